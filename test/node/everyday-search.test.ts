import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { elsewhereThan } from '../../src/components/catalog/beyond.js';
import { CatalogFinder } from '../../src/components/catalog/catalog-finder.js';
import { catalogEntry } from '../../src/model/catalog-entry.js';
import { inOrder } from '../../src/model/catalog-order.js';
import entries from '../../src/model/elsewhere.json' with { type: 'json' };
import type { CatalogEntry } from '../../src/schemas/catalog.js';
import type { ProcedureDocument } from '../../src/schemas/procedure.js';
import { everyday, heldOut, nonsense, type Query } from '../fixtures/everyday-queries.js';

const folder = new URL('../../procedures/', import.meta.url);
const shipped = inOrder(
  readdirSync(folder)
    .filter((name) => /^\d.*\.json$/.test(name))
    .map((name) => catalogEntry(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ProcedureDocument)),
);

const finderOf = (list: readonly CatalogEntry[]) => new CatalogFinder(list, '', 'vi', elsewhereThan(list));
const finder = finderOf(shipped);
const first = (typed: string, { find } = { find: finder.find.bind(finder) }): string | undefined => {
  const { procedures, elsewhere } = find({ typed, event: undefined });
  return (elsewhere ?? procedures[0])?.code;
};
const wrong = (queries: readonly Query[]) =>
  queries
    .filter(([typed, ...right]) => !right.includes(first(typed) ?? ''))
    .map(([typed]) => `${typed}: ${first(typed)}`);

test('of 60 everyday queries at least 58 have what is right in the first place', () => {
  assert.equal(everyday.length, 60);
  const missed = wrong(everyday);
  assert.ok(missed.length <= 2, missed.join('\n'));
});

test('of 30 queries that nothing was tuned to, at least 23', () => {
  assert.equal(heldOut.length, 30);
  const missed = wrong(heldOut);
  assert.ok(missed.length <= 7, missed.join('\n'));
});

test('who types in English what they will open, or do with it, finds the household business', () => {
  const opens = [
    'grocery',
    'shop',
    'restaurant',
    'noodle shop',
    'open a restaurant',
    'business licence',
    'small business',
  ];
  assert.deepEqual(wrong(opens.map((typed) => [typed, '1.001612'])), []);
  const rest: readonly Query[] = [
    ['close my shop', '1.001266'],
    ['rename my shop', '2.000720'],
    ['pause my business', '1.001570'],
  ];
  assert.deepEqual(wrong(rest), []);
});

for (const typed of nonsense)
  test(`nothing is found for «${typed}»`, () => {
    assert.deepEqual(finder.find({ typed, event: undefined }), { procedures: [] });
  });

test('an office that takes something itself finds its own, and not that it is done elsewhere', () => {
  const like = shipped[0]!;
  const own = (code: string, title: string, keywords: string[] = []): CatalogEntry => ({
    ...like,
    ...{ code, title, keywords, events: [], translations: {} },
  });
  const adoption = finderOf([...shipped, own('2.001263', 'Đăng ký việc nuôi con nuôi trong nước')]);
  for (const typed of ['nuôi con nuôi', 'con nuoi', 'dang ky con nuoi'])
    assert.equal(first(typed, { find: adoption.find.bind(adoption) }), '2.001263', typed);
  const insurance = finderOf([...shipped, own('9.000001', 'Cấp thẻ bảo hiểm y tế', ['thẻ bhyt', 'bảo hiểm y tế'])]);
  for (const typed of ['bảo hiểm y tế', 'the bhyt', 'cấp thẻ bảo hiểm y tế'])
    assert.equal(first(typed, { find: insurance.find.bind(insurance) }), '9.000001', typed);
});

test('everything said to be done elsewhere has its words in two languages, and a day and a source', () => {
  for (const { id, title, at, en, source, on, keywords } of entries) {
    assert.ok(title && at && en.title && en.at && source && keywords.length, id);
    assert.match(on, /^20\d\d-\d\d-\d\d$/);
    assert.equal(first(title), `elsewhere:${id}`);
    assert.equal(first(en.title), `elsewhere:${id}`);
  }
});
