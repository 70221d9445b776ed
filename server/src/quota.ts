const hour = 3_600_000;

/** Counts what a caller announces within an hour. */
export class Quota {
  readonly #limit: number;
  readonly #sums = new Map<string, { bytes: number; readonly until: number }>();

  constructor(bytesPerHour: number) {
    this.#limit = bytesPerHour;
  }

  /** Counts the bytes; when they are too many counts nothing, and gives the seconds until the caller may come again. */
  take(caller: string, bytes: number, now: Date): number {
    this.#forget(now);
    const sum = this.#sums.get(caller);
    if (!sum) this.#sums.set(caller, { bytes, until: now.getTime() + hour });
    else if (sum.bytes + bytes > this.#limit) return Math.ceil((sum.until - now.getTime()) / 1000);
    else sum.bytes += bytes;
    return 0;
  }

  /** Drops what is over; entries stand in the order of their end. */
  #forget(now: Date): void {
    for (const [caller, { until }] of this.#sums) {
      if (until > now.getTime()) return;
      this.#sums.delete(caller);
    }
  }
}
