import { join } from 'node:path';
import { expect, test, type Page, type Route } from '@playwright/test';
import { root } from '../scripts/run.mjs';
import { serveFolders } from '../scripts/static-server.mjs';

let server: Awaited<ReturnType<typeof serveFolders>>;
test.beforeAll(async () => {
  server = await serveFolders([{ at: '/dvc/', folder: join(root, 'dist/cdn') }]);
});
test.beforeEach(({ page }) =>
  page.route(address(), (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="vi"><title>Guide</title><script type="module" src="/dvc/dvc-procedure.js"></script>
<dvc-procedure code="1.001193"></dvc-procedure></html>`,
    }),
  ),
);
test.afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const address = (): string => {
  const bound = server.address();
  return `http://localhost:${typeof bound === 'object' ? bound?.port : ''}/`;
};

/** Lists a procedure that asks lists and rare kinds, in place of the simple one. */
const withLists = (page: Page, code = '1.001612'): Promise<unknown> =>
  page.route('**/procedures/1.001193.json', (route) =>
    route.continue({ url: `${address()}dvc/procedures/${code}.json` }),
  );

const rest = '**/chunks/**';
const start = (page: Page) => page.getByRole('button', { name: 'Bắt đầu' });
const question = (page: Page) => page.locator('dvc-form').locator('input, select, textarea').first();

/** Holds back every chunk until `release` is called. */
async function held(page: Page): Promise<{ readonly asked: readonly string[]; release(): Promise<void> }> {
  const waiting: Route[] = [];
  const asked: string[] = [];
  let isOpen = false;
  await page.route(rest, (route) => {
    asked.push(new URL(route.request().url()).pathname);
    if (isOpen) return route.continue();
    waiting.push(route);
    return undefined;
  });
  const release = async (): Promise<void> => {
    isOpen = true;
    await Promise.all(waiting.map((route) => route.continue()));
  };
  return { asked, release };
}

for (const form of ['simple', 'lists'] as const)
  test(`the guide is there though nothing else comes, and a press on it counts (${form})`, async ({ page }) => {
    if (form === 'lists') await withLists(page);
    const { asked, release } = await held(page);
    await page.goto(address());
    await expect(start(page)).toBeVisible();
    await expect.poll(() => asked.some((path) => path.includes('/form-'))).toBe(true);
    const first = asked.filter((path) => !/reading-help/.test(path));
    await start(page).scrollIntoViewIfNeeded();
    const before = await start(page).boundingBox();
    await start(page).tap();
    await expect(page.getByText('Đang tải phần còn lại của biểu mẫu…')).toBeVisible();
    expect(await start(page).boundingBox()).toEqual(before);
    await release();
    await expect(question(page)).toBeVisible();
    await expect(page.locator('dvc-form').locator('h2')).toBeFocused();
    // Whatever the first question needs was named at once, and nothing was found one trip later.
    const needed = form === 'lists' ? /rare-model|common/ : /common/;
    const late = asked.filter((path) => !first.includes(path) && needed.test(path));
    expect(late).toEqual([]);
  });

test('the form is on its way before there is a document to draw', async ({ page }) => {
  let bring = (): void => undefined;
  const later = new Promise<void>((resolve) => (bring = resolve));
  await page.route('**/procedures/1.001193.json', async (route) => {
    await later;
    await route.continue();
  });
  const form = page.waitForRequest(/\/chunks\/form-/);
  await page.goto(address());
  await form;
  await expect(start(page)).toHaveCount(0);
  bring();
  await expect(start(page)).toBeVisible();
});

test('a rest that does not come is told of at the button, and can be asked for again', async ({ page }) => {
  await page.route(rest, (route) => route.abort());
  await page.goto(address());
  await start(page).tap();
  await expect(page.getByText('Chưa tải được phần còn lại của biểu mẫu vì đường truyền.')).toBeVisible();
  await expect(start(page)).toBeVisible();
  await page.unroute(rest);
  await page.getByRole('button', { name: 'Tải lại' }).tap();
  await expect(question(page)).toBeVisible();
});

for (const outcome of ['come late', 'never come'] as const)
  test(`a press counts while words of another language ${outcome}`, async ({ page }) => {
    const held: Route[] = [];
    const words = /\/chunks\/en-/;
    await page.route(words, (route) => {
      held.push(route);
    });
    await page.goto(address());
    await page.getByRole('button', { name: 'English' }).tap();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await start(page).tap();
    if (outcome === 'come late') await page.unroute(words);
    for (const route of held) await (outcome === 'come late' ? route.continue() : route.abort());
    await expect(question(page)).toBeVisible();
    await expect(page.locator('dvc-form').locator('h2')).toBeFocused();
    const next = outcome === 'come late' ? 'Continue' : 'Tiếp tục';
    await expect(page.getByRole('button', { name: next })).toBeVisible();
  });

for (const outcome of ['comes late', 'never comes'] as const)
  test(`a list whose script ${outcome} is waited for where it stands, and nothing typed is lost`, async ({ page }) => {
    await withLists(page, '2.000720');
    const held: Route[] = [];
    const isHeld = /\/chunks\/structures-/;
    await page.route(isHeld, (route) => {
      held.push(route);
    });
    await page.goto(address());
    await start(page).tap();
    const form = page.locator('dvc-form');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await expect(question(page)).toBeVisible();
    const typed = form.locator('input[type=text]').first();
    await typed.fill('Trần Thị Thử');
    await page.unroute(isHeld);
    for (const route of held) await (outcome === 'comes late' ? route.continue() : route.abort());
    await expect(typed).toHaveValue('Trần Thị Thử');
    await form.getByRole('button', { name: 'Tiếp tục' }).tap();
    await expect(form.locator('.summary')).toBeFocused();
  });
