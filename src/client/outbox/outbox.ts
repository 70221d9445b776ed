import type { Receipt } from '../../schemas/receipt.js';
import { RetryTimer } from './retry-timer.js';
import { oneAtATime } from '../base/one-at-a-time.js';
import { ClientError, reportBug } from '../client-error.js';
import type { CallOptions, Client } from '../client.js';
import { deliver } from './deliver.js';
import { StorageError, type DeviceStore, type OutboxItem } from '../device-store.js';
import { keepItem, readItems } from './outbox-items.js';
import { backoff, realClock, type Clock } from '../base/wait.js';

/** A dossier on its way, as the screen may tell it. */
export interface OutboxEntry {
  readonly item: OutboxItem;
  /** `refused`: the office said no, and it is not sent again until the citizen asks. */
  readonly state: 'waiting' | 'sending' | 'refused' | 'received';
  /** False when the device could not keep it: it lives as long as this page. */
  readonly kept: boolean;
  /** Why the last try failed. */
  readonly error: ClientError | undefined;
  /** The office's, for exactly these bytes. */
  readonly receipt: Receipt | undefined;
}

interface Post {
  entry: OutboxEntry;
  mayHaveArrived: boolean;
  failures: number;
  /** When it is sent again by itself. */
  due: number;
  /** Until when the office has asked us to stay away. */
  notBefore: number;
}

const longestPause = 3_600;

/** Sends frozen dossiers until the office has answered: one at a time, across all tabs of the site. */
export class Outbox {
  readonly #store: DeviceStore;
  readonly #clientFor: (item: OutboxItem) => Client | undefined;
  readonly #clock: Clock;
  readonly #posts = new Map<string, Post>();
  readonly #listeners = new Set<() => void>();
  readonly #retryTimer: RetryTimer;
  #running: Promise<void> | undefined;
  #isAsked = false;
  #isStopped = false;
  #pass = new AbortController();

  /** `clientFor` names the office an item was frozen for; without one the item waits. */
  constructor(store: DeviceStore, clientFor: (item: OutboxItem) => Client | undefined, clock: Partial<Clock> = {}) {
    this.#store = store;
    this.#clientFor = clientFor;
    this.#clock = { ...realClock, ...clock };
    this.#retryTimer = new RetryTimer(this.#clock.wait);
  }

