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
/** How long a page may take to draw on a slow machine, ms. */
const patience = 60_000;

const server = await serveFolders([{ at: '/', folder }]);
const base = `http://localhost:${server.address().port}`;
const { executablePath, args } = await ensureBrowser();
const browser = await chromium.launch({ executablePath, args });
const sum = { passed: 0, failed: 0, skipped: 0 };
try {
  if (values.shots) mkdirSync(values.shots, { recursive: true });
  const { entries } = await (await fetch(`${base}/index.json`)).json();
  const chosen = Object.values(entries).filter(({ id }) => id.includes(values.only));
  const waiting = sheets(chosen);
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      // One context a worker: what all stories share is fetched and compiled once.
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      for (let sheet = waiting.shift(); sheet; sheet = waiting.shift()) await lookAt(sheet, context);
    }),
  );
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
console.log(`\n${said(sum)}`);
process.exitCode = sum.failed || !sum.passed ? 1 : 0;

/**
 * What is seen in one page after another: the stories of one file in both languages, and all docs pages, half of them
 * in each language, as their stories are looked at by themselves. To load Storybook takes far longer than a story.
 */
function sheets(entries) {
  const [stories, docs] = ['story', 'docs'].map((type) => entries.filter((entry) => entry.type === type));
  const files = [...new Set(stories.map(({ title }) => title))].map((file) =>
    stories.filter(({ title }) => title === file),
  );
  const inBoth = files.map((file) => ['vi', 'en'].flatMap((language) => file.map((entry) => ({ ...entry, language }))));
  const inParts = [0, 1].map((part) => docs.filter((_, at) => at % 2 === part));
  const inTurn = inParts.map((part, at) => part.map((entry) => ({ ...entry, language: ['vi', 'en'][at] })));
  return [...inBoth, ...inTurn].filter(({ length }) => length);
}

async function lookAt(entries, context) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let faults = [];
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
  for (const [at, entry] of entries.entries()) {
    faults = [];
    try {
      await session.send('Storage.clearDataForOrigin', { origin: base, storageTypes: 'indexeddb,local_storage' });
      // Where the language changes while a story is shown, Storybook at times loads the page anew under us.
      const isSame = at > 0 && entry.type === 'story' && entries[at - 1].language === entry.language;
      if (isSame) await page.evaluate(turnTo, entry.id);
      else await open(page, entry);
      await look(page, entry, faults);
      if (values.shots)
        await page.screenshot({ path: join(values.shots, `${entry.id}.${entry.language}.png`), fullPage: true });
    } catch (error) {
      faults.push(String(error).split('\n')[0]);
    }
    sum[faults.length ? 'failed' : 'passed'] += 1;
    if (faults.length) console.log(`✗ ${entry.id} (${entry.language})\n    ${faults.join('\n    ')}`);
  }
  await page.close();
}

async function open(page, { id, type, language }) {
  const view = type === 'docs' ? 'docs' : 'story';
  await page.goto(`${base}/iframe.html?id=${id}&viewMode=${view}&globals=language:${language};a11y.manual:!true`);
  const drawn = type === 'docs' ? '#storybook-docs h1' : '#storybook-root > *';
  await page.waitForSelector(`${drawn}, body.sb-show-errordisplay`, { timeout: patience, state: 'attached' });
  // Who turns to the next story while this one still plays is given a new page by Storybook.
  if (type === 'story') await page.waitForFunction(isOver, undefined, { timeout: patience });
}

async function look(page, { type, language }, faults) {
  if (await page.locator('body.sb-show-errordisplay').count())
    faults.push(`did not draw: ${await page.locator('#error-message').innerText()}`);
  await page.evaluate(settled);
  const unknown = await page.evaluate(undefinedTags);
  if (unknown.length) faults.push(`never defined: ${unknown.join(', ')}`);
  const foreign = await page.evaluate(inAnotherLanguage, language);
  if (foreign.length) faults.push(`not in the language of the toolbar: ${foreign.join(', ')}`);
  if (type === 'story') faults.push(...(await violations(page)));
}

/** Runs in the page: the story is drawn and has played. */
function isOver() {
  const phase = globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase;
  return ['completed', 'finished', 'errored', 'aborted'].includes(phase);
}

/** Runs in the page: shows another story of the same file, as a click in the list of stories does. */
function turnTo(storyId) {
  const { channel } = globalThis.__STORYBOOK_PREVIEW__;
  const over = ['storyRendered', 'storyErrored', 'storyThrewException', 'storyMissing'];
  return new Promise((done) => {
    for (const event of over) channel.once(event, () => done());
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
}

async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: axe });
  const found = await page.evaluate(async () => (await globalThis.axe.run('#storybook-root')).violations);
  return found.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join('; ')}`);
}

/** Runs in the page: elements whose surroundings speak another language than the toolbar says, but where a story wants that. */
function inAnotherLanguage(language) {
  const elements = [...document.querySelectorAll('#storybook-root *, #storybook-docs *')];
  return elements
    .filter((e) => e.localName.startsWith('dvc-') && !e.closest('[data-own-language]'))
    .filter((e) => e.closest('[lang]')?.lang !== language)
    .map((e) => e.localName);
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
