import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { FolderLock } from '../src/folder-lock.js';
import { startReceiver } from '../src/receiver.js';
import * as harness from './harness.js';
import { testDatabase } from './shared-cluster.js';

let receiver: harness.TestReceiver;
let folder: string;
before(async () => {
  receiver = await harness.testReceiver();
});
after(() => receiver.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const holders = `select pid, objid from pg_locks where locktype = 'advisory' and granted and database =
  (select oid from pg_database where datname = current_database())`;
const fail = (reason: Error): void => assert.fail(reason.message);

test('a second receiver on one database is refused in words, and told since when the first works', async () => {
  const config = { ...receiver.config, dataDir: folder, filesDir: folder, lockPatience: 300 };
  await assert.rejects(startReceiver(config), /Another receiver works on this database since .*: stop it first\./);
  assert.deepEqual(readdirSync(folder), [], 'nothing is left of the attempt');
  assert.equal((await harness.submitOne(receiver)).answer.statusCode, 201);
});

test('a second receiver on the papers of another is refused in words', async () => {
  const own = await testDatabase();
  const config = { ...receiver.config, databaseUrl: own.url, dataDir: folder };
  await assert.rejects(startReceiver(config), new RegExp(`Another receiver works on ${receiver.config.filesDir}`));
  await own.close();
});

test('a receiver whose session in the database was ended takes its lock again', async () => {
  const watcher = new pg.Client(receiver.database.connection);
  await watcher.connect();
  const [before] = (await watcher.query(holders)).rows;
  await watcher.query('select pg_terminate_backend($1)', [before.pid]);
  let present = before;
  while (!present || present.pid === before.pid) [present] = (await watcher.query(holders)).rows;
  await watcher.end();
  assert.equal((await harness.submitOne(receiver)).answer.statusCode, 201);
});

test('a receiver that lost its database to another stops by itself and says why', async () => {
  const first = await harness.testReceiver({ lockPatience: 100 });
  const other = new pg.Client(first.database.connection);
  await other.connect();
  // Waits in the queue for the lock, and so has it before the first can ask again.
  const taken = other.query(`select pg_advisory_lock(objid::bigint) from (${holders}) as held`);
  const watcher = new pg.Client(first.database.connection);
  await watcher.connect();
  const waits = `select 1 from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`;
  while ((await watcher.query(waits)).rows.length === 0);
  await watcher.query(`select pg_terminate_backend(pid) from (${holders}) as held`);
  await taken;
  assert.match((await first.failed).message, /Another receiver works on this database/);
  await assert.rejects(fetch(first.url), 'it listens no more');
  await Promise.all([other.end(), watcher.end()]);
  await first.close();
});

test('a receiver whose database came back without its safe settings stops by itself and says why', async () => {
  const first = await harness.testReceiver();
  const watcher = new pg.Client(first.database.connection);
  await watcher.connect();
  await watcher.query(`alter database ${first.database.connection.database} set synchronous_commit = off`);
  await watcher.query(`select pg_terminate_backend(pid) from (${holders}) as held`);
  assert.match((await first.failed).message, /would lose dossiers in a power cut: turn on synchronous_commit/);
  await watcher.end();
  await first.close();
});

test('a folder whose holder died is free at once', async () => {
  const holder = { id: 'x', host: FolderLock.host(), pid: 2 ** 22 + 1, born: '1' };
  writeFileSync(join(folder, 'lock'), JSON.stringify(holder));
  const before = Date.now();
  const lock = await FolderLock.take(folder, fail);
  assert.ok(Date.now() - before < 1000);
  lock.release();
  assert.deepEqual(readdirSync(folder), []);
});

test('a number that another program has now does not hold a folder', async () => {
  writeFileSync(
    join(folder, 'lock'),
    JSON.stringify({ id: 'x', host: FolderLock.host(), pid: process.pid, born: '1' }),
  );
  (await FolderLock.take(folder, fail)).release();
});

for (const [name, text] of Object.entries({
  'of another machine': JSON.stringify({ id: 'x', host: `other-${hostname()}`, pid: 1, born: '1' }),
  'that a power cut left empty': '',
}))
  test(`a lock ${name} is taken over when nobody touches it, and respected when somebody does`, async () => {
    const path = join(folder, 'lock');
    const pace = { beat: 50, watch: 300 };
    writeFileSync(path, text);
    (await FolderLock.take(folder, fail, pace)).release();
    writeFileSync(path, text);
    const heart = setInterval(() => utimesSync(path, new Date(), new Date()), 50);
    await assert.rejects(FolderLock.take(folder, fail, pace), /Another receiver works on/);
    clearInterval(heart);
  });

test('of many who want one folder at once, one has it', async () => {
  writeFileSync(
    join(folder, 'lock'),
    JSON.stringify({ id: 'x', host: FolderLock.host(), pid: 2 ** 22 + 1, born: '1' }),
  );
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => FolderLock.take(folder, fail)));
  const taken = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  assert.equal(taken.length, 1);
  taken[0]?.release();
});

test('who finds its folder taken is told', async () => {
  let told: (reason: Error) => void = () => undefined;
  const lost = new Promise<Error>((tell) => (told = tell));
  const lock = await FolderLock.take(folder, told, { beat: 20, watch: 100 });
  writeFileSync(join(folder, 'lock'), JSON.stringify({ id: 'other' }));
  assert.match((await lost).message, /Another receiver took/);
  lock.release();
  assert.deepEqual(readdirSync(folder), ['lock'], 'and leaves the lock of the other');
});
