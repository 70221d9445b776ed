/**
 * Measures `<dvc-form>` where it is larger than any form of ours, beside the code of an earlier commit and, where there is
 * one, plain HTML, all in one run. `node bench/large.mjs [--before COMMIT] [--rounds 5] [--json]`
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { ensureBrowser } from '../scripts/browser.mjs';
import { root } from '../scripts/run.mjs';
import { serveFolders } from '../scripts/static-server.mjs';
import { median } from './measures.mjs';
import { probe } from './probe.mjs';
import { asked, forms, manyQuestions, markupOf } from './questions.mjs';

const { values: options } = parseArgs({
  options: {
    before: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    profile: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const folder = join(root, 'node_modules/.cache/dvc-large');
/** Milliseconds between keys, as a person types. */
const pace = 150;

await rm(folder, { recursive: true, force: true });
const kinds = ['now'];
await bundle('now', join(root, 'src'));
if (options.before) {
  kinds.unshift('before');
  // Not under node_modules: there TypeScript is not read as ours.
  const source = join(root, '.cache/dvc-large');
  await rm(source, { recursive: true, force: true });
  await mkdir(source, { recursive: true });
  const archive = execFileSync('git', ['archive', options.before, 'src', 'tsconfig.json'], {
    cwd: root,
    maxBuffer: 1e9,
  });
  execFileSync('tar', ['-x', '-C', source], { input: archive });
  await bundle('before', join(source, 'src'));
  await rm(source, { recursive: true, force: true });
}
const head = '<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,">';
for (const kind of kinds)
  await writeFile(
    join(folder, `${kind}.html`),
    `${head}<script type="module" src="/${kind}/large.js"></script><div id="app"></div>`,
  );
await writeFile(
  join(folder, 'floor.html'),
  `${head}<link rel="stylesheet" href="/pages/floor.css"><script type="module" src="/pages/floor.js"></script><div id="app">${markupOf(asked(forms.big))}</div>`,
);

const vast = { ...forms.big.document, form: manyQuestions(200, 15) };
const found = {
  ...forms.big.document,
  form: {
    type: 'object',
    properties: {
      p0: {
        type: 'object',
        title: 'Trang',
        properties: {
          one: {
            type: 'string',
            title: 'Nghề nghiệp',
            'x-widget': 'search',
            oneOf: Array.from({ length: 3000 }, (_, at) => ({
              const: `n${at}`,
              title: `Thợ nghề thứ ${at}, tổ ${at % 97}`,
            })),
          },
        },
      },
    },
  },
};

/** What is measured, each with the pages that take part; resolves with milliseconds. */
const measures = {
  'key after a failed submit, 3,000 questions, 200 errors': {
    pages: kinds,
    take: async ({ page, work }) => {
      await page.evaluate((document) => globalThis.large.show(document), vast);
      const { errors } = await page.evaluate(() => globalThis.large.submit());
      if (errors !== 200) throw new Error(`${errors} errors`);
      await page.evaluate(() => globalThis.large.focus('/p100/q1507'));
      return keys(page, work, 'abcdefghij');
    },
  },
  'submit to 200 errors, 3,000 questions': {
    pages: kinds,
    take: async ({ page }) => {
      await page.evaluate((document) => globalThis.large.show(document), vast);
      return (await page.evaluate(() => globalThis.large.submit())).took;
    },
  },
  'key in a search of 3,000 options': {
    pages: kinds,
    take: async ({ page, work }) => {
      await page.evaluate((document) => globalThis.large.show(document), found);
      await page.evaluate(() => globalThis.large.focus('/p0/one'));
      return keys(page, work, 'tho nghe t');
    },
  },
  'submit to 20 errors, 300 questions, CPU ÷ 4': {
    pages: ['floor', ...kinds],
    slow: 4,
    take: async ({ page, kind }) => {
      if (kind !== 'floor') await page.evaluate((document) => globalThis.large.show(document), forms.big.document);
      await pause(600);
      const { milliseconds, errors } = await page.evaluate(() => globalThis.probe.submit(20));
      if (errors < 20) throw new Error(`${errors} errors`);
      return milliseconds;
    },
  },
  'script and layout to mount birth, CPU ÷ 4': {
    pages: kinds,
    slow: 4,
    take: ({ page }) =>
      page.evaluate(({ document, answers }) => globalThis.large.show(document, answers), {
        document: forms.birth.document,
        answers: forms.birth.answers,
      }),
  },
  'script and layout to mount 300 questions, CPU ÷ 4': {
    pages: kinds,
    slow: 4,
    take: ({ page }) => page.evaluate((document) => globalThis.large.show(document), forms.big.document),
  },
};

