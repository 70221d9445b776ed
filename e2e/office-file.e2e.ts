import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { root } from '../scripts/run.mjs';
import { serveFolders } from '../scripts/static-server.mjs';
import { addPhoto, arrives, fillForm, next, startOf, submit } from './birth.js';
import { serveWardSite } from '../scripts/ward-site.mjs';
import { unzip } from '../test/fixtures/unzip.js';
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
  await page.getByText('Thời gian và lệ phí').tap();
  await expect(fact(page)).toBeVisible();
  const fee = page.locator('li', { has: fact(page) });
  await expect(fee).toContainText('7.000 đồng');
  await expect(page.locator('dvc-guide .facts')).toContainText('7.000 đồng');
  await expect(page.getByText('Những điểm cần hỏi lại')).not.toContainText('lệ phí');
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

test('who files elsewhere is not left with nothing where the line is lost, and goes on when it is back', async ({
  page,
}) => {
  let isCut = true;
  await page.route('**/chunks/dvc-handover-*', (route) => (isCut ? route.abort() : route.continue()));
  await open(page, officeWith({ filing: ['receive', 'counter'] }));
  await toReview(page);
  await next(page);
  await page.getByRole('button', { name: 'Không gửi ở đây, tôi tự nộp' }).tap();
  await expect(page.getByText('Chưa tải được phần còn lại của biểu mẫu vì đường truyền.')).toBeVisible();
  isCut = false;
  await page.getByRole('button', { name: 'Tải lại' }).tap();
  await expect(page.getByRole('button', { name: 'Lưu hồ sơ về máy' })).toBeVisible();
});

test('what the office files elsewhere meanwhile is refused: it is said, and nothing is lost', async ({ page }) => {
  const own = await Ward.open({
    site: () =>
      serveFolders([
        { at: '/dvc/', folder: join(root, 'dist/cdn') },
        { at: '/', folder },
      ]),
  });
  await writeFile(
    join(folder, 'own.html'),
    `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Đăng ký khai sinh</title><link rel="icon" href="data:,"><script type="module" src="/dvc/dvc.js"></script>
<dvc-office endpoint="${own.receiver}"><dvc-procedure code="${code}"></dvc-procedure></dvc-office></html>`,
  );
  try {
    await page.goto(own.page('own.html'));
    await toReview(page);
    await expect(page.getByText('Đã gửi tới cơ quan', { exact: true })).toBeVisible();
    await next(page);
    await own.restartWith({ ...contacts, filing: ['counter'] });
    await submit(page);
    await expect(page.getByText('Hồ sơ chưa được nộp.').first()).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('refused.png'), fullPage: true });
    await expectAccessible(page, 'refused');
    expect(await page.getByText(/Đã nộp|đang gửi/).count()).toBe(0);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu hồ sơ về máy' }).tap();
    const files = await unzip(new Blob([await readFile(await (await waiting).path())]));
    const [answers] = [...files].flatMap(([name, { bytes }]) => (name.endsWith('tra-loi.json') ? [bytes] : []));
    expect((JSON.parse(new TextDecoder().decode(answers)) as { answers: unknown }).answers).toEqual(arrives);
    await page.reload();
    await expect(page.getByText('Hồ sơ chưa được nộp.').first()).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('reloaded.png'), fullPage: true });
    expect(await own.query('select 1 from submission')).toEqual([]);
  } finally {
    await own.close();
  }
});

for (const [where, address] of [
  ['the guide that stands in it', 'khai-va-in.html'],
  ['the guide that stands in it, with a receiver', 'thu-tuc-khai-sinh.html'],
] as const)
  test(`a page of the ward whose office has a file moves nothing: ${where}`, async ({ page }) => {
    const site = await serveWardSite({ port: 0, receiver: ward.receiver });
    try {
      await page.addInitScript(() => {
        const moved: number[] = ((globalThis as unknown as { moved: number[] }).moved = []);
        new PerformanceObserver((list) =>
          moved.push(...list.getEntries().map((each) => (each as unknown as { value: number }).value)),
        ).observe({ type: 'layout-shift', buffered: true });
      });
      // The file of the office comes last.
      await page.route('**/office*.json', async (route) => {
        await page.locator('dvc-procedure[data-dvc-ready]').waitFor();
        await route.continue();
      });
      const file = page.waitForResponse('**/office*.json');
      await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/${address}`);
      await file;
      await page.waitForLoadState('networkidle');
      const moved = await page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved);
      expect(moved.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(0.02);
    } finally {
      site.close();
      site.closeAllConnections();
    }
  });
