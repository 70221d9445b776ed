/** Resolves after `ms`; rejects with the signal's reason when that comes first. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export const wait: Wait = (ms, signal) =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });

const shortest = 1_000;
const longest = 300_000;

/** Milliseconds before the next try: full jitter under a ceiling that doubles from 1 s to 5 min. */
export function backoff(failures: number, random: () => number): number {
  return random() * Math.min(longest, shortest * 2 ** failures);
}

/** Time and chance, as far as sending needs them. */
export interface Clock {
  readonly wait: Wait;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Milliseconds that never go backwards. */
  readonly now: () => number;
}

export const realClock: Clock = { wait, random: Math.random, now: () => performance.now() };
