import { expect, test } from '@playwright/test';
import { expectReceipt, site, theme } from './post.js';
import { Ward } from './ward.js';
import { watch } from './watch.js';

const link = (receiver: string): string => `<p><a href="${receiver}/p/1.001193" data-dvc>Khai sinh tại đây</a></p>`;

const classic = (receiver: string): string =>
  `<script src="${receiver}/dvc/dvc.classic.js?ver=6.9" data-endpoint="${receiver}" defer></script>`;

const mark = (): string => '<div data-dvc-procedure="1.001193">Đăng ký khai sinh: xin gọi 0200 000 000</div>';

for (const [what, head, post] of [
  ['a link with a module in the theme', theme, link],
  ['an element with a classic script in the theme', classic, mark],
] as const)
  test(`${what} is the form, from the guide to the receipt`, ({ page }) => expectReceipt(page, head, post));

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
