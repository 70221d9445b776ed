import { later } from './refusal.js';

/** Milliseconds a place is kept for bytes that do not come. */
const patience = 600_000;

interface Place {
  readonly bytes: number;
  readonly until: number;
}

/**
 * Keeps room on the disk for bytes that were announced, so that many files at once do not take what is left for the
 * database. A place is kept from the announcement to the last byte; one that nobody fills is given to others.
 */
export class Room {
  readonly #free: () => Promise<number>;
  readonly #reserve: number;
  readonly #places = new Map<string, Place>();

  /** `free` tells the bytes the disk can take, of which `reserve` are for others. */
  constructor(free: () => Promise<number>, reserve: number) {
    this.#free = free;
    this.#reserve = reserve;
  }

  /** Keeps a place for the bytes an upload still has to bring; refuses when there is none. */
  async keep(id: string, bytes: number, now: Date): Promise<void> {
    const free = await this.#free();
    if (this.#left(free, now, id) < bytes) throw later('storage-full', 600);
    this.#places.set(id, { bytes, until: now.getTime() + patience });
  }

  /** True when not one more byte may be announced. */
  async isFull(now: Date): Promise<boolean> {
    return this.#left(await this.#free(), now) <= 0;
  }

  release(id: string): void {
    this.#places.delete(id);
  }

  /** Bytes of the free ones that are nobody's, with the place of `id`. */
  #left(free: number, now: Date, id?: string): number {
    const others = [...this.#places].reduce((sum, [name, place]) => {
      if (place.until > now.getTime()) return name === id ? sum : sum + place.bytes;
      this.#places.delete(name);
      return sum;
    }, 0);
    return free - others - this.#reserve;
  }
}
