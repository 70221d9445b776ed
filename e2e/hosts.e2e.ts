import { expect, test } from '@playwright/test';
import { addPhoto, fillApplicant, fillForm, next, start, submit, toApplicant, toReceipt } from './birth.js';
import { Ward } from './ward.js';
import { expectAccessible, watch, watchSaving } from './watch.js';

let ward: Ward;
test.beforeAll(async () => {
  ward = await Ward.open();
});
test.afterAll(() => ward.close());

const origins = (): readonly string[] => [new URL(ward.page('')).origin, ward.receiver];

test('inside a WebForms page Enter goes on in our form and posts nothing back', async ({ page }) => {
  const seen = await watch(page, origins());
  await start(page, ward.page('webforms.html'));
  let posts = 0;
  page.on('request', (request) => (posts += request.method() === 'POST' && request.isNavigationRequest() ? 1 : 0));
  await toApplicant(page);
  await fillApplicant(page);
  await page.getByLabel('Số điện thoại').press('Enter');
  await expect(page.getByRole('heading', { name: 'Người được khai sinh' })).toBeVisible();
  await expectAccessible(page, 'form in a WebForms page');
  expect(posts).toBe(0);
  expect(seen).toEqual([]);
});

test('a WebForms page that posts itself back loses nothing that was typed', async ({ page }) => {
  await start(page, ward.page('webforms.html'));
  await toApplicant(page);
  const saved = await watchSaving(page);
  await page.getByLabel('Họ, chữ đệm, tên').fill('Trần Thị Thử');
  await page.getByLabel('Số định danh cá nhân').focus();
  await saved();
  await page.locator('#ctl00_btnTimKiem').click();
  await page.getByRole('button', { name: 'Làm tiếp' }).click();
  await expect(page.getByLabel('Họ, chữ đệm, tên')).toHaveValue('Trần Thị Thử');
});

test('a whole journey in the WebForms page breaches no policy', async ({ page }) => {
  const seen = await watch(page, origins());
  await start(page, ward.page('webforms.html'));
  await fillForm(page);
  await addPhoto(page);
  await next(page);
  await submit(page);
  await expect(page.getByText('Đã nộp.')).toBeVisible();
  expect(seen).toEqual([]);
});

test('the text follows the setting of the browser, whatever the root of the page says', async ({
  playwright,
  launchOptions,
}) => {
  for (const [setting, sizes] of Object.entries({
    16: ['17px', '25.5px'],
    24: ['25.5px', '38.25px'],
    9: ['16px', '24px'],
  })) {
    const args = [...(launchOptions.args ?? []), `--blink-settings=defaultFontSize=${setting}`];
    const browser = await playwright.chromium.launch({ ...launchOptions, args });
    try {
      const page = await browser.newPage();
      // From the start, as a host's own style sheet.
      await page.route('**/thu-tuc.html?*', async (route) => {
        const answer = await route.fetch();
        await route.fulfill({
          response: answer,
          body: `${await answer.text()}<style>html { font-size: 62.5% }</style>`,
        });
      });
      await page.goto(ward.page('thu-tuc.html?code=1.001193'));
      const guide = page.locator('dvc-guide');
      await expect(guide).toHaveCSS('font-size', sizes[0] ?? '');
      await page.getByLabel('Rất lớn').first().check();
      await expect(guide).toHaveCSS('font-size', sizes[1] ?? '');
    } finally {
      await browser.close();
    }
  }
});

test('the receiver gives the communes, and their old names once one is typed', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await start(page, ward.page('thu-tuc-khai-sinh.html'));
  await toApplicant(page);
  await fillApplicant(page);
  expect(asked.filter((url) => url.includes('/units/'))).toEqual([
    `${ward.receiver}/v1/units/66.json`,
    `${ward.receiver}/v1/units/old/66.json`,
  ]);
});

test('nothing of ours lies about in the page', async ({ page }) => {
  await page.goto(ward.page('index.html'));
  const before = await page.evaluate(() => Object.getOwnPropertyNames(globalThis));
  await start(page, ward.page('thu-tuc-khai-sinh.html'));
  const left = await page.evaluate(
    (known) => ({
      globals: Object.getOwnPropertyNames(globalThis).filter((name) => !known.includes(name)),
      sheets: document.adoptedStyleSheets.length,
      cookies: document.cookie,
      stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    }),
    before,
  );
  expect(left.sheets).toBe(0);
  expect(left.cookies).toBe('');
  expect(left.stored).toEqual([]);
  // Lit tells its versions there, so that two copies on one page can be seen.
  const versions = ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions', 'litPropertyMetadata'];
  expect(left.globals.filter((name) => !versions.includes(name))).toEqual([]);
});

test('without scripts each page has the whole guide, whatever its own sheet says of bare tags', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  for (const name of ['thu-tuc-khai-sinh', 'khai-va-in', 'webforms']) {
    await page.goto(ward.page(`${name}.html`));
    const guide = page.locator('dvc-procedure .dvc-guide');
    await expect(guide.getByRole('heading', { name: 'Đăng ký khai sinh' })).toHaveCSS('float', 'none');
    await expect(guide.locator('ul:not(.dvc-plain) > li').first()).toHaveCSS('list-style-type', 'disc');
    await expect(guide.locator('ol > li').first()).toHaveCSS('list-style-type', 'decimal');
    await expect(guide.locator('li').first()).toHaveCSS('line-height', '26.35px');
    await expect(guide.getByRole('link', { name: 'Gọi 0200 000 000' })).toBeVisible();
    const start = await guide.getByRole('link', { name: 'Bắt đầu' }).getAttribute('href');
    const portal = 'https://dichvucong.gov.vn/dich-vu-cong-truc-tuyen/1.001193';
    expect(start, name).toBe(name === 'khai-va-in' ? portal : `${ward.receiver}/p/1.001193`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360);
  }
  await context.close();
});

test('a page without a secure connection shows the guide, says why, and starts nothing itself', async ({ page }) => {
  const insecure = new URL(ward.page('thu-tuc-khai-sinh.html'));
  insecure.hostname = 'xa.example';
  await page.goto(insecure.href);
  await expect(page.getByText('không có kết nối bảo mật')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Cần chuẩn bị' })).toBeVisible();
  // The page of the receiver may be secure, so what begins in the page's own words leads there.
  const starts = page.getByText('Bắt đầu', { exact: true }).filter({ visible: true });
  await expect(starts).toHaveCount(1);
  await starts.click();
  await expect(page).toHaveURL(`${ward.receiver}/p/1.001193`);
});

test('a page without a secure connection whose tag holds no guide leads to the page of the receiver too', async ({
  page,
}) => {
  const insecure = new URL(ward.page('thu-tuc.html?code=1.001193'));
  insecure.hostname = 'xa.example';
  await page.goto(insecure.href);
  await expect(page.getByText('không có kết nối bảo mật')).toBeVisible();
  const starts = page.getByText('Bắt đầu', { exact: true }).filter({ visible: true });
  await expect(starts).toHaveCount(1);
  expect((await starts.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await starts.click();
  await expect(page).toHaveURL(`${ward.receiver}/p/1.001193?lang=vi`);
  await start(page, page.url());
  await toReceipt(page);
});

for (const [width, height] of [
  [320, 640],
  [1280, 800],
] as const)
  test(`nothing sticks out at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await start(page, ward.page('thu-tuc-khai-sinh.html'));
    await fillForm(page, async (name) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, name).toBeLessThanOrEqual(0);
    });
  });
