import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { assertDurable } from '../src/postgres/assert-durable.js';
import { Cluster } from '../src/postgres/cluster.js';
import { isAlive, postmasterOf } from '../src/postgres/lock-file.js';

// Longer than the name of a socket may be.
const root = mkdtempSync(join(tmpdir(), 'cluster-'));
const folder = join(root, 'x'.repeat(100));
const data = join(folder, 'data');
let cluster: Cluster;

before(async () => {
  mkdirSync(folder);
  cluster = await Cluster.open(folder);
});
after(async () => {
  await cluster.close();
  rmSync(String(cluster.connection().host), { recursive: true, force: true });
  rmSync(root, { recursive: true });
});

async function ask<Row extends pg.QueryResultRow>(statement: string): Promise<readonly Row[]> {
  const client = new pg.Client(cluster.connection());
  client.on('error', () => undefined);
  await client.connect();
  return client
    .query<Row>(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

test('a new cluster is durable, checked, and open to this account alone', async () => {
  const rows = await ask<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses')`,
  );
  assert.deepEqual(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])), {
    ...{ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', data_checksums: 'on', listen_addresses: '' },
  });
  const { host = '' } = cluster.connection();
  assert.equal(statSync(host).mode & 0o777, 0o700);
  assert.equal(statSync(join(folder, 'password')).mode & 0o777, 0o600);
  assert.ok(Buffer.byteLength(host) < 100);
  const stranger = new pg.Client({ ...cluster.connection(), password: 'guess' });
  await assert.rejects(stranger.connect(), /password authentication failed/);
});

test('a database that would lose rows in a power cut is refused', async () => {
  const client = new pg.Client(cluster.connection());
  await client.connect();
  await assertDurable(client);
  await client.query('set synchronous_commit = off');
  await assert.rejects(assertDurable(client), /synchronous_commit/);
  await client.end();
});

test('a cluster that is running is taken back, and left running', async () => {
  const postmaster = postmasterOf(data);
  const other = await Cluster.open(folder);
  assert.equal(cluster.started, true);
  assert.equal(other.started, false);
  await other.closeUnlessUsed();
  assert.equal(postmasterOf(data), undefined, 'nobody used it, so it is stopped');
  while ((await ask('select 1').catch(() => [])).length === 0) await pause(20);
  assert.notEqual(postmasterOf(data), postmaster, 'and its owner has brought it up again');
});

test('a cluster in use is not stopped by one who passes', async () => {
  const user = new pg.Client(cluster.connection());
  await user.connect();
  await (await Cluster.open(folder)).closeUnlessUsed();
  assert.deepEqual((await user.query('select 1 as one')).rows, [{ one: 1 }]);
  await user.end();
});

test('a cluster that was killed comes back by itself with every committed row', async () => {
  await ask('create table kept (n integer)');
  await ask('insert into kept select generate_series(1, 1000)');
  process.kill(postmasterOf(data) ?? assert.fail(), 'SIGKILL');
  const before = Date.now();
  while ((await ask('select 1').catch(() => [])).length === 0) {
    assert.ok(Date.now() - before < 10_000, 'it did not come back');
    await pause(20);
  }
  assert.deepEqual(await ask('select count(*)::int as count from kept'), [{ count: 1000 }]);
});

test('whatever keeps it from coming back is told, and it comes back when that is over', async () => {
  const log = join(folder, 'log');
  const troubles: unknown[] = [];
  const watched = await Cluster.open(folder, (error) => troubles.push(error));
  cluster.leave();
  rmSync(log);
  mkdirSync(log);
  process.kill(postmasterOf(data) ?? assert.fail(), 'SIGKILL');
  while (troubles.length < 2) await pause(20);
  assert.match(String(troubles[0]), /EISDIR/);
  rmSync(log, { recursive: true });
  while ((await ask('select 1').catch(() => [])).length === 0) await pause(20);
  await watched.close();
  cluster = await Cluster.open(folder);
});

test('one that is closed while it comes back is not left running', async () => {
  const log = join(folder, 'log');
  rmSync(log);
  process.kill(postmasterOf(data) ?? assert.fail(), 'SIGKILL');
  while (!existsSync(log)) await pause(1);
  await cluster.close();
  assert.equal(postmasterOf(data), undefined);
  assert.equal(await ask('select 1').catch(() => 'nobody'), 'nobody');
  cluster = await Cluster.open(folder);
});

test('a lock file whose number another program has now does not keep it from starting', async () => {
  await cluster.close();
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  writeFileSync(join(data, 'postmaster.pid'), `${stranger.pid}\n${data}\n1\n5432\n\n\n\nready\n`, { mode: 0o600 });
  cluster = await Cluster.open(folder);
  assert.equal(cluster.started, true);
  stranger.kill();
  assert.ok(isAlive(postmasterOf(data) ?? assert.fail()));
});

test('its log keeps neither statements nor values', async () => {
  await ask('create table secret (name text unique)');
  await ask(`insert into secret values ('Nguyễn Bí Mật')`);
  await assert.rejects(ask(`insert into secret values ('Nguyễn Bí Mật')`), /duplicate key/);
  assert.doesNotMatch(readFileSync(join(folder, 'log'), 'utf8'), /Bí Mật|insert into/);
});
