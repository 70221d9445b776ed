import { ClientError } from '../../client/client-error.js';

/** Fetches the kinds of questions that the simplest forms do not ask. Rejects with `ClientError` where there is no line. */
export async function bringMoreKinds(): Promise<void> {
  const { learnMoreKinds } = await import('./more-kinds.js').catch((cause: unknown) => {
    throw new ClientError('offline', { cause });
  });
  learnMoreKinds();
}
