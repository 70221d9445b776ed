import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.js';
import { lastWords } from './last-words.js';
import { startReceiver } from './receiver.js';

export { readConfig, startReceiver };

async function main(): Promise<void> {
  const receiver = await startReceiver(readConfig(process.env));
  for (const notice of receiver.notices) console.error(notice);
  console.log(`The receiver listens at ${receiver.url}\nIts contract: ${receiver.url}/openapi.json`);
  void receiver.failed.then((reason) => {
    console.error(`The receiver stopped. ${lastWords(reason)}`);
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
if (script && realpathSync(script) === fileURLToPath(import.meta.url))
  main().catch((error: unknown) => {
    console.error(lastWords(error));
    process.exit(1);
  });
