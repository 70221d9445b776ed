import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { serveFolders } from '../scripts/static-server.mjs';
import type { FormSchema } from '../src/schemas/form.js';
import { makeDocument } from '../test/model/documents.js';
import { expectAccessible, watch } from './watch.js';

const text = (title: string): FormSchema => ({ type: 'string', title });
const people = {
  type: 'array',
  title: 'Người đi cùng',
  items: { type: 'object', title: 'Người', properties: { name: text('Tên người đi cùng') } },
} satisfies FormSchema;

/** A page of questions with a list of rows, and more of them where they are named. */
function questions(more: Readonly<Record<string, FormSchema>> = {}): FormSchema {
  const properties = { name: text('Họ và tên'), people, ...more };
  return { type: 'object', properties: { p: { type: 'object', title: 'Góp ý', required: ['name'], properties } } };
}

let server: Server;
let origin: string;
test.beforeAll(async () => {
  server = await serveFolders([{ at: '/dvc/', folder: 'dist/cdn' }]);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Opens a page of a site, with a document of its own at `/gop-y.json`. */
async function open(page: Page, form: FormSchema, head: string, body: string): Promise<void> {
  await page.route(`${origin}/gop-y.json`, (route) =>
    route.fulfill({ json: makeDocument(form, { documents: [], translations: {} }) }),
  );
  await page.route(`${origin}/gop-y.html`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="vi"><title>Góp ý</title><link rel="icon" href="data:,">${head}${body}</html>`,
    }),
  );
  await page.goto(`${origin}/gop-y.html`);
}

const script = (name: string): string => `<script type="module" src="/dvc/${name}.js"></script>`;

/** What docs/embedding.md writes. */
const opening = (how = ''): string => `<script type="module">
import { openForm } from '/dvc/dvc-form.js';
const read = async () => (await fetch('/gop-y.json')).json();
document.querySelector('dvc-form').draft = await openForm(await read()${how});
</script>`;

test('a page with the script of a form alone asks its questions and rows after one request', async ({ page }) => {
  const seen = await watch(page, [origin]);
  const asked: string[] = [];
  const held: (() => Promise<void>)[] = [];
  await page.route(`${origin}/dvc/**`, (route) => {
    asked.push(new URL(route.request().url()).pathname);
    // Nothing else comes until the questions are there.
    if (asked.at(-1) === '/dvc/dvc-form.js') return route.continue();
    held.push(() => route.continue());
    return undefined;
  });
  await open(
    page,
    questions(),
    script('dvc-form'),
    `<form><dvc-form name="answers"></dvc-form></form>${opening(', { checked: true }')}`,
  );
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await expect(page.getByLabel('Tên người đi cùng')).toBeFocused();
  expect(asked[0]).toBe('/dvc/dvc-form.js');
  await Promise.all(held.map((go) => go()));
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByRole('group', { name: 'Có 1 chỗ cần sửa' })).toBeFocused();
  await page.getByLabel('Họ và tên').fill('Trần Thị Ví Dụ');
  await page.getByLabel('Tên người đi cùng').fill('Lê Văn Ví Dụ');
  const given = () =>
    page.evaluate(() => {
      const answers = new FormData(document.querySelector('form') ?? undefined).get('answers');
      return JSON.parse(String(answers)) as unknown;
    });
  await expect.poll(given).toEqual({ p: { name: 'Trần Thị Ví Dụ', people: [{ name: 'Lê Văn Ví Dụ' }] } });
  expect(seen).toEqual([]);
});

test('rarer questions are asked after one request more', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const form = questions({ days: { type: 'string', title: 'Giờ hẹn', format: 'time-of-day' } });
  await open(page, form, script('dvc-form'), `<dvc-form></dvc-form>${opening(', { checked: true }')}`);
  await expect(page.getByLabel('Giờ hẹn')).toBeVisible();
  // What reads and what draws tables comes behind them.
  expect(asked.filter((path) => /chunks\/(?!reading-help|keep-enter|office-clock|tables)/.test(path))).toEqual([
    expect.stringMatching(/chunks\/rare-/),
  ]);
});

test('a list as a table is drawn after one request more, and its rows are filled in', async ({ page }) => {
  const form = questions({ people: { ...people, 'x-widget': 'table' } });
  await open(page, form, script('dvc-form'), `<dvc-form></dvc-form>${opening(', { checked: true }')}`);
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await page.getByRole('table').getByLabel('Tên người đi cùng').fill('Lê Văn Ví Dụ');
});

test('a document nobody has checked is checked before anything of it is shown', async ({ page }) => {
  const wrong = questions({ name: { type: 'string', title: 'Họ và tên', 'x-wrong': true } as FormSchema });
  await open(page, wrong, script('dvc-form'), `<dvc-form></dvc-form>${opening()}`);
  const error = await page.waitForEvent('pageerror');
  expect(error.name).toBe('ProcedureError');
  expect(error.message).toContain('/form/properties/p/properties/name');
  await expect(page.getByLabel('Họ và tên')).toHaveCount(0);
});

for (const scripts of [
  ['dvc-form', 'dvc-procedure', 'dvc-catalog'],
  ['dvc-catalog', 'dvc-procedure', 'dvc-form'],
  ['dvc', 'dvc-form', 'dvc-form'],
])
  test(`${scripts.join('.js, ')}.js on one page serve all three tags`, async ({ page }) => {
    const seen = await watch(page, [origin]);
    await open(
      page,
      questions(),
      scripts.map(script).join(''),
      `<dvc-office theme="blue" shared-device><dvc-form></dvc-form><dvc-procedure code="1.001193"></dvc-procedure><dvc-catalog></dvc-catalog></dvc-office>${opening()}`,
    );
    await expect(page.getByRole('button', { name: 'Bắt đầu' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Đăng ký khai sinh', exact: true })).toBeVisible();
    const done = page.evaluate(
      () => new Promise((resolve) => document.addEventListener('dvc-completed', () => resolve(true), { once: true })),
    );
    await page.locator('dvc-form').getByLabel('Họ và tên').fill('Trần Thị Ví Dụ');
    await page.locator('dvc-form').getByRole('button', { name: 'Tiếp tục' }).click();
    expect(await done).toBe(true);
    await expectAccessible(page, scripts.join());
    expect(seen).toEqual([]);
  });
