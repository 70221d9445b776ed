import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildCommand, dvc, root } from '../fixtures/dvc.js';

describe('dvc html', () => {
  let folder: string;
  before(async () => {
    await buildCommand();
    folder = mkdtempSync(join(tmpdir(), 'dvc-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('prints the tag with its guide inside, ready to be pasted', async () => {
    const { code, output, error } = await dvc(folder, ['html', '1.001193', '--endpoint', 'https://tn.example.vn/']);
    assert.deepEqual([code, error], [0, '']);
    const [first, second, third, fourth] = output.split('\n');
    assert.equal(first, '<dvc-procedure code="1.001193" endpoint="https://tn.example.vn/" lang="vi">');
    assert.match(
      second ?? '',
      /^ {2}<article class="dvc-guide" lang="vi" data-dvc-guide data-code="1.001193" data-version="20/,
    );
    assert.equal(
      third,
      '    <p class="dvc-language"><a href="https://tn.example.vn/p/1.001193?lang=en" lang="en" hreflang="en" data-dvc-language>English</a></p>',
    );
    assert.equal(fourth, '    <h2>Đăng ký khai sinh</h2>');
    assert.match(
      output,
      /<a class="dvc-start" href="https:\/\/tn\.example\.vn\/p\/1\.001193" data-dvc-start>Bắt đầu<\/a>/,
    );
    assert.match(output, /<\/dvc-procedure>\n$/);
  });

  it('names the office around the tag, and whom to call inside', async () => {
    const office = ['--name', 'UBND <xã> "Minh" & Tân', '--phone', '0200 000 000', '--hours', '7:30'];
    const { output } = await dvc(folder, ['html', '1.001193', ...office]);
    assert.match(
      output,
      /^<dvc-office name="UBND &lt;xã&gt; &quot;Minh&quot; &amp; Tân" phone="0200 000 000" hours="7:30" lang="vi">\n {2}<dvc-procedure code="1\.001193">\n/,
    );
    assert.match(output, /<a class="dvc-call" href="tel:0200000000">Gọi 0200 000 000<\/a>/);
    assert.match(output, /<p>UBND &lt;xã&gt; "Minh" &amp; Tân<\/p>/);
    assert.match(output, /Nếu nút «Bắt đầu» không mở ra tờ khai, xin gọi 0200 000 000/);
    assert.match(
      output,
      /href="https:\/\/dichvucong\.gov\.vn\/[^"]*" data-dvc-start>/,
      'without a receiver one starts on the portal',
    );
  });

  it('takes contacts and facts from the file of an office; what is said beside goes before', async () => {
    const fees = {
      value: [{ title: 'Lệ phí của xã', amount: 5000 }],
      source: 'Nghị quyết của xã ví dụ',
      on: '2026-11-01',
    };
    const office = { name: 'UBND xã Ví Dụ', phone: '0200 000 111', procedures: { '1.001193': { facts: { fees } } } };
    writeFileSync(join(folder, 'office.json'), JSON.stringify(office));
    const args = ['html', '1.001193', '--office', 'office.json', '--phone', '0200 000 222'];
    const { code, output } = await dvc(folder, args);
    assert.equal(code, 0);
    assert.match(output, /^<dvc-office name="UBND xã Ví Dụ" phone="0200 000 222"/);
    assert.match(output, /Lệ phí của xã/);
    assert.match(output, /Nghị quyết của xã ví dụ/);
    writeFileSync(join(folder, 'office.json'), JSON.stringify({ ...office, phon: '1' }));
    const faulty = await dvc(folder, args);
    assert.deepEqual([faulty.code, faulty.output], [1, '']);
    assert.match(faulty.error, /office\.json has faults: npx dvc check office\.json/);
    for (const [path, says] of [
      ['nowhere.json', /no file "nowhere\.json"/],
      [join(root, 'test/fixtures/hall.json'), /is not the file of an office/],
    ] as const) {
      const { code: ended, error } = await dvc(folder, ['html', '1.001193', '--office', path]);
      assert.equal(ended, 2);
      assert.match(error, says);
    }
  });

  it('speaks the language of the page, Vietnamese unless it is said', async () => {
    assert.match((await dvc(folder, ['html', '1.001193'])).output, /Ai được nộp/);
    for (const lang of [['--lang', 'en'], ['--lang=en']]) {
      const { output } = await dvc(folder, ['html', '1.001193', ...lang]);
      assert.match(output, /<h2>Birth registration<\/h2>/);
      assert.match(output, /<h3>Who may apply<\/h3>/);
      assert.doesNotMatch(output, /Ai được nộp/);
    }
  });

  it('reads a document of an author, and lets none of its text be markup', async () => {
    const hall = JSON.parse(readFileSync(join(root, 'test/fixtures/hall.json'), 'utf8'));
    const title = '<script>alert(1)</script> & </dvc-procedure>';
    writeFileSync(join(folder, 'own.json'), JSON.stringify({ ...hall, title, translations: {} }));
    const { code, output } = await dvc(folder, ['html', 'own.json', '--lang', 'en']);
    assert.equal(code, 0);
    assert.match(output, /<h2>&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &lt;\/dvc-procedure&gt;<\/h2>/);
    assert.doesNotMatch(output, /<script/);
    assert.match(output, /lang="vi"/, 'a document without English words is told in Vietnamese, ours too');
    assert.match(output, /Ai được nộp/);
  });

  it('says what is wrong with what it was asked', async () => {
    writeFileSync(join(folder, 'broken.json'), '{');
    for (const [args, ended, told] of [
      [[], 2, /Name one procedure or document/],
      [['1.001192'], 2, /no file and no shipped procedure "1\.001192"\. Did you mean "1\.001193"/],
      [['1.001193', '--endpoint', 'javascript:alert(1)'], 2, /--endpoint is an address/],
      [['broken.json'], 1, /broken\.json has faults: npx dvc check broken\.json/],
    ] as const) {
      const { code, output, error } = await dvc(folder, ['html', ...args]);
      assert.deepEqual([code, output], [ended, '']);
      assert.match(error, told);
    }
  });
});
