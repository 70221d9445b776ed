import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { catalogEntry } from '../../src/model/catalog-entry.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import { catalog } from '../../src/schemas/catalog.js';
import { procedureDocument } from '../../src/schemas/procedure.js';

const root = join(import.meta.dirname, '../..');
const written = readFileSync(join(root, 'procedures/1.001193.json'), 'utf8');
const birth = procedureDocument.parse(JSON.parse(written));

test('the catalogue tells of a document what people look for it by', () => {
  const entry = catalogEntry(birth);
  assert.equal(entry.title, 'Đăng ký khai sinh');
  assert.deepEqual(entry.events, ['birth']);
  assert.ok(entry.keywords.includes('giấy khai sinh'));
  assert.equal(entry.translations['en']?.title, 'Birth registration');
});

test('a long official name goes along, and is left out where there is none', () => {
  const officialTitle = 'Thủ tục đăng ký khai sinh cho trẻ em';
  assert.equal(catalogEntry({ ...birth, officialTitle }).officialTitle, officialTitle);
  assert.equal('officialTitle' in catalogEntry(birth), false);
});

test('a fee that is not known stays without an amount', () => {
  const { fees } = catalogEntry(birth);
  assert.deepEqual(fees[0], { title: 'Đăng ký khai sinh đúng hạn', amount: 0 });
  assert.deepEqual(fees[1], { title: 'Đăng ký khai sinh quá hạn' });
  assert.deepEqual(fees[2], { title: 'Bản sao Giấy khai sinh', amount: 8000, per: 'bản' });
});

for (const [pointer, unverified] of [
  ['/delivery', ['delivery']],
  ['/guide/fees/1', ['fees']],
  ['/guide/time/text', ['time']],
  ['/guide', ['time', 'fees']],
  ['/guide/feesome', []],
] as const)
  test(`${pointer} marks ${unverified.join(' and ') || 'nothing'} as not checked`, () => {
    const entry = catalogEntry({ ...birth, checked: { ...birth.checked, unverified: [pointer] } });
    assert.deepEqual(entry.unverified, unverified);
  });

test('a document without events and words is listed all the same', () => {
  const { events: _, keywords: __, translations: ___, ...bare } = birth;
  const entry = catalogEntry(bare);
  assert.deepEqual([entry.events, entry.keywords, entry.translations], [[], [], {}]);
  catalog.parse({ procedures: [entry] });
});

test('an event that nobody knows is refused, with its place', () => {
  assert.throws(
    () => loadProcedure({ ...birth, events: ['holiday'] }),
    (error) => error instanceof ProcedureError && error.faults.some(({ pointer }) => pointer === '/events/0'),
  );
});

test('the index beside the script lists every document of its folder, also the second time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'procedures-'));
  try {
    copyFileSync(join(root, 'procedures/1.001193.json'), join(folder, '1.001193.json'));
    writeFileSync(join(folder, '9.000001.json'), JSON.stringify({ ...birth, code: '9.000001' }));
    for (let round = 0; round < 2; round++)
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/list-procedures.ts', folder], { cwd: root });
    const { procedures } = catalog.parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));
    assert.deepEqual(
      procedures.map(({ code }) => code),
      ['1.001193', '9.000001'],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
