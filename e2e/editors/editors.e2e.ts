import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { expectReceipt, theme } from '../post.js';
import { fatesOf, pasted, promised, settingsIn } from './kept.js';

declare global {
  interface Window {
    editors: Readonly<Record<string, ((content: string, settings?: string) => Promise<string>) | undefined>>;
  }
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
};
const folder = import.meta.dirname;
let server: Server;

test.beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    const path = decodeURI(url.split('?')[0] ?? '/');
    const file = path === '/editors.page.js' ? join(folder, path) : join(folder, 'node_modules', path);
    if (path === '/')
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(
          '<!doctype html><html lang="vi"><title>Soạn thảo</title><link rel="icon" href="data:,"><script src="/editors.page.js"></script>',
        );
    else if (!existsSync(file)) response.writeHead(404).end();
    else {
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'text/plain' });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
test.afterAll(() => server.close());

/** What the editor saves of each way to embed. */
async function saved(page: Page, editor: string, settings?: string): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const { html, markdown } of pasted) {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const content = editor === 'markdown-it' ? markdown : html;
    texts.push(
      await page.evaluate(([name, text, own]) => window.editors[name]?.(text, own || undefined) ?? '', [
        editor,
        content,
        settings ?? '',
      ] as const),
    );
  }
  return texts;
}

const docs = ['docs/embedding.md', 'docs/vi/embedding.md'];

for (const editor of ['TinyMCE 8', 'CKEditor 5', 'CKEditor 4', 'Quill 2', 'DOMPurify', 'markdown-it'])
  test(`${editor} keeps of our ways to embed what the docs say`, async ({ page }) => {
    const fates = await fatesOf(page, await saved(page, editor));
    for (const path of docs) expect(promised(path, editor), path).toEqual(fates);
  });

for (const editor of ['TinyMCE 8', 'CKEditor 5', 'CKEditor 4'])
  test(`${editor} with the settings of the docs keeps what the docs say`, async ({ page }) => {
    for (const path of docs) {
      const fates = await fatesOf(page, await saved(page, editor, settingsIn(path, editor)));
      const name = path.includes('/vi/') ? `${editor}, có thiết lập` : `${editor}, with settings`;
      expect(promised(path, name), path).toEqual(fates);
    }
  });

test('the link that the strictest editor keeps is the form, from the guide to the receipt', async ({ page }) => {
  // What Quill saves of a link to the receiver of this test, on a page with dvc.js in its theme.
  const [, , , , , link = ''] = await saved(page, 'Quill 2');
  await expectReceipt(page, theme, (receiver) => link.replaceAll('https://tiepnhan.example.gov.vn', receiver));
});
