import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { JsonObject } from '../src/model/json.js';
import { next, radio, startOf, submit } from './birth.js';
import { Ward } from './ward.js';
import { expectAccessible, watch } from './watch.js';

const code = '1.001612';
let ward: Ward;
test.beforeAll(async () => {
  ward = await Ward.open();
});
test.afterAll(() => ward.close());

async function begin(page: Page): Promise<void> {
  await page.goto(ward.page(`thu-tuc.html?code=${code}`));
  await startOf(page).click();
  await page.getByRole('heading', { name: /^Bước 1 trên 6/ }).waitFor();
}

/** All but how the result is received, which the last page asks at its end. */
async function fillBusiness(page: Page): Promise<void> {
  await radio(page, 'Cá nhân');
  await radio(page, 'Chủ hộ kinh doanh tự nộp');
  await radio(page, 'Có');
  await next(page);
  await page.getByLabel('Họ, chữ đệm, tên').fill('Trần Văn Mẫu');
  await page.getByLabel('Ngày, tháng, năm sinh').fill('01021985');
  await radio(page, 'Nam');
  await page.getByLabel('Số định danh cá nhân').fill('001085000001');
  await page.getByLabel('Dân tộc').selectOption('Kinh');
  await page.getByLabel('Số điện thoại').fill('0912345678');
  const residence = page.getByRole('group', { name: 'Nơi thường trú', exact: true });
  await residence.getByLabel('Tỉnh, thành phố').selectOption('66');
  await find(residence, 'buon ma thuot', 'Phường Buôn Ma Thuột');
  await residence.getByLabel('Số nhà, đường, tổ, thôn').fill('12 Lê Lợi');
  await asResidence(page).click();
  await next(page);
  await page.getByRole('button', { name: 'Thêm ngành, nghề' }).click();
  await find(page, 'quán phở', '5610');
  await page.getByLabel('Tổng số vốn kinh doanh').fill('50000000');
  await next(page);
  await page.getByLabel('Tên hộ kinh doanh').fill('Hộ kinh doanh Phở Mẫu');
  await asResidence(page).click();
  await page.getByLabel('Số điện thoại', { exact: true }).fill('0912345678');
  await page.getByLabel('Ngày bắt đầu hoạt động').fill('15/12/2026');
  await page.getByLabel('Tổng số lao động dự kiến').fill('2');
}

/** Types into the first list that is searched, and takes the first row with these words. */
async function find(around: Page | Locator, letters: string, words: string): Promise<void> {
  await around.locator('input[role=combobox]').first().fill(letters);
  await around.getByRole('option', { name: words }).first().click();
}

/** Offered wherever a place is asked. */
function asResidence(page: Page): Locator {
  return page.getByRole('button', { name: 'Giống như: Chủ hộ kinh doanh, Nơi thường trú' });
}

test('who sells phở finds the line by that word, and has the certificate sent by post', async ({ page }) => {
  const seen = await watch(page, [new URL(ward.page('')).origin, ward.receiver]);
  await begin(page);
  await fillBusiness(page);
  await radio(page, 'Qua bưu chính');
  await asResidence(page).click();
  await expectAccessible(page, 'the address of the post');
  await next(page);
  await expect(page.getByText(/^5610 – /)).toBeVisible();
  await submit(page);
  const receipt = page.locator('dvc-receipt');
  await expect(
    receipt.getByText('Nhận qua bưu chính, tới: 12 Lê Lợi, Phường Buôn Ma Thuột, Tỉnh Đắk Lắk.'),
  ).toBeVisible();
  await expect(receipt.getByText('Cơ quan báo cho ông/bà qua: 0912 345 678.')).toBeVisible();
  const [row] = await ward.query<{ body: Buffer }>('select body from submission');
  const { answers } = JSON.parse(row?.body.toString() ?? '{}') as { answers: JsonObject };
  expect(answers['trade']).toMatchObject({ trades: [{ line: expect.stringMatching(/^5610 – Nhà hàng/), main: true }] });
  const place = { province: '66', commune: '24133', line: '12 Lê Lợi' };
  expect(answers['result']).toEqual({ receive: 'post', address: place });
  expect(seen).toEqual([]);
});

test('an office that hands out results at its counter alone offers no other way, and its receiver takes the dossier', async ({
  page,
}) => {
  const written = readFileSync('examples/ward-site/office.json', 'utf8');
  const office = JSON.parse(written.replaceAll('http://localhost:8080', ward.receiver)) as JsonObject;
  const result = {
    value: { title: 'Giấy chứng nhận đăng ký hộ kinh doanh', deliver: ['counter'] },
    source: 'Thông báo của một xã ví dụ',
    on: '2026-11-23',
  };
  const own = { ...office, procedures: { [code]: { filing: ['receive'], basis: 'agreement', facts: { result } } } };
  await ward.restartWith(own);
  await page.route('**/office.json', (route) => route.fulfill({ json: own }));
  await begin(page);
  await fillBusiness(page);
  await expect(page.getByRole('radio', { name: 'Qua bưu chính' })).toHaveCount(0);
  await next(page);
  await submit(page);
  await expect(page.locator('dvc-receipt [part~=code]')).toBeVisible();
  const rows = await ward.query<{ body: Buffer }>('select body from submission order by received_at desc');
  const { answers } = JSON.parse(rows[0]?.body.toString() ?? '{}') as { answers: JsonObject };
  expect(answers['result']).toEqual({ receive: 'counter' });
});
