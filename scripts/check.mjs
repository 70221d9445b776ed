// npm run check: everything that can be said about the sources without running the tests.
// With names, only those: node scripts/check.mjs lint types
import { build } from './build.mjs';
import { exitOnSignals, run } from './run.mjs';

/** A check: what it is called, how it is run, what it waits for, how what it finds is mended. */
const checks = [
  { name: 'build', make: () => build(), mend: 'mend what the build names above, then npm run build' },
  { name: 'lint', make: () => run('eslint', ['.', '--max-warnings=0']), mend: 'npx eslint . --fix, then by hand' },
  { name: 'types', make: () => run('tsc', ['-p', 'tsconfig.json']), mend: 'npx tsc -p tsconfig.json names each line' },
  { name: 'format', make: () => run('prettier', ['--check', '--log-level=warn', '.']), mend: 'npm run format' },
  {
    name: 'circles',
    make: () => run('depcruise', ['src', 'server/src', 'cli/src']),
    mend: '.dependency-cruiser.cjs says of each rule what to do',
  },
  {
    name: 'contract',
    make: () => run('--import', ['tsx', 'scripts/check-contract.ts']),
    mend: 'server/src/contract.ts and the schemas of server/src/routes make /openapi.json',
  },
  { name: 'tags', make: () => run('scripts/check-tags.mjs'), mend: 'one file a tag, named after it' },
  {
    name: 'generated',
    make: () => run('scripts/check-generated.mjs'),
    mend: 'npm run generate, and put a <target> beside each new <source> in src/locales/xliff',
  },
  {
    name: 'unused',
    make: () => run('knip', ['--no-progress', '--no-config-hints']),
    mend: 'delete what nothing uses',
  },
  {
    name: 'package',
    after: 'build',
    make: () => run('publint', ['--strict']),
    mend: 'see exports and files in package.json',
  },
  {
    name: 'package types',
    after: 'build',
    make: () => run('attw', ['--pack', '.', '--profile', 'esm-only', '--no-emoji', '--no-color']),
    mend: 'see exports in package.json and dist/types',
  },
  {
    name: 'consumer types',
    after: 'build',
    make: () => run('scripts/check-consumer-types.mjs'),
    mend: 'export what it names from src/index.ts, src/model.ts or src/client.ts; types of a package stay out',
  },
  {
    name: 'size',
    after: 'build',
    make: () => run('scripts/check-size.mjs'),
    show: true,
    mend: 'load it when it is needed',
  },
];

const atOnce = 2;
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length)
  throw new Error(`No check is called ${unknown.join(', ')}: ${checks.map(({ name }) => name).join(', ')}`);
const chosen = wanted.length
  ? checks.filter(
      ({ name }) =>
        wanted.includes(name) || checks.some(({ name: other, after }) => wanted.includes(other) && after === name),
    )
  : checks;

exitOnSignals();
const results = new Map();
const waiting = [...chosen];
await Promise.all(Array.from({ length: atOnce }, work));

console.log(`\n  ${'check'.padEnd(14)} seconds`);
for (const { name, mend } of chosen) {
  const { ok, seconds } = results.get(name);
  console.log(`  ${name.padEnd(14)} ${seconds.toFixed(1).padStart(7)}  ${ok ? 'passed' : `FAILED: ${mend}`}`);
}
const failed = [...results.values()].filter(({ ok }) => !ok).length;
console.log(`\nchecks: ${results.size - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

async function work() {
  for (;;) {
    const index = waiting.findIndex(({ after }) => !after || results.has(after));
    if (index < 0) {
      if (waiting.length === 0) return;
      await new Promise((later) => setTimeout(later, 50));
      continue;
    }
    const [check] = waiting.splice(index, 1);
    results.set(check.name, await judge(check));
  }
}

async function judge({ name, make, after, show }) {
  const started = Date.now();
  const done = (ok, output) => {
    if (!ok || show) console.log(`\n── ${name}\n${tidy(String(output))}`);
    return { ok, seconds: (Date.now() - started) / 1000 };
  };
  if (after && !results.get(after).ok) return done(false, `not looked at, because ${after} failed`);
  try {
    return done(true, (await make()) ?? '');
  } catch (error) {
    return done(false, error.output ?? (error.name === 'BuildFailed' ? error.message : error.stack));
  }
}

/** Without the remarks npm makes about this machine. */
function tidy(output) {
  return output
    .split('\n')
    .filter((line) => !line.startsWith('npm warn'))
    .join('\n')
    .trimEnd();
}
