import { createHash } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import {
  addPhoto,
  arrives,
  english,
  fillForm,
  next,
  start,
  startOf,
  submit,
  toApplicant,
  typed,
  vietnamese,
} from './birth.js';
import { Ward } from './ward.js';
import { expectAccessible, watch } from './watch.js';

let ward: Ward;
test.beforeAll(async () => {
  ward = await Ward.open();
});
test.afterAll(() => ward.close());

const origins = (): readonly string[] => [new URL(ward.page('')).origin, ward.receiver];

interface Row {
  readonly code: string;
  readonly body: Buffer;
  readonly digest: string;
}

interface Sent {
  readonly answers: unknown;
  readonly language: string;
  readonly files: readonly { readonly id: string; readonly sha256: string; readonly size: number }[];
}

for (const language of ['vi', 'en'] as const)
  test(`a birth registration by touch, from the guide to the tracker, in ${language}`, async ({ page }) => {
    const say = language === 'vi' ? vietnamese : english();
    const seen = await watch(page, origins());
    await page.goto(ward.page('thu-tuc-khai-sinh.html'));
    await page.evaluate((lang) => (document.documentElement.lang = lang), language);
    await startOf(page, say).waitFor();
    await expectAccessible(page, 'guide');
    await startOf(page, say).tap();

    await fillForm(page, (name) => expectAccessible(page, name), say);
    await addPhoto(page);
    await expect(page.getByText(say('Đã gửi tới cơ quan'), { exact: true })).toBeVisible();
    await expectAccessible(page, 'documents');
    await next(page, say);
    await expect(page.getByText('Phường Buôn Ma Thuột').first()).toBeVisible();
    await expectAccessible(page, 'review');
    await submit(page, say);
    await expect(page.locator('dvc-receipt [part~=code]')).toBeVisible();
    await expect(page.locator('dvc-tracker [part~=state]')).toBeVisible();
    await expectAccessible(page, 'receipt');

    const { code, secret } = await numbers(page);
    await expectKept(code, language);
    if (language === 'vi') await follow(page, code, secret);
    expect(seen).toEqual([]);
  });

/** The row and the bytes at the office are what was typed and picked. */
async function expectKept(code: string, language: string): Promise<void> {
  const [row] = await ward.query<Row>('select code, body, digest from submission where code = $1', [code]);
  const body = row?.body.toString() ?? '';
  const sent = JSON.parse(body) as Sent;
  expect(sent.answers).toEqual(arrives);
  expect(sent.language).toBe(language);
  expect(createHash('sha256').update(body).digest('hex')).toBe(row?.digest);
  const [file] = sent.files;
  const bytes = await ward.file(file?.id ?? '');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256);
  expect(bytes.length).toBe(file?.size);
  expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
}

/** The desk moves the dossier; the tracker of the other page shows each state. */
async function follow(page: Page, code: string, secret: string): Promise<void> {
  await page.goto(ward.page('tra-cuu.html'));
  await page.getByLabel('Mã hồ sơ').fill(code.toLowerCase());
  await page.getByLabel('Số bí mật').fill(secret);
  await page.getByRole('button', { name: 'Xem hồ sơ' }).tap();
  for (const [state, note, headline] of [
    [2, 'Đã nhận đủ', 'Được tiếp nhận'],
    [4, '', 'Đang xử lý'],
    [5, 'Chụp lại Giấy chứng sinh', 'Cần bổ sung'],
  ] as const) {
    await ward.desk('state', code, String(state), ...(note ? [note] : []));
    await page.getByRole('button', { name: 'Hỏi lại' }).tap();
    await expect(page.getByRole('heading', { name: headline }).first()).toBeVisible();
    if (note) await expect(page.getByText(note).first()).toBeVisible();
    await expectAccessible(page, `tracker in state ${state}`);
  }
  expect(await ward.desk('show', code)).toContain('Chụp lại Giấy chứng sinh');
}

async function numbers(page: Page): Promise<{ code: string; secret: string }> {
  const receipt = page.locator('dvc-receipt');
  const code = (await receipt.locator('[part~=code]').innerText()).trim();
  const secret = (await receipt.locator('[part~=secret]').innerText()).trim();
  return { code, secret };
}

