// Opens every story of a built Storybook in both languages: it must draw and be seen, throw nothing, define every element, and stay on
// this machine. Axe looks in the first language: what it judges, roles, names and colours, is the same in the other.
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
const languages = ['vi', 'en'];
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
  inOrder(Object.values(entries));
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

/** The list of stories follows the citizen: first the whole journey, then its parts, the fields, and what comes after. */
function inOrder(entries) {
  const titles = [...new Set(entries.map(({ title }) => title))].filter((title) => title.includes('/'));
  const groups = [...new Set(titles.map((title) => title.split('/')[0]))];
  const isRight = groups.join() === 'Journey,Parts,Fields,After' && titles[0] === 'Journey/dvc-procedure';
  sum[isRight ? 'passed' : 'failed'] += 1;
  if (!isRight) console.log(`✗ the list of stories begins with ${titles[0]}, in the order ${groups.join(', ')}`);
}

/**
 * What is seen in one page after another, as to load Storybook takes far longer than a story. In the first language each
 * file has a page of its own, so that it cannot lean on an element that only another defines. What was looked at so in the
 * other language is shared out among the workers, and so are the docs, half of them in each language.
 */
function sheets(entries) {
  const [stories, docs] = ['story', 'docs'].map((type) => entries.filter((entry) => entry.type === type));
  const [first, ...others] = languages;
  const files = [...new Set(stories.map(({ title }) => title))].map((file) =>
    stories.filter(({ title }) => title === file),
  );
  const inFirst = files.map((file) => file.map((entry) => ({ ...entry, language: first })));
  const inOthers = others.flatMap((language) => inParts(stories.map((entry) => ({ ...entry, language }))));
  const pages = languages.flatMap((language, turn) =>
    inParts(docs.filter((_, at) => at % languages.length === turn).map((entry) => ({ ...entry, language }))),
  );
  return [...inFirst, ...inOthers, ...pages].filter(({ length }) => length);
}

function inParts(entries) {
  const half = Math.ceil(entries.length / atOnce);
  return Array.from({ length: atOnce }, (_, part) => entries.slice(part * half, (part + 1) * half));
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
  // A page whose story threw, or plays without end, is loaded again for the next.
  let isSound = false;
  for (const entry of entries) {
    faults = [];
    try {
      await session.send('Storage.clearDataForOrigin', { origin: base, storageTypes: 'indexeddb,local_storage' });
      await (isSound ? turnTo : open)(page, entry);
      isSound = true;
      await look(page, entry, faults);
      if (values.shots)
        await page.screenshot({ path: join(values.shots, `${entry.id}.${entry.language}.png`), fullPage: true });
    } catch (error) {
      faults.push(String(error).split('\n')[0]);
      isSound = false;
    }
    sum[faults.length ? 'failed' : 'passed'] += 1;
    if (faults.length) console.log(`✗ ${entry.id} (${entry.language})\n    ${faults.join('\n    ')}`);
  }
  await page.close();
}

async function open(page, { id, type, language }) {
  await page.goto(`${base}/iframe.html?id=${id}&viewMode=${type}&globals=language:${language};a11y.manual:!true`);
  await drawn(page, type);
  // Who turns to the next story while this one still plays is given a new page by Storybook.
  if (type === 'story') await page.waitForFunction(isOver, undefined, { timeout: patience });
}

async function drawn(page, type) {
  const first = type === 'docs' ? '#storybook-docs h1' : '#storybook-root > *';
  await page.waitForSelector(`${first}, body.sb-show-errordisplay`, { timeout: patience, state: 'attached' });
}

/** Shows another entry in the same page, as a click in the list of stories does. */
async function turnTo(page, { id, type }) {
  await page.evaluate(choose, [{ storyId: id, viewMode: type }, patience]);
  await drawn(page, type);
}

async function look(page, { type, language }, faults) {
  if (await page.locator('body.sb-show-errordisplay').count())
    faults.push(`did not draw: ${await page.locator('#error-message').innerText()}`);
  await page.evaluate(settled);
  if (type === 'story' && !(await page.evaluate(isSeen))) faults.push('shows nothing');
  const unknown = await page.evaluate(undefinedTags);
  if (unknown.length) faults.push(`never defined: ${unknown.join(', ')}`);
  const foreign = await page.evaluate(inAnotherLanguage, language);
  if (foreign.length) faults.push(`not in the language of the toolbar: ${foreign.join(', ')}`);
  const serif = type === 'docs' ? await page.evaluate(inAnotherFont) : [];
  if (serif.length) faults.push(`in the font of the browser, not of a ward's page: ${serif.join(', ')}`);
  if (type === 'story' && language === languages[0]) faults.push(...(await violations(page)));
}

/** Runs in the page: the story is drawn and has played. */
function isOver() {
  const phase = globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase;
  return ['completed', 'finished', 'errored', 'aborted'].includes(phase);
}

/** Runs in the page: resolves when this very entry is shown and has played; a docs page tells of the stories in it as well. */
function choose([entry, patience]) {
  const { channel } = globalThis.__STORYBOOK_PREVIEW__;
  const shown = entry.viewMode === 'docs' ? 'docsRendered' : 'storyRendered';
  return new Promise((done, failed) => {
    setTimeout(() => failed(new Error(`does not end within ${patience} ms`)), patience);
    channel.on(shown, (id) => id === entry.storyId && done());
    for (const event of ['storyErrored', 'storyThrewException', 'storyMissing']) channel.once(event, () => done());
    channel.emit('setCurrentStory', entry);
  });
}

async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: axe });
  const found = await page.evaluate(async () => (await globalThis.axe.run('#storybook-root')).violations);
  return found.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join('; ')}`);
}

/** Runs in the page: elements whose surroundings speak another language than the toolbar says. */
function inAnotherLanguage(language) {
  const elements = [...document.querySelectorAll('#storybook-root *, #storybook-docs *')];
  return elements
    .filter((e) => e.localName.startsWith('dvc-') && e.closest('[lang]')?.lang !== language)
    .map((e) => e.localName);
}

/** Runs in the page: elements of a docs page that have another font than the page of a ward would give them. */
function inAnotherFont() {
  const elements = [...document.querySelectorAll('#storybook-docs .host-page *')];
  return elements
    .filter((e) => e.localName.startsWith('dvc-') && !getComputedStyle(e).fontFamily.startsWith('system-ui'))
    .map((e) => `${e.localName} ${getComputedStyle(e).fontFamily}`);
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

/** Runs in the page: something of the story takes room; an element without what it needs draws nothing and throws nothing. */
function isSeen() {
  return (document.querySelector('#storybook-root')?.offsetHeight ?? 0) > 0;
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
