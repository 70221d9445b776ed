import { expect, test } from '@playwright/test';
import { start, toReceipt } from './birth.js';
import { Ward } from './ward.js';
import { watch } from './watch.js';

let ward: Ward;
test.beforeAll(async () => {
  ward = await Ward.open();
});
test.afterAll(() => ward.close());

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a citizen finds a procedure, reads its guide and has a form to print', async ({ page }) => {
    await page.goto(`${ward.receiver}/p/`);
    await page.getByLabel('Ông/bà cần làm việc gì?').fill('khai sinh');
    await page.getByRole('button', { name: 'Tìm' }).tap();
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).tap();
    await expect(page.getByRole('heading', { name: 'Đăng ký khai sinh' })).toBeVisible();
    for (const name of ['Ai được nộp', 'Cần chuẩn bị', 'Các bước', 'Thời gian và lệ phí', 'Hỏi ai'])
      await expect(page.getByRole('heading', { name })).toBeVisible();
    await expect(page.getByText('Nếu nút «Bắt đầu» không mở ra tờ khai')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole('link', { name: 'Bắt đầu' }).tap();
    await expect(page.getByText('Quan hệ với người được khai sinh:')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.goto(`${ward.receiver}/p/theo-doi`);
    await expect(page.getByText('xin gọi cơ quan và đọc mã hồ sơ')).toBeVisible();
  });
});

test('from the guide to the receipt on the receiver’s own page', async ({ page }) => {
  const seen = await watch(page, [ward.receiver]);
  await start(page, `${ward.receiver}/p/1.001193`);
  await toReceipt(page);
  expect(seen).toEqual([]);
});
