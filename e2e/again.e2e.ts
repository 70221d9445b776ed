import { expect, test, type Page } from '@playwright/test';
import type { JsonObject } from '../src/model/json.js';
import { addPhoto, arrives, next, radio, start, submit, toReceipt } from './birth.js';
import { Ward } from './ward.js';
import { expectAccessible, watch } from './watch.js';

let ward: Ward;
test.beforeAll(async () => {
  ward = await Ward.open();
});
test.afterAll(() => ward.close());

/** Answers given and buttons pressed since the page was opened. Runs in the page. */
function count(): void {
  const counted = window as Window & { acts?: number };
  counted.acts = 0;
  const add = (event: Event): void => {
    const [target] = event.composedPath();
    const isButton = target instanceof Element && target.closest('button') !== null;
    if (event.type === 'input' || isButton) counted.acts = (counted.acts ?? 0) + 1;
  };
  for (const type of ['input', 'click']) window.addEventListener(type, add, true);
}

const acts = (page: Page): Promise<number> => page.evaluate(() => (window as Window & { acts?: number }).acts ?? 0);

test('the other twin is registered with what was answered for the first', async ({ page }) => {
  const seen = await watch(page, [new URL(ward.page('')).origin, ward.receiver]);
  await page.addInitScript(count);
  await start(page, ward.page('thu-tuc-khai-sinh.html'));
  await toReceipt(page);
  const first = await acts(page);
  const code = (await page.locator('dvc-receipt [part~=code]').innerText()).trim();
  await page.getByRole('heading', { name: 'Làm thêm một hồ sơ như thế này' }).scrollIntoViewIfNeeded();
  await expectAccessible(page, 'receipt with what may follow');

  await page.getByRole('button', { name: /^Trẻ sinh cùng lần/ }).click();
  await page.getByRole('heading', { name: 'Người được khai sinh' }).waitFor();
  await expect(page.getByText('những gì không đổi đã được giữ')).toBeVisible();
  await expectAccessible(page, 'the other twin');
  await page.getByLabel('Họ, chữ đệm, tên').fill('Y Mai Niê');
  await radio(page, 'Nam');
  await next(page);
  await page.getByRole('heading', { name: 'Cha mẹ, bản sao' }).waitFor();
  await next(page);
  await page.getByRole('heading', { name: /: Giấy tờ$/ }).waitFor();
  await expect(page.getByText('Trang 1', { exact: true })).toHaveCount(0);
  await addPhoto(page);
  await expect(page.getByText('Đã gửi tới cơ quan', { exact: true })).toBeVisible();
  await next(page);
  await submit(page);
  await expect(page.locator('dvc-receipt [part~=code]')).not.toHaveText(code);
  await expect(page.getByRole('button', { name: /^Hồ sơ .* cơ quan đã nhận/ })).toHaveCount(1);
  const second = (await acts(page)) - first;
  test.info().annotations.push({ type: 'acts', description: `first child ${first}, second child ${second}` });
  console.log(`first child ${first} acts, second child ${second}`);
  expect(second).toBeLessThan(first / 3);

  const rows = await ward.query<{ body: Buffer }>('select body from submission order by received_at', []);
  const sent = rows.map(
    ({ body }) => JSON.parse(body.toString()) as { answers: JsonObject; files: readonly { id: string }[] },
  );
  expect(sent.map(({ answers }) => answers)).toEqual([
    arrives,
    { ...arrives, child: { ...arrives.child, name: 'Y Mai Niê', sex: 'male' } },
  ]);
  expect(new Set(sent.flatMap(({ files }) => files.map(({ id }) => id))).size).toBe(2);

  await page.getByRole('button', { name: /^Hồ sơ .* cơ quan đã nhận/ }).click();
  await expect(page.locator('dvc-receipt [part~=code]')).toHaveText(code);
  expect(seen).toEqual([]);
});
