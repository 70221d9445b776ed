import type { Wait } from '../base/wait.js';

/** Rings once, after a while, unless it is set anew or cleared. */
export class RetryTimer {
  readonly #wait: Wait;
  #set = new AbortController();

  constructor(wait: Wait) {
    this.#wait = wait;
  }

  set(ms: number, ring: () => Promise<void>): void {
    this.clear();
    const { signal } = (this.#set = new AbortController());
    void this.#ring(ms, ring, signal);
  }

  clear(): void {
    this.#set.abort();
  }

  async #ring(ms: number, ring: () => Promise<void>, signal: AbortSignal): Promise<void> {
    try {
      await this.#wait(ms, signal);
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    if (!signal.aborted) await ring();
  }
}
