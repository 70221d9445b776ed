import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { receipt as receiptContract } from '../../src/schemas/receipt.js';
import { tracking as trackingContract } from '../../src/schemas/tracking.js';
import { moveTo } from '../src/desk-work.js';
import { openDatabase } from '../src/database.js';
import { keptDaysOff } from '../../src/model/days-off.js';
import * as harness from './harness.js';

let receiver: harness.TestReceiver;
before(async () => {
  receiver = await harness.testReceiver();
});
after(() => receiver.close());

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

test('a dossier with its paper arrives: receipt, row and bytes are what was sent', async () => {
  const draft = harness.newDraft();
  const bytes = harness.png(5000);
  const file = await harness.upload(receiver, draft, bytes);
  const body = harness.dossier(draft, [file]);
  const answer = await receiver.app.inject(harness.submission(draft, body));

  assert.equal(answer.statusCode, 201);
  const receipt = receiptContract.parse(answer.json());
  assert.equal(receipt.digest, digestOf(JSON.stringify(body)));
  assert.equal(receipt.key, draft.key);
  assert.deepEqual(
    receipt.files.map(({ id, sha256 }) => ({ id, sha256 })),
    [{ id: file.id, sha256: file.sha256 }],
  );
  assert.deepEqual(readFileSync(join(receiver.config.filesDir, 'whole', file.id)), bytes);

  const client = new pg.Client(receiver.database.connection);
  await client.connect();
  const { rows } = await client.query('select * from submission where key = $1', [draft.key]);
  const bound = await client.query('select submission from upload where id = $1', [file.id]);
  await client.end();
  assert.equal(rows.length, 1);
  assert.equal(rows[0].code, receipt.code);
  assert.equal(rows[0].body.toString(), JSON.stringify(body));
  assert.equal(bound.rows[0].submission, draft.key);
  assert.ok(!JSON.stringify(rows[0]).includes(`"secret"`), 'the second secret is not stored');
});

test('the signature of a receipt is proven by the published key, and by no changed receipt', async () => {
  const { answer } = await harness.submitOne(receiver);
  const { secret, signature, ...content } = receiptContract.parse(answer.json());
  const { keys } = (await receiver.app.inject('/.well-known/jwks.json')).json();
  const [header = '', payload = '', mark = ''] = signature.split('.');
  const jwk = keys.find(
    ({ kid }: { kid: string }) => kid === JSON.parse(Buffer.from(header, 'base64url').toString()).kid,
  );
  const key = { key: createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const;
  const proves = (text: string): boolean => verify('sha256', Buffer.from(text), key, Buffer.from(mark, 'base64url'));
  assert.ok(proves(`${header}.${payload}`));
  assert.deepEqual(JSON.parse(Buffer.from(payload, 'base64url').toString()), content);
  const changed = Buffer.from(JSON.stringify({ ...content, office: 'khác' })).toString('base64url');
  assert.ok(!proves(`${header}.${changed}`));
  assert.ok(!keys.some((each: object) => 'd' in each), 'no private part is published');
  assert.match(secret, /^\d{6}$/);
});

test('the same dossier again gets the same bytes, however often', async () => {
  const { draft, answer, body } = await harness.submitOne(receiver);
  for (const _ of [1, 2]) {
    const again = await receiver.app.inject(harness.submission(draft, body));
    assert.equal(again.statusCode, 200);
    assert.equal(again.headers['idempotent-replayed'], 'true');
    assert.equal(again.body, answer.body);
  }
  assert.equal(answer.headers['idempotent-replayed'], undefined);
});

test('by key the receipt comes again, and only with the secret of the draft', async () => {
  const { draft, answer } = await harness.submitOne(receiver);
  const ask = (secret: string, key = draft.key) =>
    receiver.app.inject({ url: `/v1/submissions/by-key/${key}`, headers: { authorization: `Draft ${secret}` } });
  const found = await ask(draft.secret);
  assert.equal(found.statusCode, 200);
  assert.equal(found.body, answer.body);
  const other = harness.newDraft();
  const wrong = await ask(other.secret);
  const unknown = await ask(other.secret, other.key);
  assert.equal(wrong.statusCode, 404);
  assert.equal(wrong.body, unknown.body);
});

test('a draft with uploads and no submission is not received', async () => {
  const draft = harness.newDraft();
  await harness.upload(receiver, draft, harness.png());
  const found = await receiver.app.inject({
    url: `/v1/submissions/by-key/${draft.key}`,
    headers: { authorization: harness.authorization(draft) },
  });
  assert.equal(found.statusCode, 404);
});

test('the tracker shows every state the desk gave it, with the day it is due', async () => {
  const { answer } = await harness.submitOne(receiver);
  const { code, secret, receivedAt } = receiptContract.parse(answer.json());
  const track = async () => {
    const found = await receiver.app.inject({
      url: `/v1/tracking/${code}`,
      headers: { authorization: `Dossier ${secret}` },
    });
    return trackingContract.parse(found.json());
  };
  const first = await track();
  assert.equal(first.state, 1);
  assert.equal(first.receivedAt, receivedAt);
  assert.equal(first.dueOn, undefined);
  assert.deepEqual(first.procedure, { code: '9.000001', title: 'Thủ tục để kiểm thử' });

  const database = openDatabase(receiver.database.connection);
  // A Friday evening in Hanoi, still Friday there: three working days end on Wednesday.
  const now = new Date('2026-11-27T16:30:00Z');
  const by = 'Bộ phận Một cửa';
  await moveTo(database, { code: code.toLowerCase(), number: '2', note: undefined, by, now, daysOff: keptDaysOff });
  await moveTo(database, { code, number: '5', note: ' Chụp lại ảnh. ', by, now, daysOff: keptDaysOff });
  await database.destroy();

  const present = await track();
  assert.equal(present.state, 5);
  assert.equal(present.note, 'Chụp lại ảnh.');
  assert.equal(present.dueOn, '2026-12-02');
  assert.deepEqual(
    present.history.map(({ state }) => state),
    [1, 2, 5],
  );
  assert.equal(present.history[2]?.by, by);
});

test('history cannot be changed or taken away, even in the database', async () => {
  const { answer } = await harness.submitOne(receiver);
  const { code } = receiptContract.parse(answer.json());
  const client = new pg.Client(receiver.database.connection);
  await client.connect();
  for (const statement of [
    `update state_change set to_state = 9 where code = '${code}'`,
    `delete from state_change where code = '${code}'`,
    `truncate state_change`,
    `update submission set digest = '' where code = '${code}'`,
    `delete from submission where code = '${code}'`,
  ])
    await assert.rejects(client.query(statement), /append only|cannot truncate/, statement);
  await client.end();
});
