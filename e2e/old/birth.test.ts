import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { arrives, typed } from '../birth.js';
import { Ward } from '../ward.js';
import { Engine, engines, type Version } from './engine.js';
import { OldPage } from './page.js';
import { png } from './png.js';

let ward: Ward;
let folder: string;
let photo: string;
before(async () => {
  ward = await Ward.open();
  folder = mkdtempSync(join(tmpdir(), 'dvc-photo-'));
  photo = join(folder, 'giấy chứng sinh.png');
  writeFileSync(photo, png(1200, 900));
});
after(async () => {
  rmSync(folder, { recursive: true });
  await ward.close();
});

/** With SCREENSHOTS=folder, each screen is kept there to be looked at. */
const pictures = process.env.SCREENSHOTS;

for (const version of Object.keys(engines).map(Number) as Version[])
  test(`a birth registration from the guide to the receipt in Chromium ${version}`, async () => {
    const engine = await Engine.open(version);
    let page: OldPage | undefined;
    try {
      page = await OldPage.of(engine);
      const keep = async (name: string): Promise<void> => {
        if (!pictures) return;
        mkdirSync(pictures, { recursive: true });
        await page?.screenshot(join(pictures, `${version}-${name}.png`));
      };
      await page.go(ward.page('thu-tuc-khai-sinh.html'));
      const code = await register(page, keep);
      const [row] = await ward.query<{ body: Buffer }>('select body from submission where code = $1', [code]);
      const sent = JSON.parse(row?.body.toString() ?? '') as { answers: unknown; files: readonly unknown[] };
      assert.deepEqual(sent.answers, arrives);
      assert.equal(sent.files.length, 1);
      assert.deepEqual(page.wrong, []);
    } catch (reason) {
      if (pictures && page) await page.screenshot(join(pictures, `${version}-failed.png`));
      throw reason;
    } finally {
      await engine.close();
    }
  });

/** Goes the whole way and gives the code of the dossier. */
async function register(page: OldPage, keep: (name: string) => Promise<void>): Promise<string> {
  const radio = (name: string, within?: string): Promise<void> =>
    page.press({ role: 'control', name, ...(within && { within }) });
  const next = async (name: string): Promise<void> => {
    await keep(name);
    await page.press({ role: 'button', name: 'Tiếp tục' });
  };
  const place = async (group: string, name = '', line = ''): Promise<void> => {
    await page.choose('Tỉnh, thành phố', '66', group);
    await page.type('Xã, phường, đặc khu', 'buon ma thuot', group, 'combobox');
    await page.press({ role: 'option', name: 'Phường Buôn Ma Thuột' });
    if (name) await page.type(name, line, group);
  };

  const { applicant, child, father } = typed;
  // Before the script has come, the link of the guide leads to the page of the receiver.
  await page.see({ role: 'element', name: 'dvc-procedure[data-dvc-ready]' });
  await keep('01-guide');
  await page.press({ role: 'button', name: 'Bắt đầu' });
  await page.see({ role: 'heading', name: 'Trường hợp của ông/bà' });
  await radio('Mẹ');
  await page.type('Ngày, tháng, năm sinh của trẻ', child.birthDate);
  await radio('Đã xác định được cả cha lẫn mẹ');
  await radio('Không', 'Cha mẹ của trẻ có đăng ký kết hôn không?');
  await radio('Có Giấy chứng sinh');
  await next('02-case');
  await page.see({ role: 'heading', name: 'Người yêu cầu' });
  await page.type('Họ, chữ đệm, tên', applicant.name);
  await page.type('Số định danh cá nhân', applicant.citizenId);
  await page.type('Ngày, tháng, năm sinh', applicant.birthDate);
  await place('Nơi cư trú', 'Số nhà, đường, tổ, thôn', 'Thôn Đông, số nhà 12');
  await page.type('Số điện thoại', applicant.phone);
  await next('03-applicant');
  await page.see({ role: 'heading', name: 'Người được khai sinh' });
  await page.type('Họ, chữ đệm, tên', child.name);
  await radio('Nữ');
  await page.choose('Dân tộc', 'Ê-đê');
  await place('Nơi sinh', 'Tên cơ sở y tế và địa chỉ', 'Trạm y tế phường');
  await place('Quê quán');
  await next('04-child');
  await page.choose('Dân tộc', 'Kinh', 'Mẹ');
  await page.type('Họ, chữ đệm, tên', father.name, 'Cha');
  await page.type('Ngày, tháng, năm sinh', father.birthDate, 'Cha');
  await page.choose('Dân tộc', 'Ê-đê', 'Cha');
  await radio('Cùng nơi cư trú với người yêu cầu');
  await radio('Có');
  await page.type('Số lượng bản sao', '2');
  await radio('Tại cơ quan (bản giấy)');
  await next('05-parents');
  await page.pick(photo);
  await page.see({ role: 'text', name: 'Đã gửi tới cơ quan' });
  await next('06-papers');
  await page.see({ role: 'text', name: 'Phường Buôn Ma Thuột' });
  await keep('07-review');
  await radio('Tôi cam đoan');
  await keep('08-declared');
  await page.press({ role: 'button', name: 'Nộp hồ sơ' });
  const { words } = await page.see({ role: 'element', name: 'dvc-receipt [part~=code], [part~=code]' });
  await page.see({ role: 'element', name: '[part~=state]' });
  await keep('09-receipt');
  return words;
}
