import { expect, test } from '@playwright/test';
import { addPhoto, fillForm, next, start, submit } from './birth.js';
import { Ward } from './ward.js';
import { watch } from './watch.js';

let ward: Ward;
test.beforeAll(async () => {
  ward = await Ward.open();
});
test.afterAll(() => ward.close());

/** What Safari lacks up to 16.3, taken away from a browser of today before any script of the page runs. */
function takeAway(): void {
  const lacking: readonly (readonly [object, readonly string[]])[] = [
    [Document.prototype, ['adoptedStyleSheets']],
    [ShadowRoot.prototype, ['adoptedStyleSheets']],
    [CSSStyleSheet.prototype, ['replace', 'replaceSync']],
    [HTMLElement.prototype, ['attachInternals', 'inert']],
    [HTMLFormElement.prototype, ['requestSubmit']],
    [HTMLDialogElement.prototype, ['showModal', 'show', 'close']],
    [Array.prototype, ['at', 'findLast']],
    [Object, ['hasOwn']],
    [Crypto.prototype, ['randomUUID']],
    [Navigator.prototype, ['locks']],
    [AbortSignal.prototype, ['throwIfAborted', 'reason']],
    [window, ['structuredClone', 'CompressionStream', 'OffscreenCanvas', 'createImageBitmap', 'reportError']],
  ];
  for (const [owner, names] of lacking) for (const name of names) Reflect.deleteProperty(owner, name);
}

test('a birth registration without all that Safari 14 lacks ends in a receipt', async ({ page }) => {
  const seen = await watch(page, [new URL(ward.page('')).origin, ward.receiver]);
  await page.addInitScript(takeAway);
  await start(page, ward.page('thu-tuc-khai-sinh.html'));
  const height = await page.getByRole('button', { name: 'Tiếp tục' }).evaluate((each) => each.clientHeight);
  expect(height, 'styles apply under the policy of the site').toBeGreaterThan(40);
  await fillForm(page);
  await addPhoto(page);
  await expect(page.getByText('Đã gửi tới cơ quan', { exact: true })).toBeVisible();
  await next(page);
  await submit(page);
  await expect(page.locator('dvc-receipt [part~=code]')).toBeVisible();
  expect(seen).toEqual([]);
});
