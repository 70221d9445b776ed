import { join } from 'node:path';
import { terminalLanguage } from '../../cli/src/language.js';
import { readConfig } from './config.js';
import { addReceiptKey, OfficeKeys } from './office-keys.js';
import { lastWords } from './told.js';
import { words } from './words.js';

/** Lists the keys of an office, or adds one that signs from the next start of the receiver on. */
function main([command, ...more]: readonly string[]): void {
  const language = terminalLanguage();
  const folder = join(readConfig(process.env).dataDir, 'keys');
  if (more.length || !['list', 'new'].includes(String(command))) {
    console.error(words.keysUsage[language]);
    process.exitCode = 2;
    return;
  }
  const path = command === 'new' ? addReceiptKey(folder) : undefined;
  const { published } = OfficeKeys.read(folder);
  const [signer, ...earlier] = published.map(({ kid }) => kid);
  const lines = [words.keySigns(String(signer)), ...earlier.map(words.keyProves)];
  for (const line of path ? [...lines, words.keyAdded(path)] : lines) console.log(line[language]);
}

try {
  main(process.argv.slice(2).filter((word, index, all) => !word.startsWith('--lang') && all[index - 1] !== '--lang'));
} catch (error) {
  console.error(lastWords(error, terminalLanguage()));
  process.exitCode = 1;
}
