import { expect, test, type Page } from '@playwright/test';
import { addPhoto, fillForm, next, start, startOf, submit, toApplicant } from './birth.js';
import { Ward } from './ward.js';
import { watchSaving } from './watch.js';

let ward: Ward;
test.beforeAll(async () => {
  ward = await Ward.open();
});
test.afterAll(() => ward.close());

/** How many dossiers this citizen's child has at the office. */
async function dossiers(): Promise<number> {
  const [row] = await ward.query<{ count: string }>('select count(*) from submission');
  return Number(row?.count);
}

async function toReview(page: Page): Promise<void> {
  await start(page, ward.page('thu-tuc-khai-sinh.html'));
  await fillForm(page);
  await addPhoto(page);
  await expect(page.getByText('Đã gửi tới cơ quan', { exact: true })).toBeVisible();
  await next(page);
  await page.getByRole('heading', { name: 'Xem lại trước khi nộp' }).waitFor();
}

const submitted = (page: Page) => page.getByText('Đã nộp.', { exact: false });

test('a response lost after the office has committed gives one dossier and one receipt', async ({ page }) => {
  const before = await dossiers();
  await toReview(page);
  let lost = 0;
  await page.route('**/v1/submissions?*', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost++;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await submit(page);
  await expect(page.getByText('Chưa tới được cơ quan').or(submitted(page)).first()).toBeVisible();
  await expect(submitted(page)).toBeVisible({ timeout: 30_000 });
  expect(lost).toBe(1);
  expect(await dossiers()).toBe(before + 1);
});

test("the browser's own list of communes serves where the search does not come", async ({ page }) => {
  await page.route('**/chunks/search-*', (route) => route.abort());
  await start(page, ward.page('thu-tuc-khai-sinh.html'));
  await toApplicant(page);
  const residence = page.getByRole('group', { name: 'Nơi cư trú', exact: true });
  await residence.getByLabel('Tỉnh, thành phố').selectOption('66');
  await residence.getByLabel('Xã, phường, đặc khu').selectOption('24133');
  await expect(residence.locator('select[name="/applicant/residence/commune"]')).toHaveValue('24133');
});

test('two presses on the button submit once', async ({ page }) => {
  const before = await dossiers();
  await toReview(page);
  await page.getByRole('checkbox', { name: /cam đoan/i }).check();
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).dblclick();
  await expect(submitted(page)).toBeVisible();
  expect(await dossiers()).toBe(before + 1);
});

test('a reload while filling loses at most the last second', async ({ page }) => {
  await start(page, ward.page('thu-tuc-khai-sinh.html'));
  await toApplicant(page);
  const saved = await watchSaving(page);
  await page.getByLabel('Họ, chữ đệm, tên').pressSequentially('Trần Thị Thử');
  expect(await saved()).toBeLessThan(1_000);
  await expect(page.getByText(/Đã lưu trên máy này lúc/)).toBeVisible();
  // What was saved may be what stood there before the last letter.
  await page.waitForTimeout(1_000);
  await page.reload();
  await expect(page.getByText(/hồ sơ đang làm dở, lưu lúc/)).toBeVisible();
  await page.getByRole('button', { name: 'Làm tiếp' }).click();
  await expect(page.getByLabel('Họ, chữ đệm, tên')).toHaveValue('Trần Thị Thử');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await expect(page.getByRole('radio', { name: 'Mẹ', exact: true })).toBeChecked();

  await page.reload();
  await page.getByRole('button', { name: 'Xóa bản nháp' }).click();
  await page.getByRole('button', { name: 'Xóa hẳn' }).click();
  await startOf(page).waitFor();
  await page.reload();
  await startOf(page).waitFor();
  await expect(page.getByText(/hồ sơ đang làm dở/)).toHaveCount(0);
});

