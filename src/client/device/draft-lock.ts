import { wait } from '../base/wait.js';

/** Whether this place is the one that writes a draft. */
export interface DraftLock {
  readonly held: boolean;
  /** Resolves when another place has taken the draft over; never for a lock that was not held. */
  readonly lost: Promise<void>;
  /** Lets another place have it. */
  release(): void;
}

/** A page that is just being left, or an element that moves, lets go within this many milliseconds. */
const grace = 250;

/**
 * Asks to be the one place that writes a draft, by its `draftName`. `try` gives up soon, and only when somebody has it:
 * a page that is busy itself hears late. `take` takes it from the other place. Where the browser grants no locks, it is held.
 */
export function lockDraft(draft: string, how: 'try' | 'take' = 'try'): Promise<DraftLock> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let lose = (): void => undefined;
  const lost = new Promise<void>((resolve) => (lose = resolve));
  const locks = (navigator as Partial<Navigator>).locks;
  if (!locks) return Promise.resolve({ held: true, lost, release });

  const name = `dvc-draft-${draft}`;
  const trial = new AbortController();
  return new Promise((resolve) => {
    let isSettled = false;
    const settle = (held: boolean): void => {
      isSettled = true;
      resolve({ held, lost, release });
    };
    // The platform refuses a signal together with `steal`.
    const holding = locks.request(name, how === 'take' ? { steal: true } : { signal: trial.signal }, () => {
      settle(true);
      return released;
    });
    // A sandboxed frame has the locks and may not use them: there it is held.
    holding.catch(() => (isSettled ? lose() : settle(!trial.signal.aborted)));
    const giveUp = async (): Promise<void> => {
      let isTaken = false;
      while (!isTaken && !isSettled) {
        await wait(grace);
        if (!isSettled) isTaken = (await locks.query()).held?.some((each) => each.name === name) ?? true;
      }
      if (!isSettled) trial.abort();
    };
    if (how === 'try') void giveUp();
  });
}
