/**
 * Measures our form beside plain HTML, jedison and RJSF, all in one run, and writes RESULTS.md.
 * `npm run bench -- [--rounds 5] [--only ours,floor] [--quick] [--assert]`
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../scripts/browser.mjs';
import { build } from '../scripts/build.mjs';
import { grow, load, survey, use } from './measures.mjs';
import { peers } from './peers.mjs';
import { report } from './report.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    assert: { type: 'boolean', default: false },
  },
});
const rounds = options.quick ? 1 : Number(options.rounds);
const only = options.only?.split(',');
const chosen = peers.filter(({ name }) => name === 'floor' || !only || only.includes(name));

installPeers();
await build(['cdn']);
const { serve } = await import('./site.mjs');
const server = await serve(chosen);
const origin = `http://localhost:${server.address().port}`;
const { executablePath, args } = await ensureBrowser();
const measured = { surveys: {}, times: {}, versions: versions(), rounds };
const started = Date.now();
try {
  await withBrowser(async (browser) => {
    measured.browser = browser.version();
    for (const form of ['birth', 'big'])
      for (const peer of showing(form))
        measured.surveys[`${peer.name} ${form}`] = await survey({ browser, origin, peer, form });
  });
  for (let round = 0; round < rounds; round++) {
    process.stderr.write(`round ${round + 1} of ${rounds}\r`);
    await withBrowser(async (browser) => {
      for (const measure of tasksOf(round)) await measure(browser);
    });
  }
  await withBrowser(
    async (browser) => {
      for (const measure of heapTasks('kept')) await measure(browser);
    },
    ['--js-flags=--jitless'],
  );
} finally {
  server.close();
  server.closeAllConnections();
}
measured.load = loadavg()[0];
measured.seconds = (Date.now() - started) / 1000;
const { text, held } = await report(chosen, measured);
console.log(text);
if (!options.quick && !only) await writeFile(join(import.meta.dirname, 'RESULTS.md'), text);
if (options.assert && !held) process.exitCode = 1;

/**
 * Everything that a round measures, in shuffled order. The peers follow one another in each thing, so that they meet the
 * machine in the same mood. The heap changes little from one round to another: two are enough.
 */
function tasksOf(round) {
  const loads = ['birth', 'big'].flatMap((form) =>
    ['plain', 'fast3g', 'slow3g'].map((condition) =>
      showing(form).map((peer) => task(`${form} ${condition}`, load, { peer, form, condition })),
    ),
  );
  const uses = mounted().map((peer) => task('use', use, { peer, form: 'big' }));
  return shuffled([...loads, uses, ...(round < 2 ? [heapTasks('heap')] : [])]).flatMap(shuffled);
}

function heapTasks(key) {
  return mounted().map((peer) => task(key, grow, { peer, form: 'birth' }));
}

/** Keeps what is taken of a page under the name of its peer. */
function task(key, take, of) {
  return async (browser) => {
    const expected = measured.surveys[`${of.peer.name} ${of.form}`].controls;
    (measured.times[`${of.peer.name} ${key}`] ??= []).push(await take({ browser, origin, expected, ...of }));
  };
}

function mounted() {
  return chosen.filter(({ onlyLoads }) => !onlyLoads);
}

function showing(form) {
  return chosen.filter(({ forms }) => !forms || forms.includes(form));
}

async function withBrowser(work, more = []) {
  const browser = await chromium.launch({ executablePath, args: [...args, ...more] });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

function shuffled(list) {
  return list
    .map((each) => [Math.random(), each])
    .toSorted(([a], [b]) => a - b)
    .map(([, each]) => each);
}

/** The peers are a package of their own, so that nobody else installs them. */
function installPeers() {
  const lock = join(import.meta.dirname, 'node_modules/.package-lock.json');
  if (Object.entries(versions()).every(([, version]) => version) && existsSync(lock)) return;
  console.log('Installing the peers…');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
  });
}

/** The installed version of each peer's packages. */
function versions() {
  const wanted = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')).dependencies;
  const installed = Object.entries(wanted).map(([name, version]) => {
    const path = join(import.meta.dirname, 'node_modules', name, 'package.json');
    return [name, existsSync(path) && JSON.parse(readFileSync(path, 'utf8')).version === version ? version : undefined];
  });
  return Object.fromEntries(installed);
}
