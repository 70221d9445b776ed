/**
 * Measures our pages beside plain HTML, an older build and the other form libraries, all in one run, and writes RESULTS.md.
 * `npm run bench -- effort` counts screens, taps and characters of every procedure, and writes EFFORT.md.
 * `npm run bench -- cards` measures decoders on photos of identity cards and writes nothing.
 * `npm run bench -- [--rounds 5] [--only guide,large] [--only ours,floor] [--before REF] [--quick] [--assert] [--waterfall]`
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../scripts/browser.mjs';
import { build } from '../scripts/build.mjs';
import { exitOnSignals, root } from '../scripts/run.mjs';
import { buildOf, usualBefore } from './builds.mjs';
import { openGuides } from './guide.mjs';
import { guideRows, waterfall } from './guide-report.mjs';
import { largeRows } from './large-rows.mjs';
import { grow, load, NotDone, survey, use } from './measures.mjs';
import { isShown, peers } from './peers.mjs';
import { guideTable, report } from './report.mjs';

exitOnSignals();
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    photos: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    before: { type: 'string', default: usualBefore },
    quick: { type: 'boolean', default: false },
    assert: { type: 'boolean', default: false },
    waterfall: { type: 'boolean', default: false },
  },
});
if (positionals.includes('effort')) {
  execFileSync(process.execPath, ['--import', 'tsx', join(root, 'bench/effort.ts'), ...process.argv.slice(3)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exit(0);
}
if (positionals.includes('cards')) {
  installPeers();
  const { cards } = await import('./cards.mjs');
  const { text, held } = await cards({ photos: Number(options.photos) });
  console.log(text);
  process.exit(held ? 0 : 1);
}
const rounds = options.quick ? 1 : Number(options.rounds);
const only = options.only?.split(',');
/** Only the table of what a citizen waits for: on a slow line, or in large forms. */
const isTable = only?.every((name) => ['guide', 'large'].includes(name)) ?? false;
const isGuide = isTable && only.includes('guide');
const before = !only || isTable ? await buildOf(options.before) : {};
const wanted = (name) => (isTable ? ['ours', 'jedison'].includes(name) : !only || only.includes(name));
const chosen = peers.filter(({ name }) => name === 'floor' || (name === 'before' ? before.folder : wanted(name)));
const shownForms = isTable ? (isGuide ? ['listed'] : []) : ['birth', 'big', 'listed'];
const tags = { title: 'Pages with our tags', own: true };

installPeers();
await build(['cdn', 'server', 'cli']);
const { serve } = await import('./site.mjs');
const server = await serve(chosen, before.folder);
const origin = `http://localhost:${server.address().port}`;
const { executablePath, args } = await ensureBrowser();
const measured = { surveys: {}, times: {}, seconds: {}, late: [], versions: versions(), rounds, before, guideRows: [] };
const started = Date.now();
let guides;
try {
  if (!only || only.includes('guide')) {
    const older = before.folder ? [{ name: 'before', ...before }] : [];
    const builds = [{ name: 'now', folder: root }, ...older];
    measured.builds = builds.map(({ name }) => name);
    await withBrowser(async (browser) => {
      measured.browser = browser.version();
      guides = await openGuides(builds, browser);
      // Neither bytes nor what moves on a page depend on how busy the machine is.
      const waiting = guides.once.map(({ key, take }) => guideTask(key, take, 0));
      const work = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) await next(browser);
      };
      await Promise.all([work(), work(), work()]);
    });
  }
  await withBrowser(async (browser) => {
    measured.browser = browser.version();
    for (const form of shownForms)
      for (const peer of showing(form)) {
        const surveyed = await inTime(peer, `${form} counted`, () => survey({ browser, origin, peer, form }));
        if (surveyed) measured.surveys[`${peer.name} ${form}`] = surveyed;
      }
  });
  for (let round = 0; round < rounds && (!isTable || isGuide); round++) {
    process.stderr.write(`\r\x1b[KRound ${round + 1} of ${rounds}.\n`);
    await withBrowser(async (browser) => {
      for (const measure of tasksOf(round)) await measure(browser);
    });
  }
  await withBrowser(
    async (browser) => {
      for (const measure of heapTasks('kept', 0)) await measure(browser);
    },
    ['--js-flags=--jitless'],
  );
  if (guides) measured.guideRows.push(...(await guideRows(measured.times, measured.builds)));
} finally {
  await guides?.close();
  server.close();
  server.closeAllConnections();
}
if (!only || only.includes('large')) measured.guideRows.push(...(await largeRows({ commit: before.commit, rounds })));
if (options.waterfall)
  for (const [key, [first]] of Object.entries(measured.times))
    if (first?.requests) console.log(`\n${key}\n${waterfall(first)}`);
