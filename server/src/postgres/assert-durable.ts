import type pg from 'pg';
import { Told } from '../told.js';
import { words } from '../words.js';

const needed = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/** A database whose word that something is stored means nothing. */
export class NotDurable extends Told {
  override readonly name = 'NotDurable';
}

/** Throws unless what the database says is stored survives a power cut. */
export async function assertDurable(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select name from pg_settings where name = any($1) and setting = 'off'`,
    [needed],
  );
  const off = rows.map(({ name }) => name).join(', ');
  if (off) throw new NotDurable(words.notDurable(off));
}
