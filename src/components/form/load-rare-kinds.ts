import { ClientError } from '../../client/client-error.js';

/**
 * Fetches what the model must know of forms that ask more than the simplest, before such a form can be opened. Rejects
 * with `ClientError` where there is no line.
 */
export async function loadRareKinds(): Promise<void> {
  const { learnMore } = await import('../../model/rare-kinds.js').catch((cause: unknown) => {
    throw new ClientError('offline', { cause });
  });
  learnMore();
}
