import { ClientError } from '../../client/client-error.js';

/**
 * Fetches what draws and words the kinds that the simplest forms do not ask, lists and tables; with what these need
 * themselves, which would only be asked for when they are there. Rejects with `ClientError` where there is no line.
 */
export async function loadRareFields(): Promise<void> {
  const parts = Promise.all([
    import('../fields/rare-kinds.js'),
    import('../lists/structures.js'),
    import('../fields/commune-search.js'),
  ]);
  const [{ learnRareKinds }, { learnStructures }] = await parts.catch((cause: unknown) => {
    throw new ClientError('offline', { cause });
  });
  learnRareKinds();
  learnStructures();
}
