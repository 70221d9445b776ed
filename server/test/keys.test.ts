import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { readConfig, type Config } from '../src/config.js';
import { OfficeKeys } from '../src/office-keys.js';
import { startReceiver } from '../src/receiver.js';
import * as harness from './harness.js';
import { testDatabase, type TestDatabase } from './shared-cluster.js';

let database: TestDatabase;
let folder: string;
let config: Config;
beforeEach(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'receiver-keys-'));
  const settings = { HOST: '127.0.0.1', PORT: '0', PROCEDURES_DIR: harness.fixtures, LOG_LEVEL: 'silent' };
  config = { ...readConfig({ ...settings, DATA_DIR: folder }), databaseUrl: database.url };
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const file = (): string => join(folder, 'keys/office-keys.json');

/** Starts, works, and stops again. */
async function during<T>(work: (receiver: harness.TestReceiver) => Promise<T>): Promise<T> {
  const started = await startReceiver(config);
  try {
    return await work({ ...started, config, folder, database });
  } finally {
    await started.close();
  }
}

/** Runs the command as an operator does; gives its words and its code. */
async function keys(...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/keys.ts', ...args], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { PATH: process.env['PATH'], DATA_DIR: folder, LANG: 'vi_VN.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = await once(child, 'close');
  return `${said}${code}`;
}

interface Receipt {
  readonly code: string;
  readonly secret: string;
  readonly signature: string;
}
const headerOf = ({ signature }: Receipt): { readonly kid: string } =>
  JSON.parse(Buffer.from(signature.split('.')[0] ?? '', 'base64url').toString()) as { kid: string };

test('a new key signs from the next start on, and what the earlier one signed stays proven', async () => {
  const { old, between } = await during(async (receiver) => {
    const first = (await harness.submitOne(receiver)).answer.json() as Receipt;
    const said = await keys('new');
    assert.match(
      said,
      /^[\w-]{43} {2}dùng để ký phiếu\n[\w-]{43} {2}chứng minh những phiếu đã ký\nKhóa đầu tiên là khóa mới\./,
    );
    // The receiver that runs goes on with the key it has.
    return { old: first, between: (await harness.submitOne(receiver)).answer.json() as Receipt };
  });
  assert.equal(statSync(file()).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(join(folder, 'keys')), ['office-keys.json'], 'no other copy of the keys is left');
  const now = OfficeKeys.read(join(folder, 'keys'));
  await during(async (receiver) => {
    const fresh = (await harness.submitOne(receiver)).answer.json() as Receipt;
    assert.equal(headerOf(fresh).kid, now.kid);
    assert.notEqual(headerOf(between).kid, now.kid);
    const jwks = (await receiver.app.inject('/.well-known/jwks.json')).json() as { keys: { kid: string }[] };
    assert.deepEqual(
      jwks.keys.map(({ kid }) => kid),
      [headerOf(fresh).kid, headerOf(old).kid],
    );
    for (const receipt of [old, between, fresh]) {
      assert.ok(now.signed(receipt.signature));
      const headers = { authorization: `Dossier ${receipt.secret}` };
      assert.equal((await receiver.app.inject({ url: `/v1/tracking/${receipt.code}`, headers })).statusCode, 200);
    }
  });
});

test('the file from before the new key is refused once the new one has signed', async () => {
  await during(harness.submitOne);
  const before = readFileSync(file());
  await keys('new');
  await during(harness.submitOne);
  writeFileSync(file(), before);
  await assert.rejects(during(harness.submitOne), /are not those of this database/);
});

test('keys are listed by their names alone, and nothing is changed', async () => {
  await during(async () => undefined);
  const before = readFileSync(file(), 'utf8');
  assert.match(await keys('list'), /^[\w-]{43} {2}dùng để ký phiếu\n0$/);
  assert.match(await keys('list', '--lang', 'en'), /^[\w-]{43} {2}signs receipts\n0$/);
  assert.equal(readFileSync(file(), 'utf8'), before);
});

test('without a key file none is made, and other words are answered with the right ones', async () => {
  assert.match(await keys('new'), /^Không có tệp .*office-keys\.json\. .*\n1$/);
  assert.deepEqual(readdirSync(folder), []);
  assert.match(await keys('rotate'), /^Cách dùng\n {2}keys list .*\n2$/s);
  assert.match(await keys('new', 'twice'), /^Cách dùng/);
});
