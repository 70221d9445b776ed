import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { start, toReceipt } from './birth.js';
import { Ward } from './ward.js';
import { watch } from './watch.js';

/** A site whose theme has our script tag, and whose post holds what an editor has left of what its author wrote. */
const site = (head: (receiver: string) => string, post: (receiver: string) => string) => (receiver: string) =>
  new Promise<ReturnType<typeof createServer>>((listening) => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(
        `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width"><title>Xã</title>
        <link rel="icon" href="data:,">${head(receiver)}<article>${post(receiver)}</article></html>`,
      );
    });
    server.listen(0, 'localhost', () => listening(server));
  });

const theme = (receiver: string): string => `<script type="module" src="${receiver}/dvc/dvc.js?ver=6.9"></script>`;

const link = (receiver: string): string => `<p><a href="${receiver}/p/1.001193" data-dvc>Khai sinh tại đây</a></p>`;

const classic = (receiver: string): string =>
  `<script src="${receiver}/dvc/dvc.classic.js?ver=6.9" data-endpoint="${receiver}" defer></script>`;

const mark = (): string => '<div data-dvc-procedure="1.001193">Đăng ký khai sinh: xin gọi 0200 000 000</div>';

for (const [what, head, post] of [
  ['a link with a module in the theme', theme, link],
  ['an element with a classic script in the theme', classic, mark],
] as const)
  test(`${what} is the form, from the guide to the receipt`, async ({ page }) => {
    const ward = await Ward.open({ site: site(head, post) });
    try {
      const seen = await watch(page, [new URL(ward.page('')).origin, ward.receiver]);
      await start(page, ward.page('bai-viet'));
      await toReceipt(page);
      expect(seen).toEqual([]);
    } finally {
      await ward.close();
    }
  });

test('a classic script declares nothing, and the theme says where dossiers go', async ({ page, browser }) => {
  const other = '<div data-dvc-procedure="1.001193" data-endpoint="https://evil.example">Xin gọi cơ quan</div>';
  const ward = await Ward.open({ site: site(classic, (receiver) => link(receiver) + other) });
  try {
    const seen = await watch(page, [new URL(ward.page('')).origin, ward.receiver]);
    await page.goto(ward.page('bai-viet'));
    await expect(page.locator('p > dvc-procedure')).toHaveAttribute('endpoint', ward.receiver);
    await expect(page.getByRole('button', { name: 'Bắt đầu' })).toBeVisible();
    await expect(page.locator('[data-dvc-refused="endpoint"]')).toHaveText('Xin gọi cơ quan');
    await expect(page.locator('dvc-procedure')).toHaveCount(1);
    expect(seen).toEqual([]);
    // Where nothing runs, the link leads to the receiver's own page.
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(ward.page('bai-viet'));
    await plain.getByRole('link', { name: 'Khai sinh tại đây' }).click();
    await expect(plain.getByRole('heading', { name: 'Đăng ký khai sinh' })).toBeVisible();
    await context.close();
  } finally {
    await ward.close();
  }
});
