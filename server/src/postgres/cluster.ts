import { execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { keepFile, syncFolder } from '../durable.js';
import { openFolder } from '../make-folder.js';
import { Told } from '../told.js';
import { words } from '../words.js';
import { chooseAccount, handOver, type Account } from './account.js';
import { findBinaries, type Binaries } from './binaries.js';
import { assertDurable } from './assert-durable.js';
import { chooseDoor, type Door } from './door.js';
import { dropForeignLocks, isAlive, postmasterOf } from './lock-file.js';
import { newPassword } from './password.js';

const run = promisify(execFile);
const patience = 60_000;
const watchInterval = 500;
const superuser = 'postgres';

/** A PostgreSQL of our own in one folder: made at the first start, taken back after our own crash, revived after its. */
export class Cluster {
  /** True when this process started it, false when it was already running. */
  readonly started: boolean;
  readonly #place: Place;
  readonly #troubled: (reason: unknown) => void;
  readonly #leaving = new AbortController();
  #watch: NodeJS.Timeout | undefined;
  #revival: Promise<void> | undefined;

  private constructor(place: Place, started: boolean, troubled: (reason: unknown) => void) {
    this.#place = place;
    this.started = started;
    this.#troubled = troubled;
  }

  /**
   * Makes the cluster if there is none, and resolves when it answers and is known to be durable. `troubled` is told
   * each time that it died and could not be brought up again.
   */
  static async open(folder: string, troubled: (reason: unknown) => void = () => undefined): Promise<Cluster> {
    const place = await prepare(folder);
    const cluster = new Cluster(place, await bringUp(place), troubled);
    cluster.#watch = setInterval(() => {
      cluster.#revival ??= cluster.#revive().finally(() => (cluster.#revival = undefined));
    }, watchInterval).unref();
    return cluster;
  }

  /** How to reach a database of the cluster. */
  connection(database = 'postgres'): pg.ClientConfig {
    return connectionOf(this.#place, database);
  }

  /** Lets go of the cluster and leaves it running. */
  leave(): void {
    clearInterval(this.#watch);
    this.#leaving.abort();
  }

  /** Stops the cluster; sessions still open are ended. */
  async close(): Promise<void> {
    this.leave();
    // One that is on its way up has no number yet by which it could be stopped.
    await this.#revival;
    const { account, binaries, data } = this.#place;
    const id = postmasterOf(data);
    if (id === undefined || !isAlive(id)) return;
    await run(
      ...command(account, binaries.pgCtl, ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30']),
      options(account),
    );
  }

  /** Stops the cluster unless somebody else has come to use it. */
  async closeUnlessUsed(): Promise<void> {
    const client = new pg.Client(this.connection());
    await client.connect();
    const { rows } = await client
      .query<{ others: string }>(
        `select count(*) as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      .finally(() => client.end());
    if (rows[0]?.others === '0') await this.close();
    else this.leave();
  }

  /** Whatever happens, requests are told that it is away, and the next round tries again. */
  async #revive(): Promise<void> {
    try {
      const id = postmasterOf(this.#place.data);
      if (id === undefined || !isAlive(id)) await bringUp(this.#place, this.#leaving.signal);
    } catch (error) {
      if (!this.#leaving.signal.aborted) this.#troubled(error);
    }
  }
}

interface Place {
  readonly account: Account;
  readonly binaries: Binaries;
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly door: Door;
}

async function prepare(folder: string): Promise<Place> {
  const binaries = findBinaries();
  openFolder('DATA_DIR', folder);
  const data = join(folder, 'data');
  const account = chooseAccount(data);
  handOver(folder, account);
  const door = await chooseDoor(folder, data);
  if (door.folder) handOver(door.folder, account);
  const passwordFile = join(folder, 'password');
  try {
    keepFile(passwordFile, newPassword());
    handOver(passwordFile, account);
    if (!existsSync(data)) await initialise({ account, binaries, folder, data, passwordFile });
  } catch (error) {
    throw new Told(words.postgresNotMade(folder), { cause: inItsWords(error) });
  }
  const password = readFileSync(passwordFile, 'utf8');
  return { account, binaries, data, log: join(folder, 'log'), password, door };
}

interface NewCluster {
  readonly account: Account;
  readonly binaries: Binaries;
  readonly folder: string;
  readonly data: string;
  readonly passwordFile: string;
}

/** Makes the cluster beside its place and moves it in whole, so that a crash never leaves half of one. */
async function initialise({ account, binaries, folder, data, passwordFile }: NewCluster): Promise<void> {
  const fresh = join(folder, `new-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  const words = ['-D', fresh, '-U', superuser, '-k', '-E', 'UTF8', '--locale=C', '-A', 'scram-sha-256'];
  await run(...command(account, binaries.initdb, [...words, `--pwfile=${passwordFile}`]), options(account));
  try {
    renameSync(fresh, data);
    syncFolder(folder);
  } catch (error) {
    // Another process made it meanwhile: its cluster is as good as ours.
    if (!existsSync(data)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** What a program of PostgreSQL that ended said last, without the command line. */
function inItsWords(error: unknown): unknown {
  if (!(error instanceof Error && 'stderr' in error)) return error;
  const said = String(error.stderr).trim();
  const lines = said.split('\n').filter((line) => /\b(?:FATAL|PANIC|error):/.test(line));
  return noSpace(said) ?? new Error(lines.at(-1) ?? said);
}

/** The failure of the system in the words of PostgreSQL, when it is that the disk is full. */
function noSpace(said: string): Error | undefined {
  const line = said.split('\n').findLast((each) => each.includes('No space left on device'));
  return line === undefined ? undefined : Object.assign(new Error(line.trim()), { code: 'ENOSPC' });
}

/** Starts the cluster, or finds it running; true when we started it. Told to leave, it starts nothing more. */
async function bringUp(place: Place, leaving?: AbortSignal): Promise<boolean> {
  const deadline = Date.now() + patience;
  let child: { ended: boolean } | undefined;
  let starts = 0;
  while (Date.now() < deadline) {
    const state = await knock(place);
    if (state === 'open') return child !== undefined && !child.ended;
    if (state === 'closed' && (!child || child.ended)) {
      if (leaving?.aborted) break;
      if (starts++ > 20) break;
      if (child) await after(200);
      child = start(place);
    }
    await after(20);
  }
  throw new Told(words.postgresNotStarted(place.log), { cause: noSpace(readFileSync(place.log, 'utf8')) });
}

function start({ account, binaries, data, log, door }: Place): { ended: boolean } {
  dropForeignLocks(data, door.lock);
  const settings = {
    ...door.settings,
    shared_buffers: '32MB',
    max_connections: '40',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    // What people wrote must not reach the log: no statements, no details, no values.
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const out = openSync(log, 'w', 0o600);
  const child = { ended: false };
  // A session of its own: a Ctrl-C in the terminal must reach us first, and it must outlive our crash.
  const [program, all] = command(account, binaries.postgres, ['-D', data, ...words]);
  spawn(program, all, { ...options(account), detached: true, windowsHide: true, stdio: ['ignore', out, out] })
    .once('exit', () => (child.ended = true))
    .once('error', () => (child.ended = true))
    .unref();
  closeSync(out);
  return child;
}

/** Asks once: `open` and durable, still on its way `up`, or `closed`. */
async function knock(place: Place): Promise<'open' | 'up' | 'closed'> {
  const client = new pg.Client({ ...connectionOf(place, 'postgres'), connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code?.startsWith('57P') ? 'up' : 'closed';
  }
  try {
    await assertDurable(client);
    return 'open';
  } finally {
    await client.end();
  }
}

function connectionOf({ door, password }: Place, database: string): pg.ClientConfig {
  return { ...door.address(), user: superuser, password, database };
}

function command({ prefix }: Account, program: string, words: readonly string[]): [string, string[]] {
  const [first = program, ...rest] = [...prefix, program, ...words];
  return [first, rest];
}

function options({ id }: Account): { readonly uid?: number; readonly gid?: number; readonly env: NodeJS.ProcessEnv } {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env['SystemRoot'] };
  return id === undefined ? { env } : { env, uid: id, gid: id };
}
