import type { Database } from './database.js';
import { OfficeKeys } from './office-keys.js';
import { Told } from './told.js';
import { words } from './words.js';

/**
 * The keys in `folder`, once they are known to belong to the database: receipts that are out are proven with no others,
 * and every tracker's secret is made from them. A database without a dossier takes any.
 */
export async function openOwnKeys(folder: string, database: Database, now: Date): Promise<OfficeKeys> {
  const last = await database
    .selectFrom('submission')
    .select('receipt')
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const keys = OfficeKeys.open(folder, last === undefined);
  const known = await database.selectFrom('office').select(['kid', 'tracking']).executeTakeFirst();
  const areOurs = known ? keys.has(known.kid) && keys.mark === known.tracking : !last || keys.signed(last.receipt);
  if (last && !areOurs) throw new Told(words.keysForeign(keys.path, known?.kid));
  const values = { kid: keys.kid, tracking: keys.mark, since: now };
  await database
    .insertInto('office')
    .values(values)
    .onConflict((same) => same.column('id').doUpdateSet(values))
    .execute();
  return keys;
}
