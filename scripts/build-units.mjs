import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

/**
 * Writes units/*.json, src/model/provinces.ts and src/model/province-of-commune.ts from one list of provinces with their communes.
 * UNITS_SOURCE names it: `{ asOf, source, provinces: [{ code, name, communes: [[code, name]] }] }`.
 */
const list = process.env.UNITS_SOURCE;
if (!list) throw new Error('Name the list: UNITS_SOURCE=FILE node scripts/build-units.mjs');
const { asOf, source, provinces } = JSON.parse(await readFile(list, 'utf8'));

const folder = new URL('../units/', import.meta.url);
await mkdir(folder, { recursive: true });

/** In the order of the Vietnamese alphabet, in which Đ follows D; all but a few begin with «Tỉnh». */
const alphabet = new Intl.Collator('vi');
const bare = (name) => name.replace(/^(?:Tỉnh|Thành phố) /, '');
const named = provinces
  .map(({ code, name }) => [code, name])
  .sort(([, one], [, other]) => alphabet.compare(bare(one), bare(other)));
await write('provinces', { asOf, source }, 'provinces', named);
for (const { code, communes } of provinces) await write(code, { asOf }, 'communes', communes);

const constant = new URL('../src/model/provinces.ts', import.meta.url);
const text = `const lines = \`
${named.map((unit) => unit.join(' ')).join('\n')}
\`;

/** The provinces as of ${asOf}: code and name. Written by scripts/build-units.mjs. */
export const provinces: readonly (readonly [code: string, name: string])[] = lines
  .trim()
  .split('\\n')
  .map((line) => [line.slice(0, 2), line.slice(3)]);
`;
await writeFile(constant, await format(text, { ...(await resolveConfig(constant)), parser: 'typescript' }));

const places = provinces.flatMap(({ code, communes }) => communes.map(([commune]) => `${commune}:${code}`)).sort();
const runs = places.filter((place, index) => place.slice(6) !== places[index - 1]?.slice(6));
const lines = runs.map((run, index) => (index % 8 ? ` ${run}` : `\n${run}`)).join('');
const ofCommunes = new URL('../src/model/province-of-commune.ts', import.meta.url);
const before = await readFile(ofCommunes, 'utf8');
await writeFile(
  ofCommunes,
  before.replace(/`[^`]*`/, () => `\`${lines}\n\``),
);

console.log(`${provinces.length} provinces, ${provinces.flatMap(({ communes }) => communes).length} communes, ${asOf}`);

/** One unit a line, so that a changed name is one changed line. */
async function write(name, facts, key, units) {
  const lines = units.map((unit) => JSON.stringify(unit)).join(',\n');
  const head = JSON.stringify(facts).slice(0, -1);
  await writeFile(new URL(`${name}.json`, folder), `${head},"${key}":[\n${lines}\n]}\n`);
}