const server = await serveFolders([
  { at: '/pages/', folder: join(import.meta.dirname, 'pages') },
  { at: '/', folder },
]);
const origin = `http://localhost:${server.address().port}`;
const { executablePath, args } = await ensureBrowser();
const times = {};
try {
  for (let round = 0; round < Number(options.rounds); round++) {
    const browser = await chromium.launch({ executablePath, args });
    for (const [title, { pages, take, slow = 1 }] of Object.entries(measures)) {
      if (options.only && !title.includes(options.only)) continue;
      for (const kind of round % 2 ? pages.toReversed() : pages) {
        const milliseconds = await opened(browser, kind, slow, take);
        ((times[title] ??= {})[kind] ??= []).push(milliseconds);
      }
    }
    await browser.close();
  }
} finally {
  server.close();
  server.closeAllConnections();
}
if (options.json) console.log(JSON.stringify(times));
else
  for (const [title, all] of Object.entries(times)) {
    const told = Object.entries(all).map(([kind, list]) => `${kind} ${median(list).toFixed(1)} ms`);
    const ratios = Object.keys(all).flatMap((kind) => {
      const [first] = Object.keys(all).filter((each) => each === 'floor' || each === 'before');
      if (!first || kind === first) return [];
      return [`${kind} ${median(all[kind].map((each, at) => each / all[first][at])).toFixed(2)} × ${first}`];
    });
    console.log(`${title}: ${[...told, ...ratios].join(', ')}`);
  }

/** The median of the work of the main thread for each key, pressed at the pace of a person. */
async function keys(page, work, letters) {
  const taken = [];
  for (const letter of letters) {
    const before = await work();
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await pause(pace);
    taken.push((await work()) - before);
  }
  return median(taken.slice(2));
}

async function opened(browser, kind, slow, take) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, locale: 'vi-VN' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  page.on('requestfailed', (request) => console.error(request.url()));
  const hosts = kind === 'floor' ? [] : ['dvc-form'];
  const asks = {
    submit: kind === 'floor' ? 'button' : 'button.primary',
    errors: kind === 'floor' ? '.error' : '[part~=error]',
  };
  await page.addInitScript(probe, { hosts, ...asks, expected: Infinity, patience: 5000 });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  const work = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  await page.goto(`${origin}/${kind}.html`);
  if (kind !== 'floor') {
    await page.waitForFunction(() => globalThis.large);
    await page.evaluate(() => globalThis.large.prepare());
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow });
  if (options.profile === kind) {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
    await cdp.send('Profiler.start');
  }
  const taken = await take({ page, work, kind });
  if (options.profile === kind) tell((await cdp.send('Profiler.stop')).profile);
  await context.close();
  return taken;
}

/** The functions that took longest, by themselves. */
function tell({ nodes, samples, timeDeltas }) {
  const own = new Map();
  samples.forEach((id, at) => own.set(id, (own.get(id) ?? 0) + timeDeltas[at] / 1000));
  const byName = new Map();
  for (const { id, callFrame } of nodes) {
    const name = `${callFrame.functionName || '(anonymous)'} ${callFrame.url.split('/').at(-1)}:${callFrame.lineNumber + 1}`;
    byName.set(name, (byName.get(name) ?? 0) + (own.get(id) ?? 0));
  }
  const sorted = [...byName].filter(([name]) => !name.startsWith('(idle)')).sort(([, one], [, other]) => other - one);
  for (const [name, milliseconds] of sorted.slice(0, 30))
    console.log(`${milliseconds.toFixed(1).padStart(8)}  ${name}`);
}

/** What brings the rarer questions: a build before they came late has one file for their model and their looks. */
function rareOf(source) {
  const late = join(source, 'components/form/load-rare-fields.ts');
  return existsSync(late) ? late : join(source, 'components/form/load-rare-kinds.ts');
}

async function bundle(kind, source) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { dvc: source, 'dvc-rare': rareOf(source) } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(folder, kind),
      target: 'es2022',
      modulePreload: false,
      minify: false,
      lib: { entry: { large: join(import.meta.dirname, 'pages/large.js') }, formats: ['es'], fileName: 'large' },
    },
  });
}
