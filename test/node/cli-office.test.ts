import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildCommand, dvc } from '../fixtures/dvc.js';

const seen = { source: 'Nghị quyết số 1 của một tỉnh ví dụ', on: '2026-11-01' };
const fees = { value: [{ title: 'Lệ phí', amount: 5000 }], ...seen, translations: { en: { '/0/title': 'Fee' } } };
const office = {
  name: 'UBND xã Ví Dụ',
  phone: '0200 000 000',
  hours: 'Sáng',
  endpoint: 'https://tiepnhan.example.gov.vn',
  commune: '00004',
  filing: ['portal', 'counter'],
  procedures: { '1.001193': { filing: ['receive'], basis: 'agreement', facts: { fees } } },
};
const withFees = (change: object) => ({ procedures: { '1.001193': { facts: { fees: { ...fees, ...change } } } } });
const withProcedure = (code: string, said: object) => ({ procedures: { [code]: said } });

interface Finding {
  readonly level: string;
  readonly code: string;
  readonly pointer: string;
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}

describe('dvc check office.json', () => {
  let folder: string;
  before(async () => {
    await buildCommand();
    folder = mkdtempSync(join(tmpdir(), 'office-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  async function check(value: unknown, name = 'office.json', ...more: string[]) {
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value, undefined, 2));
    const { code, output } = await dvc(folder, ['check', name, '--json', ...more]);
    return { code, findings: (JSON.parse(output) as { findings: Finding[] }).findings };
  }

  it('finds nothing in a sound file', async () => {
    assert.deepEqual(await check(office), { code: 0, findings: [] });
  });

  const at = '/procedures/1.001193/facts/fees';
  for (const [what, value, level, code, pointer, says] of [
    ['a word nobody knows', { ...office, phon: '1' }, 'fault', 'unknown-word', '/phon', /"phone"/],
    [
      'a code that is none',
      withProcedure('khai-sinh', {}),
      'fault',
      'wrong-form',
      '/procedures/khai-sinh',
      /1\.001193/,
    ],
    ['a way that is none', { filing: ['post'] }, 'fault', 'wrong-form', '/filing/0', /"counter"/],
    ['a fact without a source', withFees({ source: undefined }), 'fault', 'missing', `${at}/source`, /decision/],
    ['a source that is empty', withFees({ source: '' }), 'fault', 'wrong-form', `${at}/source`, /decision/],
    ['a day written otherwise', withFees({ on: '1/11/2026' }), 'fault', 'wrong-form', `${at}/on`, /2026-11-23/],
    [
      'words for no text',
      withFees({ translations: { en: { '/1/title': 'x' } } }),
      'fault',
      'lost-pointer',
      `${at}/translations/en/~11~1title`,
      /"\/0\/title"/,
    ],
    ['a source that says nothing', withFees({ source: '…' }), 'warning', 'no-source', `${at}/source`, /decision/],
    ['a day to come', withFees({ on: '2126-11-01' }), 'warning', 'future-day', `${at}/on`, /compared/],
    [
      'a procedure we do not ship',
      withProcedure('1.001139', {}),
      'warning',
      'unknown-procedure',
      '/procedures/1.001139',
      /Did you mean/,
    ],
    ['a commune that is none', { commune: '99999' }, 'warning', 'unknown-commune', '/commune', /units/],
    ['a phone that is no number', { phone: 'văn phòng' }, 'warning', 'no-phone', '/phone', /0200/],
    ['taking without a receiver', { filing: ['receive'] }, 'warning', 'no-endpoint', '/filing', /receiver/],
    [
      'taking without a ground',
      { ...office, ...withProcedure('1.001193', { filing: ['receive'] }) },
      'warning',
      'no-basis',
      '/procedures/1.001193/filing',
      /agreement/,
    ],
  ] as const)
    it(`tells ${what}, at its place`, async () => {
      const { code: exit, findings } = await check(value);
      assert.equal(exit, level === 'fault' ? 1 : 0);
      assert.deepEqual(
        findings.map((each) => [each.level, each.code, each.pointer]),
        [[level, code, pointer]],
      );
      assert.match(`${findings[0]?.message} ${findings[0]?.fix}`, says);
      assert.ok((findings[0]?.line ?? 0) >= 1);
      const vietnamese = await check(value, 'office.json', '--lang', 'vi');
      assert.match(`${vietnamese.findings[0]?.fix}`, /[ăâđêôơưạảấầẩậắằẳặẹẻẽếềểệịỉọỏốồổộớờởợụủứừửữựỳỵỷỹ]/i);
    });

  it('knows an office by what stands in it, whatever it is called, and no document by its name', async () => {
    assert.deepEqual((await check(office, 'xa-vi-du.json')).findings, []);
    const { findings } = await check({ code: '1.001193', name: 'x' }, 'office-form.json');
    assert.ok(findings.some(({ pointer }) => pointer === '/form'));
  });
});
