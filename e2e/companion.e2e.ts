import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { expect, test, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { JsonObject } from '../src/model/json.js';
import { birthAnswers } from '../test/fixtures/birth-answers.js';
import { arrives } from './birth.js';
import { expectAccessible, watch } from './watch.js';

/** The companion on one origin, a form like that of the portal on another, framed beside it. */
let site: Server;
let portal: Server;
let script = '';
let answers: JsonObject = arrives;
const written = JSON.parse(readFileSync('procedures/1.001193.json', 'utf8')) as JsonObject;

test.beforeAll(async () => {
  const built = await build({
    entryPoints: ['e2e/companion/beside.ts'],
    ...{ bundle: true, format: 'esm', target: 'es2022', write: false, tsconfig: 'tsconfig.json' },
  });
  script = built.outputFiles[0]?.text ?? '';
  portal = await serve(() => ['text/html', readFileSync('e2e/companion/portal.html', 'utf8')]);
  site = await serve((path) => (path.endsWith('.js') ? ['text/javascript', script] : ['text/html', pageOf(path)]));
});
test.afterAll(() => {
  for (const server of [site, portal]) {
    server.close();
    server.closeAllConnections();
  }
});

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const beside = (path = '/'): string => `http://localhost:${portOf(site)}${path}`;

async function serve(answer: (path: string) => readonly [type: string, body: string]): Promise<Server> {
  const server = createServer((request, response) => {
    const [type, body] = answer(request.url ?? '/');
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/** Half of the window each, as in a split view; `/alone` is the companion by itself. */
function pageOf(path: string): string {
  const frame = `<iframe title="Tờ khai thử" src="http://127.0.0.1:${portOf(portal)}/"></iframe>`;
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Bên cạnh Cổng</title><link rel="icon" href="data:,">
    <style>
      body { margin: 0; font: 16px sans-serif }
      main { ${path === '/alone' ? '' : 'display: grid; grid-template-columns: 320px 1fr; block-size: 100vh;'} }
      .own { padding: 12px; overflow: auto }
      iframe { inline-size: 100%; block-size: 100%; border: 0; border-inline-start: 1px solid #999 }
    </style>
    <main><div class="own"><dvc-office><dvc-companion></dvc-companion></dvc-office></div>${path === '/alone' ? '' : frame}</main>
    <script>globalThis.beside = ${JSON.stringify({ document: written, answers })}</script>
    <script type="module" src="/beside.js"></script></html>`;
}

/**
 * Keystroke-level model (Card, Moran, Newell 1980) for somebody slow with a mouse and a keyboard. P: to point at something;
 * B: to press and let go; K: one key, as of somebody who seeks the keys; M: to think, once where a part of the form begins,
 * as within a part one field follows the other in the same way on both sides.
 */
const seconds = { P: 1.1, B: 0.2, K: 0.5, M: 1.35 } as const;

class Hand {
  readonly did: Record<keyof typeof seconds, number> = { P: 0, B: 0, K: 0, M: 0 };
  retyped = 0;

  async press(target: Locator): Promise<void> {
    this.did.P += 1;
    this.did.B += 1;
    await target.click();
  }

  /** Ctrl and V: two keys. */
  async paste(page: Page): Promise<void> {
    this.did.K += 2;
    await page.keyboard.press('Control+V');
  }

  /** Opens a list and points at the line that reads as the card does. */
  async pick(list: Locator, line: string): Promise<void> {
    this.did.P += 2;
    this.did.B += 2;
    await list.selectOption(line);
  }

  think(): void {
    this.did.M += 1;
  }

  get time(): number {
    return (Object.keys(seconds) as (keyof typeof seconds)[]).reduce(
      (sum, each) => sum + this.did[each] * seconds[each],
      0,
    );
  }
}

/** Which field of the form a card is for: its part and its label, as somebody reads them. */
const places: Readonly<Record<string, string>> = {
  'Người yêu cầu|Quan hệ với người được khai sinh': 'QuanHe',
  'Người yêu cầu|Họ, chữ đệm, tên': 'HoVaTenC',
  'Người yêu cầu|Số định danh cá nhân': 'SoDinhDanhC',
  ...paper('Người yêu cầu', 'C'),
  'Người yêu cầu › Nơi cư trú|Loại cư trú': 'nycLoaiCuTru',
  ...place('Người yêu cầu › Nơi cư trú', 'nyc', 'Số nhà, đường, tổ, thôn'),
  'Người được khai sinh|Họ, chữ đệm, tên': 'HoTenKS',
  'Người được khai sinh|Ngày, tháng, năm sinh của trẻ': 'NgaySinhChon',
  'Người được khai sinh|Giới tính': 'GioiTinhKS',
  'Người được khai sinh|Dân tộc': 'DanTocKS',
  'Người được khai sinh|Quốc tịch': 'QuocTichKS',
  ...place('Người được khai sinh › Quê quán', 'QueQuan', 'Thôn, tổ, địa chỉ chi tiết'),
  ...place('Người được khai sinh › Nơi sinh', 'NoiSinh', 'Tên cơ sở y tế và địa chỉ'),
  ...person('Cha', 'Cha'),
  ...person('Mẹ', 'Me'),
  'Bản sao Giấy khai sinh|Ông/bà có cần cấp bản sao không?': 'CapBanSao',
  'Bản sao Giấy khai sinh|Số lượng bản sao': 'SoBanSao',
};

function paper(part: string, end: string): Record<string, string> {
  const at = `${part} › Giấy tờ tùy thân`;
  return {
    [`${at}|Loại giấy tờ`]: `LoaiGiayToDinhDanh${end}`,
    [`${at}|Số giấy tờ`]: `SoGiayToDinhDanh${end}`,
    [`${at}|Ngày cấp`]: `NgayCapDD${end}`,
    [`${at}|Cơ quan cấp`]: `NoiCapDD${end}`,
  };
}

function place(part: string, name: string, line: string): Record<string, string> {
  return {
    [`${part}|Ở trong nước hay nước ngoài`]: `${name}QuocGia`,
    [`${part}|Nước`]: `${name}Nuoc`,
    [`${part}|Tỉnh, thành phố`]: `${name}Tinh`,
    [`${part}|Xã, phường, đặc khu`]: `${name}Xa`,
    [`${part}|${line}`]: `${name}DiaChi`,
  };
}

function person(part: string, end: string): Record<string, string> {
  return {
    [`${part}|Họ, chữ đệm, tên`]: `HoTen${end}`,
    [`${part}|Ngày, tháng, năm sinh`]: `NgaySinh${end}`,
    [`${part}|Số định danh cá nhân`]: `SoDinhDanh${end}`,
    ...paper(part, end),
    [`${part}|Dân tộc`]: `DanToc${end}`,
    [`${part}|Quốc tịch`]: `QuocTich${end}`,
    [`${part}|Tên quốc tịch`]: `QuocTichKhac${end}`,
    ...place(`${part} › Nơi cư trú`, `CuTru${end}`, 'Số nhà, đường, tổ, thôn'),
    [`${part} › Nơi cư trú|Người này cư trú ở đâu`]: `CuTru${end}QuocGia`,
  };
}

/** Fills the form from the cards alone: by what is on the screen and in the clipboard, in the order in which they come. */
async function fillFrom(page: Page): Promise<{ readonly hand: Hand; readonly values: Record<string, string> }> {
  const form: FrameLocator = page.frameLocator('iframe');
  const companion = page.locator('dvc-companion');
  const main = companion.locator('[part=copy]');
  const hand = new Hand();
  const values: Record<string, string> = {};
  const order: string[] = [];
  let part = '';
  for (let cards = 0; cards < 100; cards++) {
    const before = (await companion.locator('#count').textContent()) ?? '';
    await hand.press(main);
    if (cards > 0) await expect(companion.locator('#count')).not.toHaveText(before);
    await expect(companion.locator('.told')).toHaveText(/Đã chép/);
    const on = async (id: string): Promise<string> => (await companion.locator(`#${id}`).textContent()) ?? '';
    const [heading, label, value] = [await on('part'), await on('label'), await on('value')];
    if (heading.split(' › ')[0] !== part) hand.think();
    part = heading.split(' › ')[0] ?? '';
    const name = places[`${heading}|${label}`];
    expect(name, `${heading}|${label}`).toBeTruthy();
    order.push(name ?? '');
    values[name ?? ''] = value;
    const field = form.locator(`[name="${name}"]`).first();
    const kind = await field.evaluate((element) => (element instanceof HTMLInputElement ? element.type : 'list'));
    if (kind === 'list') await hand.pick(field, value);
    else if (kind === 'radio') await hand.press(form.locator(`[name="${name}"][value="${value}"]`));
    else {
      await hand.press(field);
      await hand.paste(page);
      await expect(field).toHaveValue(value);
    }
    const [at, of] = ((await companion.locator('#count').textContent()) ?? '').match(/\d+/g) ?? [];
    // What the portal's form does not have stands behind what it has.
    const next = await companion
      .locator('.pick')
      .nth(Number(at))
      .locator('.name')
      .textContent()
      .catch(() => '');
    if (at === of || !hasField(next ?? '', await partAfter(companion, Number(at)))) break;
  }
  await companion.locator('[part=skip]').click();
  await expect(companion.locator('.told')).toHaveText('Trên Cổng có thể không có ô này. Không thấy thì bỏ qua.');
  expect(order, 'in the order of the form').toEqual(await inFormOrder(form, order));
  return { hand, values };
}

/** The heading under which a line of the list stands. */
async function partAfter(companion: Locator, index: number): Promise<string> {
  return companion
    .locator('.pick')
    .nth(index)
    .evaluate((row) => row.closest('ul')?.previousElementSibling?.textContent ?? '');
}

function hasField(name: string, part: string): boolean {
  const steps = [part, ...name.split(' › ')];
  return `${steps.slice(0, -1).join(' › ')}|${steps.at(-1)}` in places;
}

async function inFormOrder(form: FrameLocator, names: readonly string[]): Promise<readonly string[]> {
  const all = await form.locator('[name]').evaluateAll((each) => each.map((one) => one.getAttribute('name') ?? ''));
  return [...new Set(all)].filter((name) => names.includes(name));
}

/** What stands in the form, and whether it refuses any of it. */
async function inForm(
  page: Page,
): Promise<{ readonly values: Record<string, string>; readonly wrong: readonly string[] }> {
  const frame = page.frames().find((each) => each.url().startsWith(`http://127.0.0.1:${portOf(portal)}`));
  if (!frame) throw new Error('no frame');
  return frame.evaluate(() => {
    const form = document.querySelector('form');
    const data = [...new FormData(form ?? undefined)].map(([name, value]) => [name, String(value)] as const);
    const wrong = [...document.querySelectorAll('input:invalid')].map((each) => each.getAttribute('name') ?? '');
    return { values: Object.fromEntries(data.filter(([, value]) => value)), wrong };
  });
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: beside() });
});

const families: readonly (readonly [name: string, answers: JsonObject, most: number])[] = [
  ['a family as most are', arrives, 120],
  ['a family with every paper, from abroad', birthAnswers, 240],
];

for (const [name, family, most] of families)
  test(`the form of the portal is filled from the cards alone, for ${name}`, async ({ page }) => {
    answers = family;
    await page.setViewportSize({ width: 1280, height: 800 });
    const seen = await watch(page, [new URL(beside()).origin, `http://127.0.0.1:${portOf(portal)}`]);
    await page.goto(beside());
    await page.locator('dvc-companion [part=copy]').waitFor();
    const { hand, values } = await fillFrom(page);
    const found = await inForm(page);
    expect(found.values).toEqual(values);
    expect(found.wrong).toEqual([]);
    expect(hand.retyped).toBe(0);
    const count = Object.keys(values).length;
    console.log(`  ${name}: ${count} values, ${JSON.stringify(hand.did)}, ${hand.time.toFixed(1)} s, 0 typed`);
    expect(hand.time).toBeLessThanOrEqual(most);
    await page.screenshot({ path: `test-results/e2e/companion-1280-${count}.png` });
    expect(seen).toEqual([]);
  });

test('at 320 px nothing scrolls sideways, nothing moves, and the place is there after a reload', async ({ page }) => {
  answers = birthAnswers;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(beside('/alone'));
  const companion = page.locator('dvc-companion');
  const main = companion.locator('[part=copy]');
  await main.waitFor();
  await main.scrollIntoViewIfNeeded();
  const top = (await main.boundingBox())?.y;
  for (let presses = 0; presses < 12; presses++) {
    await main.tap();
    expect((await main.boundingBox())?.y).toBe(top);
  }
  await expect(companion.locator('#count')).toHaveText(/^12 trên/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await main.scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-results/e2e/companion-320.png', fullPage: true });
  await expectAccessible(page, 'companion');
  await expect(companion.getByText('được giữ trên máy này')).toBeVisible();
  await page.reload();
  await expect(companion.locator('#count')).toHaveText(/^12 trên/);
  await expect(companion.locator('summary')).toContainText('đã chép 12');
});

test('with the largest text and in forced colours it stays whole', async ({ page }) => {
  answers = birthAnswers;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(beside('/alone'));
  const companion = page.locator('dvc-companion');
  await companion.evaluate((element: HTMLElement) => element.style.setProperty('--dvc-size', '26px'));
  const main = companion.locator('[part=copy]');
  await main.waitFor();
  await main.tap();
  await main.tap();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.screenshot({ path: 'test-results/e2e/companion-large-forced.png', fullPage: true });
  await main.screenshot({ path: 'test-results/e2e/companion-forced-button.png' });
});
