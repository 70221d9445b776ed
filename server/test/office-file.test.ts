import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readConfig } from '../src/config.js';
import { startReceiver } from '../src/receiver.js';
import { Told } from '../src/told.js';
import {
  answers,
  dossier,
  fixtures,
  newDraft,
  submission,
  submitOne,
  testReceiver,
  type TestReceiver,
} from './harness.js';
import { testDatabase } from './shared-cluster.js';

const code = '9.000001';
const seen = { source: 'Nghị quyết số 9 của một tỉnh ví dụ', on: '2026-11-02' };
const office = {
  name: 'UBND xã Ví Dụ',
  phone: '0200 000 111',
  hours: 'Sáng',
  procedures: {
    [code]: {
      filing: ['receive'],
      basis: 'local',
      facts: {
        fees: { value: [{ title: 'Lệ phí của xã', amount: 5000 }], ...seen },
        delivery: { value: 'partial', ...seen },
      },
    },
  },
};

let folder: string;
before(() => (folder = mkdtempSync(join(tmpdir(), 'office-'))));
after(() => rmSync(folder, { recursive: true }));

function fileOf(value: unknown, name = 'office.json'): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  return path;
}

describe('with the file of its office', () => {
  let receiver: TestReceiver;
  before(
    async () => (receiver = await testReceiver({ officeFile: fileOf(office), office: { name: '', hours: 'Chiều' } })),
  );
  after(() => receiver.close());

  const ask = async (url: string): Promise<Record<string, unknown>> => (await receiver.app.inject(url)).json();

  test('the receiver tells its contacts; settings go before', async () => {
    const { office: told } = await ask('/v1/capabilities');
    assert.deepEqual(told, { name: 'UBND xã Ví Dụ', phone: '0200 000 111', hours: 'Chiều' });
  });

  test('every form of a document has its facts, with their source', async () => {
    for (const query of ['', '?lang=vi', '?lang=en', '?version=2026-11-01']) {
      const document = await ask(`/v1/procedures/${code}${query}`);
      assert.deepEqual((document['guide'] as { fees: unknown }).fees, office.procedures[code]?.facts.fees.value, query);
      assert.equal(document['delivery'], 'partial');
      assert.deepEqual(document['filing'], ['receive']);
      assert.equal(document['basis'], 'local');
      assert.deepEqual(document['local'], [
        { at: '/guide/fees', ...seen },
        { at: '/delivery', ...seen },
      ]);
    }
  });

  test('the catalogue and the pages have them too', async () => {
    const { procedures } = (await ask('/v1/procedures')) as { procedures: { fees: unknown; delivery: string }[] };
    assert.deepEqual(procedures[0]?.fees, [{ title: 'Lệ phí của xã', amount: 5000 }]);
    assert.equal(procedures[0]?.delivery, 'partial');
    const { body } = await receiver.app.inject(`/p/${code}`);
    assert.match(body, /Lệ phí của xã/);
    assert.match(body, /5\.000/);
    assert.match(body, /Nghị quyết số 9 của một tỉnh ví dụ/);
  });

  test('a dossier is taken as before', async () => {
    const { answer } = await submitOne(receiver);
    assert.equal(answer.statusCode, 201, answer.body);
  });
});

test('a document has another tag with other facts, and its version stays', async () => {
  const tags = new Set<unknown>();
  for (const amount of [1000, 2000]) {
    const facts = { fees: { value: [{ title: 'Lệ phí', amount }], ...seen } };
    const receiver = await testReceiver({ officeFile: fileOf({ procedures: { [code]: { facts } } }) });
    const { headers, body } = await receiver.app.inject(`/v1/procedures/${code}?lang=vi`);
    tags.add(headers.etag);
    assert.equal((JSON.parse(body) as { version: string }).version, '2026-11-01');
    assert.deepEqual(receiver.notices, []);
    await receiver.close();
  }
  assert.equal(tags.size, 2);
});

test('a dossier of a procedure that is filed elsewhere is refused, and says where', async () => {
  const receiver = await testReceiver({ officeFile: fileOf({ filing: ['portal', 'counter'] }) });
  const draft = newDraft();
  const answer = await receiver.app.inject(submission(draft, dossier(draft, [], { answers })));
  const told = answer.json() as Record<string, unknown>;
  assert.deepEqual([answer.statusCode, told['type'], told['retryable']], [422, 'unknown-procedure', false]);
  assert.match(String(told['detail']), /portal, counter/);
  await receiver.close();
});

test('a dossier that was taken before its procedure is filed elsewhere keeps its receipt', async () => {
  const database = await testDatabase();
  const settings = { HOST: '127.0.0.1', PORT: '0', PROCEDURES_DIR: fixtures, LOG_LEVEL: 'silent' };
  const config = {
    ...readConfig({ ...settings, DATA_DIR: mkdtempSync(join(folder, 'data-')) }),
    databaseUrl: database.url,
  };
  const before = await startReceiver(config);
  const { draft, body, answer } = await submitOne({ ...before, config, folder, database });
  assert.equal(answer.statusCode, 201, answer.body);
  await before.close();

  const receiver = await startReceiver({ ...config, officeFile: fileOf({ filing: ['portal'] }) });
  const again = await receiver.app.inject(submission(draft, body));
  assert.deepEqual([again.statusCode, again.body], [200, answer.body]);
  const other = newDraft();
  const refused = await receiver.app.inject(submission(other, dossier(other, [], { answers })));
  assert.equal((refused.json() as Record<string, unknown>)['type'], 'unknown-procedure');
  await receiver.close();
  await database.close();
});

for (const [what, text, says] of [
  ['is not there', undefined, /cannot be read/],
  ['is no JSON', '{ "name": }', /office-faulty\.json:1:/],
  ['has a fault', { phon: '0200 000 111' }, /office-faulty\.json:2:3: fault: .*Did you mean "phone"/],
] as const)
  test(`a file that ${what} is told at the start, and nothing starts`, async () => {
    const path = text === undefined ? join(folder, 'nowhere.json') : fileOf(text, 'office-faulty.json');
    await assert.rejects(testReceiver({ officeFile: path }), (error: unknown) => {
      assert.ok(error instanceof Told);
      assert.match(error.said.en, says);
      assert.match(error.said.vi, /OFFICE_FILE/);
      return true;
    });
  });
