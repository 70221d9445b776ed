import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The ways to embed that an author may paste, in the order of the table in docs/embedding.md, and how each is known again. */
const receiver = 'https://tiepnhan.example.gov.vn';
const words = 'Đăng ký khai sinh: xin gọi 0200 000 000';
const ways = [
  {
    paste: `<p>Mời</p><script type="module" src="${receiver}/dvc/1.001193/dvc-procedure.js"></script>`,
    find: `script[type=module][src="${receiver}/dvc/1.001193/dvc-procedure.js"]`,
  },
  {
    paste: `<dvc-procedure code="1.001193" endpoint="${receiver}"><p>${words}</p></dvc-procedure>`,
    find: `dvc-procedure[code="1.001193"][endpoint="${receiver}"]`,
  },
  {
    paste: `<div data-dvc-procedure="1.001193">${words}</div>`,
    find: '[data-dvc-procedure="1.001193"]',
  },
  {
    paste: `<iframe src="${receiver}/p/1.001193?embed" title="Đăng ký khai sinh"></iframe>`,
    find: `iframe[src="${receiver}/p/1.001193?embed"]`,
  },
  {
    paste: `<p><a href="${receiver}/p/1.001193" data-dvc>Đăng ký khai sinh</a></p>`,
    find: `a[data-dvc][href="${receiver}/p/1.001193"]`,
  },
  {
    paste: `<p><a href="${receiver}/p/1.001193#dvc">Đăng ký khai sinh</a></p>`,
    markdown: `[Đăng ký khai sinh](${receiver}/p/1.001193#dvc)`,
    find: `a[href="${receiver}/p/1.001193#dvc"]`,
  },
] as const;

/** What an author pastes: HTML, and Markdown where it has a way to say the same. */
export const pasted: readonly { readonly html: string; readonly markdown: string }[] = ways.map((way) => ({
  html: way.paste,
  markdown: 'markdown' in way ? way.markdown : way.paste,
}));

const known: readonly string[] = ways.map(({ find }) => find);

/** What became of each way: there, gone, or there in a frame that may run nothing. */
type Fate = 'yes' | 'no' | 'locked';

const fates: Readonly<Record<string, Fate>> = {
  yes: 'yes',
  no: 'no',
  locked: 'locked',
  có: 'yes',
  không: 'no',
  khóa: 'locked',
};

/** What became of each way, as a browser reads what was saved. */
export function fatesOf(page: Page, texts: readonly string[]): Promise<readonly Fate[]> {
  return page.evaluate(
    ([all, selectors]) =>
      all.map((html, index) => {
        const template = document.createElement('template');
        template.innerHTML = html;
        const found = template.content.querySelector(selectors[index] ?? '');
        if (!found) return 'no';
        return found.getAttribute('sandbox') === '' ? 'locked' : 'yes';
      }),
    [texts, known] as const,
  );
}

/** The row of an editor in the table of `docs/embedding.md` or of its Vietnamese twin. */
export function promised(path: string, editor: string): readonly Fate[] {
  const row = docs(path)
    .split('\n')
    .find((line) => line.startsWith(`| ${editor} `));
  if (!row) throw new Error(`${path} has no row for ${editor}`);
  const cells = row.split('|').slice(2, -1);
  return cells.map((cell) => fates[cell.trim()] ?? fail(`${path}: ${editor} has «${cell.trim()}»`));
}

/** The settings of an editor as the page of docs shows them. */
export function settingsIn(path: string, editor: string): string {
  const [, after = ''] = docs(path).split(`\n**${editor}`);
  return /```js\n([^]*?)```/.exec(after)?.[1] ?? fail(`${path} shows no settings for ${editor}`);
}

function docs(path: string): string {
  return readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
}

function fail(why: string): never {
  throw new Error(why);
}
