import { Refusal } from './refusal.js';

const leastBytesASecond = 1024;

/** The chunks of `body`; throws when they come too slowly for `patience` milliseconds, or when `signal` aborts. */
export async function* paced(
  body: AsyncIterable<Uint8Array>,
  patience: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let fresh = 0;
  let stop: (reason: unknown) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => (stop = reject));
  stopped.catch(() => undefined);
  const takenOver = (): void => stop(new Refusal('in-progress', { detail: 'Another request writes this upload now.' }));
  const clock = setInterval(() => {
    if (fresh < (leastBytesASecond * patience) / 1000) stop(new Refusal('too-slow'));
    fresh = 0;
  }, patience);
  signal.addEventListener('abort', takenOver);
  if (signal.aborted) takenOver();
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([chunks.next(), stopped]);
      if (next.done) return;
      fresh += next.value.length;
      yield next.value;
    }
  } finally {
    clearInterval(clock);
    signal.removeEventListener('abort', takenOver);
  }
}
