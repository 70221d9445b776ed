// What stands in the guides of our documents, for those who look for it on a screen.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './run.mjs';

const folder = join(root, 'procedures');

/** The codes of all procedures. */
export async function allCodes() {
  const files = await readdir(folder);
  return files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
}

/** Words of a guide from its top to its end that are not folded; no look changes them. */
export async function wordsOf(code) {
  const { title } = JSON.parse(await readFile(join(folder, `${code}.json`), 'utf8'));
  return [title, 'Ai được nộp', 'Hỏi ai'];
}
