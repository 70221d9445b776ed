import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isObject, type Json } from '../../src/model/json.js';
import { read } from '../../src/model/pointer.js';
import { officeFile } from '../../src/schemas/office.js';
import { officeHelp } from '../../src/schemas/office-help.js';
import { strictAjv } from '../fixtures/ajv.js';
import { pathOf, words } from '../fixtures/schema-words.js';

const schema = JSON.parse(
  readFileSync(new URL('../../src/schemas/published/office.schema.json', import.meta.url), 'utf8'),
) as Json;

const fees = { value: [{ title: 'Lệ phí', amount: 8000 }], source: 'Nghị quyết 1', on: '2026-11-01' };
const office = {
  name: 'UBND xã Ví Dụ',
  filing: ['portal', 'counter'],
  procedures: { '1.001193': { filing: ['receive'], basis: 'agreement', facts: { fees } } },
};

test('every word of an office file has help in both languages, short enough to be read beside it', () => {
  const all = words(schema);
  assert.ok(all.length > 50, String(all.length));
  for (const [pointer, each] of all) {
    const help = isObject(each) ? each['description'] : undefined;
    const lines = typeof help === 'string' ? help.split('\n') : [];
    assert.equal(lines.length, 2, pointer);
    for (const line of lines) assert.ok(line.length <= 160 && /[.)]$/.test(line), `${pointer}: ${line}`);
  }
});

test('no help stands where there is no word of an office file', () => {
  const known = new Set(words(schema).map(([pointer]) => pointer));
  const lost = Object.keys(officeHelp).filter((names) => !known.has(`/OfficeFile${pathOf(names)}`));
  assert.deepEqual(lost, []);
});

test('every snippet is facts that an office may have', () => {
  const at = '/$defs/OfficeFile/properties/procedures/additionalProperties/properties/facts/defaultSnippets';
  const offered = read(schema, at) as readonly { readonly body: Json }[];
  assert.equal(offered.length, 2);
  for (const { body } of offered)
    assert.ok(officeFile.safeParse({ procedures: { '1.001193': { facts: body } } }).success);
});

test('the published schema and the contract take and refuse the same', () => {
  const takes = strictAjv().compile(schema as object);
  const fact = (change: object) => ({ procedures: { '1.001193': { facts: { fees: { ...fees, ...change } } } } });
  for (const [given, isGood] of [
    [office, true],
    [{}, true],
    [{ commune: '00004', endpoint: 'https://tiepnhan.example.gov.vn/xa' }, true],
    [{ commune: '4' }, false],
    [{ endpoint: 'tiepnhan.example.gov.vn' }, false],
    [{ filing: [] }, false],
    [{ filing: ['post'] }, false],
    [{ procedures: { 'khai-sinh': {} } }, false],
    [{ procedures: { '1.001193': { fees } } }, false],
    [fact({}), true],
    [fact({ source: '' }), false],
    [fact({ source: undefined }), false],
    [fact({ on: '1/11/2026' }), false],
    [fact({ value: [{ amount: 1 }] }), false],
    [fact({ translations: { en: { '/0/title': 'Fee' } } }), true],
  ] as const) {
    const written = JSON.parse(JSON.stringify(given)) as unknown;
    assert.equal(takes(written), isGood, JSON.stringify(given));
    assert.equal(officeFile.safeParse(written).success, isGood, JSON.stringify(given));
  }
});
