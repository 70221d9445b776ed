import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTimeVouched, officeNow } from '../../client/base/office-clock.js';
import { StorageError, type DeviceStore } from '../../client/device-store.js';
import type { Draft } from '../../model/draft.js';

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
  #office: string | undefined;
  #stop: (() => void) | undefined;
  #typed = false;
  #isHere = false;
  #isAlone = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: Promise<void> = Promise.resolve();

  constructor(
    readonly host: ReactiveControllerHost,
    readonly onSaved: (savedAt: Date) => void,
    readonly now: () => Date = officeNow,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#isHere = true;
    document.addEventListener('visibilitychange', this.#onHide);
    window.addEventListener('pagehide', this.#flush);
    this.#guard();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onHide);
    window.removeEventListener('pagehide', this.#flush);
    this.#isHere = false;
    this.#guard();
    this.#flush();
  }

  /** True where something was typed that the device does not have. */
  get isBehind(): boolean {
    return this.#timer !== undefined || this.failure !== undefined;
  }

  /** What no device keeps stands in this page alone, though its draft is watched no more: who leaves is asked. */
  set isAlone(value: boolean) {
    this.#isAlone = value;
    this.#guard();
  }

  /** From now on keeps `draft` in `store` for `office`; `savedAt` is when it was kept before, if it was. */
  watch(store: DeviceStore, draft: Draft, savedAt: Date | undefined, office?: string): void {
    this.#stop?.();
    this.#store = store;
    this.#draft = draft;
    this.#office = office;
    this.savedAt = savedAt;
    let answers = draft.answers;
    this.#stop = draft.subscribe(() => {
      if (draft.answers === answers) return;
      answers = draft.answers;
      this.#typed = true;
      this.#guard();
      this.touch();
    });
  }

  /** Keeps the draft soon, though no answer changed. */
  touch(): void {
    if (this.#draft) this.#timer ??= setTimeout(this.#flush, pause);
  }

  /** Keeps the draft at once: the citizen took a step, and comes back to this one. */
  keepNow(): void {
    this.touch();
    this.#flush();
  }

  /** Keeps what was typed until now; resolves when it is kept or cannot be. */
  async settled(): Promise<void> {
    this.#flush();
    await this.#keeping;
  }

  /** Keeps nothing more, not even what was typed a moment ago; resolves when nothing is on its way to the device. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stop?.();
    this.#stop = undefined;
    this.#draft = undefined;
    this.#typed = false;
    this.savedAt = undefined;
    this.failure = undefined;
    this.#guard();
    await this.#keeping;
  }

  readonly #flush = (): void => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const store = this.#store;
    const draft = this.#draft;
    if (store && draft) this.#keeping = this.#keeping.then(() => this.#keep(store, draft)).catch(reportError);
  };

  async #keep(store: DeviceStore, draft: Draft): Promise<void> {
    // What was forgotten meanwhile belongs to another place, or to nobody.
    if (draft !== this.#draft) return;
    const savedAt = this.now();
    let failure: StorageError | undefined;
    try {
      await store.keepDraft({ ...draft.save(savedAt), vouched: isTimeVouched() }, this.#office);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      failure = error;
    }
    if (draft !== this.#draft) return;
    this.failure = failure;
    if (!failure) this.savedAt = savedAt;
    if (!failure && store.lasting) this.onSaved(savedAt);
    this.#guard();
    this.host.requestUpdate();
  }

  readonly #onHide = (): void => {
    if (document.visibilityState === 'hidden') this.#flush();
  };

  /** Listens only while there is something to lose: a page that listens is not kept ready to go back to. */
  #guard(): void {
    const isUnkept = this.#typed && (this.failure !== undefined || !this.#store?.lasting);
    if (this.#isHere && (isUnkept || this.#isAlone)) window.addEventListener('beforeunload', this.#onLeave);
    else window.removeEventListener('beforeunload', this.#onLeave);
  }

  readonly #onLeave = (event: BeforeUnloadEvent): void => event.preventDefault();
}
