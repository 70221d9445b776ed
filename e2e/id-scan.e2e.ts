import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { ensureBrowser } from '../scripts/browser.mjs';
import { serveWardSite } from '../scripts/ward-site.mjs';
import { cardPhoto, type ColourPhoto } from '../test/fixtures/card-photo.js';
import { start, toApplicant } from './birth.js';
import { expectAccessible } from './watch.js';

/** Made-up persons, with a residence of after July 2025 and one of before, which was split. */
const applicant = '066190004321||Nguyễn Thị Mẫu|05031990|Nữ|Tổ 5, Phường Thành Nhất, Đắk Lắk|06082025';
const father = '066088004321||Y Bhăm Êban|01051988|Nam|Tổ Mẫu, Phường 9, Tuy Hòa, Phú Yên|06052021';

let site: Server;
let folder: string;
test.beforeAll(async () => {
  site = await serveWardSite({ port: 0 });
  folder = mkdtempSync(join(tmpdir(), 'dvc-card-'));
});
test.afterAll(() => {
  site.close();
  site.closeAllConnections();
  rmSync(folder, { recursive: true });
});

const address = () => `http://localhost:${(site.address() as AddressInfo).port}/khai-va-in.html`;

/** One picture of a card as the film that a fake camera plays. */
function film(photo: ColourPhoto): string {
  const { data, width, height } = photo;
  const planes = Buffer.alloc(width * height * 1.5);
  const at = (x: number, y: number, colour: number): number => data[4 * (y * width + x) + colour] ?? 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = [at(x, y, 0), at(x, y, 1), at(x, y, 2)];
      planes[y * width + x] = 16 + 0.257 * red + 0.504 * green + 0.098 * blue;
      if (y % 2 || x % 2) continue;
      const place = width * height + (y / 2) * (width / 2) + x / 2;
      planes[place] = 128 - 0.148 * red - 0.291 * green + 0.439 * blue;
      planes[place + (width * height) / 4] = 128 + 0.439 * red - 0.368 * green - 0.071 * blue;
    }
  const path = join(folder, 'card.y4m');
  const frame = Buffer.concat([Buffer.from('FRAME\n'), planes]);
  writeFileSync(
    path,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]),
  );
  return path;
}

/** The photo as a file; a page draws it. */
async function photoOf(page: Page, text: string): Promise<Buffer> {
  const { data, width, height } = cardPhoto({ text, scale: 16, degrees: -8, blur: 0.7, dim: 0.6, lean: [8, 5] });
  const url = await page.evaluate(
    ([bytes, size]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = size;
      const pixels = Uint8ClampedArray.from(atob(bytes), (each) => each.charCodeAt(0));
      canvas.getContext('2d')?.putImageData(new ImageData(pixels, size[0], size[1]), 0, 0);
      return canvas.toDataURL('image/jpeg', 0.85);
    },
    [Buffer.from(data).toString('base64'), [width, height] as [number, number]] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('the camera fills in the applicant of a birth registration', async () => {
  const photo = cardPhoto({ text: applicant, scale: 15, degrees: 4, blur: 0.7, dim: 0.7 });
  const { executablePath, args } = await ensureBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...args,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film(photo)}`,
    ],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'vi-VN' });
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    await start(page, address());
    await toApplicant(page);
    await page.getByRole('button', { name: 'Quét mã QR trên thẻ' }).tap();
    await expect(page.getByRole('heading', { name: 'Quét mã QR trên thẻ: Người yêu cầu' })).toBeFocused();
    await expect(page.getByText('không lưu lại, không gửi đi đâu')).toBeVisible();
    await page.getByRole('button', { name: 'Bật máy ảnh' }).tap();
    await expect(page.getByRole('heading', { name: 'Thẻ ghi (Người yêu cầu)' })).toBeFocused();
    await expect(page.locator('dvc-id-scan video')).toHaveCount(0);
    expect(await fits(page)).toBeLessThanOrEqual(0);
    await expectAccessible(page, 'a card that was read');
    await page.getByRole('button', { name: 'Điền', exact: true }).tap();
    await expect(page.getByLabel('Họ, chữ đệm, tên')).toHaveValue('Nguyễn Thị Mẫu');
    await expect(page.getByLabel('Số định danh cá nhân')).toHaveValue(/066.?190.?004.?321/);
    await expect(page.getByLabel('Ngày, tháng, năm sinh')).toHaveValue('05/03/1990');
    await expect(page.getByLabel('Số nhà, đường, tổ, thôn')).toHaveValue('Tổ 5');
    await expectAccessible(page, 'a filled page');
    expect(sent).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('a photo fills in the father by the keyboard alone, and what it cannot tell is named', async ({ page }) => {
  await start(page, address());
  await toApplicant(page);
  const photo = await photoOf(page, father);
  await page.getByRole('button', { name: 'Quét mã QR trên thẻ' }).focus();
  await page.keyboard.press('Enter');
  await page
    .locator('dvc-id-scan [type=file]')
    .setInputFiles({ name: 'the.jpg', mimeType: 'image/jpeg', buffer: photo });
  await expect(page.getByRole('heading', { name: 'Thẻ ghi (Người yêu cầu)' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Điền', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Chưa điền, xin tự ghi: Xã, phường, đặc khu.')).toBeVisible();
  await expect(page.getByText('Thẻ ghi «Phường 9, Tuy Hòa, Phú Yên»')).toBeVisible();
  await expect(page.getByLabel('Họ, chữ đệm, tên')).toHaveValue('Y Bhăm Êban');
  await page.getByRole('button', { name: 'Bỏ những gì vừa điền' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Họ, chữ đệm, tên')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Quét mã QR trên thẻ' })).toBeFocused();
});
