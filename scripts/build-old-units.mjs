import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

/**
 * Writes units/old/*.json and src/model/old-provinces.ts: which communes of today the old ones became.
 * OLD_UNITS_SOURCE names their list: `{ asOf, sources: [{ name, address, date }], provinces: { [code of today]: [[commune,
 * district, province, [code of today …], shares?, [other name]?] …] } }`. The communes of today are read from units/*.json.
 */
const list = process.env.OLD_UNITS_SOURCE;
if (!list) throw new Error('Name the list: OLD_UNITS_SOURCE=FILE node scripts/build-old-units.mjs');
const { sources, provinces } = JSON.parse(await readFile(list, 'utf8'));

const units = new URL('../units/', import.meta.url);
const folder = new URL('old/', units);
await mkdir(folder, { recursive: true });

const [{ name, address, date }] = sources;
const source = `${name}, ${date}, ${address}`;
const today = JSON.parse(await readFile(new URL('provinces.json', units), 'utf8'));
const bare = (title) =>
  title
    .replace(/^(?:Tỉnh|Thành phố) /, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');

/** The old province of that name became Huế on 2025-01-01 by Resolution 175/2024/QH15; the list begins after that. */
const olderProvinces = [['46', 'Tỉnh Thừa Thiên Huế']];

const merged = [...olderProvinces];
let count = 0;
for (const [code, title] of today.provinces) {
  const { asOf, communes } = JSON.parse(await readFile(new URL(`${code}.json`, units), 'utf8'));
  const known = new Set(communes.map(([commune]) => commune));
  const districts = new Map();
  for (const [commune, district, province, codes, shares = '', others = []] of provinces[code] ?? []) {
    const strange = codes.filter((each) => !known.has(each));
    if (strange.length) throw new Error(`${commune}, ${district}: units/${code}.json has no ${strange.join()}`);
    const place = `${district}, ${province}`;
    if (!districts.has(place)) districts.set(place, [district, province, []]);
    districts.get(place)[2].push([commune, codes, ...(shares || others.length ? [shares] : []), ...others]);
    count += 1;
  }
  if (districts.size === 0) throw new Error(`${list} has no old communes of ${title}`);
  for (const province of new Set([...districts.values()].map(([, each]) => each)))
    if (bare(province) !== bare(title)) merged.push([code, province]);
  const facts = { before: '2025-07-01', asOf, source };
  const lines = [...districts.values()].map(
    ([district, province, rows]) =>
      `[${JSON.stringify(district)},${JSON.stringify(province)},[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]]`,
  );
  const head = JSON.stringify(facts).slice(0, -1);
  await writeFile(new URL(`${code}.json`, folder), `${head},"districts":[\n${lines.join(',\n')}\n]}\n`);
}

const alphabet = new Intl.Collator('vi');
merged.sort(([, one], [, other]) => alphabet.compare(one.replace(/^Tỉnh /, ''), other.replace(/^Tỉnh /, '')));
const constant = new URL('../src/model/old-provinces.ts', import.meta.url);
const text = `const lines = \`
${merged.map((unit) => unit.join(' ')).join('\n')}
\`;

/** The provinces that bear another name since July 2025: the code of today and the old name. Written by scripts/build-old-units.mjs. */
export const oldProvinces: readonly (readonly [code: string, name: string])[] = lines
  .trim()
  .split('\\n')
  .map((line) => [line.slice(0, 2), line.slice(3)]);
`;
await writeFile(constant, await format(text, { ...(await resolveConfig(constant)), parser: 'typescript' }));

console.log(`${count} old communes, ${merged.length} old provinces with another name`);
