/**
 * Three hundred questions in `<dvc-form>`, validation on, beside the same written as plain HTML: to mount, to type, and
 * what stays after twenty mounts. CPU at a quarter. Prints medians and ratios. `node bench/form.mjs [rounds]`
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { ensureBrowser } from '../scripts/browser.mjs';

const rounds = Number(process.argv[2] ?? 9);
const result = await build({
  configFile: false,
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    write: false,
    target: 'es2022',
    lib: { entry: 'bench/form.page.js', formats: ['es'], fileName: 'bench' },
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
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
const facts = JSON.parse(readFileSync('procedures/1.001193.json', 'utf8'));

async function open(rate) {
  const page = await browser.newPage();
  const cdp = await page.context().newCDPSession(page);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => globalThis.prepare);
  await page.evaluate((document) => globalThis.prepare(document), facts);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  return { page, cdp };
}

const tags = ['plain-form', 'dvc-form'];
const times = Object.fromEntries(tags.map((tag) => [tag, { mount: [], again: [], key: [], work: [] }]));
for (let round = 0; round < rounds; round++) {
  for (const tag of tags.toSorted(() => Math.random() - 0.5)) {
    const { page } = await open(4);
    for (const what of ['mount', 'key', 'work', 'again']) {
      const call = { mount: 'mount', again: 'mount', key: 'type', work: 'work' }[what];
      times[tag][what].push(await page.evaluate(([name, of]) => globalThis[name](of), [call, tag]));
    }
    await page.close();
  }
}
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const of = (tag, what) => median(times[tag][what]);
for (const tag of tags) {
  const figures = ['mount', 'again', 'key', 'work'].map((what) => {
    const ratio = of(tag, what) / of('plain-form', what);
    return `${what} ${of(tag, what).toFixed(what === 'work' ? 2 : 0)} ms (${ratio.toFixed(2)} x)`;
  });
  console.log(`${tag}: ${figures.join(', ')}`);
}

const { page, cdp } = await open(1);
const heap = async (mounts) => {
  for (let mount = 0; mount < mounts; mount++) await page.evaluate(() => globalThis.mount('dvc-form'));
  await page.evaluate(() => document.body.replaceChildren());
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1000;
};
const before = await heap(5);
console.log(`heap: ${(((await heap(20)) - before) / 20).toFixed(1)} kB a mount`);
await browser.close();
server.close();
