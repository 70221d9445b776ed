import { ClientError } from '../client-error.js';
import { deadline } from '../base/deadline.js';
import { parseJson } from '../base/parse-json.js';

/** In milliseconds. Our files are small; a line that needs longer is not there. */
const timeout = 20_000;

/** Fetches a file that anybody may read. Rejects with `ClientError`, or with the signal's reason. */
export async function fetchJson(
  address: URL | string,
  signal?: AbortSignal,
  send: typeof fetch = (...call) => fetch(...call),
): Promise<unknown> {
  const limit = deadline(timeout, signal);
  try {
    // With these credentials a page's `<link rel="preload" as="fetch" crossorigin>` is the same request.
    const response = await send(address, { signal: limit.signal, credentials: 'same-origin' });
    if (response.status === 404) throw new ClientError('missing');
    if (!response.ok) throw new ClientError('unavailable');
    return parseJson(await response.text());
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause instanceof ClientError ? cause : new ClientError('offline', { cause });
  } finally {
    limit.clear();
  }
}
