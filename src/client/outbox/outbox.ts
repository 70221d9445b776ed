import type { Receipt } from '../../schemas/receipt.js';
import { RetryTimer } from './retry-timer.js';
import { oneAtATime } from '../base/one-at-a-time.js';
import { ClientError, reportBug } from '../client-error.js';
import type { CallOptions, Client } from '../client.js';
import { deliver, isFor } from './deliver.js';
import { StorageError, type DeviceStore, type OutboxItem } from '../device-store.js';
import { keepItem } from './outbox-items.js';
import { entryOf, Posts, type OutboxEntry, type Post } from './posts.js';
import { backoff, realClock, type Clock } from '../base/wait.js';

const longestPause = 3_600;

/** Sends frozen dossiers until the office has answered: one at a time, across all tabs of the site. */
export class Outbox {
  readonly #store: DeviceStore;
  readonly #clientFor: (item: OutboxItem) => Client | undefined;
  readonly #clock: Clock;
  readonly #posts: Posts;
  readonly #retryTimer: RetryTimer;
  #running: Promise<void> | undefined;
  #isAsked = false;
  #isStopped = false;
  #pass = new AbortController();

  /** `clientFor` names the office an item was frozen for; without one the item waits. */
  constructor(store: DeviceStore, clientFor: (item: OutboxItem) => Client | undefined, clock: Partial<Clock> = {}) {
    this.#store = store;
    this.#posts = new Posts(store);
    this.#clientFor = clientFor;
    this.#clock = { ...realClock, ...clock };
    this.#retryTimer = new RetryTimer(this.#clock.wait);
  }

  /** Oldest first. */
  get entries(): readonly OutboxEntry[] {
    return this.#posts.all.map((post) => post.entry);
  }

  entry(key: string): OutboxEntry | undefined {
    return this.#posts.get(key)?.entry;
  }

  /** Calls `listener` after each change; returns how to stop. */
  subscribe(listener: () => void): () => void {
    return this.#posts.subscribe(listener);
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
      if (!isRefused) await this.#posts.refresh();
      if (!isRefused && this.entry(item.key)) return;
      const kept = await keepItem(this.#store, item);
      const now = this.entry(item.key);
      if (now?.item.digest !== item.digest || now.state === 'refused') this.#posts.put(entryOf(item, kept), false);
    });
    this.#posts.tell();
    void this.#hurry();
  }

  /** Tries everything now, also what was refused; resolves when each had its turn. The signal stops the sending. */
  async send({ signal }: CallOptions = {}): Promise<void> {
    signal?.throwIfAborted();
    const stop = (): void => this.#pass.abort();
    signal?.addEventListener('abort', stop);
    for (const { entry } of this.#posts.all)
      if (entry.state === 'refused') this.#posts.show(entry.item.key, { state: 'waiting' });
    await this.#hurry();
    signal?.removeEventListener('abort', stop);
    signal?.throwIfAborted();
  }

  /**
   * Gives a dossier back to who wants to change it: `restore` keeps what it was made from, then it goes. What may have
   * arrived is asked for first; `unknown` where the office cannot tell, unless the citizen is `sure`. `gone` where another
   * tab was faster.
   */
  async takeBack(
    key: string,
    restore: () => Promise<void>,
    sure = false,
  ): Promise<'taken' | 'received' | 'unknown' | 'gone'> {
    const hold = (isHeld: boolean): void => {
      const found = this.#posts.get(key);
      if (found) found.isHeld = isHeld;
    };
    hold(true);
    this.#pass.abort();
    try {
      return await oneAtATime('dvc-outbox', async () => {
        await this.#posts.refresh();
        const found = this.#posts.get(key);
        if (!found) return 'gone';
        const { item, state } = found.entry;
        const isOpen = found.mayHaveArrived && state !== 'refused' && state !== 'received';
        const isMissing = !isOpen || (await this.#isMissing(item));
        if (this.entry(key)?.receipt) return 'received';
        if (!isMissing && !sure) return 'unknown';
        await restore();
        await this.drop(key);
        return 'taken';
      });
    } finally {
      hold(false);
      if (!this.#isStopped) void this.#run();
    }
  }

  /** Forgets a dossier: the citizen has its receipt, or takes it back. */
  async drop(key: string): Promise<void> {
    await this.#store.dropOutboxItem(key);
    this.#posts.delete(key);
  }

  readonly #onReturn = (): void => {
    void this.#hurry();
  };

  #hurry(): Promise<void> {
    for (const each of this.#posts.all) each.due = each.notBefore;
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
        await this.#posts.refresh();
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
      await this.#posts.refresh();
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
    this.#posts.show(item.key, { state: 'sending', error: undefined });
    try {
      const { mayHaveArrived } = next;
      const onTry = async (): Promise<void> => {
        next.mayHaveArrived = true;
        if (item.tried === false) await keepItem(this.#store, { ...item, tried: true });
      };
      await this.#receive(item, await deliver(client, this.#store, item, { mayHaveArrived, onTry, signal }));
    } catch (error) {
      if (signal.aborted) this.#posts.show(item.key, { state: 'waiting' });
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
    const { item, failures } = next.entry;
    next.due = next.notBefore + backoff(failures, random);
    this.#posts.show(item.key, { state: isFinal ? 'refused' : 'waiting', error: failure, failures: failures + 1 });
  }

  async #receive(item: OutboxItem, receipt: Receipt): Promise<void> {
    const received = { ...item, receipt };
    const kept = await keepItem(this.#store, received);
    this.#posts.show(item.key, { item: received, state: 'received', kept, receipt, error: undefined });
  }

  /** True where the office says that it has no such dossier; one that it has is received then. */
  async #isMissing(item: OutboxItem): Promise<boolean> {
    try {
      const client = this.#clientFor(item);
      const receipt = client && (await client.received(item));
      if (receipt && isFor(item, receipt)) await this.#receive(item, receipt);
      return client !== undefined && !receipt;
    } catch (error) {
      reportBug(error);
      return false;
    }
  }

  #waiting(): readonly Post[] {
    return this.#posts.all.filter(({ entry, isHeld }) => entry.state === 'waiting' && !isHeld);
  }

  /** Wakes when the next item is due. */
  #plan(): void {
    const due = Math.min(...this.#waiting().map((each) => each.due));
    if (this.#isStopped || due === Infinity) return;
    this.#retryTimer.set(Math.max(0, due - this.#clock.now()), () => this.#run());
  }
}
