import { expect, test } from '@playwright/test';
import { Ward } from './ward.js';
import { expectAccessible, watch } from './watch.js';

let ward: Ward;
test.beforeAll(async () => {
  ward = await Ward.open();
});
test.afterAll(() => ward.close());

test('from any page of the site the menu leads to the list, and the list to the form', async ({ page }) => {
  const seen = await watch(page, [new URL(ward.page('')).origin, ward.receiver]);
  for (const name of ['index', 'khai-va-in', 'thu-tuc-khai-sinh', 'tra-cuu', 'webforms']) {
    await page.goto(ward.page(`${name}.html`));
    await expect(page.locator('#menu a', { hasText: 'Danh mục thủ tục' })).toHaveAttribute('href', 'thu-tuc.html');
  }
  await page.goto(ward.page('thu-tuc.html'));
  await page.getByRole('searchbox').fill('nguoi than mat');
  await expectAccessible(page, 'list of procedures');
  await page.getByRole('searchbox').fill('giay bao tu');
  await page.getByRole('link', { name: 'Đăng ký khai tử', exact: true }).click();
  await expect(page).toHaveURL(/thu-tuc\.html\?code=1\.000656$/);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByLabel('Quan hệ với người đã chết')).toBeVisible();
  expect(seen).toEqual([]);
});
