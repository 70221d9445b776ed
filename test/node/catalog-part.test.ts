import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { catalogPart } from '../../src/model/catalog-part.js';
import { manyProcedures, wardProcedures } from '../fixtures/catalog.js';
import { catalogPart as contract } from '../../src/schemas/catalog.js';

test('the beginning of two thousand procedures that share no title is at most forty kilobytes', () => {
  // Titles share phrases: three words of a real one, three of another, and so on.
  const phrases = wardProcedures.flatMap(({ title }) => {
    const words = title.split(' ');
    return words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
  });
  let state = 7;
  const next = (): number => (state = (state * 48271) % 2147483647);
  const entries = manyProcedures(2000).map((entry) => ({
    ...entry,
    code: `1.${String(next() % 1_000_000).padStart(6, '0')}`,
    title: Array.from({ length: 4 }, () => phrases[next() % phrases.length]).join(' '),
  }));
  assert.equal(new Set(entries.map(({ title }) => title)).size, 2000);
  const part = contract.parse(catalogPart(entries, 24));
  const bytes = brotliCompressSync(JSON.stringify(part)).length;
  assert.ok(bytes <= 40_000, `${bytes} bytes`);
});
