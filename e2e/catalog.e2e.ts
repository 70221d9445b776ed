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
  await page.getByRole('searchbox').fill('làm hộ chiếu ở đâu');
  await expect(page.getByRole('heading', { name: 'Danh mục này không có: Cấp hộ chiếu' })).toBeVisible();
  await expect(page.getByText('Nơi làm: Phòng Quản lý xuất nhập cảnh')).toBeVisible();
  await expectAccessible(page, 'what is done elsewhere');
  await page.getByRole('searchbox').fill('sinh doi');
  await expect(page.locator('dvc-catalog [part=pick]').first()).toHaveText('Đăng ký khai sinh');
  await page.getByRole('searchbox').fill('giay bao tu');
  await page.getByRole('link', { name: 'Đăng ký khai tử', exact: true }).click();
  await expect(page).toHaveURL(/thu-tuc\.html\?code=1\.000656$/);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByLabel('Quan hệ với người đã chết')).toBeVisible();
  expect(seen).toEqual([]);
});

test('a page with the script of a list alone shows it after one request, and finds in all of it', async ({ page }) => {
  const address = `${ward.receiver}/only-a-list.html`;
  const asked: string[] = [];
  const held: (() => Promise<void>)[] = [];
  await page.route(`${ward.receiver}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    // Nothing else comes until the list is there.
    if (pathname === '/dvc/dvc-catalog.js') return route.continue();
    held.push(() => route.continue());
    return undefined;
  });
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="vi"><title>Danh mục</title><link rel="icon" href="data:,">
<script type="module" src="/dvc/dvc-catalog.js"></script>
<dvc-office endpoint="${ward.receiver}" theme="blue" lang="vi"><dvc-catalog></dvc-catalog></dvc-office></html>`,
    }),
  );
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Đăng ký khai sinh', exact: true })).toBeVisible();
  expect(asked[0]).toBe('/dvc/dvc-catalog.js');
  await Promise.all(held.map((go) => go()));
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.getByRole('searchbox').fill('khai tu');
  await expect(page.getByRole('button', { name: 'Đăng ký khai tử', exact: true })).toBeVisible();
  await expectAccessible(page, 'list alone');
});