test('a reload in the middle of an upload asks for no second pick', async ({ page }) => {
  await start(page, ward.page('thu-tuc-khai-sinh.html'));
  await fillForm(page);
  let held = true;
  await page.route(/\/v1\/uploads/, (route) =>
    held && route.request().postDataBuffer()?.length ? route.abort('connectionreset') : route.continue(),
  );
  await addPhoto(page);
  await expect(page.getByText(/Đã lưu trên máy, /).first()).toBeVisible();
  await page.reload();
  held = false;
  await page.getByRole('button', { name: 'Làm tiếp' }).click();
  await expect(page.getByText('Trang 1', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Đã gửi tới cơ quan', { exact: true })).toBeVisible({ timeout: 30_000 });
});

test('offline at the moment of submitting: kept, said so, sent when the line is back', async ({ page, context }) => {
  const before = await dossiers();
  await toReview(page);
  await context.setOffline(true);
  await submit(page);
  await expect(page.getByText('Đã lưu trên máy. Chưa nộp xong')).toBeVisible();
  await expect(page.getByText('Đang mất mạng. Hồ sơ sẽ tự gửi')).toBeVisible();
  await expect(submitted(page)).toHaveCount(0);
  expect(await dossiers()).toBe(before);
  await context.setOffline(false);
  await expect(submitted(page)).toBeVisible({ timeout: 30_000 });
  expect(await dossiers()).toBe(before + 1);
});

test('offline with papers not yet sent, then a reload: the dossier still arrives whole', async ({ page, context }) => {
  const before = await dossiers();
  await start(page, ward.page('thu-tuc-khai-sinh.html'));
  await fillForm(page);
  await page.getByRole('heading', { name: /: Giấy tờ$/ }).waitFor();
  await context.setOffline(true);
  await addPhoto(page);
  await next(page);
  await submit(page);
  await expect(page.getByText('Chưa nộp xong')).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(submitted(page)).toBeVisible({ timeout: 30_000 });
  expect(await dossiers()).toBe(before + 1);
});

test('the receiver dies while a dossier is submitted and comes back: one dossier, one receipt', async ({ page }) => {
  const before = await dossiers();
  await toReview(page);
  let deaths = 0;
  let die = (): void => {};
  const died = new Promise<void>((done) => (die = done));
  await page.route('**/v1/submissions?*', async (route) => {
    const isFirst = route.request().method() === 'POST' && !deaths++;
    await Promise.all([route.continue(), isFirst && ward.kill()]);
    if (isFirst) die();
  });
  await submit(page);
  await died;
  await expect(page.getByText('Chưa tới được cơ quan')).toBeVisible();
  await expect(submitted(page)).toHaveCount(0);
  await ward.start();
  await expect(submitted(page)).toBeVisible({ timeout: 60_000 });
  expect(await dossiers()).toBe(before + 1);
});

test('a receipt for other bytes is never shown as «Đã nộp»', async ({ page }) => {
  await toReview(page);
  await page.route('**/v1/submissions?*', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    const response = await route.fetch();
    const receipt = (await response.json()) as { digest: string };
    await route.fulfill({
      response,
      json: { ...receipt, digest: receipt.digest.replace(/^./, (c) => (c === '0' ? '1' : '0')) },
    });
  });
  await page.route('**/v1/submissions/by-key/**', (route) => route.abort());
  await submit(page);
  await expect(page.getByText('Chưa nộp xong')).toBeVisible();
  await expect(page.getByText('Hồ sơ sẽ tự gửi lại')).toBeVisible();
  await expect(submitted(page)).toHaveCount(0);
});

test('on a shared device nothing is kept', async ({ page }) => {
  await page.goto(ward.page('thu-tuc-khai-sinh.html'));
  await page.locator('dvc-procedure[data-dvc-ready]').waitFor();
  // As a page says it: before anybody can press.
  await page.locator('dvc-office').evaluate(async (office) => {
    office.setAttribute('shared-device', '');
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
  await startOf(page).click();
  await expect(page.getByText('Máy dùng chung: không lưu gì trên máy này.')).toBeVisible();
  await toApplicant(page);
  await page.getByLabel('Họ, chữ đệm, tên').fill('Trần Thị Thử');
  const kept = await page.evaluate(async () => {
    const names = await indexedDB.databases();
    return [names.map(({ name }) => name), Object.keys(localStorage), Object.keys(sessionStorage)];
  });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await startOf(page).waitFor();
  await expect(page.getByText(/hồ sơ đang làm dở/)).toHaveCount(0);
  expect(kept.flat().filter((name) => name !== 'dvc-elements')).toEqual([]);
});
