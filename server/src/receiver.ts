import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Said } from '../../cli/src/language.js';
import { buildApp } from './app.js';
import { clockBehind } from './clock-behind.js';
import type { Config } from './config.js';
import { missingYears, readDaysOff } from './days-off.js';
import { DatabaseLock } from './database-lock.js';
import { openDatabase, type Database } from './database.js';
import { FileStore } from './file-store.js';
import { FolderLock } from './folder-lock.js';
import { openFolder } from './make-folder.js';
import { missingPapers } from './missing-papers.js';
import { migrate } from './migrations.js';
import { officeOf, readOfficeFile } from './office-file.js';
import { openOwnKeys } from './own-keys.js';
import { assertDurable } from './postgres/assert-durable.js';
import { Cluster } from './postgres/cluster.js';
import { Procedures } from './procedures.js';
import type { App } from './routes/context.js';
import { Submissions } from './submissions.js';
import { Told } from './told.js';
import { Uploads } from './uploads.js';
import { words } from './words.js';
import { wrongFolders } from './wrong-folders.js';

export interface Receiver {
  /** Where it listens. */
  readonly url: string;
  readonly app: App;
  /** What whoever runs it should look at, a sentence each. */
  readonly notices: readonly Said[];
  /** Forgets uploads that have waited too long; happens by itself each hour. */
  sweep(): Promise<void>;
  /** Resolves when it had to stop by itself, with the reason; pending as long as it works. */
  readonly failed: Promise<Error>;
  /** Stops taking requests, lets open ones end, and stops the embedded PostgreSQL. */
  close(): Promise<void>;
}

const hour = 3_600_000;
/** Milliseconds open requests have to end when we close. */
const farewell = 5000;

/** Who hears of what befalls the database later. */
interface Hearers {
  readonly lose: (reason: Error) => void;
  readonly troubled: (reason: unknown) => void;
}

/** Undoes a step of the start; `hasFailed` when the start did not come to its end. */
type Undo = (hasFailed: boolean) => Promise<void>;

/** Starts the receiver and resolves when it listens. What was begun is undone when a step fails. */
export async function startReceiver(
  given: Config,
  now: () => Date = () => new Date(),
  free: (folder: string) => Promise<number> = freeBytes,
): Promise<Receiver> {
  const undo: Undo[] = [];
  const undoAll = async (hasFailed: boolean): Promise<void> => {
    const faults: unknown[] = [];
    for (const step of undo.splice(0).reverse()) await step(hasFailed).catch((error: unknown) => faults.push(error));
    // A step that fails must not leave a lock taken or a database running.
    if (faults.length) throw faults[0];
  };
  let log: App['log'] | undefined;
  const troubled = (error: unknown): void => log?.error({ err: error }, 'postgres');
  const { lost, lose } = loss();
  const own = readOfficeFile(given.officeFile);
  const config = { ...given, office: officeOf(given, own) };
  try {
    mustBeThere('UNITS_DIR', config.unitsDir);
    if (config.staticDir !== undefined) mustBeThere('STATIC_DIR', config.staticDir);
    openFolders(config);
    await lockFiles(config.filesDir, lose, undo);
    const database = await reachDatabase(config, { lose, troubled }, undo);
    const keys = await openOwnKeys(join(config.dataDir, 'keys'), database, now());
    const procedures = await Procedures.open(config.proceduresDir, database, now(), own);
    const daysOff = readDaysOff(config.daysOffFile);
    const files = new FileStore(config.filesDir);
    const uploads = new Uploads({ database, files, limits: config.limits, free: () => free(config.filesDir) });
    const notices = [
      ...procedures.notices,
      ...wrongFolders(config, procedures),
      ...(await clockBehind(database, now())),
      ...missingYears(daysOff, now()),
      ...(await missingPapers(database, files)),
    ];
    const submissions = new Submissions({ database, procedures, keys, uploads, config });
    const app = await buildApp({ config, database, keys, procedures, submissions, uploads, now });
    log = app.log;
    undo.push(async () => {
      const impatience = setTimeout(() => app.server.closeAllConnections(), farewell).unref();
      await app.close();
      clearTimeout(impatience);
    });
    const sweep = (): Promise<void> => uploads.sweep(now());
    const fail = (error: unknown): void => app.log.error({ err: error }, 'sweep');
    const sweeper = setInterval(() => void sweep().catch(fail), hour).unref();
    undo.push(async () => clearInterval(sweeper));
    await sweep();
    const url = await listen(app, config);
    let closing: Promise<void> | undefined;
    const close = (): Promise<void> => (closing ??= undoAll(false));
    const failed = lost.then(async (reason) => {
      await close();
      return reason;
    });
    return { url, app, notices, sweep, failed, close };
  } catch (error) {
    // What failed first is told, not what failed after it.
    await undoAll(true).catch(() => undefined);
    throw error;
  }
}

/** Bytes that the disk of a folder can still take. */
async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** A page that misses what is served from here would only be told 404. */
function mustBeThere(setting: string, folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Told(words.noFolder(setting, folder));
}

async function listen(app: App, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    throw new Told(isTaken ? words.portTaken(port, host) : words.notListening(port, host), { cause });
  }
}

/** Told once that another receiver has what was ours. */
function loss(): { readonly lost: Promise<Error>; readonly lose: (reason: Error) => void } {
  let lose: (reason: Error) => void = () => undefined;
  const lost = new Promise<Error>((resolve) => (lose = resolve));
  return { lost, lose };
}

/** Keys in `DATA_DIR` may be for reading only; a database, or papers, may not. */
function openFolders({ dataDir, filesDir, databaseUrl }: Config): void {
  const holdsPapers = filesDir === join(dataDir, 'files');
  if (databaseUrl === undefined || holdsPapers) openFolder('DATA_DIR', dataDir);
  openFolder(holdsPapers ? 'DATA_DIR' : 'FILES_DIR', filesDir);
}

async function lockFiles(folder: string, lose: (reason: Error) => void, undo: Undo[]): Promise<void> {
  const lock = await FolderLock.take(folder, lose);
  undo.push(async () => lock.release());
}

/** The database, migrated and known to be durable: the province's, or our own. */
async function reachDatabase(config: Config, { lose, troubled }: Hearers, undo: Undo[]): Promise<Database> {
  const connection = await reachServer(config, troubled, undo);
  const lock = await DatabaseLock.take(connection, config.lockPatience, lose);
  undo.push(() => lock.release());
  const patient = openDatabase({ ...connection, max: 2, statement_timeout: 600_000 });
  try {
    await migrate(patient);
  } finally {
    await patient.destroy();
  }
  const database = openDatabase(connection);
  undo.push(() => database.destroy());
  return database;
}

async function reachServer(config: Config, troubled: Hearers['troubled'], undo: Undo[]): Promise<pg.ClientConfig> {
  if (config.databaseUrl === undefined) {
    const cluster = await Cluster.open(join(config.dataDir, 'postgres'), troubled);
    // A start that fails must not stop the PostgreSQL of the receiver that is already running here.
    undo.push(async (hasFailed) => (hasFailed && !cluster.started ? cluster.leave() : cluster.close()));
    return cluster.connection();
  }
  const connection = { connectionString: config.databaseUrl };
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((cause: unknown) => {
    throw new Told(words.databaseAway, { cause });
  });
  try {
    await assertDurable(client);
  } finally {
    await client.end();
  }
  return connection;
}
