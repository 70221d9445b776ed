import type { Said } from '../../cli/src/language.js';
import type { Database } from './database.js';
import { words } from './words.js';

/** Milliseconds by which the clocks of two machines may differ. */
const tolerance = 5 * 60_000;

/** A sentence where this machine believes that a dossier came in the future: its clock is wrong, or that of the other was. */
export async function clockBehind(database: Database, now: Date): Promise<readonly Said[]> {
  const { newest } = await database
    .selectFrom('submission')
    .select(({ fn }) => fn.max('received_at').as('newest'))
    .executeTakeFirstOrThrow();
  const isBehind = newest !== null && newest.getTime() > now.getTime() + tolerance;
  return isBehind ? [words.clockBehind(newest.toISOString(), now.toISOString())] : [];
}
