// A tag is defined in one file, that file is named after it, and the loader knows it, or the page that it has of its own.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesUnder } from './generated.mjs';
import { root } from './run.mjs';

const places = new Map();
for (const file of filesUnder(root, 'src').filter((path) => path.endsWith('.ts')))
  for (const [, tag] of readFileSync(join(root, file), 'utf8').matchAll(/@customElement\(\s*['"`]([^'"`]+)/g))
    places.set(tag, [...(places.get(tag) ?? []), file]);

const faults = [...places].flatMap(([tag, files]) => [
  ...(files.length > 1 ? [`${tag} is defined in ${files.join(' and ')}`] : []),
  ...(tag.startsWith('dvc-') ? [] : [`${tag} in ${files[0]} does not start with dvc-`]),
  ...files
    .filter((file) => basename(file) !== `${tag}.ts`)
    .map((file) => `${tag} should be defined in ${tag}.ts, not in ${file}`),
]);
const loader = readFileSync(join(root, 'src/loader.ts'), 'utf8');
const ownPage = readFileSync(join(root, 'src/doc-ho-so.ts'), 'utf8');
for (const tag of places.keys())
  if (!loader.includes(`'${tag}':`) && !ownPage.includes(`/${tag}.js'`))
    faults.push(`${tag} is missing in src/loader.ts`);
if (places.size === 0) faults.push('no element is defined anywhere');
for (const fault of faults) console.error(fault);
console.log(`${places.size} tags`);
process.exitCode = faults.length ? 1 : 0;
