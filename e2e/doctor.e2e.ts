import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Frame, type Locator, type Page } from '@playwright/test';
import { Ward } from './ward.js';
import { watch } from './watch.js';

/** A site of another name than the receiver; each test plants what it serves. */
let site: Server;
let ward: Ward;
let planted: { readonly body: string; readonly html?: string; readonly policy?: string; readonly office?: string };
test.beforeAll(async () => {
  site = createServer(({ url }, response) => {
    if (url?.startsWith('/text/'))
      return void response.writeHead(200, { 'Content-Type': 'text/plain' }).end('export {};');
    const { html = '<html lang="vi">', body, policy, office } = planted;
    if (url === '/office.json')
      return void response
        .writeHead(office === undefined ? 404 : 200, { 'Content-Type': 'application/json' })
        .end(office);
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
    });
    response.end(
      `<!doctype html>${html}<head><meta name="viewport" content="width=device-width"><title>Xã</title>
      <link rel="icon" href="data:,"></head><body><p>Mời ông/bà.</p>${url?.includes('framed') ? framed : body}</body></html>`,
    );
  });
  await new Promise<void>((listening) => site.listen(0, listening));
  ward = await Ward.open({ origin: `http://127.0.0.1:${(site.address() as AddressInfo).port}` });
});
test.afterAll(async () => {
  site.close();
  site.closeAllConnections();
  await ward.close();
});

const framed = '<iframe title="Thủ tục" sandbox="allow-scripts" src="/?dvc-doctor"></iframe>';
const code = '1.001193';
const lines = (): string =>
  `<script type="module" src="${ward.receiver}/dvc/${code}/dvc-procedure.js"></script>
  <dvc-procedure code="${code}" endpoint="${ward.receiver}"></dvc-procedure>`;

const panel = (page: Page | Frame, name = 'Kiểm tra trang dvc'): Locator => page.getByRole('region', { name });

/** The codes of what was found, once all is looked at. */
async function codes(page: Page | Frame): Promise<readonly string[]> {
  await expect(panel(page).getByRole('status')).toHaveText(/Không thấy gì sai\.|Có \d+ chỗ sai\./);
  return panel(page).locator('code').allTextContents();
}

test('finds nothing wrong with a right page under a strict policy, and goes away', async ({ page }) => {
  const policy = `default-src 'none'; script-src ${ward.receiver}; connect-src 'self' ${ward.receiver};
    img-src blob: data:; require-trusted-types-for 'script'; trusted-types lit-html`.replace(/\s+/g, ' ');
  planted = { body: lines(), policy };
  const strange = await watch(page, [ward.receiver, ward.page('').replace(/\/$/, '')]);
  await page.goto(ward.page('?bai=1&dvc-doctor'));
  expect(await codes(page)).toEqual([]);
  await expect(panel(page)).toContainText('Không thấy gì sai.');
  await expect(panel(page).getByRole('heading')).toBeFocused();
  expect(strange).toEqual([]);
  await panel(page).getByRole('button', { name: 'Đóng' }).click();
  await expect(panel(page)).toHaveCount(0);
  await page.goto(ward.page('?dvc-doctor=en'));
  await expect(panel(page, 'Checking the dvc page')).toContainText('Nothing wrong was found.');
});

test('nobody who does not ask for it loads it', async ({ page }) => {
  planted = { body: lines() };
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(ward.page(''));
  await page.getByRole('button', { name: 'Bắt đầu' }).waitFor();
  expect(asked.filter((url) => url.includes('doctor'))).toEqual([]);
});

test('names the policy that forbids the call, also where the page may not even ask for itself', async ({ page }) => {
  for (const sources of [`'self'`, `'none'`]) {
    planted = { body: lines(), policy: `connect-src ${sources}` };
    await page.goto(ward.page('?dvc-doctor'));
    expect(await codes(page)).toEqual(['csp-connect']);
    await expect(panel(page)).toContainText(`Thêm vào chính sách: connect-src ${ward.receiver}`);
  }
});

test('names the site that the receiver does not let in', async ({ page }) => {
  planted = { body: lines() };
  const other = ward.page('').replace('127.0.0.1', 'localhost');
  await page.goto(`${other}?dvc-doctor`);
  expect(await codes(page)).toEqual(['site-not-allowed']);
  await expect(panel(page)).toContainText(`Thêm ${other.replace(/\/$/, '')} vào ALLOWED_SITES`);
});

test('names a code, a script, a language and a colour that are wrong, on narrow and on wide screens', async ({
  page,
}) => {
  planted = {
    html: '<html>',
    body: `<style>div, section { display: none } dvc-office { --dvc-color-brand: #ffcd00 }</style>
      <script type="module" src="${ward.receiver}/dvc/dvc.js"></script>
      <script type="module" src="/text/dvc-procedure.js"></script>
      <dvc-office endpoint="${ward.receiver}"><dvc-procedure code="9.999999"></dvc-procedure></dvc-office>
      <dvc-trackr></dvc-trackr>`,
  };
  await page.goto(ward.page('?dvc-doctor'));
  expect([...(await codes(page))].sort()).toEqual(
    ['brand-contrast', 'code-unknown', 'lang-missing', 'script-type', 'two-folders', 'unknown-tag'].sort(),
  );
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    const box = await panel(page).boundingBox();
    expect(box?.width).toBe(Math.min(width, 640));
    expect(await panel(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await page.screenshot({ path: test.info().outputPath(`${width}.png`) });
  }
});

test('says that a frame keeps the page from storing', async ({ page }) => {
  planted = { body: lines() };
  await page.goto(ward.page('framed'));
  await expect.poll(() => page.frames().length).toBe(2);
  const frame = page.frames()[1];
  if (!frame) throw new Error('no frame');
  expect(await codes(frame)).toContain('storage-closed');
});

test('names what is wrong with the file of the office, and what its receiver lacks', async ({ page }) => {
  const elsewhere = ward.page('office.json').replace('127.0.0.1', 'localhost');
  for (const [expected, office, src = 'office.json'] of [
    [['office-unreachable'], undefined],
    [['office-not-allowed'], '{}', elsewhere],
    [['office-not-json'], '<!doctype html>'],
    [['office-faulty'], '{ "phone": 2 }'],
    [['office-no-endpoint'], '{ "filing": ["receive"] }'],
    [['receiver-unreachable'], '{ "endpoint": "http://127.0.0.1:9" }'],
    [[], JSON.stringify({ endpoint: ward.receiver, filing: ['receive', 'counter'] })],
  ] as const) {
    planted = {
      ...(office !== undefined && { office }),
      body: `<script type="module" src="${ward.receiver}/dvc/dvc.js"></script>
        <dvc-office src="${src}"><dvc-procedure code="${code}"></dvc-procedure></dvc-office>`,
    };
    await page.goto(ward.page('?dvc-doctor'));
    expect(await codes(page), office ?? 'no file').toEqual(expected);
  }
});
