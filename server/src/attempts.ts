/** Names in memory at most; past it the oldest is forgotten. */
const most = 100_000;

/** Counts wrong tries by name in windows of a fixed length. */
export class Attempts {
  readonly #counts = new Map<string, { failures: number; readonly until: number }>();
  readonly #limit: number;
  readonly #window: number;

  constructor(limit: number, windowMilliseconds: number) {
    this.#limit = limit;
    this.#window = windowMilliseconds;
  }

  /** Seconds until `name` may try again; 0 when it may now. */
  wait(name: string, now: Date): number {
    const count = this.#counts.get(name);
    if (!count || count.until <= now.getTime() || count.failures < this.#limit) return 0;
    return Math.ceil((count.until - now.getTime()) / 1000);
  }

  failed(name: string, now: Date): void {
    this.#forget(now);
    const count = this.#counts.get(name);
    if (count) count.failures += 1;
    else this.#counts.set(name, { failures: 1, until: now.getTime() + this.#window });
  }

  /** Drops what is over, and what is too much; entries stand in the order of their end. */
  #forget(now: Date): void {
    for (const [name, { until }] of this.#counts) {
      if (until > now.getTime() && this.#counts.size < most) return;
      this.#counts.delete(name);
    }
  }
}