measured.load = loadavg()[0];
measured.took = (Date.now() - started) / 1000;
const { text, held } = isTable ? await guideTable(measured) : await report(chosen, measured);
console.log(text);
const spent = Object.entries(measured.seconds).map(([title, seconds]) => `${title} ${seconds.toFixed(0)} s`);
console.error(`\r\x1b[KMeasured ${spent.join(', ')}.`);
const results = join(import.meta.dirname, 'RESULTS.md');
if (!options.quick && !only) await writeFile(results, text);
else if (isGuide && only.includes('large') && rounds >= 3)
  await writeFile(results, withSection(await readFile(results, 'utf8'), text));
if (measured.late.some(({ peer }) => peer.own) || (options.assert && !held)) process.exitCode = 1;

/**
 * Everything that a round measures, in shuffled order. The peers follow one another in each thing, so that they meet the
 * machine in the same mood. The heap changes little from one round to another: two are enough.
 */
function tasksOf(round) {
  const loads = shownForms.flatMap((form) =>
    (form === 'listed' ? ['slow3g'] : ['plain', 'fast3g', 'slow3g']).map((condition) =>
      showing(form).map((peer) => task(`${form} ${condition}`, load, { peer, form, condition, round })),
    ),
  );
  const uses = mounted().map((peer) => task('use', use, { peer, form: 'big', round }));
  const heaps = round < 2 ? [heapTasks('heap', round)] : [];
  const visits = (guides?.visits ?? []).map(({ key, take }) => guideTask(key, take, round));
  return shuffled([...loads, uses, ...heaps, visits]).flatMap(shuffled);
}

/** Keeps what is told of a page with our tags, in the place of the round. */
function guideTask(key, take, round) {
  return async (browser) => {
    const told = await inTime(tags, key, () => take(browser));
    if (told) (measured.times[key] ??= [])[round] = told;
  };
}

function heapTasks(key, round) {
  return mounted().map((peer) => task(key, grow, { peer, form: 'birth', round }));
}

/** Keeps what is taken of a page under the name of its peer, in the place of the round. */
function task(key, take, { round, ...of }) {
  return async (browser) => {
    const { peer, form } = of;
    const surveyed = measured.surveys[`${peer.name} ${form}`];
    if (!surveyed || round >= (peer.rounds ?? rounds)) return;
    const taken = await inTime(peer, key, () => take({ browser, origin, expected: surveyed.controls, ...of }));
    if (taken) (measured.times[`${peer.name} ${key}`] ??= [])[round] = taken;
  };
}

/** What is not done in its limit is told and left out, so that it costs no other its figures. */
async function inTime(peer, what, work) {
  const from = performance.now();
  process.stderr.write(`\r\x1b[K${peer.title}, ${what}`);
  try {
    return await work();
  } catch (failure) {
    if (!(failure instanceof NotDone)) throw failure;
    process.stderr.write(': not done\n');
    measured.late.push({ peer, what });
    return undefined;
  } finally {
    measured.seconds[peer.title] = (measured.seconds[peer.title] ?? 0) + (performance.now() - from) / 1000;
  }
}

function mounted() {
  return isTable ? [] : chosen.filter(({ onlyLoads }) => !onlyLoads);
}

function showing(form) {
  return chosen.filter((peer) => isShown(peer, form));
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

/** The results with one section anew, or with it as the first. */
function withSection(all, section) {
  const sections = all.split(/^(?=## )/m);
  const [title] = section.split('\n');
  const rest = sections.filter((each) => !each.startsWith(`${title}\n`));
  return [rest[0], `${section.trim()}\n\n`, ...rest.slice(1)].join('');
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
