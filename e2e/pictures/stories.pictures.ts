import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { serveFolders } from '../../scripts/static-server.mjs';

interface Picture {
  readonly story: string;
  /** What the toolbar says, as Storybook writes it in an address. */
  readonly globals?: string;
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: boolean;
  /** Words of the screen that must be there first. */
  readonly says: string;
}

/** One picture for each kind of screen, each host, and each bad day. */
const pictures: Readonly<Record<string, Picture>> = {
  guide: { story: 'parts-dvc-guide--whole-guide', says: 'Bắt đầu' },
  'guide-english': { story: 'parts-dvc-guide--whole-guide', globals: 'language:en', says: 'Start' },
  'guide-wide': { story: 'journey-dvc-procedure--guide', width: 1280, height: 800, says: 'Bắt đầu' },
  form: { story: 'journey-dvc-procedure--applicant', says: 'Tiếp tục' },
  'form-wide': { story: 'journey-dvc-procedure--child', width: 1280, height: 800, says: 'Tiếp tục' },
  errors: { story: 'parts-dvc-form--checked', says: 'Tiếp tục' },
  table: { story: 'parts-form-tables--rows', width: 768, says: 'Thêm ngành, nghề' },
  list: { story: 'parts-form-lists--rows', says: 'Thêm thành viên' },
  papers: { story: 'journey-dvc-procedure--papers', says: 'Giấy chứng sinh' },
  review: { story: 'parts-dvc-review--lacking', says: 'Còn 9 chỗ' },
  handover: { story: 'parts-dvc-handover--ready', says: 'Lưu hồ sơ về máy' },
  waiting: { story: 'journey-dvc-procedure--office-busy', says: 'Lấy lại để sửa' },
  receipt: { story: 'after-dvc-receipt--received', says: 'K7M2P9QX' },
  tracker: { story: 'after-dvc-tracker--asked-for-more', says: 'bị mờ' },
  catalogue: { story: 'journey-dvc-catalog--all', says: 'Đăng ký khai sinh' },
  'dark-form': {
    story: 'parts-dvc-form--half-filled-in',
    globals: 'theme:auto;skin:dark;brand:!hex(00a5e3)',
    says: 'Tiếp tục',
  },
  'yellow-tracker': {
    story: 'after-dvc-tracker--code-given',
    globals: 'theme:light;brand:!hex(ffcd00)',
    says: 'Xem hồ sơ',
  },
  'yellow-dark-guide': {
    story: 'parts-dvc-guide--whole-guide',
    globals: 'theme:dark;skin:dark;brand:!hex(ffcd00)',
    says: 'Bắt đầu',
  },
  'bootstrap-3': { story: 'parts-dvc-form--empty', globals: 'skin:bootstrap3', width: 768, says: 'Tiếp tục' },
  'bootstrap-5': { story: 'after-dvc-receipt--received', globals: 'skin:bootstrap5', says: 'K7M2P9QX' },
  wordpress: { story: 'parts-dvc-guide--nobody-to-call', globals: 'skin:wordpress', width: 768, says: 'Bắt đầu' },
  sidebar: { story: 'journey-dvc-catalog--one-event', globals: 'skin:sidebar', says: 'Có 4 thủ tục' },
  webforms: { story: 'parts-dvc-form--empty', globals: 'skin:webforms', width: 768, says: 'Tiếp tục' },
  'largest-text': { story: 'parts-dvc-form--empty', globals: 'size:largest', says: 'Tiếp tục' },
  'forced-colours': { story: 'parts-dvc-form--half-filled-in', forcedColors: true, says: 'Tiếp tục' },
  'line-lost': { story: 'after-dvc-tracker--processing', globals: 'line:lost', says: 'Chưa hỏi được vì mất mạng' },
  'receiver-broken': { story: 'after-dvc-tracker--processing', globals: 'day:broken', says: 'đang tạm nghỉ' },
  'storage-full': { story: 'journey-dvc-procedure--child', globals: 'day:full', says: 'Máy đã hết chỗ' },
  'other-tab': { story: 'journey-dvc-procedure--child', globals: 'day:tab', says: 'đang mở ở một nơi khác' },
};

let server: Awaited<ReturnType<typeof serveFolders>>;
test.beforeAll(async () => {
  server = await serveFolders([{ at: '/', folder: 'storybook-static' }]);
});
test.afterAll(() => server.close());

for (const [name, picture] of Object.entries(pictures))
  test(name, async ({ page }) => {
    await page.setViewportSize({ width: picture.width ?? 360, height: picture.height ?? 740 });
    if (picture.forcedColors) await page.emulateMedia({ forcedColors: 'active' });
    await page.clock.setFixedTime(new Date('2026-11-25T09:00:00+07:00'));
    await open(page, picture);
    await expect(page.locator('body')).toContainText(picture.says);
    await expect(page).toHaveScreenshot(`${name}.png`);
  });

/** Shows a story until it has played and drawn all it has, in the one font that is everywhere. */
async function open(page: Page, { story, globals = '' }: Picture): Promise<void> {
  const { port } = server.address() as AddressInfo;
  await page.goto(
    `http://localhost:${port}/iframe.html?id=${story}&viewMode=story&globals=${globals};a11y.manual:!true`,
  );
  await page.waitForFunction(isOver);
  await page.addStyleTag({ content: `* { --dvc-font: 'Noto Sans'; } body { font-family: 'Noto Sans'; }` });
  await page.evaluate(settled);
}

/** Runs in the page: the story is drawn and has played. */
function isOver(): boolean {
  const preview = (globalThis as { __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } } })
    .__STORYBOOK_PREVIEW__;
  return ['completed', 'finished'].includes(preview?.currentRender?.phase ?? '');
}

/** Runs in the page: fonts and pictures are there, and for ten frames in a row no element waits to be drawn. */
async function settled(): Promise<void> {
  await document.fonts.ready;
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  for (let still = 0; still < 10;) {
    await new Promise((frame) => requestAnimationFrame(frame));
    const isBusy = all(document).some(
      (each) =>
        (each as { isUpdatePending?: boolean }).isUpdatePending || (each instanceof HTMLImageElement && !each.complete),
    );
    still = isBusy ? 0 : still + 1;
  }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  scrollTo(0, 0);
}
