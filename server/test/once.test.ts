import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { after, before, test } from 'node:test';
import type { InjectOptions, Response } from 'light-my-request';
import pg from 'pg';
import { problem } from '../../src/schemas/problem.js';
import * as harness from './harness.js';

let receiver: harness.TestReceiver;
let watcher: pg.Client;
before(async () => {
  receiver = await harness.testReceiver();
  watcher = new pg.Client(receiver.database.connection);
  await watcher.connect();
});
after(async () => {
  await watcher.end();
  await receiver.close();
});

async function rowsOf(key: string): Promise<number> {
  const { rows } = await watcher.query('select count(*)::int as count from submission where key = $1', [key]);
  return rows[0].count;
}

test('a dossier whose header a gateway took away is judged by the digest in its address', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  const { headers, payload, ...rest } = harness.submission(draft, harness.dossier(draft, [file]));
  const { 'content-digest': _, ...without } = headers;
  const sha256 = createHash('sha256').update(payload).digest('hex');
  const send = (bytes: Buffer): Promise<Response> =>
    receiver.app.inject({ ...rest, url: `/v1/submissions?sha256=${sha256}`, headers: without, payload: bytes });
  const changed = Buffer.from(payload);
  changed[changed.length - 3] = (changed[changed.length - 3] ?? 0) ^ 1;
  const refused = await send(changed);
  assert.equal(refused.json().type, 'digest-mismatch');
  assert.equal(await rowsOf(draft.key), 0);
  const answer = await send(payload);
  assert.equal(answer.statusCode, 201, answer.body);
  assert.equal(answer.json().digest, sha256);
  assert.equal((await receiver.app.inject(harness.submission(draft, payload))).body, answer.body);
});

test('20 requests at once with one key make one dossier and one receipt', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  const request = harness.submission(draft, harness.dossier(draft, [file]));
  const answers = await Promise.all(Array.from({ length: 20 }, () => receiver.app.inject(request)));
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [...Array.from({ length: 19 }, () => 200), 201]);
  assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
  assert.equal(await rowsOf(draft.key), 1);
});

test('20 different bodies at once with one key make one dossier; the others are told so', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      receiver.app.inject(
        harness.submission(
          draft,
          harness.dossier(draft, [file], { answers: { person: { name: `Tên ${index}`, kind: 'first' } } }),
        ),
      ),
    ),
  );
  assert.equal(answers.filter(({ statusCode }) => statusCode === 201).length, 1);
  assert.equal(answers.filter(({ body }) => body.includes('idempotency-key-reused')).length, 19);
  assert.equal(await rowsOf(draft.key), 1);
});

test('a receipt whose answer was lost comes again with the same bytes', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  const { headers, payload, url = '' } = harness.submission(draft, harness.dossier(draft, [file]));
  const line = httpRequest(new URL(String(url), receiver.url), { method: 'POST', headers });
  line.on('error', () => undefined);
  line.end(payload);
  // The row is there, so it is committed; whatever is on its way to us is thrown away.
  while ((await rowsOf(draft.key)) === 0);
  line.destroy();
  const { rows } = await watcher.query('select receipt from submission where key = $1', [draft.key]);

  const again = await receiver.app.inject(harness.submission(draft, harness.dossier(draft, [file])));
  assert.equal(again.statusCode, 200);
  assert.equal(again.json().signature, rows[0].receipt);
  const third = await receiver.app.inject(harness.submission(draft, harness.dossier(draft, [file])));
  assert.equal(third.body, again.body);
  assert.equal(await rowsOf(draft.key), 1);
});

test('a dossier cut in the middle of its body leaves nothing', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  const { headers, payload } = harness.submission(draft, harness.dossier(draft, [file]));
  const line = httpRequest(`${receiver.url}/v1/submissions`, {
    method: 'POST',
    headers: { ...headers, 'content-length': String(payload.length) },
  });
  line.on('error', () => undefined);
  await new Promise((done) => line.write(payload.subarray(0, 100), done));
  line.destroy();
  const by = { url: `/v1/submissions/by-key/${draft.key}`, headers: { authorization: harness.authorization(draft) } };
  assert.equal((await receiver.app.inject(by)).statusCode, 404);
  assert.equal(await rowsOf(draft.key), 0);
});

