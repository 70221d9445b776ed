import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { JsonObject } from '../src/model/json.js';
import { read } from '../src/model/pointer.js';

/** The child is three weeks old: the registration is on time. */
const born = new Date(Date.now() - 21 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** As it is shown. */
export const bornOn = born.split('-').reverse().join('/');

/** A made-up family, as it is typed and as it must arrive. */
export const typed = {
  applicant: { name: 'Nguyễn  Thị Mẫu', citizenId: '001 190 000 001', birthDate: '2/9/1990', phone: '+84 912 345 678' },
  child: { name: "H'Mai Niê", birthDate: born.split('-').reverse().join('') },
  father: { name: 'Y Bhăm Êban', birthDate: '1988' },
};

export const arrives = {
  applicant: {
    relation: 'mother',
    name: 'Nguyễn Thị Mẫu',
    citizenId: '001190000001',
    birthDate: '1990-09-02',
    residence: { place: 'domestic', province: '66', commune: '24133', line: 'Thôn Đông, số nhà 12' },
    phone: '0912345678',
  },
  child: {
    name: "H'Mai Niê",
    birthDate: born,
    sex: 'female',
    nationality: 'vietnam',
    ethnicity: 'Ê-đê',
    birthPlace: { place: 'domestic', province: '66', commune: '24133', line: 'Trạm y tế phường' },
    hometown: { place: 'domestic', province: '66', commune: '24133' },
  },
  birth: { registration: 'on-time', parents: 'both', evidence: 'certificate', surrogacy: false },
  mother: { nationality: 'vietnam', ethnicity: 'Kinh' },
  father: {
    name: 'Y Bhăm Êban',
    birthDate: '1988',
    nationality: 'vietnam',
    ethnicity: 'Ê-đê',
    residence: { place: 'as-applicant' },
  },
  marriage: { registered: false },
  copies: { wanted: true, count: 2 },
  result: { receive: 'counter' },
};

/** A page, or a frame in one. */
export type Screen = Pick<Page, 'evaluate' | 'getByLabel' | 'getByRole' | 'getByText' | 'locator'>;

/** Says a Vietnamese sentence of the screen in the language of the test. */
export type Say = (vietnamese: string) => string;

export const vietnamese: Say = (words) => words;

/** The English of the document and of the elements. Throws for what has none: no test passes on untranslated words. */
export function english(): Say {
  const document = JSON.parse(readFileSync('procedures/1.001193.json', 'utf8')) as JsonObject;
  const units = readFileSync('src/locales/xliff/en.xlf', 'utf8').matchAll(
    /<source>([^<]*)<\/source>\s*<target>([^<]*)<\/target>/g,
  );
  const words = new Map([...units].map(([, source = '', target = '']) => [source, target]));
  const translated = read(document, '/translations/en') as Record<string, string>;
  for (const [pointer, text] of Object.entries(translated)) words.set(String(read(document, pointer)), text);
  return (sentence) => {
    const said = words.get(sentence);
    if (said === undefined) throw new Error(`no English for «${sentence}»`);
    return said;
  };
}

/** Fills one page of the form after the other, by label, and goes on to the papers. */
export async function fillForm(
  page: Screen,
  onPage: (name: string) => Promise<void> = async () => {},
  say = vietnamese,
): Promise<void> {
  await fillCase(page, say);
  await onPage('case');
  await next(page, say);
  await fillApplicant(page, say);
  await onPage('applicant');
  await next(page, say);
  await fillChild(page, say);
  await onPage('child');
  await next(page, say);
  const [mother, father, copies] = ['Mẹ', 'Cha', 'Bản sao Giấy khai sinh'].map((name) =>
    page.getByRole('group', { name: say(name), exact: true }),
  ) as [Locator, Locator, Locator];
  await mother.getByLabel(say('Dân tộc')).selectOption('Kinh');
  await father.getByLabel(say('Họ, chữ đệm, tên')).fill(typed.father.name);
  await father.getByLabel(say('Ngày, tháng, năm sinh')).fill(typed.father.birthDate);
  await father.getByLabel(say('Dân tộc')).selectOption('Ê-đê');
  await radio(father, say('Cùng nơi cư trú với người yêu cầu'));
  await radio(copies, say('Có'));
  await copies.getByLabel(say('Số lượng bản sao')).fill('2');
  await radio(page, say('Tại cơ quan (bản giấy)'));
  await onPage('parents');
  await next(page, say);
}

/** From the first screen to the one that asks who applies. */
export async function toApplicant(page: Screen, say = vietnamese): Promise<void> {
  await fillCase(page, say);
  await next(page, say);
}

/** What decides, on the first screen. */
export async function fillCase(page: Screen, say = vietnamese): Promise<void> {
  await radio(page, say('Mẹ'));
  await page.getByLabel(say('Ngày, tháng, năm sinh của trẻ')).fill(typed.child.birthDate);
  await radio(page, say('Đã xác định được cả cha lẫn mẹ'));
  await radio(page.getByRole('radiogroup', { name: say('Cha mẹ của trẻ có đăng ký kết hôn không?') }), say('Không'));
  await radio(page, say('Có Giấy chứng sinh'));
}

export async function fillApplicant(page: Screen, say = vietnamese): Promise<void> {
  const { applicant } = typed;
  await page.getByLabel(say('Họ, chữ đệm, tên')).fill(applicant.name);
  await page.getByLabel(say('Số định danh cá nhân')).fill(applicant.citizenId);
  await page.getByLabel(say('Ngày, tháng, năm sinh')).fill(applicant.birthDate);
  await fillPlace(page.getByRole('group', { name: say('Nơi cư trú'), exact: true }), 'Thôn Đông, số nhà 12', say);
  await page.getByLabel(say('Số điện thoại')).fill(applicant.phone);
}

async function fillChild(page: Screen, say: Say): Promise<void> {
  const { child } = typed;
  await page.getByLabel(say('Họ, chữ đệm, tên')).fill(child.name);
  await radio(page, say('Nữ'));
  await page.getByLabel(say('Dân tộc')).selectOption('Ê-đê');
  await fillPlace(page.getByRole('group', { name: say('Nơi sinh') }), 'Trạm y tế phường', say);
  await fillPlace(page.getByRole('group', { name: say('Quê quán') }), undefined, say);
}

async function fillPlace(group: Locator, line: string | undefined, say: Say): Promise<void> {
  await group.getByLabel(say('Tỉnh, thành phố')).selectOption('66');
  await group
    .locator('input[role=combobox]')
    .and(group.getByLabel(say('Xã, phường, đặc khu')))
    .fill('buon ma thuot');
  await group.locator('[role=option]', { hasText: 'Buôn Ma Thuột' }).first().click();
  if (line) await group.getByRole('textbox').fill(line);
}

/** Taps the whole row of a choice, as a finger does. */
export async function radio(page: Pick<Screen, 'getByRole'>, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check();
}

export async function next(page: Screen, say = vietnamese): Promise<void> {
  await page.getByRole('button', { name: say('Tiếp tục'), exact: true }).click();
}

/** Picks a photo for the birth certificate, drawn here, and waits until the device keeps it as a JPEG. */
export async function addPhoto(
  page: Screen,
  width = 1200,
  height = 900,
  mimeType: 'image/png' | 'image/jpeg' = 'image/png',
): Promise<void> {
  const name = mimeType === 'image/png' ? photoName.replace('jpg', 'png') : photoName;
  const file = { name, mimeType, buffer: await photo(page, width, height, mimeType) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page
    .getByText(/^(?:Trang|Page) 1$/)
    .first()
    .waitFor();
}

/** The name under which the photo is kept. */
const photoName = 'giấy chứng sinh.jpg';

/** A picture of noise, as large as a photo of a paper. */
async function photo(page: Screen, width: number, height: number, type: string): Promise<Buffer> {
  const address = await page.evaluate(
    ([w, h, kind]) => {
      const canvas = document.createElement('canvas');
      canvas.width = w;
      canvas.height = h;
      const context = canvas.getContext('2d');
      for (let i = 0; i < 4000 && context; i++) {
        context.fillStyle = `hsl(${(i * 47) % 360} 60% 50%)`;
        context.fillRect((i * 97) % w, (i * 61) % h, 40, 24);
      }
      const made = canvas.toDataURL(kind);
      // Its room is given back at once: a page is to live with the photo, not with what drew it.
      canvas.width = canvas.height = 0;
      return made;
    },
    [width, height, type] as const,
  );
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
}

/** Declares and presses «Nộp hồ sơ». */
export async function submit(page: Screen, say = vietnamese): Promise<void> {
  await page.getByRole('checkbox', { name: /cam đoan|cam kết|declare/i }).check();
  await page.getByRole('button', { name: say('Nộp hồ sơ') }).click();
}

/** What begins: the button of the element, or the link of a guide in the tag once the element has taken it over. */
export function startOf(page: Page, say: Say = vietnamese): Locator {
  const button = page.getByRole('button', { name: say('Bắt đầu') });
  return button.or(page.locator('dvc-procedure[data-dvc-ready] [data-dvc-start]'));
}

export async function start(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await startOf(page).click();
  await page.getByRole('heading', { name: 'Trường hợp của ông/bà' }).waitFor();
}

/** From the first question to the receipt, in Vietnamese. */
export async function toReceipt(page: Page): Promise<void> {
  await fillForm(page);
  await addPhoto(page);
  await expect(page.getByText('Đã gửi tới cơ quan', { exact: true })).toBeVisible();
  await next(page);
  await submit(page);
  await expect(page.locator('dvc-receipt [part~=code]')).toBeVisible();
}
