import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogEntry } from '../../src/model/catalog-entry.js';
import { inOrder, lifeEvents } from '../../src/model/catalog-order.js';
import { layOverList } from '../../src/model/lay-over.js';
import { lifeEvent } from '../../src/schemas/common.js';
import type { ProcedureDocument } from '../../src/schemas/procedure.js';

const folder = new URL('../../procedures/', import.meta.url);
const entries = readdirSync(folder)
  .filter((name) => /^\d.*\.json$/.test(name))
  .map((name) => catalogEntry(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ProcedureDocument));
const codes = (list: readonly { readonly code: string }[]): readonly string[] => list.map(({ code }) => code);

test('a list begins with what its documents put first, in the order of life, and not by code', () => {
  assert.deepEqual(codes(inOrder(entries)).slice(0, 12), [
    '1.001193',
    '1.000894',
    '1.000656',
    '1.001612',
    '1.012783',
    '1.001776',
    '1.011607',
    '1.004194',
    '1.004222',
    '3.000182',
    '2.000635',
    '2.000815',
  ]);
  assert.deepEqual(codes(inOrder(entries)).slice(-3), ['1.004884', '1.001266', '1.001570']);
});

test('what is alike stays as it was, and what has no event comes after what has one', () => {
  const list = [
    { code: 'a', events: [] },
    { code: 'b', events: ['papers' as const] },
    { code: 'c', events: ['papers' as const] },
    { code: 'd', order: 3, events: ['birth' as const] },
    { code: 'e', order: 1 },
  ];
  assert.deepEqual(codes(inOrder(list)), ['e', 'b', 'c', 'a', 'd']);
});

test('an office puts its own first, and without a word of it the list stays as it is', () => {
  const procedures = { '2.000884': { order: 1 }, '1.001193': { order: 9 } };
  const own = codes(layOverList(entries, { procedures }));
  assert.ok(own.indexOf('2.000884') < 13);
  assert.equal(own.at(-1), '1.001193');
  assert.deepEqual(codes(layOverList(entries, { procedures: { '2.000884': {} } })), codes(entries));
});

test('the order of life has every event', () => assert.deepEqual(lifeEvents, lifeEvent.options));
