import {
  Kysely,
  PostgresDialect,
  type ColumnType,
  type Generated,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely';
import pg from 'pg';

type Fixed<T> = ColumnType<T, T, never>;

export interface Tables {
  /** One row: which keys belong to this database. */
  office: { id: Generated<number>; kid: string; tracking: string; since: Date };
  draft: { key: Fixed<string>; secret_hash: Fixed<Buffer>; created_at: Fixed<Date> };
  upload: {
    id: Fixed<string>;
    draft: Fixed<string>;
    slot: Fixed<string>;
    name: Fixed<string>;
    type: Fixed<string>;
    size: Fixed<number>;
    sha256: Fixed<string>;
    created_at: Fixed<Date>;
    completed_at: ColumnType<Date | null, never, Date>;
    submission: ColumnType<string | null, never, string>;
  };
  /** Files whose rows are gone; here until they are gone too. */
  removed_file: { id: Fixed<string>; removed_at: Fixed<Date> };
  procedure_version: {
    code: Fixed<string>;
    version: Fixed<string>;
    sha256: Fixed<string>;
    document: Fixed<string>;
    seen_at: ColumnType<Date, Date, Date>;
  };
  submission: {
    key: Fixed<string>;
    code: Fixed<string>;
    procedure_code: Fixed<string>;
    procedure_version: Fixed<string>;
    procedure_sha256: Fixed<string>;
    digest: Fixed<string>;
    body: Fixed<Buffer>;
    receipt: Fixed<string>;
    received_at: Fixed<Date>;
  };
  state_change: {
    id: Generated<number>;
    code: Fixed<string>;
    from_state: Fixed<number | null>;
    to_state: Fixed<number>;
    note: Fixed<string | null>;
    by: Fixed<string | null>;
    due_on: Fixed<string | null>;
    at: Fixed<Date>;
  };
}

export type Database = Kysely<Tables>;

/** The database did not answer; nothing is known about what was asked. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** Days stay the text they are; a driver's `Date` would move them with the time zone of the machine. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === pg.types.builtins.DATE
      ? (value: string) => value
      : (pg.types.getTypeParser(id, format) as (value: string) => unknown),
};

export function openDatabase(connection: pg.PoolConfig): Database {
  const pool = new pg.Pool({
    max: 10,
    connectionTimeoutMillis: 3000,
    statement_timeout: 4000,
    idle_in_transaction_session_timeout: 10_000,
    types,
    ...connection,
    // Durable whatever the role or the database has been set to.
    options: '-c synchronous_commit=on',
  });
  // A session that broke is replaced by the pool; who was using it is told by `steady`.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: steady(pool) }) });
}

/** Tells what the database answered from not having been answered. */
function steady(pool: pg.Pool): PostgresPool {
  return {
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect().catch(unanswered);
      const query = (...words: Parameters<PostgresPoolClient['query']>) => {
        const asked: unknown = Reflect.apply(client.query, client, words);
        return asked instanceof Promise ? asked.catch(unanswered) : asked;
      };
      return { query, release: () => client.release() } as PostgresPoolClient;
    },
  };
}

function unanswered(error: unknown): never {
  if (error instanceof pg.DatabaseError) throw error;
  throw new DatabaseUnavailable('The database did not answer.', { cause: error });
}
