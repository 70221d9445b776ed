import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTimeVouched, officeNow } from '../../client/base/office-clock.js';
import { StorageError, type DeviceStore, type OutboxItem } from '../../client/device-store.js';
import { draftName } from '../../client/device/draft-key.js';
import { MemoryStore } from '../../client/device/memory-store.js';
import { Draft, type BesidePortal, type SavedDraft } from '../../model/draft.js';
import { vietnameseDay } from '../../model/formats/day.js';
import type { JsonObject } from '../../model/json.js';
import type { Procedure } from '../../model/procedure.js';
import { DraftHold } from './draft-hold.js';
import { DraftKeeper } from './draft-keeper.js';
import { deviceFailure, draftFromDossier, findSavedWork, type SavedWork } from './saved-work.js';
import { reviewPlace } from '../base/places.js';

/** What a draft is made from. */
export interface Taken {
  readonly key: string;
  readonly secret: string;
  readonly answers?: JsonObject | undefined;
  readonly place: string;
  readonly companion?: BesidePortal | undefined;
}

/** The draft of this element: opened, saved while it changes, and given up when another tab takes it. */
export class OwnDraft implements ReactiveController {
  current: Draft | undefined;
  /** Where it is kept: the given store, or the page where that one does not answer. */
  store: DeviceStore = new MemoryStore();
  /** The office it is for, by its `officeKey`. */
  office = '';
  readonly keeper: DraftKeeper;
  readonly #hold = new DraftHold(() => this.#lose());
  #saved: SavedDraft | undefined;
  /** What the device had not kept when another place took the draft, as of when it kept it last. */
  #unkept: { readonly draft: SavedDraft; readonly savedAt: string | undefined } | undefined;
  #stop: (() => void) | undefined;

  /** `onLost` is called when another place has taken the draft. */
  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    onSaved: (savedAt: Date) => void,
    readonly onLost: () => void,
  ) {
    host.addController(this);
    this.keeper = new DraftKeeper(host, onSaved);
  }

  /** True where this place may write: nothing to ask for, or granted before. */
  get isHeld(): boolean {
    return !this.store.lasting || this.#hold.held;
  }

  hostDisconnected(): void {
    // A page that only moves the element puts it back at once: the draft then stays ours.
    setTimeout(() => void this.#leave());
  }

  /** What was typed here stands in this page alone: another place took the draft before the device had it. */
  get isUnkept(): boolean {
    return this.#unkept !== undefined;
  }

  /**
   * Asks for the right to write the draft. False when another tab has that right and `how` is `try`; `take` takes it
   * away from the other tab.
   */
  async mayWrite({ code }: Procedure, how: 'try' | 'take'): Promise<boolean> {
    if (!this.store.lasting) return true;
    const may = await this.#hold.take(draftName(code, this.office), how);
    if (!this.host.isConnected) this.#hold.release();
    return may;
  }

  /** True where another office has a draft of its own, in whose place this one must not be kept. */
  async isTakenAt(office: string, { code }: Procedure): Promise<boolean> {
    if (office === this.office) return false;
    const kept = await this.store.draft(code, office).catch(() => undefined);
    return kept !== undefined && kept.key !== this.current?.key;
  }

  /** From now on the draft is for another office, under whose name nobody else may write. */
  async moveTo(office: string, procedure: Procedure): Promise<void> {
    if (office === this.office) return;
    const { isHeld } = this;
    this.#hold.release();
    this.office = office;
    if (isHeld && this.current) await this.mayWrite(procedure, 'take');
  }

  /** What the device has saved. Where the device does not answer, the memory of this page is used from now on. */
  async kept(procedure: Procedure): Promise<SavedWork> {
    try {
      const kept = await findSavedWork(this.store, procedure, this.office);
      this.#saved = kept.draft;
      const unkept = this.#unkept?.draft.code === procedure.code ? this.#unkept : undefined;
      return unkept && unkept.savedAt === kept.draft?.savedAt ? { ...kept, draft: unkept.draft } : kept;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.store = new MemoryStore();
      return { draft: this.#saved, items: [] };
    }
  }

  /** True when another place has changed what the device keeps since this one kept it. */
  isBehind({ draft }: SavedWork): boolean {
    return draft?.savedAt !== this.keeper.savedAt?.toISOString();
  }

  take(procedure: Procedure, { key, secret, answers, place, companion }: Taken, savedAt: Date | undefined): Draft {
    this.#stop?.();
    const draft = new Draft(procedure, key, secret, answers, () => vietnameseDay(officeNow()));
    draft.place = place;
    draft.companion = companion;
    this.current = draft;
    const { keeper } = this;
    keeper.watch(this.store, draft, savedAt, this.office);
    if (this.#unkept?.draft.key === key) keeper.touch();
    this.#unkept = undefined;
    keeper.isAlone = false;
    this.#stop = draft.subscribe(() => this.host.requestUpdate());
    return draft;
  }

  /** Takes up what a dossier was frozen from; why the device does not keep it, if so. */
  async reopen(procedure: Procedure, item: OutboxItem): Promise<StorageError | undefined> {
    const saved = draftFromDossier(item, reviewPlace);
    const draft = this.take(procedure, this.current ?? saved, new Date(saved.savedAt));
    return deviceFailure(this.store.keepDraft({ ...draft.save(officeNow()), vouched: isTimeVouched() }, this.office));
  }

  /** Deletes the draft and its papers from the device. Where that fails, the draft stays. */
  async drop(code: string): Promise<StorageError | undefined> {
    const { current, store, office } = this;
    const { savedAt } = this.keeper;
    await this.keeper.forget();
    const failure = await deviceFailure(store.dropDraft(code, office));
    if (!failure) this.#end();
    else if (current) this.keeper.watch(store, current, savedAt, office);
    return failure;
  }

  /** Deletes the draft that a dossier was made of, and no other. */
  async dropFor({ key, code }: OutboxItem): Promise<void> {
    if ((this.current?.key ?? key) !== key) return;
    const kept = await this.store.draft(code, this.office).catch(() => undefined);
    if (kept?.key === key) await this.drop(code);
    else if (this.current) await this.close();
  }

  /** Lets go of the draft; what was typed until now is kept first. */
  async close(): Promise<void> {
    await this.keeper.settled();
    await this.keeper.forget();
    this.#end();
  }

  #end(): void {
    this.#stop?.();
    this.current = undefined;
    this.#saved = undefined;
    this.#hold.release();
  }

  async #leave(): Promise<void> {
    if (this.host.isConnected) return;
    await this.keeper.settled();
    if (!this.host.isConnected) this.#hold.release();
  }

  /**
   * From now on another place writes: what was typed here a moment ago must not go over it. It is gone on with where the
   * other place gives the draft back and has kept nothing.
   */
  #lose(): void {
    const { current, keeper } = this;
    const { savedAt } = keeper;
    this.#unkept =
      current && keeper.isBehind
        ? { draft: current.save(savedAt ?? officeNow()), savedAt: savedAt?.toISOString() }
        : undefined;
    keeper.isAlone = this.isUnkept;
    void keeper.forget();
    this.onLost();
  }
}
