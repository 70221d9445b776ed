import type { Paper } from './paper.js';
import { wait, type Wait } from '../base/wait.js';

/** How long a removed paper can be restored, in milliseconds. */
const grace = 10_000;

export interface Removed {
  readonly paper: Paper;
  /** Where it stood. */
  readonly index: number;
  readonly bytes: Blob | undefined;
}

/** Papers that were taken off the list and can be restored for some seconds. */
export class RemovedPapers {
  readonly #forget: (id: string) => Promise<void>;
  readonly #wait: Wait;
  readonly #kept = new Map<string, { readonly removed: Removed; readonly timer: AbortController }>();

  /** `forget` is called when the time of a paper is over. */
  constructor(forget: (id: string) => Promise<void>, pause: Wait = wait) {
    this.#forget = forget;
    this.#wait = pause;
  }

  get list(): readonly Paper[] {
    return [...this.#kept.values()].map(({ removed }) => removed.paper);
  }

  /** A list with what was taken off it back in its place. */
  among(list: readonly Paper[]): readonly Paper[] {
    const all = [...list];
    for (const { removed } of [...this.#kept.values()].reverse()) all.splice(removed.index, 0, removed.paper);
    return all;
  }

  add(removed: Removed): void {
    const timer = new AbortController();
    this.#kept.set(removed.paper.id, { removed, timer });
    void this.#expire(removed.paper.id, timer.signal);
  }

  /** Takes a paper out, so that its time runs no longer. */
  take(id: string): Removed | undefined {
    const found = this.#kept.get(id);
    found?.timer.abort();
    this.#kept.delete(id);
    return found?.removed;
  }

  async #expire(id: string, signal: AbortSignal): Promise<void> {
    try {
      await this.#wait(grace, signal);
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    await this.#forget(id);
  }
}
