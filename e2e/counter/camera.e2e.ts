import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type JSHandle, type Page } from '@playwright/test';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { write } from '../../src/model/pointer.js';
import { writeCode } from '../../src/model/scan/write-code.js';
import document_ from '../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../../test/fixtures/birth-answers.js';
import { manyWords } from '../../test/fixtures/many-words.js';
import { expectAccessible } from '../watch.js';
import { desk, film, sheet, type Still } from './y4m.js';

const reader = pathToFileURL(join(import.meta.dirname, '../../dist/cdn/doc-ho-so.html')).href;
const procedure = loadProcedure(document_);
const codesOf = (answers: Parameters<typeof write>[0]) =>
  writeCode({ procedure, answers }, { files: [], day: '2026-11-30' });
const one = codesOf(birthAnswers);
const two = codesOf(write(birthAnswers, '/child/birthPlace/line', manyWords(75)));

/** The reader in a browser that is told at its start what camera it has: flags, and what that camera sees. */
type Open = (flags: readonly string[], stills?: readonly (readonly [Still, number])[]) => Promise<Page>;

const test = base.extend<{ readonly open: Open }>({
  open: async ({ playwright, launchOptions }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'dvc-camera-'));
    const args = (launchOptions.args ?? []).filter((flag) => !flag.endsWith('-media-stream'));
    const start = (flags: readonly string[]) =>
      playwright.chromium.launch({ ...launchOptions, args: [...args, ...flags] });
    let browser: Awaited<ReturnType<typeof start>> | undefined;
    await use(async (flags, stills) => {
      const path = join(folder, 'seen.y4m');
      if (stills) await writeFile(path, film(stills));
      browser = await start([...flags, ...(stills ? [`--use-file-for-fake-video-capture=${path}`] : [])]);
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      await page.goto(reader);
      return page;
    });
    await browser?.close();
    await rm(folder, { recursive: true });
  },
});

const fake = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const name = (page: Page) => page.getByRole('heading', { name: 'Đăng ký khai sinh' });

/** Turns the camera on; gives its stream, which is soon gone where a code is seen. */
async function turnOn(page: Page): Promise<JSHandle<MediaStream>> {
  await page.getByRole('button', { name: 'Quét bằng máy ảnh' }).click();
  return page.waitForFunction(() => {
    const video = document.querySelector('dvc-dossier-reader')?.shadowRoot?.querySelector('video');
    return video && video.videoWidth > 0 && (video.srcObject as MediaStream | null);
  }) as Promise<JSHandle<MediaStream>>;
}

/** The camera itself is off, and no picture of the sheet stays behind. */
async function expectOff(page: Page, stream: JSHandle<MediaStream>): Promise<void> {
  await expect(page.getByRole('button', { name: 'Quét bằng máy ảnh' })).toBeVisible();
  await expect(page.locator('video')).toBeHidden();
  expect(await stream.evaluate((each) => each.getTracks().map(({ readyState }) => readyState))).toEqual(['ended']);
  expect(await page.locator('video').evaluate((video: HTMLVideoElement) => video.srcObject)).toBeNull();
}

test('a code that the camera sees is read, and the camera goes off for the answers', async ({ open }) => {
  const page = await open(fake, [
    [desk, 10],
    [sheet(one[0] ?? ''), 40],
  ]);
  const stream = await turnOn(page);
  await expect(name(page)).toBeVisible();
  await expect(page.getByText('Y Bhăm Êban').first()).toBeVisible();
  await expectOff(page, stream);
  await expectAccessible(page, 'scanned by camera', 'body');

  // The same sheet once more, for the same citizen: it is read again.
  await page.getByRole('button', { name: 'Xong, đọc hồ sơ khác' }).click();
  await expect(name(page)).toBeHidden();
  await turnOn(page);
  await expect(name(page)).toBeVisible();
});

