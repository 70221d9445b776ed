import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import type { Said } from '../../cli/src/language.js';
import { assertDurable, NotDurable } from './postgres/assert-durable.js';
import { Told } from './told.js';
import { words } from './words.js';

/** Any number will do, as long as nobody else locks by it in this database. */
const name = 3_641_907_256;
const retry = 200;
/** Seconds: the session of a machine that lost its power is ended after about half a minute, not after hours. */
const keepalives = ['tcp_keepalives_idle = 10', 'tcp_keepalives_interval = 5', 'tcp_keepalives_count = 4'];

/** Another receiver works on the same database. */
class Taken extends Told {
  override readonly name = 'Taken';
}

/** The one receiver of a database: a session that holds a lock in it, and takes it again when it was ended. */
export class DatabaseLock {
  readonly #connection: pg.ClientConfig;
  readonly #patience: number;
  readonly #lost: (reason: Error) => void;
  #session: pg.Client | undefined;
  #isReleased = false;

  private constructor(connection: pg.ClientConfig, patience: number, lost: (reason: Error) => void) {
    this.#connection = connection;
    this.#patience = patience;
    this.#lost = lost;
  }

  /** Takes the lock, or throws in words after `patience` milliseconds; `lost` is called when another has it later, or it would lose dossiers. */
  static async take(
    connection: pg.ClientConfig,
    patience: number,
    lost: (reason: Error) => void,
  ): Promise<DatabaseLock> {
    const lock = new DatabaseLock(connection, patience, lost);
    await lock.#take();
    return lock;
  }

  async release(): Promise<void> {
    this.#isReleased = true;
    await this.#session?.end().catch(() => undefined);
  }

  async #take(): Promise<void> {
    const session = new pg.Client({ ...this.#connection, keepAlive: true, connectionTimeoutMillis: 10_000 });
    // Without this a session that is ended while nothing is asked would end the process.
    session.on('error', () => undefined);
    await session.connect();
    try {
      for (const setting of keepalives) await session.query(`set ${setting}`).catch(notHere);
      // Settings may be others after a restart of the server.
      await assertDurable(session);
      await this.#wait(session);
    } catch (error) {
      await session.end().catch(() => undefined);
      throw error;
    }
    this.#session = session;
    session.once('end', () => void this.#takeAgain());
  }

  async #wait(session: pg.Client): Promise<void> {
    const deadline = Date.now() + this.#patience;
    for (;;) {
      const { rows } = await session.query<{ free: boolean }>(`select pg_try_advisory_lock(${name}) as free`);
      if (rows[0]?.free) return;
      if (Date.now() > deadline) throw new Taken(await holderOf(session));
      await after(retry);
    }
  }

  /** The database may be away for as long as it likes. */
  async #takeAgain(): Promise<void> {
    while (!this.#isReleased) {
      try {
        await this.#take();
        if (this.#isReleased) await this.#session?.end();
        return;
      } catch (error) {
        if (error instanceof Taken || error instanceof NotDurable) return this.#lost(error);
        await after(retry);
      }
    }
  }
}

/** A setting that this system does not have. */
function notHere(error: unknown): void {
  if (!(error instanceof pg.DatabaseError)) throw error;
}

async function holderOf(session: pg.Client): Promise<Said> {
  const { rows } = await session.query<{ since: Date; address: string | null }>(
    `select backend_start as since, client_addr::text as address from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and (classid::bigint << 32 | objid::bigint) = ${name}
       and database = (select oid from pg_database where datname = current_database())`,
  );
  const [holder] = rows;
  return words.databaseTaken(holder?.since.toISOString(), holder?.address ?? undefined);
}
