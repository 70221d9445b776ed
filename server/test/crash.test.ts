import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Cluster } from '../src/postgres/cluster.js';
import * as harness from './harness.js';
import { isAlive, postmasterOf } from '../src/postgres/lock-file.js';
import { listening } from './listening.js';
import { placeCluster } from './prepared-cluster.js';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'receiver-crash-'));
const data = join(folder, 'postgres/data');
/** Kills in the storm; each second one takes the database along. */
const rounds = Number(process.env['STORM_ROUNDS'] ?? 2);
let url = '';
let child: ChildProcess;

/** A receiver as a person starts it, with its own PostgreSQL. */
function launch(port: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts', '--lang', 'en'], {
    cwd: root,
    env: {
      ...process.env,
      ...{ HOST: '127.0.0.1', PORT: port, DATA_DIR: folder, PROCEDURES_DIR: harness.fixtures },
      ...{ LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '1000000' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function start(): Promise<void> {
  child = launch(new URL(url).port);
  child.stderr?.pipe(process.stderr);
  await listening(child);
}

/** Two receivers on one folder, started at once: one works, the other is refused. */
async function startTwo(): Promise<void> {
  const both = [launch(new URL(url).port), launch(new URL(url).port)];
  const ends = both.map(lastWordsOf);
  const tries = await Promise.allSettled(both.map(listening));
  const winners = both.filter((_, index) => tries[index]?.status === 'fulfilled');
  assert.equal(winners.length, 1, 'one of two works');
  [child] = winners as [ChildProcess];
  assert.equal(await ends[both.indexOf(child) === 0 ? 1 : 0], refusal);
}

/** A second receiver on the same folder, as somebody starts it by mistake; gives its words and how it ended. */
async function rival(): Promise<string> {
  const other = launch('0');
  void listening(other).then(
    () => other.kill('SIGKILL'),
    () => undefined,
  );
  return lastWordsOf(other);
}

const refusal = `Another receiver works on ${join(folder, 'files')}: stop it first.\n1`;

async function lastWordsOf(process: ChildProcess): Promise<string> {
  let said = '';
  for (const stream of [process.stdout, process.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code, signal] = await once(process, 'close');
  return `${said}${code ?? signal}`;
}

/** What the database says, of the receiver that runs. */
async function rows(question: string): Promise<readonly string[]> {
  const cluster = await Cluster.open(join(folder, 'postgres'));
  const client = new pg.Client(cluster.connection());
  await client.connect();
  const found = await client.query<[string]>({ text: question, rowMode: 'array' });
  await client.end();
  cluster.leave();
  return found.rows.map(([value]) => value);
}

async function kill(): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

before(async () => {
  await placeCluster(join(folder, 'postgres'));
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  url = `http://127.0.0.1:${address.port}`;
  server.close();
});
after(() => {
  child.kill('SIGKILL');
  const postmaster = postmasterOf(data);
  if (postmaster !== undefined && isAlive(postmaster)) process.kill(postmaster, 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
});

async function send(request: ReturnType<typeof harness.stretch>): Promise<Response> {
  const { method = 'GET', url: path, headers, payload } = request;
  return fetch(new URL(String(path), url), {
    method,
    headers: headers as Record<string, string>,
    ...(Buffer.isBuffer(payload) && { body: new Uint8Array(payload) }),
    signal: AbortSignal.timeout(10_000),
  });
}

/** Sends until it is answered well, as an outbox does; not for ever, for then a test that fails would never end. */
async function insist(request: () => Promise<Response>): Promise<Response> {
  for (const deadline = Date.now() + 90_000; ;) {
    if (Date.now() > deadline) assert.fail('No good answer for 90 s.');
    const answer = await request().catch(() => undefined);
    if (answer && answer.status < 300) return answer;
    if (answer && answer.status < 500 && answer.status !== 409) assert.fail(`${answer.status} ${await answer.text()}`);
    await answer?.arrayBuffer().catch(() => undefined);
    await pause(20);
  }
}

async function uploadHere(draft: harness.TestDraft, bytes: Buffer): Promise<harness.TestFile> {
  const file = harness.fileOf(bytes);
  await insist(() => send(harness.announcement(draft, file)));
  const head = { ...harness.announcement(draft, file), method: 'HEAD' as const, url: `/v1/uploads/${file.id}` };
  await insist(async () => {
    const from = Number((await send(head)).headers.get('upload-offset'));
    return from === bytes.length ? send(head) : send(harness.stretch(draft, file.id, from, bytes.subarray(from)));
  });
  return file;
}

test('nothing that was answered is lost or doubled when receiver and database are killed again and again', async () => {
  await start();
  const receipts = new Map<string, string>();
  const drafts: harness.TestDraft[] = [];
  let done = false;
  let answered = 0;
  const citizen = async (): Promise<void> => {
    while (!done) {
      const draft = harness.newDraft();
      drafts.push(draft);
      const body = harness.dossier(draft, [await uploadHere(draft, harness.png(2000))]);
      const answer = await insist(() => send(harness.submission(draft, body)));
      // The line may die after the head of an answer; then nothing is known, and nothing is promised.
      receipts.set(draft.key, await answer.text().catch(() => ''));
      answered += 1;
    }
  };
  const citizens = Promise.all([citizen(), citizen(), citizen(), citizen()]);
  // Awaited below; a test that fails before is not to be told twice.
  citizens.catch(() => undefined);
  const more = async (): Promise<void> => {
    const goal = answered + 6;
    const refused = rival();
    while (answered < goal) await pause(5);
    assert.equal(await refused, refusal);
  };
  for (let round = 0; round < rounds; round++) {
    await Promise.race([more(), citizens]);
    if (round % 2 === 1) process.kill(postmasterOf(data) ?? assert.fail(), 'SIGKILL');
    await kill();
    await startTwo();
  }
  await Promise.race([more(), citizens]);
  done = true;
  await citizens;

  assert.ok(receipts.size >= 6 * (rounds + 1));
  for (const draft of drafts) {
    const found = await send({
      url: `/v1/submissions/by-key/${draft.key}`,
      headers: { authorization: harness.authorization(draft) },
    });
    const text = await found.text();
    const known = receipts.get(draft.key);
    if (known) assert.equal(text, known);
    const { files } = JSON.parse(text) as { files: harness.TestFile[] };
    for (const { id, size } of files) assert.equal(readFileSync(join(folder, 'files/whole', id)).length, size);
  }
  // One dossier a draft and one paper a dossier, each with its file, and nothing else on the disk.
  assert.deepEqual(await rows('select key::text from submission order by 1'), drafts.map(({ key }) => key).sort());
  const papers = await rows('select id::text from upload where submission is not null order by 1');
  assert.equal(papers.length, drafts.length);
  assert.deepEqual(await rows('select id::text from upload order by 1'), papers);
  const inside = (name: string): readonly string[] => readdirSync(join(folder, 'files', name)).sort();
  assert.deepEqual(inside('whole'), papers);
  for (const name of ['unfinished', 'sealing']) assert.deepEqual(inside(name), [], name);
});

test('files whose removal was cut off by a kill are gone after the next start', async () => {
  const headOf = (draft: harness.TestDraft, file: harness.TestFile) => ({
    ...harness.announcement(draft, file),
    url: `/v1/uploads/${file.id}`,
  });
  const draft = harness.newDraft();
  const bytes = harness.png(2000);
  const files = await Promise.all(Array.from({ length: 20 }, () => uploadHere(draft, bytes)));
  const removals = files.map((file) => send({ ...headOf(draft, file), method: 'DELETE' }));
  await Promise.race(removals);
  await kill();
  await Promise.allSettled(removals);
  await start();
  const folders = ['whole', 'unfinished'].map((name) => join(folder, 'files', name));
  for (const file of files) {
    const { status } = await send({ ...headOf(draft, file), method: 'HEAD' });
    const isThere = folders.some((each) => existsSync(join(each, file.id)));
    assert.equal(isThere, status === 200, `${status}, and the file is ${isThere ? 'there' : 'gone'}`);
  }
});

test('told to stop, it ends by itself and leaves no database running', async () => {
  const postmaster = postmasterOf(data) ?? assert.fail();
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
  assert.ok(!existsSync(join(data, 'postmaster.pid')));
  while (isAlive(postmaster)) await pause(5);
});
