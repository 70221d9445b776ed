import type { ReactiveControllerHost } from 'lit';
import { StorageError, type DeviceStore } from '../../client/device-store.js';
import type { BesidePortal, Draft } from '../../model/draft.js';

const nothing: BesidePortal = { copied: {} };

/**
 * How far somebody is beside the portal. It stands in the draft and is kept with it on the device, so it is there after
 * a reload and is deleted with the draft; nothing of it goes anywhere else.
 */
export class Progress {
  #draft: Draft | undefined;
  #store: DeviceStore | undefined;
  #office = '';
  #isKept = false;
  #keeping: Promise<void> = Promise.resolve();

  constructor(readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  get notes(): BesidePortal {
    return this.#draft?.companion ?? nothing;
  }

  /** What was noted outlives the page. */
  get isLasting(): boolean {
    return this.#isKept;
  }

  /** From now on notes are those of this draft; what the device has of it is read first. */
  async open(draft: Draft | undefined, store: DeviceStore | undefined, office: string): Promise<void> {
    if (draft === this.#draft && store === this.#store && office === this.#office) return;
    this.#draft = draft;
    this.#store = store;
    this.#office = office;
    this.#isKept = false;
    if (!draft || !store) return;
    await this.#inTurn(async () => {
      const saved = await store.draft(draft.procedure.code, office);
      if (draft !== this.#draft || saved?.key !== draft.key) return;
      draft.companion ??= saved.companion;
      this.#isKept = store.lasting;
    });
  }

  /** Takes a note; it is on the device soon after. */
  note(change: Partial<BesidePortal>): void {
    const draft = this.#draft;
    const store = this.#store;
    const office = this.#office;
    if (!draft) return;
    const companion: BesidePortal = { ...this.notes, ...change };
    draft.companion = companion;
    this.host.requestUpdate();
    if (!store) return;
    void this.#inTurn(async () => {
      const saved = await store.draft(draft.procedure.code, office);
      // The answers are kept by whoever changes them: nothing but the note is new here.
      if (saved?.key === draft.key) await store.keepDraft({ ...saved, companion }, office);
      this.#isKept = store.lasting && saved?.key === draft.key;
    });
  }

  /** Resolves when all notes are kept, or cannot be. */
  settled(): Promise<void> {
    return this.#keeping;
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const done = this.#keeping.then(task).catch((error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
      this.#isKept = false;
    });
    this.#keeping = done.catch(reportError);
    return this.#keeping.then(() => this.host.requestUpdate());
  }
}
