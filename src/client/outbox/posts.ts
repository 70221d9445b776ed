import type { Receipt } from '../../schemas/receipt.js';
import type { ClientError } from '../client-error.js';
import type { DeviceStore, OutboxItem } from '../device-store.js';
import { readItems } from './outbox-items.js';

/** A dossier on its way, as the screen may tell it. */
export interface OutboxEntry {
  readonly item: OutboxItem;
  /** `refused`: the office said no, and it is not sent again until the citizen asks. */
  readonly state: 'waiting' | 'sending' | 'refused' | 'received';
  /** False when the device could not keep it: it lives as long as this page. */
  readonly kept: boolean;
  /** Why the last try failed. */
  readonly error: ClientError | undefined;
  /** Tries in a row that failed. */
  readonly failures: number;
  /** The office's, for exactly these bytes. */
  readonly receipt: Receipt | undefined;
}

/** An entry, and when it is sent. */
export interface Post {
  entry: OutboxEntry;
  /** The office has to be asked before it is sent, or given back. */
  mayHaveArrived: boolean;
  /** It is being taken back: nothing of it leaves meanwhile. */
  isHeld: boolean;
  /** When it is sent again by itself. */
  due: number;
  /** Until when the office has asked us to stay away. */
  notBefore: number;
}

/** How far an item is, as far as it tells itself. */
export function entryOf(item: OutboxItem, kept = true): OutboxEntry {
  const { receipt } = item;
  return { item, state: receipt ? 'received' : 'waiting', kept, error: undefined, failures: 0, receipt };
}

/** What is in the outbox, as this tab knows it. */
export class Posts {
  readonly #store: DeviceStore;
  readonly #posts = new Map<string, Post>();
  readonly #listeners = new Set<() => void>();

  constructor(store: DeviceStore) {
    this.#store = store;
  }

  /** Oldest first. */
  get all(): readonly Post[] {
    return [...this.#posts.values()];
  }

  get(key: string): Post | undefined {
    return this.#posts.get(key);
  }

  put(entry: OutboxEntry, mayHaveArrived: boolean): void {
    this.#posts.set(entry.item.key, { entry, mayHaveArrived, isHeld: false, due: 0, notBefore: 0 });
  }

  delete(key: string): void {
    this.#posts.delete(key);
    this.tell();
  }

  show(key: string, change: Partial<OutboxEntry>): void {
    const found = this.#posts.get(key);
    if (!found) return;
    found.entry = { ...found.entry, ...change };
    this.tell();
  }

  /** Learns what the device keeps, also what other tabs did. */
  async refresh(): Promise<void> {
    const items = await readItems(this.#store);
    if (!items) return;
    let isNew = false;
    for (const [key, { entry }] of this.#posts) {
      if (!entry.kept || entry.state === 'sending' || items.some((item) => item.key === key)) continue;
      isNew = this.#posts.delete(key);
    }
    for (const item of items) {
      const post = this.#posts.get(item.key);
      const known = post?.entry;
      if (known && (known.receipt || (!item.receipt && known.item.digest === item.digest))) {
        post.mayHaveArrived ||= item.tried === true;
        continue;
      }
      // Only the page that froze it knows that it never left: a full device may not have kept word of a try.
      this.put(entryOf(item), true);
      isNew = true;
    }
    if (isNew) this.tell();
  }

  /** Calls `listener` after each change; returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