  /** Oldest first. */
  get entries(): readonly OutboxEntry[] {
    return [...this.#posts.values()].map((post) => post.entry);
  }

  entry(key: string): OutboxEntry | undefined {
    return this.#posts.get(key)?.entry;
  }

  /** Calls `listener` after each change; returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Sends what is kept, now and whenever the line or the page comes back. */
  start(): void {
    this.#isStopped = false;
    addEventListener('online', this.#onReturn);
    document.addEventListener('visibilitychange', this.#onReturn);
    void this.#hurry();
  }

  /** Stops sending; what is kept stays kept. */
  stop(): void {
    this.#isStopped = true;
    removeEventListener('online', this.#onReturn);
    document.removeEventListener('visibilitychange', this.#onReturn);
    this.#retryTimer.clear();
    this.#pass.abort();
  }

  /**
   * Takes a dossier; resolves when the device keeps it (see `kept`), and sends it then. The first dossier of a key
   * stays: another tab or a second click changes nothing, only a refused one is replaced.
   */
  async put(item: OutboxItem): Promise<void> {
    await oneAtATime('dvc-outbox-put', async () => {
      const isRefused = this.entry(item.key)?.state === 'refused';
      if (!isRefused) await this.#refresh();
      if (!isRefused && this.#posts.has(item.key)) return;
      const kept = await keepItem(this.#store, item);
      const now = this.entry(item.key);
      if (now?.item.digest !== item.digest || now.state === 'refused')
        this.#posts.set(item.key, post({ ...waiting(item), kept }, false));
    });
    this.#tell();
    void this.#hurry();
  }

  /** Tries everything now, also what was refused; resolves when each had its turn. The signal stops the sending. */
  async send({ signal }: CallOptions = {}): Promise<void> {
    signal?.throwIfAborted();
    const stop = (): void => this.#pass.abort();
    signal?.addEventListener('abort', stop);
    for (const { entry } of this.#posts.values())
      if (entry.state === 'refused') this.#show(entry.item.key, { state: 'waiting' });
    await this.#hurry();
    signal?.removeEventListener('abort', stop);
    signal?.throwIfAborted();
  }

  /** Forgets a dossier: the citizen has its receipt, or takes it back. */
  async drop(key: string): Promise<void> {
    await this.#store.dropOutboxItem(key);
    this.#posts.delete(key);
    this.#tell();
  }

  readonly #onReturn = (): void => {
    void this.#hurry();
  };

  #hurry(): Promise<void> {
    for (const each of this.#posts.values()) each.due = each.notBefore;
    return this.#run();
  }

  #run(): Promise<void> {
    this.#isAsked = true;
    return (this.#running ??= this.#runWhileAsked());
  }

  async #runWhileAsked(): Promise<void> {
    this.#retryTimer.clear();
    const { signal } = (this.#pass = new AbortController());
    try {
      while (this.#isAsked && !signal.aborted) {
        this.#isAsked = false;
        await this.#refresh();
        await oneAtATime('dvc-outbox', () => this.#sendDue(signal), signal);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.#running = undefined;
      this.#plan();
    }
  }

  async #sendDue(signal: AbortSignal): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      await this.#refresh();
      const now = this.#clock.now();
      const next = this.#waiting().find(({ entry, due }) => due <= now && !tried.has(entry.item.key));
      if (!next || signal.aborted) return;
      tried.add(next.entry.item.key);
      await this.#send(next, signal);
    }
  }

  async #send(next: Post, signal: AbortSignal): Promise<void> {
    const { item } = next.entry;
    const client = this.#clientFor(item);
    if (!client) {
      next.due = Infinity;
      return;
    }
    this.#show(item.key, { state: 'sending', error: undefined });
    try {
      const receipt = await deliver(client, this.#store, item, next.mayHaveArrived, signal);
      const received = { ...item, receipt };
      const kept = await keepItem(this.#store, received);
      this.#show(item.key, { item: received, state: 'received', kept, receipt });
    } catch (error) {
      next.mayHaveArrived = true;
      if (signal.aborted) this.#show(item.key, { state: 'waiting' });
      else this.#fail(next, error);
    }
  }

  /** Only the office's own word makes a failure final. */
  #fail(next: Post, error: unknown): void {
    if (!(error instanceof StorageError)) reportBug(error);
    const failure = ClientError.from(error);
    const isFinal = !failure.retryable && failure.code !== 'unknown';
    const { now, random } = this.#clock;
    next.notBefore = now() + Math.min(longestPause, failure.retryAfter ?? 0) * 1000;
    next.due = next.notBefore + backoff(next.failures++, random);
    this.#show(next.entry.item.key, { state: isFinal ? 'refused' : 'waiting', error: failure });
  }

  #waiting(): readonly Post[] {
    return [...this.#posts.values()].filter(({ entry }) => entry.state === 'waiting');
  }

  /** Wakes when the next item is due. */
  #plan(): void {
    const due = Math.min(...this.#waiting().map((each) => each.due));
    if (this.#isStopped || due === Infinity) return;
    this.#retryTimer.set(Math.max(0, due - this.#clock.now()), () => this.#run());
  }

  /** Learns what the device keeps, also what other tabs did. */
  async #refresh(): Promise<void> {
    const items = await readItems(this.#store);
    if (!items) return;
    let isNew = false;
    for (const [key, { entry }] of this.#posts) {
      if (!entry.kept || entry.state === 'sending' || items.some((item) => item.key === key)) continue;
      isNew = this.#posts.delete(key);
    }
    for (const item of items) {
      const known = this.entry(item.key);
      if (known && (known.receipt || (!item.receipt && known.item.digest === item.digest))) continue;
      this.#posts.set(item.key, post(waiting(item), true));
      isNew = true;
    }
    if (isNew) this.#tell();
  }

  #show(key: string, change: Partial<OutboxEntry>): void {
    const found = this.#posts.get(key);
    if (!found) return;
    found.entry = { ...found.entry, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function waiting(item: OutboxItem): OutboxEntry {
  const { receipt } = item;
  return { item, state: receipt ? 'received' : 'waiting', kept: true, error: undefined, receipt };
}

function post(entry: OutboxEntry, mayHaveArrived: boolean): Post {
  return { entry, mayHaveArrived, failures: 0, due: 0, notBefore: 0 };
}