test('a dossier that is being taken in waits 3 seconds at most, and then says when to come back', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  const request = harness.submission(draft, harness.dossier(draft, [file]));
  const other = new pg.Client(receiver.database.connection);
  await other.connect();
  await other.query('begin');
  const kept = await other.query('select code, version, sha256 from procedure_version limit 1');
  const { code, version, sha256 } = kept.rows[0];
  await other.query(
    `insert into submission (key, code, procedure_code, procedure_version, procedure_sha256, digest, body, receipt, received_at)
     values ($1, 'AAAAAAAA', $2, $3, $4, '', '', '', now())`,
    [draft.key, code, version, sha256],
  );
  const before = Date.now();
  const answer = await receiver.app.inject(request);
  assert.equal(`${answer.statusCode} ${answer.json().type}`, '409 in-progress');
  assert.equal(answer.headers['retry-after'], '1');
  assert.ok(Date.now() - before >= 2900);
  await other.query('rollback');
  await other.end();
  assert.equal((await receiver.app.inject(request)).statusCode, 201);
});

test('a session that dies in the middle of a dossier is told as such, and the receiver lives on', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  const request = harness.submission(draft, harness.dossier(draft, [file]));
  const other = new pg.Client(receiver.database.connection);
  await other.connect();
  await other.query('begin');
  await other.query('select key from draft where key = $1 for update', [draft.key]);
  await other.query('lock table state_change');
  const answer = receiver.app.inject(request);
  const waiting = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await watcher.query(`select 1 ${waiting}`)).rows.length === 0);
  await watcher.query(`select pg_terminate_backend(pid) ${waiting}`);
  const { statusCode, body } = await answer;
  assert.equal(`${statusCode} ${JSON.parse(body).type}`, '503 unavailable');
  await other.query('rollback');
  await other.end();
  assert.equal((await receiver.app.inject(request)).statusCode, 201);
});

test('a refused dossier can be mended under its own key', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  const refused = await receiver.app.inject(harness.submission(draft, harness.dossier(draft, [file], { answers: {} })));
  assert.equal(refused.statusCode, 422);
  assert.equal((await receiver.app.inject(harness.submission(draft, harness.dossier(draft, [file])))).statusCode, 201);
});

test('a database that was away is told as such, and the dossier arrives afterwards', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  const request = harness.submission(draft, harness.dossier(draft, [file]));
  const name = String(receiver.database.connection.database);
  const outside = new pg.Client({ ...receiver.database.connection, database: 'postgres' });
  await outside.connect();
  await outside.query(`alter database ${name} with allow_connections false`);
  watcher.on('error', () => undefined);
  await outside.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  const answer = await receiver.app.inject(request);
  const told = problem.parse(answer.json());
  assert.equal(answer.statusCode, 503, answer.body);
  assert.deepEqual([told.type, told.retryable, answer.headers['retry-after']], ['unavailable', true, '2']);
  assert.equal((await receiver.app.inject('/v1/health')).statusCode, 503);
  await outside.query(`alter database ${name} with allow_connections true`);
  await outside.end();
  assert.equal((await receiver.app.inject('/v1/health')).statusCode, 200);
  assert.equal((await receiver.app.inject(request)).statusCode, 201);
});

test('a database that can only be read is told as such, and the dossier arrives afterwards', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  const request = harness.submission(draft, harness.dossier(draft, [file]));
  const name = String(receiver.database.connection.database);
  const outside = new pg.Client({ ...receiver.database.connection, database: 'postgres' });
  await outside.connect();
  const set = async (isReadOnly: boolean): Promise<void> => {
    await outside.query(`alter database ${name} set default_transaction_read_only = ${isReadOnly}`);
    await outside.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  };
  // A session that was ended is only known to be so when it is used.
  const insist = async (asked: InjectOptions) => {
    for (const deadline = Date.now() + 10_000; ;) {
      const answer = await receiver.app.inject(asked);
      const isOfSession = answer.statusCode === 503 && answer.json().detail === undefined;
      if (!isOfSession || Date.now() > deadline) return answer;
    }
  };
  await set(true);
  for (const asked of [request, { url: '/v1/health' }]) {
    const answer = await insist(asked);
    assert.equal(`${answer.statusCode} ${answer.json().type}`, '503 unavailable', answer.body);
    assert.equal(answer.json().detail, 'Nothing can be written now.');
  }
  await set(false);
  await outside.end();
  assert.equal((await insist(request)).statusCode, 201);
  assert.equal((await insist({ url: '/v1/health' })).statusCode, 200);
});
