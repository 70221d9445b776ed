import { join } from 'node:path';
import { terminalLanguage } from '../../cli/src/language.js';
import { readConfig } from './config.js';
import { readDaysOff } from './days-off.js';
import { openDatabase } from './database.js';
import { deskCommand } from './desk-command.js';
import { DeskError } from './desk-work.js';
import { migrate } from './migrations.js';
import { Cluster } from './postgres/cluster.js';
import { lastWords } from './told.js';

/** Works on the database of a running receiver, or starts the embedded one for as long as the command takes. */
async function main(): Promise<void> {
  const { databaseUrl, dataDir, filesDir, unitsDir, deskName, daysOffFile } = readConfig(process.env);
  const daysOff = readDaysOff(daysOffFile);
  const cluster = databaseUrl === undefined ? await Cluster.open(join(dataDir, 'postgres')) : undefined;
  const database = openDatabase(cluster?.connection() ?? { connectionString: databaseUrl });
  try {
    await migrate(database);
    console.log(
      await deskCommand({ database, filesDir, unitsDir, name: deskName, daysOff }, process.argv.slice(2), new Date()),
    );
  } finally {
    await database.destroy();
    if (cluster?.started) await cluster.closeUnlessUsed();
    else cluster?.leave();
  }
}

main().catch((error: unknown) => {
  console.error(lastWords(error, terminalLanguage()));
  process.exitCode = error instanceof DeskError ? 2 : 1;
});
