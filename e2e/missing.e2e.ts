import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveFolders } from '../scripts/static-server.mjs';
import { dimensions } from '../src/model/file-type.js';
import { smallDocument } from '../test/fixtures/small-procedure.js';
import { addPhoto, next, start, submit, toReceipt } from './birth.js';
import { pagesOf } from './pdf.js';
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
  await toReceipt(page);
  expect(seen).toEqual([]);
});

/** One answer, one paper: short enough to be sent once for each thing that an engine may lack. */
const short = {
  ...smallDocument,
  form: {
    type: 'object',
    required: ['person'],
    properties: {
      person: {
        type: 'object',
        title: 'Người yêu cầu',
        required: ['name'],
        properties: { name: { type: 'string', title: 'Họ, chữ đệm, tên', format: 'person-name' } },
      },
    },
  },
  documents: [
    {
      id: 'paper',
      title: 'Giấy tờ',
      copies: 'original',
      required: true,
      accept: ['image'],
      maxFiles: 1,
      keepOriginal: false,
    },
  ],
};

/** What `addPhoto` is told of the photo. */
type Photo = Parameters<typeof addPhoto> extends [unknown, ...infer Rest] ? Rest : never;

test.describe('a short procedure', () => {
  let folder: string;
  let office: Ward;
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dvc-missing-'));
    for (const each of ['procedures', 'site']) await mkdir(join(folder, each));
    await writeFile(join(folder, 'procedures', `${short.code}.json`), JSON.stringify(short));
    office = await Ward.open({
      procedures: join(folder, 'procedures'),
      site: async (receiver) => {
        const tags = `<dvc-office endpoint="${receiver}"><dvc-procedure code="${short.code}"></dvc-procedure></dvc-office>`;
        await writeFile(
          join(folder, 'site/index.html'),
          `<!doctype html><html lang="vi"><title>Xã</title><script type="module" src="dvc/dvc.js"></script><p>Trang chủ</p>${tags}</html>`,
        );
        return serveFolders([
          { at: '/dvc/', folder: resolve('dist/cdn') },
          { at: '/', folder: join(folder, 'site') },
        ]);
      },
    });
  });
  test.afterAll(async () => {
    await office?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** More than 16 megapixels, as phones take them, where the photo is what the test is about. */
  async function journey(page: Page, ...photo: Photo): Promise<void> {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(office.page('index.html'));
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await page.getByLabel('Họ, chữ đệm, tên').fill('Trần Thị Thử');
    await next(page);
    await addPhoto(page, ...photo);
    await next(page);
    await submit(page);
    await expect(page.locator('dvc-receipt [part~=code]')).toBeVisible();
    expect(errors).toEqual([]);
  }

  /** What is asked for is printed, and nothing of the page around it. */
  async function expectSlipAlone(page: Page): Promise<void> {
    await page.evaluate(() => (window.print = () => {}));
    await page.getByRole('button', { name: 'In phiếu' }).click();
    const printed = pagesOf(await page.pdf({ preferCSSPageSize: true }))
      .join('')
      .replaceAll(/\s/g, '');
    expect(printed).toContain('Phiếuthôngtinnộphồsơ');
    for (const words of ['Trangchủ', 'Làmhồsơkhác', 'Nếubấm']) expect(printed).not.toContain(words);
  }

  const lacking: Readonly<Record<string, readonly string[]>> = {
    'constructable style sheets': [
      'Document.prototype.adoptedStyleSheets',
      'ShadowRoot.prototype.adoptedStyleSheets',
      'CSSStyleSheet.prototype.replace',
      'CSSStyleSheet.prototype.replaceSync',
    ],
    attachInternals: ['HTMLElement.prototype.attachInternals'],
    structuredClone: ['structuredClone'],
    'Array.prototype.at': ['Array.prototype.at'],
    'Array.prototype.findLast': ['Array.prototype.findLast'],
    'Object.hasOwn': ['Object.hasOwn'],
    'crypto.randomUUID': ['Crypto.prototype.randomUUID'],
    'navigator.locks': ['Navigator.prototype.locks'],
    CompressionStream: ['CompressionStream'],
    inert: ['HTMLElement.prototype.inert'],
    dialog: ['HTMLDialogElement.prototype.showModal', 'HTMLDialogElement.prototype.close'],
    OffscreenCanvas: ['OffscreenCanvas'],
  };
  for (const [title, places] of Object.entries(lacking))
    test(`without ${title} ends in a receipt`, async ({ page }) => {
      await page.addInitScript((paths) => {
        for (const path of paths) {
          const names = path.split('.');
          const last = names.pop() ?? '';
          const owner = names.reduce<object>((found, name) => Reflect.get(found, name) as object, window);
          Reflect.deleteProperty(owner, last);
        }
      }, places);
      await journey(page);
      await expectSlipAlone(page);
    });

  const decoders: Readonly<Record<string, () => void>> = {
    'without createImageBitmap': () => Reflect.deleteProperty(window, 'createImageBitmap'),
    'where createImageBitmap takes no options': () => {
      const own = createImageBitmap;
      window.createImageBitmap = ((file: Blob, ...options: unknown[]) =>
        options.length ? Promise.reject(new TypeError('no options')) : own(file)) as typeof own;
    },
  };
  for (const [title, change] of Object.entries(decoders))
    test(`a photo of 17 megapixels arrives made small ${title}`, async ({ page }) => {
      await page.addInitScript(change);
      const sent = sentBytes(page);
      await journey(page, 4200, 4096);
      expect(dimensions(Buffer.concat(sent))).toEqual({ width: 2200, height: 2146 });
    });

  test('a photo of 50 megapixels arrives made small, and the page lives', async ({ page }) => {
    const sent = sentBytes(page);
    let isLost = false;
    page.on('crash', () => (isLost = true));
    await journey(page, 8000, 6250, 'image/jpeg');
    expect(dimensions(Buffer.concat(sent))).toEqual({ width: 2200, height: 1719 });
    expect(isLost).toBe(false);
  });

  test('whose script for old engines is lost once on the line asks for it again', async ({ page }) => {
    let lost = 0;
    await page.route('**/mend-engine-*.js', (route) => (lost++ ? route.continue() : route.abort()));
    await page.addInitScript(() => Reflect.deleteProperty(Object, 'hasOwn'));
    await journey(page);
    expect(lost).toBeGreaterThan(1);
  });
});

/** All that is sent of a file, as it is sent. */
function sentBytes(page: Page): readonly Buffer[] {
  const sent: Buffer[] = [];
  page.on('request', (request) => {
    const body = request.method() === 'PATCH' ? request.postDataBuffer() : null;
    if (body) sent.push(body);
  });
  return sent;
}
