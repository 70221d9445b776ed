import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isLanguage, terminalLanguage, type Language } from '../../cli/src/language.js';
import { readConfig } from './config.js';
import { startReceiver } from './receiver.js';
import { lastWords } from './told.js';
import { words } from './words.js';

export { readConfig, startReceiver };

/** What is behind the program: the language of its words, and nothing else. */
function isUnderstood(given: readonly string[]): boolean {
  const [flag = '', ...rest] = given.flatMap((each) => (each.startsWith('--lang=') ? each.split('=') : [each]));
  return flag === '' || (flag === '--lang' && rest.length === 1 && isLanguage(rest[0]));
}

async function main(language: Language): Promise<void> {
  const receiver = await startReceiver(readConfig(process.env));
  for (const notice of receiver.notices) console.error(notice[language]);
  console.log(words.listens(receiver.url)[language]);
  void receiver.failed.then((reason) => {
    console.error(`${words.stopped[language]} ${lastWords(reason, language)}`);
    process.exit(1);
  });
  const stop = (): void => {
    receiver.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
}

const [, script] = process.argv;
if (script && realpathSync(script) === fileURLToPath(import.meta.url)) {
  const language = terminalLanguage();
  if (!isUnderstood(process.argv.slice(2))) {
    console.error(words.wrongWords[language]);
    process.exit(2);
  }
  main(language).catch((error: unknown) => {
    console.error(lastWords(error, language));
    process.exit(1);
  });
}
