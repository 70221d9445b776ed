/**
 * Counts what each procedure costs whoever fills it in, now and in an older commit, and writes EFFORT.md.
 * `npm run bench -- effort [--before REF]`
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { loadProcedure } from '../src/model/load-procedure.js';
import type { Procedure } from '../src/model/procedure.js';
import { effortOf, type Effort, type Helped } from '../test/fixtures/effort.js';
import { usualAnswers } from '../test/fixtures/usual.js';

/** The last commit before screens, cards and places were there. */
const usualBefore = '0ecbb06';

const { before } = parseArgs({
  options: { before: { type: 'string', default: usualBefore } },
  allowPositionals: true,
}).values;
const folder = new URL('../procedures/', import.meta.url);

const rows = readdirSync(folder).map((file) => {
  const now = load(readFileSync(new URL(file, folder), 'utf8'));
  const old = load(execFileSync('git', ['show', `${before}:procedures/${file}`], { encoding: 'utf8' }));
  const cells = [count(old), count(now), count(now, { places: true }), count(now, { places: true, cards: true })];
  return `| ${now.code} ${now.title} | ${cells.join(' | ')} |`;
});

const text = `# Effort

What each procedure costs, from the guide to the receipt: **screens / taps / characters**. \`npm run bench -- effort\` counted it
in the documents of ${before} and in those of today. A tap puts the cursor somewhere, opens a list, chooses, or goes on. Only what must be
answered is counted, as most people answer it (\`test/fixtures/usual.ts\`); a text is as long as the example of its question. Where the page knows its
commune, a place is one tap. With cards, the QR codes of all persons' identity cards are read: one tap to read, one to fill in. The count ends with a dossier that may be sent.

| Procedure | ${before} | now | the page knows its commune | and identity cards are read |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
const path = fileURLToPath(new URL('EFFORT.md', import.meta.url));
writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }));
console.log(text);

function load(json: string): Procedure {
  return loadProcedure(JSON.parse(json));
}

function count(procedure: Procedure, helped?: Helped): string {
  const { screens, taps, characters }: Effort = effortOf(procedure, usualAnswers[procedure.code], helped);
  return `${screens} / ${taps} / ${characters}`;
}
