// Opens every story of a built Storybook: it must draw, throw nothing, define every element, pass axe, and stay on this machine.
// node scripts/check-stories.mjs [folder] [--shots folder] [--only text]. Ends with N passed, N failed.
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { serveFolders } from './static-server.mjs';
import { said } from './sum.mjs';

const { values, positionals } = parseArgs({
  options: { shots: { type: 'string' }, only: { type: 'string', default: '' } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? 'storybook-static');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const atOnce = 2;

const server = await serveFolders([{ at: '/', folder }]);
const base = `http://localhost:${server.address().port}`;
const { executablePath, args } = await ensureBrowser();
const browser = await chromium.launch({ executablePath, args });
const sum = { passed: 0, failed: 0, skipped: 0 };
try {
  if (values.shots) mkdirSync(values.shots, { recursive: true });
  const { entries } = await (await fetch(`${base}/index.json`)).json();
  const waiting = Object.values(entries)
    .filter(({ id }) => id.includes(values.only))
    // Each story is seen in both languages; a docs page is text and its stories are looked at by themselves.
    .flatMap((entry) => (entry.type === 'docs' ? ['vi'] : ['vi', 'en']).map((language) => ({ ...entry, language })));
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      // One context a worker: what all stories share is fetched and compiled once.
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        const faults = await look(entry, context);
        sum[faults.length ? 'failed' : 'passed'] += 1;
        if (faults.length) console.log(`✗ ${entry.id} (${entry.language})\n    ${faults.join('\n    ')}`);
      }
    }),
  );
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
console.log(`\n${said(sum)}`);
process.exitCode = sum.failed || !sum.passed ? 1 : 0;

async function look({ id, type, language }, context) {
  const faults = [];
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: base, storageTypes: 'indexeddb,local_storage' });
  page.on('pageerror', (error) => faults.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    // A request that failed is told below, with its address.
    const isFault = message.type() === 'error' && !message.text().startsWith('Failed to load resource');
    if (isFault) faults.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!new RegExp(`^(${base}/|data:|blob:)`).test(request.url())) faults.push(`left this machine: ${request.url()}`);
  });
  try {
    const view = type === 'docs' ? 'docs' : 'story';
    await page.goto(`${base}/iframe.html?id=${id}&viewMode=${view}&globals=language:${language};a11y.manual:!true`);
    const drawn = type === 'docs' ? '#storybook-docs h1' : '#storybook-root > *';
    await page.waitForSelector(`${drawn}, body.sb-show-errordisplay`, { timeout: 20_000, state: 'attached' });
    if (await page.locator('body.sb-show-errordisplay').count())
      faults.push(`did not draw: ${await page.locator('#error-message').innerText()}`);
    await page.evaluate(settled);
    const unknown = await page.evaluate(undefinedTags);
    if (unknown.length) faults.push(`never defined: ${unknown.join(', ')}`);
    if (type === 'story') faults.push(...(await violations(page)));
    if (values.shots) await page.screenshot({ path: join(values.shots, `${id}.${language}.png`), fullPage: true });
  } catch (error) {
    faults.push(String(error).split('\n')[0]);
  } finally {
    await page.close();
  }
  return faults;
}

async function violations(page) {
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate(async () => (await globalThis.axe.run('#storybook-root')).violations);
  return found.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join('; ')}`);
}

/** Runs in the page: two frames in a row in which no element waits to be drawn, at most 2 s. */
async function settled() {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const all = (root) => [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
  const end = performance.now() + 2000;
  for (let still = 0; still < 2 && performance.now() < end;) {
    await frame();
    still = all(document).some((element) => element.isUpdatePending) ? 0 : still + 1;
  }
}

/** Runs in the page: tags with a dash that nobody defined, also inside shadow roots. */
function undefinedTags() {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
  const roots = [...document.querySelectorAll('#storybook-root, #storybook-docs')];
  return [
    ...new Set(
      roots
        .flatMap(all)
        .filter((e) => e.matches(':not(:defined)'))
        .map((e) => e.localName),
    ),
  ];
}
