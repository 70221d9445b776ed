import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { root } from '../scripts/run.mjs';
import { serveFolders } from '../scripts/static-server.mjs';
import { addPhoto, fillForm, next, startOf } from './birth.js';
import { Ward } from './ward.js';
import { expectAccessible, watch } from './watch.js';

const code = '1.001193';
const source = 'Nghị quyết 09/2026/NQ-HĐND của một tỉnh ví dụ';
const fees = { value: [{ title: 'Lệ phí của xã ví dụ', amount: 7000 }], source, on: '2026-11-23' };
const contacts = { name: 'UBND xã Ví Dụ', phone: '0200 000 111', hours: 'Sáng' };
const officeWith = (said: object): object => ({ ...contacts, procedures: { [code]: { facts: { fees }, ...said } } });

let folder: string;
let ward: Ward;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvc-office-'));
  const site = (): ReturnType<typeof serveFolders> =>
    serveFolders([
      { at: '/dvc/', folder: join(root, 'dist/cdn') },
      { at: '/', folder },
    ]);
  ward = await Ward.open({ site });
});
test.afterAll(async () => {
  await ward.close();
  await rm(folder, { recursive: true });
});

const origins = (): readonly string[] => [new URL(ward.page('')).origin, ward.receiver];
const fact = (page: Page) => page.getByText('Lệ phí của xã ví dụ');

/** Opens a page whose office has this file; `undefined` is no file. */
async function open(page: Page, office: object | undefined, attributes = `endpoint="${ward.receiver}"`): Promise<void> {
  await rm(join(folder, 'office.json'), { force: true });
  if (office) await writeFile(join(folder, 'office.json'), JSON.stringify(office));
  await writeFile(
    join(folder, 'page.html'),
    `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Đăng ký khai sinh</title><link rel="icon" href="data:,"><script type="module" src="/dvc/dvc.js"></script>
<dvc-office src="office.json" ${attributes}><dvc-procedure code="${code}"></dvc-procedure></dvc-office></html>`,
  );
  await page.goto(ward.page('page.html'));
}

/** Requests that bring something of a citizen to the receiver. */
function sentBy(page: Page): readonly string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/v1\/(?:uploads|submissions)/.test(pathname)) sent.push(`${request.method()} ${pathname}`);
  });
  return sent;
}

async function toReview(page: Page): Promise<void> {
  await startOf(page).tap();
  await page.getByRole('heading', { name: 'Trường hợp của ông/bà' }).waitFor();
  await fillForm(page);
  await addPhoto(page);
}

test('the guide tells the fee of the office with its source and no doubt, and where it is filed', async ({ page }) => {
  const seen = await watch(page, origins());
  await open(page, officeWith({ filing: ['receive', 'counter'], basis: 'agreement' }));
  await expect(fact(page)).toBeVisible();
  const fee = page.locator('li', { has: fact(page) });
  await expect(fee).toContainText('7.000 đồng');
  await expect(fee).not.toContainText('chưa kiểm chứng');
  await expect(
    page.getByText(
      'Hồ sơ gửi tới UBND xã Ví Dụ, nơi nhận hồ sơ này theo thỏa thuận. Cũng có thể nộp tại UBND xã Ví Dụ.',
    ),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Gọi 0200 000 111' })).toBeVisible();
  await page.getByText('Căn cứ pháp lý và nguồn').tap();
  await expect(page.getByText(`${source} (23/11/2026)`)).toBeVisible();
  await expectAccessible(page, 'guide');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(seen).toEqual([]);
});

test('what is filed at the counter is not sent, though there is a receiver', async ({ page }) => {
  const seen = await watch(page, origins());
  const sent = sentBy(page);
  await open(page, officeWith({ filing: ['counter'] }));
  await expect(page.getByText('Chuẩn bị ở đây, nộp tại UBND xã Ví Dụ.')).toBeVisible();
  await toReview(page);
  await next(page);
  await page.getByRole('button', { name: 'Chuẩn bị xong' }).tap();
  await expect(page.getByRole('button', { name: 'Lưu hồ sơ về máy' })).toBeVisible();
  await expectAccessible(page, 'handover');
  expect(sent).toEqual([]);
  expect(seen).toEqual([]);
});

test('without its file the page is as it was, and its author reads what to do', async ({ page }) => {
  const told: string[] = [];
  page.on('pageerror', (error) => told.push(error.message));
  await open(page, undefined, 'name="UBND xã Ví Dụ" phone="0200 000 222"');
  await expect(startOf(page)).toBeVisible();
  await expect(
    page.getByText('Chuẩn bị ở đây, nộp trên Cổng Dịch vụ công quốc gia hoặc tại UBND xã Ví Dụ.'),
  ).toBeVisible();
  await expect.poll(() => told).toEqual([expect.stringMatching(/office\.json is not there.* npx dvc check/)]);
  expect(await fact(page).count()).toBe(0);
});

test('where the script of the office does not come, the form opens with what its tag says', async ({ page }) => {
  await page.route('**/chunks/dvc-office-*', (route) => route.abort());
  await open(page, officeWith({}), 'name="UBND xã Ví Dụ" phone="0200 000 222"');
  await expect(page.getByRole('link', { name: 'Gọi 0200 000 222' })).toBeVisible();
  await startOf(page).tap();
  await expect(page.getByRole('heading', { name: 'Trường hợp của ông/bà' })).toBeVisible();
});
