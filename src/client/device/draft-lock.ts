import { deadline } from '../base/deadline.js';

/** Whether this tab is the one that writes a draft. */
export interface DraftLock {
  readonly held: boolean;
  /** Resolves when another tab has taken the draft over; never for a lock that was not held. */
  readonly lost: Promise<void>;
  /** Lets another tab have it. */
  release(): void;
}

/** A page that is just being left, or an element that moves, lets go within this many milliseconds. */
const grace = 250;

/**
 * Asks to be the one tab that writes the draft of a procedure. `try` answers soon, `wait` when the other tab lets go,
 * `take` takes it from the other tab. Where the browser grants no locks, it is held.
 */
export function lockDraft(
  code: string,
  how: 'try' | 'wait' | 'take' = 'try',
  signal?: AbortSignal,
): Promise<DraftLock> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let lose = (): void => undefined;
  const lost = new Promise<void>((resolve) => (lose = resolve));
  const locks = (navigator as Partial<Navigator>).locks;
  if (!locks) return Promise.resolve({ held: true, lost, release });

  const trial = how === 'try' ? deadline(grace, signal) : undefined;
  const patience = trial?.signal ?? signal;
  return new Promise((resolve, reject) => {
    let isSettled = false;
    const settle = (held: boolean): void => {
      isSettled = true;
      trial?.clear();
      resolve({ held, lost, release });
    };
    // The platform refuses a signal together with `steal`.
    const options: LockOptions = how === 'take' ? { steal: true } : patience ? { signal: patience } : {};
    const holding = locks.request(`dvc-draft-${code}`, options, () => {
      settle(true);
      return released;
    });
    holding.catch(() => {
      if (isSettled) lose();
      else if (signal?.aborted) reject(signal.reason as Error);
      else if (trial?.signal.aborted) settle(false);
      // A sandboxed frame has the locks and may not use them.
      else settle(true);
    });
  });
}
