import { Migrator, sql, type Migration } from 'kysely';
import type { Database } from './database.js';
import { Told } from './told.js';
import { words } from './words.js';

/** Forward only. A migration that has run anywhere is never changed: add the next one. */
const migrations: Readonly<Record<string, Migration>> = {
  '001-first': {
    async up(database) {
      await sql`
        create table draft (
          key uuid primary key,
          secret_hash bytea not null check (length(secret_hash) = 32),
          created_at timestamptz not null
        )`.execute(database);
      await sql`
        create table procedure_version (
          code text not null,
          version text not null,
          sha256 text not null,
          document text not null,
          seen_at timestamptz not null,
          primary key (code, version, sha256)
        )`.execute(database);
      await sql`
        create table submission (
          key uuid primary key references draft,
          code text not null unique,
          procedure_code text not null,
          procedure_version text not null,
          procedure_sha256 text not null,
          digest text not null,
          body bytea not null,
          receipt text not null,
          received_at timestamptz not null,
          foreign key (procedure_code, procedure_version, procedure_sha256) references procedure_version
        )`.execute(database);
      await sql`
        create table upload (
          id uuid primary key,
          draft uuid not null references draft,
          slot text not null,
          name text not null,
          type text not null,
          size integer not null check (size > 0),
          sha256 text not null,
          created_at timestamptz not null,
          completed_at timestamptz,
          submission uuid references submission,
          check (submission is null or completed_at is not null)
        )`.execute(database);
      await sql`create index upload_draft on upload (draft)`.execute(database);
      await sql`
        create table state_change (
          id integer generated always as identity primary key,
          code text not null references submission (code),
          from_state integer check (from_state between 1 and 10),
          to_state integer not null check (to_state between 1 and 10),
          note text,
          by text,
          due_on date,
          at timestamptz not null
        )`.execute(database);
      await sql`create index state_change_code on state_change (code, id)`.execute(database);
      await sql`
        create function refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception '% is append only', tg_table_name using errcode = 'integrity_constraint_violation';
        end $$`.execute(database);
      for (const table of ['submission', 'state_change', 'draft'])
        await sql`
          create trigger append_only before update or delete or truncate on ${sql.table(table)}
          for each statement execute function refuse_change()`.execute(database);
    },
  },
  '002-office': {
    async up(database) {
      await sql`
        create table office (
          id integer primary key default 1 check (id = 1),
          kid text not null,
          tracking text not null,
          since timestamptz not null
        )`.execute(database);
    },
  },
  '003-removed-file': {
    async up(database) {
      // Written with the removal of a row and deleted with the file: what a crash left between is found again.
      await sql`create table removed_file (id uuid primary key, removed_at timestamptz not null)`.execute(database);
    },
  },
};

/** Migrates the database to the newest shape; several receivers may ask at once. */
export async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Told(words.notMigrated, { cause: error });
}
