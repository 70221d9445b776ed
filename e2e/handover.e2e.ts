import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { serveWardSite } from '../scripts/ward-site.mjs';
import { unzip } from '../test/fixtures/unzip.js';
import { addPhoto, arrives, bornOn, fillForm, next, startOf } from './birth.js';
import { pagesOf } from './pdf.js';
import { expectAccessible, watch } from './watch.js';

let site: Server;
test.beforeAll(async () => {
  site = await serveWardSite({ port: 0 });
});
test.afterAll(() => site.close());

const page_ = (): string => `http://localhost:${(site.address() as AddressInfo).port}/khai-va-in.html`;

interface Answers {
  readonly answers: unknown;
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly size: number }[];
}

test('without a receiver the citizen ends with a printed form and a file with all of it', async ({ page }) => {
  const seen = await watch(page, [new URL(page_()).origin]);
  await page.addInitScript(() => (window.print = () => document.documentElement.setAttribute('data-printed', '')));
  await page.goto(page_());
  await page.getByRole('button', { name: 'In hướng dẫn' }).tap();
  // What only the printed sheet has comes first.
  await page.locator('html[data-printed]').waitFor();
  const [guide = '', ...more] = pagesOf(await page.pdf({ preferCSSPageSize: true })).map((each) =>
    each.replaceAll(/\s/g, ''),
  );
  expect(more).toEqual([]);
  for (const words of ['Đăngkýkhaisinh', 'UBNDxãMinhTân', 'đốichiếuvớinguồnngày', new URL(page_()).pathname, 'Hỏiai'])
    expect(guide).toContain(words);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));

  await startOf(page).tap();
  await page.getByRole('heading', { name: 'Trường hợp của ông/bà' }).waitFor();
  await fillForm(page);
  await addPhoto(page);
  await next(page);
  await page.getByRole('button', { name: 'Chuẩn bị xong' }).tap();
  await expect(page.getByText('Trang này không gửi gì đi')).toBeVisible();
  await page.getByRole('button', { name: 'Nộp tại cơ quan' }).tap();
  await expectAccessible(page, 'handover');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu hồ sơ về máy' }).tap();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^ho-so-1\.001193-\d{8}\.zip$/);
  const files = await unzip(new Blob([await readFile(await download.path())]));
  const folder = download.suggestedFilename().replace('.zip', '');
  expect([...files.keys()]).toEqual(
    ['to-khai.html', 'tra-loi.json', '1-giay-chung-sinh-1.jpg'].map((name) => `${folder}/${name}`),
  );
  const { answers, files: listed } = JSON.parse(
    new TextDecoder().decode(files.get(`${folder}/tra-loi.json`)?.bytes),
  ) as Answers;
  expect(answers).toEqual(arrives);
  const photo = files.get(`${folder}/1-giay-chung-sinh-1.jpg`)?.bytes ?? new Uint8Array();
  expect(createHash('sha256').update(photo).digest('hex')).toBe(listed[0]?.sha256);
  expect(photo.length).toBe(listed[0]?.size);
  await expectAccessible(page, 'saved');

  await page.getByRole('button', { name: 'In tờ khai', exact: true }).tap();
  await page.locator('.sheet[data-dvc-printed]').waitFor({ state: 'attached' });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expectForm(pagesOf(pdf), pdf);

  await page.goto(
    `data:text/html;base64,${Buffer.from(files.get(`${folder}/to-khai.html`)?.bytes ?? '').toString('base64')}`,
  );
  const own = await page.pdf({ preferCSSPageSize: true });
  expectForm(pagesOf(own), own);
  await expectPairs(page);
  expect(seen.filter((each) => !each.includes('data:'))).toEqual([]);

  await page.goto(page_());
  await page.getByRole('button', { name: 'Làm tiếp' }).tap();
  await expect(page.getByText('Trang này không gửi gì đi')).toBeVisible();
  expect(await page.getByText('Đã nộp').count()).toBe(0);
});

/** A4, the answers on it and nothing of the page around, and on each page that it is a copy. */
function expectForm(pages: readonly string[], pdf: Buffer): void {
  const dense = pages.map((each) => each.replaceAll(/\s/g, ''));
  expect(dense.length).toBeGreaterThan(1);
  expect(dense.length).toBeLessThan(5);
  for (const [index, each] of dense.entries()) {
    expect(each).toContain('chưaphảigiấytờcủacơquan');
    expect(each).toContain(`${index + 1}/${dense.length}`);
  }
  const all = dense.join('');
  for (const words of ["H'MaiNiê", bornOn, 'ThônĐông,sốnhà12', 'Tôicamđoan', 'Ký,ghirõhọ'])
    expect(all).toContain(words);
  for (const words of ['Trangchủ', 'Lưuhồsơvềmáy', 'Quaylại', 'Giữmộtbản']) expect(all).not.toContain(words);
  const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
}

/** On sheets of any height no label stands without its answer, and no heading without what it heads. */
async function expectPairs(page: Page): Promise<void> {
  const pairs = await page.evaluate(() => {
    const words = (element: Element | null | undefined): string => element?.textContent.replaceAll(/\s/g, '') ?? '';
    const lines = [...document.querySelectorAll('.line')].map((line) => words(line));
    const heads = [...document.querySelectorAll('h2, h3')].map((head) => {
      const next = head.nextElementSibling;
      return words(head) + words(next?.matches('dl') ? next.querySelector('dt') : undefined);
    });
    return [...lines, ...heads].filter(Boolean);
  });
  expect(pairs.length).toBeGreaterThan(25);
  for (let height = 90; height <= 140; height += 5) {
    await page.addStyleTag({ content: `@page { size: 90mm ${height}mm; margin: 10mm }` });
    const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(5);
    const dense = pages.map((each) => each.replaceAll(/\s/g, ''));
    const parted = pairs.filter((pair) => !dense.some((each) => each.includes(pair)));
    expect(parted, `${height} mm`).toEqual([]);
  }
}

test('what helps beside the portal comes once the line is back', async ({ page }) => {
  let isCut = true;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route('**/chunks/dvc-companion-*', (route) => (isCut ? route.abort() : route.continue()));
  await page.goto(page_());
  await startOf(page).tap();
  await page.getByRole('heading', { name: 'Trường hợp của ông/bà' }).waitFor();
  await fillForm(page);
  await addPhoto(page);
  await next(page);
  await page.getByRole('button', { name: 'Chuẩn bị xong' }).tap();
  // Who chooses the counter may have no line then.
  await expect.poll(() => asked.filter((url) => url.includes('/printed-code-'))).toHaveLength(1);
  await page.getByRole('button', { name: 'Nộp trên Cổng' }).tap();
  await expect(page.getByText('điền lại theo tờ khai')).toBeVisible();
  isCut = false;
  await page.evaluate(() => dispatchEvent(new CustomEvent('online')));
  await expect(page.getByText('Mở Cổng bên cạnh rồi chép sang')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Chép', exact: true })).toBeVisible();
});
