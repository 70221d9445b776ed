// A page in Chromium for a finding about browsers.
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

/** One script out of `source` and the packages it imports. */
export async function bundle(source, format = 'iife') {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    define: { 'process.env.NODE_ENV': '"production"' },
    bundle: true,
    format,
    write: false,
  });
  return outputFiles[0].text;
}

let told = false;

/** Serves `files` (path to content) with `headers`, opens one and hands the page to `look`. */
export async function open(files, look, headers = {}, at = '/') {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(pathname in files ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8`, ...headers });
    response.end(files[pathname]);
  });
  await new Promise((listening) => server.listen(0, 'localhost', listening));
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: isRoot ? ['--no-sandbox'] : [] });
  if (!told) console.log(`with Chromium ${browser.version()}`);
  told = true;
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`http://localhost:${server.address().port}${at}`);
    return await look(page, errors);
  } finally {
    await browser.close();
    server.close();
  }
}
