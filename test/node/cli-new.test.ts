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
    assert.equal(output.split('Title of the procedure').length, 3);
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
    [['new', '9.000006', ...facts, '--days', 'two', '--yes'], /--days is a whole number/],
    [['new', '9.000006', ...facts, '--applicant', 'shoe', '--yes'], /not "shoe"/],
    [['new', '9.000006', ...facts, '--who', 'a'.repeat(400), '--yes'], /\/guide\/who: .*maxLength/],
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
