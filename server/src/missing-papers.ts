import type { Said } from '../../cli/src/language.js';
import type { Database } from './database.js';
import type { FileStore } from './file-store.js';
import { words } from './words.js';

const looked = 20;

/** A sentence when papers of dossiers are not where they should be: the folder is another, or a backup lacks them. */
export async function missingPapers(database: Database, files: FileStore): Promise<readonly Said[]> {
  const newest = await database
    .selectFrom('upload')
    .select(['id', 'size'])
    .where('submission', 'is not', null)
    .orderBy('completed_at', 'desc')
    .limit(looked)
    .execute();
  const sizes = await Promise.all(newest.map(async ({ id, size }) => (await files.whole(id))?.size === size));
  const missing = sizes.filter((isHere) => !isHere).length;
  if (missing === 0) return [];
  return [words.papersMissing(missing, newest.length, files.folder)];
}
