import { Attempts } from './attempts.js';

const minute = 60_000;
/** Callers remembered at most. */
const most = 20_000;

/**
 * Keeps six digits from being guessed without letting a stranger lock a citizen out. Who guesses is stopped after few
 * tries; a code that is guessed at from many places is closed to newcomers, and not to who had its secret before.
 */
export class Guesses {
  readonly #byCallerAndCode = new Attempts(5, 15 * minute);
  readonly #byCaller = new Attempts(30, 60 * minute);
  readonly #byCode = new Attempts(40, 240 * minute);
  readonly #known = new Set<string>();

  /** Seconds until this caller may try this code again; 0 when it may now. */
  wait(code: string, caller: string, now: Date): number {
    const both = `${code} ${caller}`;
    const own = Math.max(this.#byCallerAndCode.wait(both, now), this.#byCaller.wait(caller, now));
    return this.#known.has(both) ? own : Math.max(own, this.#byCode.wait(code, now));
  }

  /** Counts a wrong try: before anything is waited for, so that many at once are no more than one after the other. */
  wrong(code: string, caller: string, now: Date): void {
    this.#byCallerAndCode.failed(`${code} ${caller}`, now);
    this.#byCaller.failed(caller, now);
    this.#byCode.failed(code, now);
  }

  right(code: string, caller: string): void {
    const both = `${code} ${caller}`;
    this.#known.delete(both);
    this.#known.add(both);
    for (const oldest of this.#known) {
      if (this.#known.size <= most) return;
      this.#known.delete(oldest);
    }
  }
}
