import { createServer } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { start, toReceipt } from './birth.js';
import { Ward } from './ward.js';
import { watch } from './watch.js';

/** A site whose theme has our script tag, and whose post holds what an editor has left of what its author wrote. */
export const site = (head: (receiver: string) => string, post: (receiver: string) => string) => (receiver: string) =>
  new Promise<ReturnType<typeof createServer>>((listening) => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(
        `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width"><title>Xã</title>
        <link rel="icon" href="data:,">${head(receiver)}<article>${post(receiver)}</article></html>`,
      );
    });
    server.listen(0, 'localhost', () => listening(server));
  });

export const theme = (receiver: string): string =>
  `<script type="module" src="${receiver}/dvc/dvc.js?ver=6.9"></script>`;

/** A citizen opens the post and goes from the guide in it to the receipt, with nothing on the console. */
export async function expectReceipt(
  page: Page,
  head: (receiver: string) => string,
  post: (receiver: string) => string,
): Promise<void> {
  const ward = await Ward.open({ site: site(head, post) });
  try {
    const seen = await watch(page, [new URL(ward.page('')).origin, ward.receiver]);
    await start(page, ward.page('bai-viet'));
    await toReceipt(page);
    expect(seen).toEqual([]);
  } finally {
    await ward.close();
  }
}
