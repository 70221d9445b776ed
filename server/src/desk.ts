import { join } from 'node:path';
import { readConfig, type Config } from './config.js';
import { openDatabase, type Database } from './database.js';
import { DeskError, list, moveTo, show } from './desk-work.js';
import { Cluster } from './postgres/cluster.js';
import { stateNames } from './state-names.js';

const usage = `Cách dùng
  desk list                       các hồ sơ, mới nhất trước
  desk show MÃ                    một hồ sơ: câu trả lời, giấy tờ, lịch sử
  desk state MÃ SỐ "ghi chú"      chuyển trạng thái; người nộp đọc được ghi chú
Trạng thái
${stateNames.map((name, index) => `  ${String(index + 1).padStart(2)}  ${name}`).join('\n')}`;

/** Runs one command of the desk; resolves with what it says. */
async function desk(database: Database, config: Config, words: readonly string[]): Promise<string> {
  const [command, code, number, note, ...rest] = words;
  if (command === 'list' && code === undefined) return list(database);
  if (command === 'show' && code !== undefined && number === undefined) return show(database, config.filesDir, code);
  if (command === 'state' && code !== undefined && number !== undefined && rest.length === 0) {
    const by = process.env['DESK_NAME'] ?? 'Bộ phận Một cửa';
    return moveTo(database, { code, number, note, by, now: new Date() });
  }
  throw new DeskError(usage);
}

/** Works on the database of a running receiver, or starts the embedded one for as long as the command takes. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const cluster = config.databaseUrl === undefined ? await Cluster.open(join(config.dataDir, 'postgres')) : undefined;
  const database = openDatabase(cluster?.connection() ?? { connectionString: config.databaseUrl });
  try {
    console.log(await desk(database, config, process.argv.slice(2)));
  } finally {
    await database.destroy();
    if (cluster?.started) await cluster.closeUnlessUsed();
    else cluster?.leave();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof DeskError ? 2 : 1;
});
