// npm test: every suite in its own process, then where the time went, and one line that sums them: N passed, N failed.
// With names, only those suites: npm test -- browser. With --all-engines, or CI=true, browser tests run in three engines.
import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { exitOnSignals, root, run } from './run.mjs';
import { addUp, readSum, said } from './sum.mjs';
import { readTook, timesTable } from './times.mjs';
import { testFilesUnder } from './wtr-pages.mjs';

const { values, positionals } = parseArgs({ options: { 'all-engines': { type: 'boolean' } }, allowPositionals: true });
const allEngines = values['all-engines'] ?? process.env.CI === 'true';
process.env.TEST_TIMES = '1';

/** Files of the node suite that run at the same time; Node's own choice is one less than there are cores. */
const atOnce = Math.max(2, availableParallelism());

const suites = [
  {
    name: 'browser',
    run: (onLine) => (allEngines ? threeEngines(onLine) : run('wtr', [], { onLine, timeout: minutes(60) })),
  },
  {
    name: 'node',
    run: async (onLine) => {
      await build(['cdn', 'cli']);
      return run('--import', nodeTests(atOnce, 'server/test', 'test/node'), { onLine, timeout: minutes(60) });
    },
  },
  {
    name: 'e2e',
    run: async (onLine) => {
      await build();
      return run('playwright', ['test'], { onLine, timeout: minutes(60) });
    },
  },
  hosts('wordpress', ['cdn', 'server', 'cli'], 20),
  hosts('editors', ['cdn', 'server'], 10),
  hosts('apps', undefined, 15),
  {
    name: 'old',
    run: async (onLine) => {
      await build(['cdn', 'server']);
      await installFrom('e2e/old');
      return run('--import', nodeTests(1, 'e2e/old'), { onLine, timeout: minutes(20) });
    },
  },
];

/** What asks for Debian's WordPress, for the editors of others or for seven frameworks runs where it is asked for, and in CI. */
const rare = process.env.CI === 'true' ? [] : ['wordpress', 'editors', 'apps'];
const usual = suites.filter(({ name }) => !rare.includes(name));
const chosen = positionals.length ? suites.filter(({ name }) => positionals.includes(name)) : usual;
if (chosen.length === 0) throw new Error(`The suites are ${suites.map(({ name }) => name).join(', ')}.`);

exitOnSignals();
const browser = await ensureBrowser().catch((error) => {
  console.error(error.message);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
});
console.log(`Browser: ${browser.executablePath}${browser.bundled ? ' (from npm)' : ''}`);

const results = [];
for (const suite of chosen) results.push(await judge(suite));
const total = addUp(results.map(({ sum }) => sum));
const suiteTimes = results.map(({ seconds }, at) => ({ seconds, what: chosen[at].name }));
console.log(
  `\n${timesTable(
    suiteTimes,
    results.flatMap(({ files }) => files),
  )}`,
);
console.log(`\n${said(total)}`);
process.exitCode = total.failed ? 1 : 0;

async function judge({ name, run }) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const found = [];
  const files = [];
  const onLine = (line) => {
    const file = readTook(line);
    if (file) return files.push(file);
    const sum = readSum(line);
    if (sum) found.push(sum);
    console.log(sum ? `${name}: ${line.trim()}` : line);
  };
  let broken;
  try {
    await run(onLine);
  } catch (error) {
    broken = error;
    if (error.output === undefined) console.error(error);
    else if (error.output.includes('\nstopped after')) console.error(error.output.split('\n').at(-1));
  }
  const sum = addUp(found);
  if (sum.passed + sum.failed === 0) {
    console.log(`${name}: no test has run`);
    sum.failed = 1;
  } else if (broken && sum.failed === 0) {
    console.log(`${name}: every test passed and the suite still ended with code ${broken.code}`);
    sum.failed = 1;
  }
  return { sum, files, seconds: (Date.now() - started) / 1000 };
}

/** What only one suite needs, old browsers or editors, comes from npm by a lockfile of its own. */
async function installFrom(folder) {
  const cwd = join(root, folder);
  const installed = join(cwd, 'node_modules/.package-lock.json');
  const lock = join(cwd, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { program: 'npm', cwd });
}

/** Where web teams put us: a suite of its own in `e2e/NAME`, with what its lockfile brings. */
function hosts(name, parts, longest) {
  return {
    name,
    run: async (onLine) => {
      await build(parts);
      if (existsSync(join(root, 'e2e', name, 'package-lock.json'))) await installFrom(`e2e/${name}`);
      const config = ['test', '--config', `e2e/${name}/playwright.config.ts`];
      return run('playwright', config, { onLine, timeout: minutes(longest) });
    },
  };
}

function nodeTests(files, ...folders) {
  const reporters = ['spec', './scripts/node-times-reporter.mjs'].flatMap((reporter) => [
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
  ]);
  return ['tsx', '--test', `--test-concurrency=${files}`, ...reporters, ...testFilesUnder(...folders)];
}

/** WebKitGTK needs a display. */
function threeEngines(onLine) {
  const args = [
    '-a',
    process.execPath,
    join(root, 'node_modules/.bin/wtr'),
    '--config',
    'web-test-runner.all.config.mjs',
  ];
  return run('xvfb-run', args, { program: 'xvfb-run', onLine, timeout: minutes(60) });
}

function minutes(count) {
  return count * 60_000;
}
