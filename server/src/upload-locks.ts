import { setTimeout as after } from 'node:timers/promises';
import { later } from './refusal.js';

const patience = 5000;

interface Holder {
  /** Tells the holder that another wants to write. */
  readonly yield: AbortController;
  readonly done: Promise<void>;
}

/** One writer an upload. A new one takes over from one whose line has died without our knowing. */
export class UploadLocks {
  readonly #holders = new Map<string, Holder>();

  /** Runs `work` alone; `signal` tells it that another took over. */
  async alone<T>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const deadline = Date.now() + patience;
    for (let holder = this.#holders.get(id); holder; holder = this.#holders.get(id)) {
      holder.yield.abort();
      const left = deadline - Date.now();
      if (left <= 0) throw later('in-progress', 1);
      await Promise.race([holder.done, after(left, undefined, { ref: false })]);
    }
    let finish = (): void => undefined;
    const mine: Holder = { yield: new AbortController(), done: new Promise((resolve) => (finish = resolve)) };
    this.#holders.set(id, mine);
    try {
      return await work(mine.yield.signal);
    } finally {
      this.#holders.delete(id);
      finish();
    }
  }
}