test('codes that come one after another, and again, become one dossier', async ({ open }) => {
  expect(two).toHaveLength(2);
  const [first = '', second = ''] = two;
  const page = await open(fake, [
    [sheet(first), 20],
    [desk, 3],
    [sheet(first), 10],
    [desk, 3],
    [sheet(second), 20],
  ]);
  const told: string[] = [];
  await page.exposeFunction('told', (words: string) => told.push(words));
  await page.evaluate(() => {
    const root = document.querySelector('dvc-dossier-reader')?.shadowRoot;
    const hear = (globalThis as unknown as { told: (words: string) => void }).told;
    new MutationObserver(() => hear(root?.querySelector('.notice')?.textContent ?? '')).observe(root!, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  const stream = await turnOn(page);
  await expect(page.getByText('còn thiếu mã')).toBeVisible();
  await expect(name(page)).toBeVisible();
  await expect(page.getByText(manyWords(75))).toBeVisible();
  await expectOff(page, stream);
  // A code that stays in sight, or comes into it again, is no mistake of the officer.
  expect(told.filter((words) => words.includes('đã quét rồi'))).toEqual([]);
});

test('the camera goes off when it is put away, when the page is hidden and when the reader leaves', async ({
  open,
}) => {
  const page = await open(fake, [[desk, 10]]);
  const put = await turnOn(page);
  await page.getByRole('button', { name: 'Tắt máy ảnh' }).click();
  await expectOff(page, put);

  const hidden = await turnOn(page);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expectOff(page, hidden);

  // Pressed again before the camera has come: one stream, and the last press counts.
  await page.evaluate(() => {
    const native = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const streams: MediaStream[] = [];
    Object.assign(globalThis, { streams });
    navigator.mediaDevices.getUserMedia = async (asked) => {
      const stream = await native(asked);
      streams.push(stream);
      return stream;
    };
  });
  const button = page.getByRole('button', { name: /máy ảnh$/ });
  await button.evaluate((each: HTMLButtonElement) => {
    for (let press = 0; press < 3; press++) each.click();
  });
  const live = () =>
    page.evaluate(() =>
      (globalThis as unknown as { streams: MediaStream[] }).streams.map((each) =>
        each
          .getTracks()
          .map(({ readyState }) => readyState)
          .join(),
      ),
    );
  await expect.poll(live).toEqual(['ended', 'live']);
  await expect(page.getByRole('button', { name: 'Tắt máy ảnh' })).toBeVisible();
  await expect(page.getByText('Máy ảnh đang được chương trình khác dùng')).toBeHidden();

  await page.evaluate(() => document.querySelector('dvc-dossier-reader')?.remove());
  await expect.poll(live).toEqual(['ended', 'ended']);
});

test('it is said why a camera does not come, and the other ways stay', async ({ open }) => {
  const none = await open([]);
  await none.getByRole('button', { name: 'Quét bằng máy ảnh' }).click();
  await expect(none.getByText('Máy này không có máy ảnh')).toBeVisible();
  await expect(none.getByRole('button', { name: 'Quét bằng máy ảnh' })).toBeVisible();
  await expect(none.locator('video')).toBeHidden();
  await none.context().browser()?.close();

  const refused = await open(['--use-fake-device-for-media-stream', '--deny-permission-prompts']);
  await refused.getByRole('button', { name: 'Quét bằng máy ảnh' }).click();
  await expect(refused.getByText('Trình duyệt không cho trang này dùng máy ảnh')).toBeVisible();
  await expectAccessible(refused, 'no camera', 'body');
  await refused.getByRole('textbox', { name: 'Mã máy quét gõ vào' }).click();
  await refused.keyboard.type(`${one[0]}\n`);
  await expect(name(refused)).toBeVisible();
});

test('a camera that is pulled out is told', async ({ open }) => {
  const page = await open(fake, [[desk, 10]]);
  const stream = await turnOn(page);
  await stream.evaluate((each) => each.getTracks()[0]?.dispatchEvent(new Event('ended')));
  await expect(page.getByText('Máy này không có máy ảnh')).toBeVisible();
  await expectOff(page, stream);
});
