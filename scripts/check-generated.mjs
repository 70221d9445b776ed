// Committed generated files must be what the tools make now, and every Vietnamese word must have its translation.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, generated } from './generated.mjs';
import { root } from './run.mjs';

const cache = join(root, 'node_modules/.cache');
const faults = [];
const shown = 20;

mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'dvc-generated-'));
try {
  await Promise.all(
    generated.map((thing) => compare(thing).catch((error) => faults.push(`${thing.name}: ${error.message}`))),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const file of filesUnder(root, 'src/locales/xliff')) {
  const missing = untranslated(file);
  faults.push(...missing.slice(0, shown));
  if (missing.length > shown) faults.push(`${file}: ${missing.length - shown} more without a translation`);
}
faults.push(...unitFaults());

for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;

async function compare({ name, outputs, make }) {
  await make(folder);
  const paths = new Set(outputs.flatMap((path) => [...filesUnder(root, path), ...filesUnder(folder, path)]));
  if (paths.size === 0) faults.push(`${name}: nothing was generated`);
  for (const path of paths) if (read(root, path) !== read(folder, path)) faults.push(`${path} is stale`);
}

function read(base, path) {
  try {
    return readFileSync(join(base, path), 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  }
}

function untranslated(file) {
  const units = readFileSync(join(root, file), 'utf8').match(/<trans-unit[\s\S]*?<\/trans-unit>/g) ?? [];
  return units
    .filter((unit) => !/<target>[\s\S]*\S[\s\S]*<\/target>/.test(unit))
    .map((unit) => `${file}: no translation of «${/<source>([\s\S]*?)<\/source>/.exec(unit)?.[1] ?? unit}»`);
}

/** The list that units are made from is not kept here; what was made from it must agree with itself. */
function unitFaults() {
  const { provinces } = JSON.parse(read(root, 'units/provinces.json') ?? '{"provinces":[]}');
  const inCode = [...(read(root, 'src/model/provinces.ts') ?? '').matchAll(/^(\d\d) (.+)$/gm)];
  const files = filesUnder(root, 'units').map((path) => path.replaceAll('\\', '/').replace(/^units\//, ''));
  const listed = ['provinces.json', ...provinces.flatMap(([code]) => [`${code}.json`, `old/${code}.json`])].sort();
  return [
    ...(JSON.stringify(inCode.map(([, ...unit]) => unit)) === JSON.stringify(provinces)
      ? []
      : ['src/model/provinces.ts and units/provinces.json name different provinces: run scripts/build-units.mjs']),
    ...(files
      .filter((path) => !path.startsWith('lists/'))
      .sort()
      .join() === listed.join()
      ? []
      : ['units/ and units/old/ do not hold one file for each province each']),
  ];
}
