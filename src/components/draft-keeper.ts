import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { StorageError, type DeviceStore } from '../client/device-store.js';
import type { Draft } from '../model/draft.js';

/** How long typing may pause before it is kept, in milliseconds; half of what a crash may cost. */
const pause = 400;

/** Keeps a draft on the device while it changes: soon after typing, and at once when the page is left. */
export class DraftKeeper implements ReactiveController {
  /** When the draft was last kept, or `undefined` while it was not. */
  savedAt: Date | undefined;
  /** Why the draft cannot be kept, if so. */
  failure: StorageError | undefined;
  #store: DeviceStore | undefined;
  #draft: Draft | undefined;
  #stop: (() => void) | undefined;
  #typed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: Promise<void> = Promise.resolve();

  constructor(
    readonly host: ReactiveControllerHost,
    readonly onSaved: (savedAt: Date) => void,
    readonly now = () => new Date(),
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onHide);
    window.addEventListener('pagehide', this.#flush);
    window.addEventListener('beforeunload', this.#onLeave);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onHide);
    window.removeEventListener('pagehide', this.#flush);
    window.removeEventListener('beforeunload', this.#onLeave);
    this.#flush();
  }

  /** From now on keeps `draft` in `store`; `savedAt` is when it was kept before, if it was. */
  watch(store: DeviceStore, draft: Draft, savedAt: Date | undefined): void {
    this.release();
    this.#store = store;
    this.#draft = draft;
    this.savedAt = savedAt;
    this.#typed = false;
    let answers = draft.answers;
    this.#stop = draft.subscribe(() => {
      if (draft.answers === answers) return;
      answers = draft.answers;
      this.#typed = true;
      this.touch();
    });
  }

  /** Keeps the draft soon, though no answer changed. */
  touch(): void {
    if (this.#draft) this.#timer ??= setTimeout(this.#flush, pause);
  }

  /** Stops keeping; what was typed until now is kept first. */
  release(): void {
    this.#flush();
    this.#stop?.();
    this.#stop = undefined;
    this.#draft = undefined;
  }

  /** Forgets the draft, here and on the device. */
  async drop(code: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stop?.();
    this.#stop = undefined;
    this.#draft = undefined;
    this.savedAt = undefined;
    await this.#keeping;
    await this.#store?.dropDraft(code);
  }

  /** Keeps what was typed until now; resolves when it is kept or cannot be. */
  async settled(): Promise<void> {
    this.#flush();
    await this.#keeping;
  }

  readonly #flush = (): void => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const store = this.#store;
    const draft = this.#draft;
    if (store && draft) this.#keeping = this.#keeping.then(() => this.#keep(store, draft));
  };

  async #keep(store: DeviceStore, draft: Draft): Promise<void> {
    const savedAt = this.now();
    try {
      await store.keepDraft(draft.save(savedAt));
      this.failure = undefined;
      this.savedAt = savedAt;
      if (store.lasting) this.onSaved(savedAt);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.failure = error;
    }
    this.host.requestUpdate();
  }

  readonly #onHide = (): void => {
    if (document.visibilityState === 'hidden') this.#flush();
  };

  /** Asks before the page is left when typing would be lost with it. */
  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    this.#flush();
    if (this.#draft && this.#typed && (this.failure || !this.#store?.lasting)) event.preventDefault();
  };
}
