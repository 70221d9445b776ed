import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Response } from 'light-my-request';
import { readConfig } from '../src/config.js';
import * as harness from './harness.js';

const proceduresDir = join(harness.fixtures, '../../../procedures');
const codes = readdirSync(proceduresDir).flatMap((name) => /^(\d.*)\.json$/.exec(name)?.[1] ?? []);
let receiver: harness.TestReceiver;
let scripts: string;
before(async () => {
  scripts = mkdtempSync(join(tmpdir(), 'scripts-'));
  receiver = await harness.testReceiver({ staticDir: scripts, proceduresDir });
});
after(async () => {
  await receiver.close();
  rmSync(scripts, { recursive: true });
});

const get = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  receiver.app.inject({ url, headers });

test('a procedure has a page of its own: guide, tag, tracker, in both languages', async () => {
  const { statusCode, headers, body } = await get('/p/1.001193');
  assert.equal(statusCode, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['content-language'], 'vi');
  assert.match(body, /^<!doctype html>\n<html lang="vi">/);
  assert.match(body, /<meta name="viewport" content="width=device-width, initial-scale=1">/);
  assert.match(body, /<title>Đăng ký khai sinh – UBND xã Kiểm Thử<\/title>/);
  assert.match(body, /<meta name="description" content="Cha hoặc mẹ/);
  assert.match(body, /<link rel="canonical" href="\.\/1\.001193">/);
  assert.match(body, /<link rel="alternate" hreflang="en" href="\.\/1\.001193\?lang=en">/);
  assert.match(body, /<script type="module" src="\.\/\.\.\/dvc\/dvc-procedure\.js"><\/script>/);
  assert.match(body, /<dvc-office endpoint="\.\." name="UBND xã Kiểm Thử" phone="0210 000 000" lang="vi">/);
  assert.match(body, /<article class="dvc-guide" lang="vi" data-dvc-guide data-code="1\.001193"/);
  assert.match(body, /<h3>Ai được nộp<\/h3>/);
  assert.match(body, /<a class="dvc-start" href="1\.001193\/to-khai" data-dvc-start>Bắt đầu<\/a>/);
  assert.match(body, /<a href="tel:0210000000"|href="tel:0210000000"/);
  assert.match(body, /<a href="theo-doi">Tra cứu hồ sơ<\/a>/);
  const english = await get('/p/1.001193?lang=en');
  assert.match(english.body, /<html lang="en">[^]*<title>Birth registration – [^]*<h3>Who may apply<\/h3>/);
  assert.match(english.body, /hreflang="vi" href="\.\/1\.001193"/);
  assert.equal(english.headers['content-language'], 'en');
  assert.match((await get('/p/1.001193?lang=xx')).body, /<html lang="vi">/);
});

test('in a frame the page of a procedure has no head and no foot, and leads to the whole page', async () => {
  const { statusCode, headers, body } = await get('/p/1.001193?embed');
  assert.equal(statusCode, 200);
  assert.match(String(headers['content-security-policy']), /frame-ancestors 'self' https:\/\/ward\.example;/);
  assert.match(body, /<html lang="vi" data-dvc-embed/);
  assert.match(body, /<script defer src="\.\/\.\.\/dvc\/dvc-frame\.js"><\/script>/);
  assert.match(body, /<a href="\.\/1\.001193" target="_top">Mở cả trang<\/a>/);
  assert.match(body, /<article class="dvc-guide" lang="vi" data-dvc-guide/);
  assert.match(body, /hreflang="en" data-dvc-language>English</);
  assert.doesNotMatch(body, /<header|<footer|dvc-page-more/);
  const english = await get('/p/1.001193?embed&lang=en');
  assert.match(english.body, /<a href="\.\/1\.001193\?lang=en" target="_top">Open the whole page<\/a>/);
  assert.match((await get('/p/1.001193')).body, /<html lang="vi">[^]*<header/);
});

test('nothing of a page runs or comes from elsewhere, and only known sites may frame it', async () => {
  for (const url of ['/p/', '/p/1.001193', '/p/1.001193/to-khai', '/p/theo-doi', '/p/9.999999']) {
    const { headers, body } = await get(url);
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[^']+';/, url);
    assert.ok(policy.includes(`'sha256-${createHash('sha256').update('').digest('base64')}'`), 'an empty sheet');
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.match(policy, /frame-ancestors 'self' https:\/\/ward\.example;/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    const tags = body.match(/<[^>]*>/g)?.join('\n') ?? '';
    assert.doesNotMatch(tags, /\s(?:style|on\w+)=|<style|<script(?! type="module" src=")/, url);
    assert.doesNotMatch(body, /undefined|\[object/, url);
  }
});

test('each procedure has its page and its blank form', async () => {
  assert.equal(codes.length, 24);
  for (const code of codes)
    for (const url of [`/p/${code}`, `/p/${code}/to-khai`, `/p/${code}?lang=en`, `/p/${code}/to-khai?lang=en`])
      assert.equal((await get(url)).statusCode, 200, url);
});

test('the list is searched without accents and without a script', async () => {
  const all = await get('/p/');
  for (const code of codes) assert.match(all.body, new RegExp(`<a href="${code.replace('.', '\\.')}"`), code);
  assert.match(all.body, /<form role="search" method="get" action="\.\/">/);
  const places = ['1.001193', '1.000894', '1.000656'].map((code) => all.body.indexOf(`<a href="${code}"`));
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
  );
  const found = await get('/p/?q=khai%20sinh');
  assert.match(found.body, /<a href="1\.001193" lang="vi">Đăng ký khai sinh<\/a>/);
  assert.doesNotMatch(found.body, /<a href="1\.000894"/);
  assert.match(found.body, /value="khai sinh"/);
  assert.match(found.body, /<meta name="robots" content="noindex">/);
  const english = await get('/p/?q=birth&lang=en');
  assert.match(english.body, /<a href="1\.001193\?lang=en" lang="en">Birth registration<\/a>/);
  assert.match(english.body, /<input type="hidden" name="lang" value="en">/);
  const away = await get(`/p/?q=${encodeURIComponent('hộ chiếu')}`);
  assert.match(away.body, /Danh mục này không có: Cấp hộ chiếu/);
  assert.match(away.body, /Nơi làm: Phòng Quản lý xuất nhập cảnh của Công an cấp tỉnh\./);
  const evil = await get(`/p/?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
  assert.match(evil.body, /value="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"/);
  assert.doesNotMatch(evil.body, /<script>/);
  assert.match(evil.body, /Không tìm thấy thủ tục nào/);
  assert.equal((await get(`/p/?q=${'a'.repeat(5000)}`)).statusCode, 200);
});

test('a blank form has every question, also what only some answers lead to', async () => {
  const { body } = await get('/p/1.001193/to-khai');
  const asked = ['Họ, chữ đệm, tên:', 'Quan hệ khác:', 'Số Giấy chứng nhận kết hôn:', 'Dân tộc:', 'Tên quốc tịch:'];
  for (const words of asked) assert.ok(body.includes(words), words);
  assert.match(body, /☐ Nam<\/span> <span class="dvc-choice">☐ Nữ/);
  assert.match(body, /Nếu chọn «Khác»:/);
  assert.match(body, /Tờ khai trống để viết tay, chưa phải mẫu giấy của cơ quan/);
  assert.match(body, /Kính gửi: UBND xã Kiểm Thử/);
  assert.match(body, /<td>Giấy chứng sinh[^<]*<\/td>/);
  assert.match(body, /href="\.\.\/1\.001193"/);
});

test('a page is small on the wire, and kept until it changes', async () => {
  for (const url of ['/p/', '/p/1.001193', '/p/1.001193/to-khai', '/p/theo-doi', '/p/page.css']) {
    const { headers, rawPayload } = await get(url, { 'accept-encoding': 'br' });
    assert.equal(headers['content-encoding'], 'br', url);
    assert.match(String(headers['vary']), /Accept-Encoding/);
    assert.ok(rawPayload.length < 9000, `${url} ${rawPayload.length}`);
    const again = await get(url, { 'accept-encoding': 'br', 'if-none-match': String(headers['etag']) });
    assert.equal(again.statusCode, 304);
    assert.equal((await receiver.app.inject({ method: 'HEAD', url })).statusCode, 200);
  }
});

test('what is not here is said on a page that leads on', async () => {
  for (const url of ['/p/9.999999', '/p/9.999999/to-khai', '/p/%3Cscript%3E']) {
    const { statusCode, body } = await get(url);
    assert.equal(statusCode, 404);
    assert.match(body, /<h1>Không có thủ tục này ở đây<\/h1>/);
    assert.match(body, /<a href="\.{1,2}\/">Danh mục thủ tục<\/a>/);
  }
  assert.match((await get('/p/9.999999/to-khai')).body, /<link rel="stylesheet" href="\.\.\/page\.css">/);
  const bare = await get('/p');
  assert.deepEqual([bare.statusCode, bare.headers['location']], [301, 'p/']);
});

test('the first address leads to the list, in the language that was asked for', async () => {
  for (const [url, to] of [
    ['/', 'p/'],
    ['/?lang=en', 'p/?lang=en'],
  ] as const) {
    const { statusCode, headers } = await get(url);
    assert.deepEqual([statusCode, headers['location']], [302, to], 'relative, for it may be mounted anywhere');
  }
});

test('the folder of the scripts says what it is, and gives the two lines to copy', async () => {
  const bare = await get('/dvc');
  assert.deepEqual([bare.statusCode, bare.headers['location']], [301, 'dvc/']);
  for (const [url, code, up] of [
    ['/dvc/', '1.001193', '../p/'],
    ['/dvc/1.000894/', '1.000894', '../../p/'],
  ] as const) {
    const { statusCode, headers, body } = await get(url);
    assert.equal(statusCode, 200, url);
    assert.match(String(headers['content-security-policy']), /^default-src 'none'/);
    assert.match(body, /<h1>Ở đây là các tệp script của biểu mẫu<\/h1>/);
    assert.match(body, /<section lang="en">\s*<h2>The scripts of the forms are here<\/h2>/);
    const signs = { '&lt;': '<', '&gt;': '>', '&quot;': '"' };
    const lines = [...body.matchAll(/<code>([^]*?)<\/code>/g)]
      .slice(0, 2)
      .map(([, line = '']) => line.replaceAll(/&(?:lt|gt|quot);/g, (sign) => signs[sign as keyof typeof signs]));
    const docs = readFileSync(join(import.meta.dirname, '../../docs/embedding.md'), 'utf8');
    assert.equal(lines.length, 2);
    for (const line of lines) assert.ok(docs.includes(`\n${line.replaceAll(code, '1.001193')}\n`), line);
    assert.match(body, new RegExp(`<a href="${up}">Danh mục thủ tục</a>`));
    assert.match(body, new RegExp(`<link rel="stylesheet" href="${up}page\\.css">`));
  }
  const plain = await harness.testReceiver({ proceduresDir });
  try {
    const { statusCode, body } = await plain.app.inject('/dvc/');
    assert.equal(statusCode, 404);
    assert.match(
      body,
      /<h1>Máy chủ này không có các tệp script[^]*STATIC_DIR[^]*once its administrator sets STATIC_DIR/,
    );
  } finally {
    await plain.close();
  }
});

test('an address where nothing is tells a person so, and a program where to look', async () => {
  mkdirSync(join(scripts, 'folder/inside'), { recursive: true });
  const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
  for (const [url, up] of [
    ['/v1', 'p/'],
    ['/v1/', '../p/'],
    ['/index.php?x=/y/', 'p/'],
    ['/wp-admin/setup/', '../../p/'],
    ['/dvc/none.js', '../p/'],
    ['/dvc/9.999999/', '../../p/'],
    ['/dvc/folder/', '../../p/'],
    ['/dvc/folder/inside/', '../../../p/'],
    ['/dvc/1.001193/folder/', '../../../p/'],
    ['/v1/..%2f"><script>', '../p/'],
  ] as const) {
    const seen = await get(url, { accept });
    assert.equal(seen.statusCode, 404, url);
    assert.match(seen.body, /<h1>Không có gì ở địa chỉ này<\/h1>[^]*<h2>Nothing is at this address<\/h2>/, url);
    assert.ok(seen.body.includes(`<a href="${up}">Danh mục thủ tục</a>`), url);
    assert.ok(seen.body.includes(`<a href="${up}?lang=en">List of procedures</a>`), url);
    assert.match(String(seen.headers['vary']), /\bAccept\b/);
    assert.match(String(seen.headers['content-security-policy']), /^default-src 'none'/);
    assert.doesNotMatch(seen.body, /<script/);
    const asked = await get(url, { accept: '*/*' });
    assert.match(String(asked.headers['content-type']), /^application\/problem\+json/, url);
    const { type, status, detail } = asked.json();
    assert.deepEqual([type, status, asked.statusCode], ['not-found', 404, 404], url);
    assert.match(detail, /\/openapi\.json.*\/p\//);
  }
  const deep = await get('/a'.repeat(3000), { accept });
  assert.deepEqual([deep.statusCode, deep.json().type], [404, 'not-found']);
  const sent = await receiver.app.inject({ method: 'POST', url: '/v1/', headers: { accept } });
  assert.equal(sent.json().type, 'not-found');
});

test('an address that is written oddly is a page for a person too', async () => {
  const accept = 'text/html,*/*;q=0.8';
  for (const url of ['/p/?lang=a&lang=en', '/p/?q=a&q=b', '/p/theo-doi?lang=a&lang=b', '/p/1.001193?embed&embed']) {
    const { statusCode, headers } = await get(url, { accept });
    assert.deepEqual([statusCode, headers['content-type']], [200, 'text/html; charset=utf-8'], url);
  }
  for (const url of ['/p/%zz', `/p/${'a'.repeat(5000)}`, '/%E0%A4%A']) {
    const { statusCode, headers, body } = await get(url, { accept });
    assert.ok(statusCode === 404, `${url} ${statusCode}`);
    assert.match(body, /<h1>Không có gì ở địa chỉ này<\/h1>/);
    assert.match(String(headers['content-security-policy']), /^default-src 'none'/);
    assert.equal((await get(url)).headers['content-type'], 'application/problem+json; charset=utf-8');
  }
});

test('without scripts beside it, and unlisted, a page still tells and says what is true', async () => {
  const pagesUnlisted = readConfig({ PAGES_NOINDEX: 'true' }).pagesUnlisted;
  assert.equal(readConfig({}).pagesUnlisted, false);
  const plain = await harness.testReceiver({ proceduresDir, pagesUnlisted });
  try {
    const { body, headers } = await plain.app.inject('/p/1.001193');
    assert.equal(headers['x-robots-tag'], 'noindex');
    assert.match(body, /<meta name="robots" content="noindex">/);
    assert.doesNotMatch(body, /<script|<dvc-/);
    assert.match(body, /Chuẩn bị ở đây, nộp trên Cổng Dịch vụ công quốc gia hoặc tại UBND xã Kiểm Thử\./);
    assert.match((await plain.app.inject('/p/theo-doi')).body, /xin gọi cơ quan và đọc mã hồ sơ/);
  } finally {
    await plain.close();
  }
});
