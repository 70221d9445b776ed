import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Browser } from '@playwright/test';
import { serveWardSite } from '../scripts/ward-site.mjs';
import { addPhoto, bornOn, fillForm, next, start, submit } from './birth.js';
import { appBrowsers } from '../test/components/in-app/as-app.js';
import { Ward } from './ward.js';
import { expectAccessible } from './watch.js';

/** No file leaves the browser, as in an app that does not look after downloads. */
async function denyDownloads(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { browserContextIds } = await session.send('Target.getBrowserContexts');
  for (const browserContextId of browserContextIds)
    await session.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId });
}

test.describe('inside Zalo on Android, which neither prints nor saves', () => {
  test.use({ userAgent: appBrowsers.zaloAndroid, permissions: ['clipboard-read', 'clipboard-write'] });
  let site: Server;
  test.beforeAll(async () => {
    site = await serveWardSite({ port: 0 });
  });
  test.afterAll(() => site.close());

  test('a citizen is told on the way, and takes the form along as text', async ({ page, browser }) => {
    await denyDownloads(browser);
    await page.addInitScript(() => Reflect.deleteProperty(window, 'print'));
    const address = `http://localhost:${(site.address() as AddressInfo).port}/khai-va-in.html`;
    await start(page, address);
    const notice = page.locator('.in-app');
    await expect(notice).toContainText('Những gì ông/bà điền ở đây chỉ có trong Zalo');
    await expectAccessible(page, 'form');
    await fillForm(page);
    await expect(notice).toContainText('Nếu ở đây không chụp hoặc chọn được tệp');
    await notice.getByRole('button', { name: 'Chép địa chỉ trang này' }).tap();
    await expect(notice).toContainText('Đã chép.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await addPhoto(page);
    await next(page);
    await page.getByRole('button', { name: 'Chuẩn bị xong' }).tap();
    await page.getByRole('button', { name: 'Nộp tại cơ quan' }).tap();

    await page.getByRole('button', { name: 'Lưu hồ sơ về máy' }).tap();
    await expect(page.getByText('Ở đây có thể không lưu được tệp')).toBeVisible();
    await expect(page.getByText('Xin mở mục Tải xuống')).toBeVisible();
    expect(await page.getByRole('button', { name: 'In tờ khai', exact: true }).count()).toBe(0);
    await expect(page.getByText('Ở đây không in được').filter({ visible: true })).toHaveCount(1);
    await expectAccessible(page, 'handover');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Chép tờ khai dạng chữ' }).tap();
    await expect(page.locator('dvc-filled-form').getByText('Đã chép.')).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const words of ['Tờ khai Đăng ký khai sinh', "H'Mai Niê", bornOn]) expect(text).toContain(words);
  });
});

test.describe('inside Facebook on an iPhone, where printing does nothing', () => {
  test.use({ userAgent: appBrowsers.facebookPhone });
  let ward: Ward;
  test.beforeAll(async () => {
    ward = await Ward.open();
  });
  test.afterAll(() => ward.close());

  test('the receipt says what to do instead', async ({ page, browser }) => {
    await denyDownloads(browser);
    await page.addInitScript(() => (window.print = () => {}));
    await start(page, ward.page('thu-tuc-khai-sinh.html'));
    await expect(page.locator('.in-app')).toContainText('Trang đang mở trong Facebook.');
    await fillForm(page);
    await addPhoto(page);
    await expect(page.getByText('Đã gửi tới cơ quan', { exact: true })).toBeVisible();
    await next(page);
    await submit(page);
    const receipt = page.locator('dvc-receipt');
    await expect(receipt.getByText('Nếu bấm mà không thấy gì để in hay tải, xin chụp màn hình')).toBeVisible();
    await receipt.getByRole('button', { name: 'In phiếu' }).tap();
    await expect(receipt.getByRole('button', { name: 'Chép phiếu' })).toBeVisible();
    await expectAccessible(page, 'receipt');
    await receipt.screenshot({ path: 'test-results/in-app-receipt.png' });
  });
});
