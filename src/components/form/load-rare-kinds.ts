import { ClientError } from '../../client/client-error.js';

/**
 * Fetches what the simplest forms do not ask: more kinds, lists and tables; with what the kinds need themselves, which
 * would only be asked for when they are there. Rejects with `ClientError` where there is no line.
 */
export async function loadRareKinds(): Promise<void> {
  const parts = Promise.all([
    import('../fields/rare-kinds.js'),
    import('../lists/structures.js'),
    import('../fields/commune-search.js'),
  ]);
  const [{ learnRareKinds: learnRareKinds }, { learnStructures }] = await parts.catch((cause: unknown) => {
    throw new ClientError('offline', { cause });
  });
  learnRareKinds();
  learnStructures();
}
