import type pg from 'pg';

const needed = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/** A database whose word that something is stored means nothing. */
export class NotDurable extends Error {
  override readonly name = 'NotDurable';
}

/** Throws unless what the database says is stored survives a power cut. */
export async function assertDurable(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select name from pg_settings where name = any($1) and setting = 'off'`,
    [needed],
  );
  const off = rows.map(({ name }) => name).join(', ');
  if (off) throw new NotDurable(`PostgreSQL would lose dossiers in a power cut: turn on ${off}.`);
}