test('the same by keyboard alone', async ({ page }) => {
  await page.goto(ward.page('thu-tuc-khai-sinh.html'));
  const keys = page.keyboard;
  const reach = async (name: RegExp | string, press?: string): Promise<void> => {
    for (let tabs = 0; tabs < 60; tabs++) {
      const focused = await focusedName(page);
      if (typeof name === 'string' ? focused === name : name.test(focused)) {
        if (press) await keys.press(press);
        return;
      }
      await keys.press('Tab');
    }
    throw new Error(`no way to ${String(name)} by Tab; the focus is at ${await focusedName(page)}`);
  };
  const type = async (name: RegExp, text: string): Promise<void> => {
    await reach(name);
    await keys.insertText(text);
  };
  /** Waits for what a list offers, then goes down to its first choice. */
  const choose = async (name: RegExp): Promise<void> => {
    await reach(name);
    await page.waitForFunction(focusedListOffers);
    await keys.press('ArrowDown');
  };
  /** Waits for a list that is searched, types a few letters, goes down to the first that has them, and takes it. */
  const find = async (name: RegExp, letters: string): Promise<void> => {
    await reach(name);
    await page.waitForFunction(focusedIsSearched);
    await keys.type(letters);
    await keys.press('ArrowDown');
    await keys.press('Enter');
  };
  const radioAt = async (name: RegExp, downs: number): Promise<void> => {
    await reach(name);
    await keys.press('Space');
    for (let i = 0; i < downs; i++) await keys.press('ArrowDown');
  };

  await startOf(page).waitFor();
  await reach('Bắt đầu', 'Enter');
  await page.getByRole('heading', { name: 'Trường hợp của ông/bà' }).waitFor();
  await radioAt(/^Cha$/, 1);
  await type(/^Ngày, tháng, năm sinh của trẻ/, typed.child.birthDate);
  await radioAt(/^Đã xác định được cả cha/, 1);
  await reach(/^Có Giấy chứng sinh$/, 'Space');
  await reach('Tiếp tục', 'Enter');
  await page.getByRole('heading', { name: 'Người yêu cầu' }).waitFor();
  await type(/^Họ, chữ đệm, tên/, 'Nguyễn Thị Mẫu');
  await type(/^Số định danh/, '001190000001');
  await type(/^Ngày, tháng, năm sinh/, '02/09/1990');
  await choose(/^Tỉnh, thành phố/);
  await find(/^Xã, phường/, 'ba chuc');
  await type(/^Số nhà/, 'Thôn Đông');
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Người được khai sinh' }).waitFor();
  await type(/^Họ, chữ đệm, tên/, "H'Mai Niê");
  await radioAt(/^Nam$/, 1);
  await choose(/^Dân tộc/);
  await choose(/^Tỉnh, thành phố/);
  await find(/^Xã, phường/, 'ba chuc');
  await type(/^Tên cơ sở y tế/, 'Trạm y tế');
  await keys.press('Tab');
  await choose(/^Tỉnh, thành phố/);
  await find(/^Xã, phường/, 'ba chuc');
  await reach('Tiếp tục', 'Enter');
  await page.getByRole('heading', { name: 'Cha mẹ, bản sao' }).waitFor();
  await choose(/^Dân tộc/);
  await reach(/^Tại cơ quan/, 'Space');
  await reach('Tiếp tục', 'Enter');
  await page.getByRole('heading', { name: /: Giấy tờ$/ }).waitFor();
  await reach(/^Chọn tệp/);
  await addPhoto(page);
  await expect(page.getByText('Đã gửi tới cơ quan', { exact: true })).toBeVisible();
  await reach('Tiếp tục', 'Enter');
  await page.getByRole('heading', { name: 'Xem lại trước khi nộp' }).waitFor();
  await reach(/^Tôi cam đoan/, 'Space');
  await reach('Nộp hồ sơ', 'Enter');
  await expect(page.getByText('Đã nộp.')).toBeVisible();
});

/** True when the focus is on a native list with something to choose. Runs in the page. */
function focusedListOffers(): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLSelectElement && !focused.disabled && focused.options.length > 1;
}

/** The list of communes becomes a search when it has come, and keeps the focus. */
function focusedIsSearched(): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.getAttribute('role') === 'combobox';
}

/** Name of what has the focus, through shadow roots. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const control = focused as HTMLInputElement | null;
    const name = control?.getAttribute('aria-label') ?? control?.labels?.[0]?.innerText ?? control?.textContent ?? '';
    return name.trim().replace(/\s+/g, ' ');
  });
}

test('another language on the way loses no answer and leaves no Vietnamese words', async ({ page }) => {
  const say = english();
  await start(page, ward.page('thu-tuc-khai-sinh.html'));
  await toApplicant(page);
  await page.getByLabel('Họ, chữ đệm, tên').fill('Nguyễn Thị Mẫu');
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await expect(page.getByRole('heading', { name: say('Người yêu cầu') })).toBeVisible();
  await expect(page.getByLabel(say('Họ, chữ đệm, tên'))).toHaveValue('Nguyễn Thị Mẫu');
  const lacking = 'Hãy nhập số định danh cá nhân của ông/bà. Chưa có số này thì xin hỏi Công an xã trước.';
  await next(page, say);
  await expect(page.getByText(say(lacking)).first()).toBeVisible();
  const shown = await page.locator('dvc-procedure').evaluate((element) => element.shadowRoot?.textContent ?? '');
  expect(shown).not.toMatch(/Bước|Đã lưu|Quay lại|Nơi nhận/);
});
