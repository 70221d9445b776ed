import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { isGroup } from '../../src/model/question.js';
import { buildCommand, dvc, root } from '../fixtures/dvc.js';

const facts = ['--title', 'Mượn hội trường', '--area', 'Văn hóa', '--who', 'Người dân trong xã.'];

describe('dvc new', () => {
  let folder: string;

  before(async () => {
    await buildCommand();
    folder = mkdtempSync(join(tmpdir(), 'dvc-new-'));
  });

  after(() => rmSync(folder, { recursive: true }));

  const written = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;

  it('writes a document without faults from flags alone', async () => {
    const { code, error } = await dvc(folder, ['new', '9.000001', ...facts, '--yes']);
    assert.deepEqual([code, error], [0, '']);
    const checked = await dvc(folder, ['check', '9.000001.json']);
    assert.equal(checked.code, 0, checked.output);
    const { title, guide, pages } = loadProcedure(written('9.000001.json'));
    assert.equal(title, 'Mượn hội trường');
    assert.deepEqual(guide.fees, [{ title: 'Lệ phí' }]);
    assert.deepEqual(
      pages({}).map((page) => [page.title, page.items.length]),
      [['Người yêu cầu', 5]],
    );
  });

  it('points to the published schema of the package', () => {
    const { $schema } = written('9.000001.json');
    assert.equal(resolve(folder, String($schema)), join(root, 'src/schemas/published/procedure.schema.json'));
  });

  it('asks for what no flag says, again where something must be said', async () => {
    const typed = [
      '',
      'Xin giấy',
      'Hộ tịch',
      '',
      'Ai cũng được.',
      '3',
      '8000',
      'name, phone',
      'Vì sao?',
      'Khi nào?',
      '',
    ];
    const { code, output } = await dvc(folder, ['new', '9.000002'], `${typed.join('\n')}\n`);
    assert.equal(code, 0);
    assert.equal(output.split('Official name of the procedure').length, 3);
    const { agency, guide, pages } = loadProcedure(written('9.000002.json'));
    assert.equal(agency, 'Ủy ban nhân dân xã, phường, đặc khu');
    assert.deepEqual(guide.time, { text: '3 ngày làm việc', workingDays: 3 });
    assert.deepEqual(guide.fees, [{ title: 'Lệ phí', amount: 8000 }]);
    const titles = pages({}).map(({ items }) =>
      items.map((item) => (isGroup(item) ? item.title : item.question.title)),
    );
    assert.deepEqual(titles, [
      ['Họ, chữ đệm, tên', 'Số điện thoại'],
      ['Vì sao?', 'Khi nào?'],
    ]);
  });

  it('asks again where an answer cannot be, and keeps all others', async () => {
    const typed = [
      'Xin giấy',
      'a'.repeat(90),
      'Hộ tịch',
      '',
      'Ai cũng được.',
      'hai',
      '3 ngày',
      'tám nghìn',
      '8.000đ',
      'name, phnoe',
      'name, phone',
      '',
    ];
    const { code, output, error } = await dvc(folder, ['new', '9.000007'], `${typed.join('\n')}\n`);
    assert.deepEqual([code, error], [0, '']);
    const complaints = [
      /It has 90 characters, and at most 80 fit\./,
      /A whole number or "unknown", not "hai"\./,
      /An amount such as 8\.000 or 0, or "unknown", not "tám nghìn"\./,
      /"phnoe" is none of these\. Did you mean "phone"\?/,
    ];
    for (const complaint of complaints) assert.match(output, complaint);
    const { title, area, guide, pages } = loadProcedure(written('9.000007.json'));
    assert.deepEqual([title, area, guide.time.workingDays, guide.fees[0]?.amount], ['Xin giấy', 'Hộ tịch', 3, 8000]);
    assert.equal(pages({})[0]?.items.length, 2);
  });

  const fees: readonly (readonly [string, number | undefined])[] = [
    ['8.000', 8000],
    ['8000', 8000],
    ['8.000 đồng', 8000],
    ['1,500,000', 1_500_000],
    ['miễn phí', 0],
    ['chưa rõ', undefined],
  ];
  for (const [index, [fee, amount]] of fees.entries())
    it(`takes a fee of «${fee}»`, async () => {
      const code = `9.00010${index}`;
      assert.equal((await dvc(folder, ['new', code, ...facts, '--fee', fee, '--yes'])).error, '');
      assert.equal(loadProcedure(written(`${code}.json`)).guide.fees[0]?.amount, amount);
    });

  const official = `Cấp Giấy xác nhận ${'và điều chỉnh thông tin '.repeat(9)}của người yêu cầu`.slice(0, 215);

  it('asks for a short title beside a long official one', async () => {
    const typed = [official, 'Cấp Giấy xác nhận', 'Hộ tịch', '', 'Ai cũng được.', '', '', 'name', ''];
    const { code, output } = await dvc(folder, ['new', '9.000008'], `${typed.join('\n')}\n`);
    assert.equal(code, 0, output);
    const { title, officialTitle } = loadProcedure(written('9.000008.json'));
    assert.deepEqual([title, officialTitle], ['Cấp Giấy xác nhận', official]);
  });

  it('takes both titles from flags', async () => {
    const [, , ...others] = facts;
    const titles = ['--title', official, '--short-title', 'Cấp Giấy xác nhận'];
    assert.equal((await dvc(folder, ['new', '9.000009', ...titles, ...others, '--yes'])).error, '');
    const { title, officialTitle } = loadProcedure(written('9.000009.json'));
    assert.deepEqual([title, officialTitle], ['Cấp Giấy xác nhận', official]);
  });

  it('takes every question about the applicant, with English words', async () => {
    const all = 'name,birthDate,sex,citizenId,residence,phone,email';
    assert.equal((await dvc(folder, ['new', '9.000003', ...facts, '--applicant', all, '--yes'])).code, 0);
    const { output } = await dvc(folder, ['check', '9.000003.json']);
    // The words of the author are the author's to translate.
    assert.deepEqual(
      [...output.matchAll(/«(.+?)» has no words in "en"/g)].map(([, text]) => text),
      ['Mượn hội trường', 'Văn hóa', 'Ủy ban nhân dân xã, phường, đặc khu', 'Người dân trong xã.'],
    );
  });

  it('asks in Vietnamese', async () => {
    const { output } = await dvc(folder, ['new', '9.000004', '--lang', 'vi', ...facts], '\n\n\n\n\n');
    assert.match(output, /Cơ quan tiếp nhận \[/);
    assert.match(output, /Đã ghi 9\.000004\.json/);
  });

  it('never writes over a file', async () => {
    writeFileSync(join(folder, '9.000005.json'), 'mine');
    const { code, error } = await dvc(folder, ['new', '9.000005', ...facts, '--yes']);
    assert.equal(code, 2);
    assert.match(error, /"9\.000005\.json" is there already/);
    assert.equal(readFileSync(join(folder, '9.000005.json'), 'utf8'), 'mine');
  });

  const misused: readonly (readonly [readonly string[], RegExp])[] = [
    [['new'], /Name one code/],
    [['new', '1001193', '--yes'], /no code of a procedure/],
    [['new', '9.000006', '--yes'], /--title is needed/],
    [['new', '9.000006'], /--title is needed/],
    [['new', '9.000006', ...facts, '--days', 'two', '--yes'], /--days: A whole number/],
    [['new', '9.000006', ...facts, '--applicant', 'shoe', '--yes'], /--applicant: "shoe" is none of these/],
    [['new', '9.000006', ...facts, '--who', 'a'.repeat(400), '--yes'], /--who: It has 400 characters/],
    [['new', '9.000006', ...facts, '--fee', 'nhiều'], /--fee: An amount such as 8\.000/],
    [['new', '9.000006', ...facts, '--question', 'a'.repeat(1), '--titel', 'x'], /Did you mean --title\?/],
    [['new', '9.000006', '--title', 'a'.repeat(215), ...facts.slice(2), '--yes'], /--short-title is needed/],
    [['new', '9.000006', ...facts, '--out', 'no/where.json', '--yes'], /cannot be written/],
  ];
  for (const [args, says] of misused)
    it(`writes nothing for «dvc ${args.join(' ').slice(0, 60)}»`, async () => {
      const { code, error } = await dvc(folder, args);
      assert.equal(code, 2);
      assert.match(error, says);
      assert.equal(existsSync(join(folder, '9.000006.json')), false);
    });
});
