import { mkdir, readFile, writeFile } from 'node:fs/promises';

/**
 * Writes units/lists/business-lines.json: the level 4 of the business lines in force, and words by which people look for them.
 * BUSINESS_LINES_SOURCE names their list: `{ asOf, inForce: { version, decision, issued }, sources: [{ address }], lines: [[code,
 * name] …], words: [[[code …], [word …], grounds] …], old2018: [[code, [code of today …], grounds] …] }`. Grounds are `u` where
 * nobody has compared them with the official text.
 */
const source = process.env.BUSINESS_LINES_SOURCE;
if (!source) throw new Error('Name the list: BUSINESS_LINES_SOURCE=FILE node scripts/build-lists.mjs');
const { asOf, inForce, sources, lines, words, old2018 } = JSON.parse(await readFile(source, 'utf8'));

const codes = new Set(lines.map(([code]) => code));
for (const [code, ...all] of [...words.map(([each]) => ['', ...each]), ...old2018.map(([old, each]) => [old, ...each])])
  for (const each of all)
    if (!codes.has(each)) throw new Error(`${code || 'A word'} leads to ${each}, which is no line`);

const grounds = (mark) => (mark === 'u' ? ['unverified'] : []);
const rows = (each) => `[\n${each.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
const parts = {
  name: JSON.stringify(inForce.version),
  asOf: JSON.stringify(asOf),
  source: JSON.stringify(`Quyết định ${inForce.decision}, ${inForce.issued}, ${sources[0].address}`),
  entries: rows(lines.map(([code, name]) => [code, name])),
  words: rows(words.map(([each, said, mark]) => [each, said, ...grounds(mark)])),
  old: `{"name":"VSIC 2018","codes":${rows(old2018.map(([code, each, mark]) => [code, each, ...grounds(mark)]))}}`,
};
const text = Object.entries(parts).map(([key, value]) => `${JSON.stringify(key)}:${value}`);
const folder = new URL('../units/lists/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('business-lines.json', folder), `{${text.join(',\n')}}\n`);
console.log(`${lines.length} lines, ${words.length} groups of words, ${old2018.length} old codes`);
