import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findCommunes } from '../../src/model/find-communes.js';
import type { OldDistrict } from '../../src/model/old-district.js';
import { oldProvinces } from '../../src/model/old-provinces.js';
import { provinces } from '../../src/model/provinces.js';
import { translateOld } from '../../src/model/translate-old.js';

interface OldFile {
  readonly before: string;
  readonly asOf: string;
  readonly source: string;
  readonly districts: readonly OldDistrict[];
}

const json = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../units/${path}`, import.meta.url), 'utf8'));

const today = new Map(
  provinces.map(([code]) => {
    const { communes } = json(`${code}.json`) as { readonly communes: readonly (readonly [string, string])[] };
    return [code, communes.map(([value, title]) => ({ value, title }))];
  }),
);
const files = new Map(provinces.map(([code]) => [code, json(`old/${code}.json`) as OldFile]));

const all = [...files].flatMap(([code, { districts }]) =>
  districts.flatMap(([district, province, communes]) =>
    communes.map(([commune, codes, shares]) => ({ code, district, province, commune, codes, shares })),
  ),
);

test('old names are dated, have a source, and lead to communes there are', () => {
  assert.ok(all.length > 10_000);
  assert.equal(new Set(all.map(({ province }) => province)).size, 63);
  for (const { before, asOf, source } of files.values()) {
    assert.equal(before, '2025-07-01');
    assert.equal(asOf, (json('provinces.json') as OldFile).asOf);
    assert.match(source, /\d{4}-\d\d-\d\d, https:/);
  }
  for (const { code, codes, commune, shares } of all) {
    const known = new Set(today.get(code)?.map(({ value }) => value));
    assert.ok(codes.length && codes.every((each) => known.has(each)), commune);
    if (codes.length > 1) assert.match(shares ?? '', new RegExp(`^P*p*d*$(?<=^.{${codes.length}})`), commune);
  }
  const reached = new Set(all.flatMap(({ codes }) => codes));
  assert.equal(reached.size, [...today.values()].flat().length, 'each commune of today was something before');
});

test("provinces stand in the order of the alphabet, and each old one leads to today's", () => {
  const bare = provinces.map(([, name]) => name.replace(/^(?:Tỉnh|Thành phố) /, ''));
  assert.deepEqual(bare, [...bare].sort(new Intl.Collator('vi').compare));
  assert.ok(bare.indexOf('Cần Thơ') < bare.indexOf('Đà Nẵng') && bare.indexOf('Đồng Tháp') < bare.indexOf('Gia Lai'));
  for (const { province, code } of all) {
    const isSame = provinces.some(([each, name]) => each === code && sameName(name, province));
    assert.ok(isSame || oldProvinces.some(([each, name]) => each === code && name === province), province);
  }
});

test('every old commune is found by its name and its district, however they are written', () => {
  const lost: string[] = [];
  for (const [code, options] of today) {
    const { districts = [] } = files.get(code) ?? {};
    const name = provinces.find(([each]) => each === code)?.[1] ?? '';
    for (const [index, { commune, district, province, codes }] of all.filter((each) => each.code === code).entries())
      for (const text of [
        plain(`${commune} ${district}`),
        ...(index % 4 ? [] : [`${commune}, ${district}, ${province}`, plain(`${bare(commune)} ${bare(district)}`)]),
      ]) {
        const found = findCommunes(text, options, districts, name);
        const there = new Set(found.filter(({ was }) => !was || was.commune).map(({ value }) => value));
        if (!codes.every((each) => there.has(each))) lost.push(text);
      }
  }
  assert.deepEqual(lost, []);
});

test('an old commune with its district and province is translated into the communes it became', async () => {
  const source = { oldUnits: async (code: string) => files.get(code)?.districts ?? [] };
  const some = all.filter(({ codes }, index) => codes.length > 1 || index % 4 === 0);
  for (const { code, commune, district, province, codes } of some) {
    const answer = await translateOld({ commune, district, province }, source);
    const [only] = codes;
    assert.deepEqual(
      answer,
      codes.length > 1 ? { province: code, choices: codes } : { province: code, code: only },
      `${commune}, ${district}`,
    );
  }
});

test('nonsense finds nothing', () => {
  for (const [code, options] of today)
    for (const text of ['xyzzy', 'phường Qwertz', 'zzz, huyện Zzz'])
      assert.deepEqual(findCommunes(text, options, files.get(code)?.districts ?? [], 'Tỉnh X'), [], text);
});

function bare(name: string): string {
  return name.replace(/^(?:Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Quận|Xã|Phường) /, '');
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}

function sameName(one: string, other: string): boolean {
  return plain(bare(one)) === plain(bare(other));
}
