import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { write } from '../../src/model/pointer.js';

const names = [
  ['1.001612', '/business/name', {}],
  ['2.000720', '/case/newName', { case: { items: ['name'] } }],
] as const;

for (const [code, at, given] of names)
  test(`a household business is called so and by a name of its own, in ${code}`, () => {
    const file = new URL(`../../procedures/${code}.json`, import.meta.url);
    const procedure = loadProcedure(JSON.parse(readFileSync(file, 'utf8')));
    const isRefused = (name: string): boolean =>
      procedure
        .issues(write({ ...given }, at, name))
        .some(({ pointer, keyword }) => pointer === at && keyword === 'pattern');
    for (const name of ['Hộ kinh doanh Phở Mẫu', 'HỘ KINH DOANH PHỞ MẪU', 'Hộ Kinh Doanh 24h'])
      assert.equal(isRefused(name), false, name);
    for (const name of ['Phở Mẫu', 'Hộ kinh doanh', 'Hộ kinh doanhPhở', 'HKD Phở Mẫu', 'Quán của hộ kinh doanh Mẫu'])
      assert.equal(isRefused(name), true, name);
  });
