import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { addPhoto, fillForm, next, submit } from './birth.js';
import { Ward } from './ward.js';
import { expectAccessible } from './watch.js';

/** A site that can only frame. Its name is not the receiver's, so browsers keep apart what each of them stores. */
let site: Server;
let ward: Ward;
let body = '';
test.beforeAll(async () => {
  site = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(
      `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width"><title>Xã</title>
      <link rel="icon" href="data:,"><style>body { margin: 0 } iframe { width: 100%; height: 300px; border: 0 }</style>${body}</html>`,
    );
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  ward = await Ward.open({ origin: `http://127.0.0.1:${(site.address() as AddressInfo).port}` });
});
test.afterAll(async () => {
  site.close();
  site.closeAllConnections();
  await ward.close();
});

const framed = (): string => `<iframe title="Khai sinh" src="${ward.receiver}/p/1.001193?embed"></iframe>`;
const script = (): string => `<script src="${ward.receiver}/dvc/dvc-frame.js"></script>`;

async function frameOf(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().find((each) => each.url().includes('?embed'))).toBeTruthy();
  const frame = page.frames().find((each) => each.url().includes('?embed'));
  if (!frame) throw new Error('no frame');
  return frame;
}

const heights = async (page: Page, frame: Frame): Promise<{ readonly outer: number; readonly hidden: number }> => ({
  outer: (await page.locator('iframe').boundingBox())?.height ?? 0,
  hidden: await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight),
});

const hidden = (page: Page, frame: Frame) => async (): Promise<number> => (await heights(page, frame)).hidden;

test('a frame of another site is as high as its form, from the guide to the receipt', async ({ page }) => {
  body = script() + framed();
  await page.goto(ward.page(''));
  const frame = await frameOf(page);
  await frame.getByRole('link', { name: 'Bắt đầu' }).waitFor();
  await expect(frame.getByText('Bản nháp khai trong khung này có thể không còn')).toBeVisible();
  await expect(frame.locator('header, footer')).toHaveCount(0);
  await expect.poll(hidden(page, frame)).toBe(0);
  const guide = (await heights(page, frame)).outer;
  expect(guide).toBeGreaterThan(600);
  await frame.locator('dvc-procedure[data-dvc-ready] [data-dvc-start]').click();
  await frame.getByRole('heading', { name: 'Trường hợp của ông/bà' }).waitFor();
  await expect.poll(hidden(page, frame)).toBe(0);
  expect((await heights(page, frame)).outer).not.toBe(guide);
  await fillForm(frame);
  await addPhoto(frame);
  await next(frame);
  await submit(frame);
  await expect(frame.getByText('Đã nộp.')).toBeVisible();
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('a script that comes long after the frame asks how high it is', async ({ page }) => {
  body = framed();
  await page.goto(ward.page(''));
  const frame = await frameOf(page);
  await frame.locator('dvc-procedure[data-dvc-ready]').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await hidden(page, frame)()).toBeGreaterThan(300);
  await page.addScriptTag({ url: `${ward.receiver}/dvc/dvc-frame.js` });
  await expect.poll(hidden(page, frame)).toBe(0);
});

test('without our script the frame scrolls inside, and leads to the whole page', async ({ page }) => {
  body = framed();
  await page.goto(ward.page(''));
  const frame = await frameOf(page);
  await frame.getByRole('link', { name: 'Bắt đầu' }).waitFor();
  const { outer, hidden } = await heights(page, frame);
  expect(outer).toBe(300);
  expect(hidden).toBeGreaterThan(0);
  await frame.getByRole('link', { name: 'Mở cả trang' }).click();
  await expect(page).toHaveURL(`${ward.receiver}/p/1.001193`);
  await expectAccessible(page, 'the whole page');
});

test('a height that another frame tells is not heard', async ({ page }) => {
  body = script() + framed() + '<iframe title="Khác" srcdoc="<p>Khác</p>"></iframe>';
  await page.goto(ward.page(''));
  const frame = await frameOf(page);
  await expect.poll(() => heightOfFirst(page)).toBeGreaterThan(600);
  await page.evaluate(() => window.postMessage({ dvcHeight: 9 }, '*'));
  for (const other of page.frames().filter((each) => each !== frame && each !== page.mainFrame()))
    await other.evaluate(() => parent.postMessage({ dvcHeight: 9 }, '*'));
  await page.evaluate(() => new Promise((drawn) => setTimeout(drawn)));
  // Its own page may still grow.
  expect(await heightOfFirst(page)).toBeGreaterThan(600);
});

async function heightOfFirst(page: Page): Promise<number> {
  return (await page.locator('iframe').first().boundingBox())?.height ?? 0;
}
