import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../client/client.js';
import type { DeviceStore, OutboxItem } from '../client/device-store.js';
import { mintDraftKey } from '../client/draft-key.js';
import { lockDraft, type DraftLock } from '../client/draft-lock.js';
import { Draft, type SavedDraft } from '../model/draft.js';
import type { Procedure } from '../model/procedure.js';
import { DraftKeeper } from './draft-keeper.js';
import { emit } from './events.js';
import type { Sending } from './sending.js';
import { placeToContinue, reviewPlace, stepAfter, stepBefore, stepsOf } from './steps.js';

/** What is on the screen. */
export type Stage =
  | { readonly kind: 'guide' }
  | { readonly kind: 'step'; readonly place: string }
  /** A dossier was frozen; the outbox says how far it is. */
  | { readonly kind: 'sent'; readonly key: string }
  /** Another tab writes this draft. */
  | { readonly kind: 'elsewhere' };

/** Leads from the guide to the receipt: which screen is shown, with which draft, kept and sent by whom. */
export class Journey implements ReactiveController {
  stage: Stage = { kind: 'guide' };
  /** A draft that was found on the device and is not taken up yet. */
  saved: SavedDraft | undefined;
  draft: Draft | undefined;
  /** Papers and outbox; loaded after the form is usable. */
  sending: Sending | undefined;
  readonly keeper: DraftKeeper;
  #procedure: Procedure | undefined;
  #store: DeviceStore | undefined;
  #client: Client | undefined;
  #endpoint = '';
  #lock: DraftLock | undefined;
  #reviewed = false;
  #stop: (() => void)[] = [];

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
    this.keeper = new DraftKeeper(host, (savedAt) => {
      if (this.#procedure) emit(host, 'dvc-saved', { code: this.#procedure.code, savedAt: savedAt.toISOString() });
    });
  }

  /** True when what is kept outlives the page. */
  get lasting(): boolean {
    return this.#store?.lasting ?? true;
  }

