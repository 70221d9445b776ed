// npm test: every suite in its own process, then one line that sums them: N passed, N failed.
// With names, only those suites: npm test -- browser. With --all-engines, or CI=true, browser tests run in three engines.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { exitOnSignals, root, run } from './run.mjs';
import { addUp, readSum, said } from './sum.mjs';

const { values, positionals } = parseArgs({ options: { 'all-engines': { type: 'boolean' } }, allowPositionals: true });
const allEngines = values['all-engines'] ?? process.env.CI === 'true';

const suites = [
  {
    name: 'browser',
    run: (onLine) => (allEngines ? threeEngines(onLine) : run('wtr', [], { onLine, timeout: minutes(20) })),
  },
  {
    name: 'node',
    run: async (onLine) => {
      await build(['cdn', 'cli']);
      return run('--import', nodeTests(), { onLine, timeout: minutes(20) });
    },
  },
  {
    name: 'e2e',
    run: async (onLine) => {
      await build(['cdn', 'server']);
      return run('playwright', ['test'], { onLine, timeout: minutes(20) });
    },
  },
];

const chosen = positionals.length ? suites.filter(({ name }) => positionals.includes(name)) : suites;
if (chosen.length === 0) throw new Error(`The suites are ${suites.map(({ name }) => name).join(', ')}.`);

exitOnSignals();
const browser = await ensureBrowser().catch((error) => {
  console.error(error.message);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
});
console.log(`Browser: ${browser.executablePath}${browser.bundled ? ' (from npm)' : ''}`);

const sums = [];
for (const suite of chosen) sums.push(await judge(suite));
const total = addUp(sums);
console.log(`\n${said(total)}`);
process.exitCode = total.failed ? 1 : 0;

async function judge({ name, run }) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const found = [];
  const onLine = (line) => {
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
  console.log(`${name}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return sum;
}

function nodeTests() {
  const files = ['test/node', 'server/test'].flatMap(testsUnder);
  return ['tsx', '--test', '--test-reporter=spec', ...files];
}

function testsUnder(folder) {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => join(folder, file))
      .sort();
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return [];
  }
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
  return run('xvfb-run', args, { program: 'xvfb-run', onLine, timeout: minutes(20) });
}

function minutes(count) {
  return count * 60_000;
}
