import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { layOver } from '../../src/model/lay-over.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { readOffice } from '../../src/model/read-office.js';
import { officeFile } from '../../src/schemas/office.js';
import { makeDocument } from '../model/documents.js';

const seen = { source: 'Nghị quyết số 1 của một tỉnh ví dụ', on: '2026-11-01' };
const fees = {
  value: [{ title: 'Lệ phí', amount: 5000, per: 'bản', due: 'result', exempt: ['Hộ nghèo.'], note: 'Thu sau.' }],
  ...seen,
  translations: { en: { '/0/title': 'Fee', '/0/exempt/0': 'Poor households.' } },
};
const sound = {
  $schema: 'office.schema.json',
  name: 'UBND xã Ví Dụ',
  phone: '0200 000 000',
  hours: 'Sáng',
  address: 'Số 1',
  endpoint: 'https://tiepnhan.example.gov.vn',
  commune: '00004',
  filing: ['portal', 'counter'],
  procedures: {
    '1.000001': {
      filing: ['receive'],
      basis: 'agreement',
      facts: {
        fees,
        time: { value: { text: 'Ba ngày', workingDays: 3 }, ...seen },
        delivery: { value: 'partial', ...seen },
        result: { value: { title: 'Giấy', deliver: ['counter'] }, ...seen },
      },
    },
    '1.000002': {},
  },
};
const withFees = (change: object) => ({ procedures: { '1.000001': { facts: { fees: { ...fees, ...change } } } } });
const atFees = '/procedures/1.000001/facts/fees';

test('a sound file is read as it is', () => {
  assert.deepEqual(readOffice(sound), { office: sound, left: [] });
});

test('what is not as the contract says is left out and named; all else counts', () => {
  for (const [file, office, left] of [
    [[], {}, ['']],
    [null, {}, ['']],
    ['x', {}, ['']],
    [{ phon: '1', name: 'A' }, { name: 'A' }, ['/phon']],
    [{ name: 1, phone: '', hours: 'Sáng' }, { hours: 'Sáng' }, ['/name', '/phone']],
    [{ endpoint: 'tiepnhan', commune: 4 }, {}, ['/endpoint', '/commune']],
    [{ filing: ['post'], name: 'A' }, { name: 'A' }, ['/filing']],
    [{ filing: [] }, {}, ['/filing']],
    [{ filing: 'portal' }, {}, ['/filing']],
    [
      { procedures: { '1.000001': { basis: 'none', filing: ['portal'] } } },
      { procedures: { '1.000001': { filing: ['portal'] } } },
      ['/procedures/1.000001/basis'],
    ],
    [{ procedures: { '1.000001': 1 } }, { procedures: {} }, ['/procedures/1.000001']],
  ] as const)
    assert.deepEqual(readOffice(file), { office, left }, JSON.stringify(file));
});

test('a fact counts only whole, with its source and its day', () => {
  const none = { procedures: { '1.000001': { facts: {} } } };
  for (const change of [
    { source: '' },
    { source: undefined },
    { on: 'hôm qua' },
    { value: [{ amount: 1 }] },
    { value: [{ title: 'Lệ phí', amount: '5000' }] },
    { value: [{ title: 'Lệ phí', amount: -1 }] },
    { value: [{ title: 'Lệ phí', price: 1 }] },
    { value: { title: 'Lệ phí' } },
  ])
    assert.deepEqual(readOffice(withFees(change)), { office: none, left: [atFees] }, JSON.stringify(change));
});

test('words for what is not there, or is no text for people, are left out, and the fact stays', () => {
  for (const words of [{ '/1/title': 'Fee' }, { '/0/due': 'later' }, { '/0/amount': '5' }, { '/0/title': 1 }]) {
    const { office, left } = readOffice(withFees({ translations: { en: words } }));
    const { translations: _, ...untold } = fees;
    assert.deepEqual(office.procedures?.['1.000001']?.facts?.fees, untold, JSON.stringify(words));
    assert.deepEqual(left, [`${atFees}/translations`]);
  }
});

test('whatever a file is, what is read of it keeps to the contract and leaves a document sound', () => {
  const odd = fc.oneof(
    fc.constantFrom('', 'x', 'x'.repeat(300), 0, -1, 1.5, null, true, [], {}, ['x'], { x: 1 }, '__proto__'),
    fc.jsonValue(),
  );
  const places = placesOf(sound);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...places), odd), { maxLength: 4 }), (changes) => {
      const changed = changes.reduce<unknown>((each, [place, value]) => put(each, place, value), sound);
      const file = JSON.parse(JSON.stringify(changed)) as unknown;
      const { office, left } = readOffice(file);
      const isSound = officeFile.safeParse(file).success;
      // The contract does not know which texts a translation is of.
      const others = left.filter((pointer) => !pointer.endsWith('/translations'));
      if (isSound) assert.deepEqual(others, [], JSON.stringify(file));
      assert.doesNotThrow(() => loadProcedure(layOver(makeDocument(), office)), JSON.stringify(file));
    }),
    { numRuns: 2000 },
  );
});

type Place = readonly string[];

function placesOf(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, [...at, 'strange'], ...Object.entries(value).flatMap(([key, each]) => placesOf(each, [...at, key]))];
}

function put(value: unknown, [key, ...rest]: Place, next: unknown): unknown {
  if (key === undefined) return next;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (String(index) === key ? put(each, rest, next) : each));
  return { ...value, [key]: put((value as Record<string, unknown>)[key], rest, next) };
}
