/**
 * How many photos of identity cards each decoder reads, and how long it takes on a slow phone, in Chromium at a quarter of its
 * speed. The photos are drawn: `test/fixtures/card-photo.ts`, `bench/cards-shots.mjs`. `npm run bench -- cards [--photos 200]`
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { tsImport } from 'tsx/esm/api';
import { ensureBrowser } from '../scripts/browser.mjs';
import { root } from '../scripts/run.mjs';
import { shots } from './cards-shots.mjs';

const slower = 4;
const limit = 2000;
const size = [1280, 720];

/** The table, and whether ours reads enough of what anybody reads in time. */
export async function cards({ photos }) {
  const { cardPhoto } = await tsImport('../test/fixtures/card-photo.ts', import.meta.url);
  const { seeded } = await tsImport('../test/fixtures/seeded.ts', import.meta.url);
  const all = shots(photos, seeded(2026));
  const site = await serve(await pageScript(), (at) => cardPhoto(all[at]).data);
  const { executablePath, args } = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await page.goto(site.origin);
    await page.waitForFunction('globalThis.measure');
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const results = [];
    for (const [at, { text }] of all.entries()) {
      process.stderr.write(`\r\x1b[K${at + 1} of ${all.length} photos`);
      results.push(await page.evaluate(([...given]) => globalThis.measure(...given), [`/photo/${at}`, size, text]));
    }
    process.stderr.write('\r\x1b[K');
    return await table(results);
  } finally {
    await browser.close();
    site.close();
  }
}

async function table(results) {
  const names = Object.keys(results[0]);
  const readable = results.filter((each) => names.some((name) => each[name][0])).length;
  const rows = [];
  for (const name of names) {
    const right = results.filter((each) => each[name][0]);
    const inTime = right.filter((each) => each[name][1] <= limit).length;
    const times = results.map((each) => each[name][1]).toSorted((one, other) => one - other);
    const at = (part) => `${Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))])} ms`;
    rows.push([name, right.length, inTime, at(0.5), at(0.95), await bytesOf(name)]);
  }
  const inTime = rows.find(([name]) => name === 'ours')[2];
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  return {
    held: inTime >= 0.95 * readable,
    text: `## Photos of identity cards

${results.length} drawn photos at ${size.join(' × ')}; ${readable} are read by one or another. Chromium at a ${slower}th of its speed.

| Decoder | read | in ${limit / 1000} s | half take | 95 % take | bytes, gzip |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`,
  };
}

const entries = {
  ours: "export { findCodes } from './src/components/id-scan/find-codes.js'",
  qr: "export { default } from 'qr/decode.js'",
  jsqr: "export { default } from 'jsqr'",
  'zxing-wasm': "export { readBarcodes } from 'zxing-wasm/reader'",
};

async function bytesOf(name) {
  const { outputFiles } = await build({
    stdin: { contents: entries[name], resolveDir: root },
    ...bundled,
    minify: true,
  });
  const wasm = name === 'zxing-wasm' ? gzipSync(readFileSync(wasmFile)).length : 0;
  return gzipSync(outputFiles[0].contents).length + wasm;
}

const wasmFile = join(root, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
const bundled = {
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  nodePaths: [join(import.meta.dirname, 'node_modules')],
};

async function pageScript() {
  const { outputFiles } = await build({ entryPoints: [join(import.meta.dirname, 'pages/cards.js')], ...bundled });
  return outputFiles[0].text;
}

async function serve(script, photoAt) {
  const answers = {
    '/': ['text/html', () => '<!doctype html><title>Cards</title><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript', () => script],
    '/zxing_reader.wasm': ['application/wasm', () => readFileSync(wasmFile)],
  };
  const server = createServer((request, response) => {
    const [, at] = /^\/photo\/(\d+)$/.exec(request.url) ?? [];
    const [type, content] = at
      ? ['application/octet-stream', () => Buffer.from(photoAt(Number(at)))]
      : (answers[request.url] ?? []);
    if (!content) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': type }).end(content());
  });
  await new Promise((listening, failed) => server.once('error', failed).listen(0, 'localhost', listening));
  return {
    origin: `http://localhost:${server.address().port}`,
    close: () => (server.close(), server.closeAllConnections()),
  };
}