  hostConnected(): void {
    this.sending?.resume();
    if (this.draft && !this.#lock) void this.#holdAgain(this.draft);
  }

  hostDisconnected(): void {
    this.sending?.pause();
    // A page that only moves the element puts it back at once: the draft then stays ours.
    setTimeout(() => {
      if (this.host.isConnected) return;
      this.#lock?.release();
      this.#lock = undefined;
    });
  }

  /** Shows what is there for a procedure: a dossier that waits to be sent, a draft, or the guide. */
  async open(procedure: Procedure, store: DeviceStore, client: Client | undefined, endpoint: string): Promise<void> {
    this.#close();
    this.#procedure = procedure;
    this.#store = store;
    this.#client = client;
    this.#endpoint = endpoint;
    this.saved = await this.#findDraft(procedure, store);
    const frozen = (await store.outbox()).findLast((item) => item.code === procedure.code);
    if (frozen) await this.#showSent(frozen);
    this.host.requestUpdate();
  }

  /** Words in another language; the answers stay. */
  translate(language: string): void {
    this.draft?.translate(language);
  }

  /** Begins, or goes on with the draft that is on the device. */
  async start(): Promise<void> {
    const procedure = this.#procedure;
    const store = this.#store;
    if (!procedure || !store) return;
    if (store.lasting && !(await this.#hold(procedure.code, 'try'))) return this.#show({ kind: 'elsewhere' });
    const saved = await store.draft(procedure.code);
    const { key, secret } = saved ?? mintDraftKey();
    const draft = new Draft(procedure, key, secret, saved?.answers);
    draft.place = saved?.place ?? '';
    this.#take(draft, saved ? new Date(saved.savedAt) : undefined);
    emit(this.host, 'dvc-started', { code: procedure.code });
    this.go(saved ? placeToContinue(draft) : (stepsOf(draft)[0] ?? reviewPlace));
    await this.load();
  }

  /** Takes the draft over from another tab. */
  async takeOver(): Promise<void> {
    if (this.#procedure && (await this.#hold(this.#procedure.code, 'take'))) await this.start();
  }

  /** Deletes the draft and its papers from this device, and shows the guide. */
  async drop(): Promise<void> {
    const code = this.#procedure?.code;
    if (code === undefined) return;
    await this.sending?.discard();
    await this.keeper.drop(code);
    await this.#store?.dropDraft(code);
    this.#close();
    this.#show({ kind: 'guide' });
  }

  /** Puts a proven dossier away and shows the guide, for the next one. */
  async putAway(key: string): Promise<void> {
    await this.#store?.dropOutboxItem(key);
    await this.drop();
  }

  go(place: string): void {
    const { draft } = this;
    if (!draft) return;
    if (place === reviewPlace) this.#reviewed = true;
    draft.place = place;
    this.keeper.touch();
    this.#show({ kind: 'step', place });
    emit(this.host, 'dvc-paged', { page: place });
  }

  next(): void {
    if (this.draft && this.stage.kind === 'step') this.go(stepAfter(this.draft, this.stage.place, this.#reviewed));
  }

  back(): void {
    if (!this.draft || this.stage.kind !== 'step') return;
    const place = stepBefore(this.draft, this.stage.place);
    if (place === undefined) this.#show({ kind: 'guide' });
    else this.go(place);
  }

  /** Freezes the dossier into the outbox, then sends it. Nothing is frozen while an answer is wrong. */
  async submit(): Promise<void> {
    const { draft } = this;
    const sending = await this.load();
    if (!draft || !sending) return;
    await this.keeper.settled();
    const item = await sending.freeze(draft);
    await this.#showSent(item);
  }

  /** Opens a refused dossier again, with the answers and papers it was frozen from. */
  async amend(key: string): Promise<void> {
    await this.#store?.dropOutboxItem(key);
    await this.start();
  }

  /** Loads what comes after the form; resolves with it, or with nothing while there is no draft. */
  async load(): Promise<Sending | undefined> {
    const { draft } = this;
    const store = this.#store;
    if (!store) return undefined;
    const { Sending } = await import('./sending.js');
    if (!this.sending) {
      this.sending = new Sending(store, this.#client, this.#endpoint);
      this.#stop.push(this.sending.subscribe(() => this.#onSending()));
    }
    if (draft) await this.sending.open(draft);
    this.host.requestUpdate();
    return this.sending;
  }

  /** The draft on this device, unless it has outlived what its procedure allows. */
  async #findDraft({ code, retention }: Procedure, store: DeviceStore): Promise<SavedDraft | undefined> {
    const day = 24 * 60 * 60 * 1000;
    await store.dropDraftsBefore(new Date(Date.now() - 365 * day).toISOString());
    const draft = await store.draft(code);
    if (!draft || Date.now() - Date.parse(draft.savedAt) < retention.draftDays * day) return draft;
    await store.dropDraft(code);
    return undefined;
  }

  async #showSent(item: OutboxItem): Promise<void> {
    this.#show({ kind: 'sent', key: item.key });
    await this.load();
    void this.sending?.send();
  }

  #onSending(): void {
    this.host.requestUpdate();
    if (this.stage.kind !== 'sent') return;
    const receipt = this.sending?.takeNews(this.stage.key);
    if (!receipt) return;
    void this.#dropSubmitted(receipt.procedure.code);
    emit(this.host, 'dvc-submitted', { receipt });
  }

  /** The draft has done its work: the dossier and its receipt are in the outbox. */
  async #dropSubmitted(code: string): Promise<void> {
    this.draft = undefined;
    await this.keeper.drop(code);
    await this.#store?.dropDraft(code);
    this.#lock?.release();
    this.#lock = undefined;
  }

  async #hold(code: string, how: 'try' | 'take'): Promise<boolean> {
    if (this.#lock?.held) return true;
    const lock = await lockDraft(code, how);
    if (!lock.held) return false;
    this.#lock = lock;
    void lock.lost.then(() => {
      if (this.#lock !== lock) return;
      this.#lock = undefined;
      this.#giveUp();
    });
    return true;
  }

  async #holdAgain({ procedure }: Draft): Promise<void> {
    if (this.lasting && !(await this.#hold(procedure.code, 'try'))) this.#giveUp();
  }

  #giveUp(): void {
    this.#close();
    this.#show({ kind: 'elsewhere' });
  }

  #take(draft: Draft, savedAt: Date | undefined): void {
    this.draft = draft;
    this.saved = undefined;
    if (this.#store) this.keeper.watch(this.#store, draft, savedAt);
    this.#stop.push(draft.subscribe(() => this.host.requestUpdate()));
  }

  #show(stage: Stage): void {
    this.stage = stage;
    this.host.requestUpdate();
  }

  #close(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.keeper.release();
    this.sending?.dispose();
    this.sending = undefined;
    this.draft = undefined;
    this.saved = undefined;
    this.#reviewed = false;
  }
}
