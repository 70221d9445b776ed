import { ClientError } from '../../client/client-error.js';
import type { Procedure } from '../../model/procedure.js';

/**
 * Fetches what draws and words the kinds of a form that the simplest do not ask, and lists and tables. Rejects with
 * `ClientError` where there is no line.
 */
export async function loadRareFields({ more, lists }: Pick<Procedure, 'more' | 'lists'>): Promise<void> {
  const parts = Promise.all([
    more ? import('../fields/rare-kinds.js') : undefined,
    lists ? import('../lists/structures.js') : undefined,
    lists ? import('../lists/tables.js') : undefined,
  ]);
  const [rare, structures, tables] = await parts.catch((cause: unknown) => {
    throw new ClientError('offline', { cause });
  });
  rare?.learnRareKinds();
  structures?.learnStructures();
  tables?.learnTables();
}
