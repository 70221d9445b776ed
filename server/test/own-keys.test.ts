import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import pg from 'pg';
import { readConfig, type Config } from '../src/config.js';
import { startReceiver } from '../src/receiver.js';
import * as harness from './harness.js';
import { testDatabase, type TestDatabase } from './shared-cluster.js';

let database: TestDatabase;
let root: string;
let config: Config;
beforeEach(async () => {
  database = await testDatabase();
  root = mkdtempSync(join(tmpdir(), 'receiver-keys-'));
  const settings = { HOST: '127.0.0.1', PORT: '0', PROCEDURES_DIR: harness.fixtures, LOG_LEVEL: 'silent' };
  config = { ...readConfig({ ...settings, DATA_DIR: join(root, 'first') }), databaseUrl: database.url };
});
afterEach(async () => {
  await database.close();
  rmSync(root, { recursive: true });
});

const keysIn = (folder: string): string => join(root, folder, 'keys/office-keys.json');

/** Starts on a data folder, works, and stops again. */
async function during<T>(folder: string, work: (receiver: harness.TestReceiver) => Promise<T>): Promise<T> {
  const used = { ...config, dataDir: join(root, folder), filesDir: join(root, folder, 'files') };
  const started = await startReceiver(used, () => new Date('2026-11-23T08:00:00Z'));
  try {
    return await work({ ...started, config: used, folder, database });
  } finally {
    await started.close();
  }
}
const nothing = async (): Promise<void> => undefined;
const foreign = /The keys in .*office-keys\.json are not those of this database/;

/** As a database looks that a receiver without the check value has filled. */
async function forget(): Promise<void> {
  const client = new pg.Client(database.connection);
  await client.connect();
  await client.query('delete from office');
  await client.end();
}

test('another data folder on a database with dossiers is refused, and makes no keys', async () => {
  await during('first', harness.submitOne);
  await assert.rejects(during('second', nothing), /put back .*second\/keys\/office-keys\.json/);
  assert.ok(!existsSync(keysIn('second')));
});

test('another well-formed key file is refused, with its name', async () => {
  await during('first', harness.submitOne);
  const own = await testDatabase();
  await startReceiver({
    ...config,
    dataDir: join(root, 'other'),
    filesDir: join(root, 'other/files'),
    databaseUrl: own.url,
  })
    .then((other) => other.close())
    .finally(() => own.close());
  cpSync(keysIn('other'), keysIn('first'));
  await assert.rejects(during('first', nothing), foreign);
  await forget();
  await assert.rejects(during('first', nothing), foreign, 'by the signature of a receipt too');
});

test('a key file with another tracking key is refused: every secret that is out would be wrong', async () => {
  await during('first', harness.submitOne);
  const file = JSON.parse(readFileSync(keysIn('first'), 'utf8')) as object;
  writeFileSync(keysIn('first'), JSON.stringify({ ...file, tracking: 'A'.repeat(43) }));
  await assert.rejects(during('first', nothing), foreign);
});

test('a new first key is taken as long as the old one is kept behind it', async () => {
  const { answer } = await during('first', harness.submitOne);
  const file = JSON.parse(readFileSync(keysIn('first'), 'utf8')) as { receipts: object[]; tracking: string };
  const own = await testDatabase();
  await startReceiver({
    ...config,
    dataDir: join(root, 'new'),
    filesDir: join(root, 'new/files'),
    databaseUrl: own.url,
  })
    .then((other) => other.close())
    .finally(() => own.close());
  const fresh = JSON.parse(readFileSync(keysIn('new'), 'utf8')) as { receipts: object[] };
  writeFileSync(keysIn('first'), JSON.stringify({ ...file, receipts: [...fresh.receipts, ...file.receipts] }));
  await during('first', async (receiver) => {
    const { code, secret } = answer.json();
    const headers = { authorization: `Dossier ${secret}` };
    assert.equal((await receiver.app.inject({ url: `/v1/tracking/${code}`, headers })).statusCode, 200);
    await harness.submitOne(receiver);
  });
  writeFileSync(keysIn('first'), JSON.stringify(file));
  await assert.rejects(during('first', nothing), foreign, 'what the new one signed could not be proven');
});

test('a database that was only tried, without a dossier, takes the keys of another folder', async () => {
  await during('first', nothing);
  await during('second', nothing);
});

for (const [name, text] of Object.entries({
  'is half written': '{"receipts":[',
  'is empty': '',
  'holds no keys': '{}',
}))
  test(`a key file that ${name} is told with its name, and left as it is`, async () => {
    mkdirSync(join(root, 'first/keys'), { recursive: true });
    writeFileSync(keysIn('first'), text);
    await assert.rejects(during('first', nothing), /first\/keys\/office-keys\.json is not the key file of an office/);
    assert.equal(readFileSync(keysIn('first'), 'utf8'), text);
  });

test('papers that are not where they should be are told at the start', async () => {
  await during('first', harness.submitOne);
  rmSync(join(root, 'first/files'), { recursive: true });
  await during('first', async ({ notices }) => {
    assert.equal(notices.length, 1);
    assert.match(String(notices[0]?.en), /1 of the 1 newest papers of dossiers is not in .*first\/files/);
  });
});
