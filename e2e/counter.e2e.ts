import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { serveWardSite } from '../scripts/ward-site.mjs';
import { decodeQR } from '../src/components/reader/decode.js';
import { unzip } from '../test/fixtures/unzip.js';
import { addPhoto, arrives, fillForm, next, startOf } from './birth.js';
import { expectAccessible } from './watch.js';

let site: Server;
test.beforeAll(async () => {
  site = await serveWardSite({ port: 0 });
});
test.afterAll(() => site.close());

const reader = pathToFileURL(join(import.meta.dirname, '../dist/cdn/doc-ho-so.html')).href;

/** What a decoder reads in the codes of a page, as the browser draws them. */
async function codesOn(page: Page): Promise<readonly string[]> {
  const pictures = await page.evaluate(async () => {
    const draw = async (code: Element): Promise<readonly number[]> => {
      const image = new Image(500, 500);
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(code))}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 500;
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0, 500, 500);
      return [...context.getImageData(0, 0, 500, 500).data];
    };
    return Promise.all([...document.querySelectorAll('svg.code')].map(draw));
  });
  return pictures.map(
    (data) => decodeQR({ data: Uint8ClampedArray.from(data), width: 500, height: 500 }, true)?.text ?? '',
  );
}

test('what a citizen has prepared is scanned and dropped at the counter, and nobody types it again', async ({
  page,
  browser,
}) => {
  await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/khai-va-in.html`);
  await startOf(page).tap();
  await page.getByRole('heading', { name: 'Trường hợp của ông/bà' }).waitFor();
  await fillForm(page);
  await addPhoto(page);
  await next(page);
  await page.getByRole('button', { name: 'Chuẩn bị xong' }).tap();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu hồ sơ về máy' }).tap();
  const download = await waiting;
  const bytes = await readFile(await download.path());
  const files = await unzip(new Blob([bytes]));
  const folder = download.suggestedFilename().replace('.zip', '');
  const form = Buffer.from(files.get(`${folder}/to-khai.html`)!.bytes).toString('utf8');

  const office = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const printed = await office.newPage();
  await printed.setContent(form.replace(/<meta http-equiv[^>]*>/, ''));
  const codes = await codesOn(printed);
  expect(codes.length).toBeGreaterThan(0);
  for (const code of codes) expect(code).toMatch(/^\d{50,}$/);

  const desk = await office.newPage();
  const failures: string[] = [];
  desk.on('pageerror', (error) => failures.push(error.message));
  desk.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
  desk.on('request', (request) => /^(https?|wss?):/.test(request.url()) && failures.push(request.url()));
  await desk.goto(reader);
  await expect(desk.getByRole('textbox', { name: 'Mã máy quét gõ vào' })).toBeFocused();
  await expectAccessible(desk, 'reader', 'body');
  for (const code of codes) {
    await desk.keyboard.type(code);
    await desk.keyboard.press('Enter');
  }
  await expect(desk.getByRole('heading', { name: 'Đăng ký khai sinh' })).toBeVisible();
  await expect(desk.getByText('Các câu trả lời đủ và đúng theo tài liệu của thủ tục.')).toBeVisible();
  await expectAccessible(desk, 'scanned dossier', 'body');
  await expect(desk.getByText('1 tệp, người dân đang giữ')).toBeVisible();
  for (const words of ['Thôn Đông, số nhà 12', "H'Mai Niê", '02/09/1990'])
    await expect(desk.getByText(words).first()).toBeVisible();
  expect(await answersIn(desk)).toEqual(arrives);

  // The same from a narrow window, in English, by the file.
  await desk.goto(`${reader}?lang=en`);
  await desk.setViewportSize({ width: 360, height: 740 });
  const choose = desk.locator('input[type=file]');
  const name = download.suggestedFilename();
  await choose.setInputFiles({ name, mimeType: 'application/zip', buffer: bytes });
  await expect(desk.getByText('Every file in the ZIP is as it was when the dossier was packed.')).toBeVisible();
  expect(await answersIn(desk)).toEqual(arrives);
  expect(await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessible(desk, 'unpacked dossier', 'body');

  // A file that is let go beside the reader: the browser must not open it in place of the page.
  await desk.getByRole('button', { name: 'Done, read another dossier' }).click();
  await expect(desk.getByRole('heading', { level: 2 })).toHaveCount(0);
  const dropped = await desk.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    },
    { name, bytes: [...bytes] },
  );
  for (const kind of ['dragover', 'drop']) {
    const event = await desk.evaluateHandle(
      ([kind, dataTransfer]) => new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }),
      [kind, dropped] as const,
    );
    expect(await event.evaluate((each) => !document.documentElement.dispatchEvent(each)), kind).toBe(true);
  }
  expect(await answersIn(desk)).toEqual(arrives);

  const changed = Buffer.from(bytes);
  const place = changed.indexOf(Buffer.from('Mai Ni'));
  changed.writeUInt8(0x42, changed.indexOf(Buffer.from('Mai Ni'), place + 1));
  await choose.setInputFiles({ name, mimeType: 'application/zip', buffer: changed });
  await expect(desk.getByText('tra-loi.json: its content is not what was packed')).toBeVisible();
  expect(failures).toEqual([]);
  await office.close();
});

/** The answers of the dossier that is shown, as the page saves them. */
async function answersIn(desk: Page): Promise<unknown> {
  const waiting = desk.waitForEvent('download');
  await desk.getByRole('button', { name: /JSON$/ }).click();
  const file = await (await waiting).path();
  return (JSON.parse(await readFile(file, 'utf8')) as { readonly answers: unknown }).answers;
}
