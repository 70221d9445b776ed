/**
 * Three hundred text fields drawn two ways in one run: templates in the form's one shadow root, or an element with a
 * shadow root a field; plain HTML beside them. Prints medians and ratios. `node bench/one-root-or-many.mjs [rounds]`
 */
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { createServer } from 'node:http';
import { ensureBrowser } from '../scripts/browser.mjs';

const rounds = Number(process.argv[2] ?? 9);
const result = await build({
  configFile: false,
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { write: false, lib: { entry: 'bench/one-root-or-many.page.js', formats: ['es'], fileName: 'bench' } },
});
const script = result[0].output[0].code;
const server = createServer((request, response) =>
  request.url === '/bench.js'
    ? response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
    : response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!doctype html><body><script type="module" src="/bench.js"></script>'),
);
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const { executablePath, args } = await ensureBrowser();
const browser = await chromium.launch({ executablePath, args });

const tags = ['plain-html', 'one-root', 'many-roots'];
const times = Object.fromEntries(tags.map((tag) => [tag, { mount: [], key: [], heap: [] }]));
for (let round = 0; round < rounds; round++) {
  for (const tag of tags.toSorted(() => Math.random() - 0.5)) {
    const page = await browser.newPage();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => globalThis.mount);
    times[tag].mount.push(await page.evaluate((name) => globalThis.mount(name), tag));
    if (tag !== 'plain-html') times[tag].key.push(await page.evaluate((name) => globalThis.type(name), tag));
    await cdp.send('HeapProfiler.collectGarbage');
    times[tag].heap.push((await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6);
    await page.close();
  }
}
await browser.close();
server.close();
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
for (const tag of tags) {
  const { mount, key, heap } = times[tag];
  const ratio = (median(mount) / median(times['plain-html'].mount)).toFixed(2);
  console.log(
    `${tag}: mount ${median(mount).toFixed(0)} ms (${ratio} x plain), key ${key.length ? median(key).toFixed(1) : '-'} ms, heap ${median(heap).toFixed(2)} MB`,
  );
}
