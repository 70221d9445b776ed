import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { readConfig, type Config } from '../src/config.js';
import { startReceiver, type Receiver } from '../src/receiver.js';
import * as harness from './harness.js';
import { testDatabase, type TestDatabase } from './shared-cluster.js';

const code = '9.000001';
let folder: string;
let database: TestDatabase;
let config: Config;
const pathOf = (name = code): string => join(folder, 'procedures', `${name}.json`);

beforeEach(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'receiver-'));
  cpSync(harness.fixtures, join(folder, 'procedures'), { recursive: true });
  const settings = { HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' };
  config = {
    ...readConfig({ ...settings, PROCEDURES_DIR: join(folder, 'procedures') }),
    databaseUrl: database.url,
  };
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

async function during<T>(work: (receiver: harness.TestReceiver) => Promise<T>): Promise<T> {
  const started: Receiver = await startReceiver(config, () => new Date('2026-11-23T08:00:00Z'));
  try {
    return await work({ ...started, config, folder, database });
  } finally {
    await started.close();
  }
}

function write(changes: Readonly<Record<string, unknown>>, name = code): void {
  writeFileSync(pathOf(name), JSON.stringify({ ...JSON.parse(readFileSync(pathOf(), 'utf8')), ...changes }, null, 2));
}

function english({ notices }: harness.TestReceiver): readonly string[] {
  return notices.map(({ en }) => en);
}

async function offered({ app }: harness.TestReceiver): Promise<readonly (readonly string[])[]> {
  const { procedures } = (await app.inject('/v1/procedures')).json() as { procedures: Record<string, string>[] };
  return procedures.map(({ code = '', version = '', title = '' }) => [code, version, title]);
}

test('a faulty document does not stop the others, and is told as dvc check tells it', async () => {
  write({ code: '9.000002', title: '', version: '2026-12-01' }, '9.000002');
  writeFileSync(pathOf('broken'), '{ “code”: "9.000003" }');
  writeFileSync(pathOf('twice'), readFileSync(pathOf(), 'utf8').replace('{', '{ "code": "9.000004",'));
  await during(async (receiver) => {
    assert.deepEqual(await offered(receiver), [[code, '2026-11-01', 'Thủ tục để kiểm thử']]);
    const [empty = '', broken = '', twice = ''] = english(receiver);
    assert.match(
      empty,
      /9\.000002\.json:4:3: fault: It is empty\. Fill it in\. \(too-short\)\n9\.000002 is not offered\./,
    );
    assert.match(broken, /broken\.json:1:3: fault: .*quotes/);
    assert.match(twice, /twice\.json:\d+:\d+: fault: .*"code"/);
    assert.equal(receiver.notices.length, 3);
  });
});

test('while the file of a procedure is faulty its last good version stays', async () => {
  await during(async () => undefined);
  writeFileSync(pathOf(), '{');
  await during(async (receiver) => {
    assert.deepEqual(await offered(receiver), [[code, '2026-11-01', 'Thủ tục để kiểm thử']]);
    assert.match(
      english(receiver).join('\n'),
      /9\.000001\.json:1:2: fault: .*\n9\.000001 stays as it was, in its version of 2026-11-01\./,
    );
    assert.equal((await harness.submitOne(receiver)).answer.statusCode, 201);
  });
});

test('another text under a version that was offered is refused, and the first stays', async () => {
  await during(async () => undefined);
  write({ title: 'Tên khác' });
  await during(async (receiver) => {
    assert.deepEqual(await offered(receiver), [[code, '2026-11-01', 'Thủ tục để kiểm thử']]);
    assert.match(english(receiver).join('\n'), /9\.000001\.json: .*2026-11-01.*another text.*give it a later day/);
  });
  write({ title: 'Tên khác', version: '2026-11-02' });
  await during(async (receiver) => {
    assert.deepEqual(await offered(receiver), [[code, '2026-11-02', 'Tên khác']]);
    assert.deepEqual(receiver.notices, []);
  });
});

test('the same text with other blanks is the same version', async () => {
  await during(async () => undefined);
  writeFileSync(pathOf(), JSON.stringify(JSON.parse(readFileSync(pathOf(), 'utf8'))));
  await during(async (receiver) => assert.deepEqual(receiver.notices, []));
});

test('a dossier that waited is taken after its document was taken away', async () => {
  await during(async () => undefined);
  write({ code: '9.000002' }, '9.000002');
  rmSync(pathOf());
  await during(async (receiver) => {
    assert.deepEqual((await receiver.app.inject('/v1/capabilities')).json().procedures, ['9.000002']);
    assert.equal((await receiver.app.inject(`/v1/procedures/${code}`)).statusCode, 404);
    assert.equal((await receiver.app.inject(`/v1/procedures/${code}?version=2026-11-01`)).json().code, code);
    assert.equal((await harness.submitOne(receiver)).answer.statusCode, 201);
    const draft = harness.newDraft();
    const procedure = { code, version: '2026-10-01' };
    const other = await receiver.app.inject(harness.submission(draft, harness.dossier(draft, [], { procedure })));
    assert.equal(other.json().type, 'outdated-procedure');
  });
});

test('a folder of documents that is not there is named, with the setting', async () => {
  rmSync(join(folder, 'procedures'), { recursive: true });
  await assert.rejects(startReceiver(config), /PROCEDURES_DIR: there is no folder .*procedures/);
});

test('a long list begins with the first procedures and the names of the others', async () => {
  for (let at = 0; at < 30; at++) write({ code: `8.${100_000 + at}`, title: `Thủ tục số ${at}` }, `8.${100_000 + at}`);
  await during(async ({ app }) => {
    const ask = async (path: string) => (await app.inject(path)).json<{ procedures: Record<string, unknown>[] }>();
    const part = await ask('/v1/procedures?first=20');
    const all = await ask('/v1/procedures');
    assert.equal(part.procedures.length, 31);
    assert.deepEqual(part.procedures.slice(0, 24), all.procedures.slice(0, 24));
    for (const [at, entry] of part.procedures.slice(24).entries()) {
      const { code: own, title, area, events } = all.procedures[24 + at] ?? {};
      assert.deepEqual(entry, { code: own, title, area, events });
    }
    assert.equal((await app.inject('/v1/procedures?first=-1')).statusCode, 400);
    assert.deepEqual(await ask('/v1/procedures?first=9999'), all);
  });
});
