import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../client/client.js';
import type { DeviceStore, OutboxItem } from '../../client/device-store.js';
import { officeNow } from '../../client/base/office-clock.js';
import { sha256 } from '../../client/base/digest.js';
import { Outbox } from '../../client/outbox/outbox.js';
import { entryOf, type OutboxEntry } from '../../client/outbox/posts.js';
import { Papers } from '../../client/papers/papers.js';
import { waiting } from '../words/waiting.js';
import { filingPlace, isLate, reviewPlace } from '../base/places.js';
import { freeze } from '../../model/dossier.js';
import type { Draft } from '../../model/draft.js';
import type { drawAgain } from './again.js';
import { papersAndReviewStep, type LateStepActions } from './papers-and-review-step.js';
import { afterSubmitView, type AfterSubmitContext } from './after-submit-view.js';
import { Dossiers, type Leader } from './dossiers.js';
import { dossierList } from './dossier-list.js';
import { draftFromDossier } from './saved-work.js';
import { InApp } from '../in-app/in-app.js';
import '../dvc-receipt.js';
import '../dvc-tracker.js';

/** What the page gives for the screen of a dossier. */
type AfterSubmitSurroundings = Omit<AfterSubmitContext, 'reaches' | 'onSend' | 'handover' | 'papers' | 'again'>;

/** The second half of a journey, loaded after the form is usable: papers, outbox, and the elements that show them. */
export class SecondHalf {
  readonly outbox: Outbox;
  papers: Papers | undefined;
  /** What hands a dossier over without a line, once it is here. */
  handover: 'unasked' | 'asked' | 'here' | 'lost' = 'unasked';
  /** What begins another dossier like one that is there; comes with the screen that offers it. */
  #again: typeof drawAgain | undefined;
  /** Addresses of small pictures by the id of their paper. */
  thumbnails: ReadonlyMap<string, string> = new Map();
  readonly #listeners = new Set<() => void>();
  readonly #inApp = new InApp({ requestUpdate: () => this.#tell() });
  readonly #stopOutbox: () => void;
  #stopPapers: (() => void) | undefined;
  #sends = false;
  #client: Client | undefined;
  /** Papers go to the office while the form is filled in; else they stay on the device. */
  #uploads = true;
  #endpoint: string;
  /** The papers of a dossier that waits: to be looked at and packed, never sent from here. */
  #frozen: { readonly key: string; readonly papers: Papers } | undefined;

  constructor(
    readonly store: DeviceStore,
    client: Client | undefined,
    endpoint: string,
    readonly now: () => Date = officeNow,
  ) {
    this.#client = client;
    this.#endpoint = endpoint;
    this.outbox = new Outbox(store, (item) => this.#clientFor(item));
    this.#stopOutbox = this.outbox.subscribe(() => this.#tell());
  }

  /** From now on the office is reached in another way; papers are closed and have to be opened again. */
  connect(client: Client | undefined, endpoint: string, uploads = true): void {
    if (client === this.#client && endpoint === this.#endpoint && uploads === this.#uploads) return;
    this.#client = client;
    this.#uploads = uploads;
    this.#endpoint = endpoint;
    this.#closePapers();
    if (this.#sends) void this.outbox.send();
  }

  /** What a journey does with the dossiers of its procedure. */
  lead(journey: Leader): Dossiers {
    const dossiers = new Dossiers(journey, this);
    this.subscribe(() => dossiers.look());
    return dossiers;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Loads the saved papers of a draft and goes on uploading them. */
  async open(draft: Draft): Promise<void> {
    if (this.papers) return;
    const { key, secret } = draft;
    this.papers = new Papers({
      store: this.store,
      client: this.#uploads ? this.#client : undefined,
      draft: { key, secret },
    });
    const { papers } = this;
    this.#stopPapers = papers.subscribe(() => {
      void this.#picture(papers);
      this.#tell();
    });
    await papers.restore();
  }

  /** Takes every paper back, here and at the office. */
  async discard(): Promise<void> {
    const { papers } = this;
    if (papers) await Promise.all(papers.list.map(({ id }) => papers.forget(id)));
  }

  /** Freezes a draft with its papers and puts it into the outbox; resolves when the device keeps it. */
  async freeze(draft: Draft): Promise<OutboxItem> {
    const slots = new Set(draft.papers.map(({ id }) => id));
    const files = (this.papers?.list ?? [])
      .filter(({ slot }) => slots.has(slot))
      .map(({ id, slot, name, type, size, sha256 }) => ({ id, slot, name, type, size, sha256 }));
    const now = this.now();
    const { submission, body } = freeze(draft, { language: draft.procedure.language, files, now });
    const { code, title } = draft.procedure;
    const item: OutboxItem = {
      key: draft.key,
      secret: draft.secret,
      body,
      digest: await sha256(body),
      code,
      title,
      files,
      frozenAt: submission.frozenAt,
      endpoint: this.#endpoint || undefined,
      draft: draft.save(now),
      tried: false,
    };
    this.papers?.pause();
    try {
      await this.outbox.put(item);
    } catch (error) {
      this.papers?.resume();
      throw error;
    }
    this.#closePapers();
    return item;
  }

  /** Sends what waits, now and whenever the line comes back. */
  start(): void {
    this.#sends = true;
    this.outbox.start();
  }

  /** How far a dossier is; before the device was asked, as far as `item` itself tells. */
  entryOf(item: OutboxItem): OutboxEntry {
    return this.outbox.entry(item.key) ?? entryOf(item);
  }

  renderStep(draft: Draft, place: string, around: LateStepActions): TemplateResult {
    // Once the line is dead it would not come any more.
    const beside = around.ways.includes('portal');
    if (place === reviewPlace || place === filingPlace) void this.#bringHandover(beside);
    if (place === filingPlace && this.handover !== 'here')
      return waiting(this.handover === 'lost', () => this.#bringAgain(beside));
    const step = papersAndReviewStep(this, draft, place, around);
    if (place !== filingPlace) return step;
    const { journey, ask } = around;
    return html`${step} ${this.#drawAgain(journey, draft.procedure, draft.save(this.now()), ask)}`;
  }

  renderAfterSubmit(item: OutboxItem, around: AfterSubmitSurroundings): TemplateResult {
    const entry = this.entryOf(item);
    const { dossiers, ask, procedure } = around;
    const isWaiting = entry.receipt === undefined;
    if (isWaiting) void this.#bringHandover();
    const content = {
      ...around,
      reaches: this.#clientFor(item) !== undefined,
      handover: this.handover,
      papers: isWaiting ? this.#papersOf(item) : undefined,
      again: this.#drawAgain(dossiers.journey, procedure, draftFromDossier(item, ''), ask),
      onSend: () => void this.outbox.send(),
    };
    return html`${afterSubmitView(entry, content)}
    ${dossierList(
      dossiers.list.filter((each) => each.item.key !== item.key),
      dossiers,
      ask,
    )}`;
  }

  #drawAgain(...shown: Parameters<typeof drawAgain>): unknown {
    if (this.#again) return this.#again(...shown);
    void import('./again.js').then(
      (part) => {
        this.#again = part.drawAgain;
        this.#tell();
      },
      () => undefined,
    );
    return nothing;
  }

  /** Where what is filled in stays, told on each page of the form. */
  renderKept(place: string): unknown {
    return isLate(place) ? nothing : this.#inApp.draw('draft');
  }

  /** What waits beside the guide. */
  renderList(dossiers: Dossiers, ask: AfterSubmitContext['ask']): TemplateResult | typeof nothing {
    return dossierList(dossiers.list, dossiers, ask);
  }

  pause(): void {
    this.papers?.pause();
    this.outbox.stop();
  }

  resume(): void {
    this.papers?.resume();
    if (this.#sends) this.outbox.start();
  }

  /** Lets go of the papers; what waits is sent all the same. */
  close(): void {
    this.#closePapers();
    this.#closeFrozen();
  }

  dispose(): void {
    this.close();
    this.#stopOutbox();
    this.outbox.stop();
    this.#listeners.clear();
  }

  #clientFor(item: OutboxItem): Client | undefined {
    return (item.endpoint ?? '') === this.#endpoint ? this.#client : undefined;
  }

  #papersOf({ key, secret }: OutboxItem): Papers {
    if (this.#frozen?.key === key) return this.#frozen.papers;
    this.#closeFrozen();
    const papers = new Papers({ store: this.store, client: undefined, draft: { key, secret } });
    this.#frozen = { key, papers };
    void papers.restore();
    return papers;
  }

  async #bringHandover(beside = false): Promise<void> {
    if (this.handover !== 'unasked') return;
    this.handover = 'asked';
    const [part] = await Promise.all([
      import('../dvc-handover.js').catch(() => undefined),
      beside ? import('../dvc-companion.js').catch(() => undefined) : undefined,
    ]);
    this.handover = part ? 'here' : 'lost';
    if (!part) window.addEventListener('online', () => this.#bringAgain(beside), { once: true });
    this.#tell();
  }

  #bringAgain(beside: boolean): void {
    if (this.handover === 'lost') this.handover = 'unasked';
    void this.#bringHandover(beside);
    this.#tell();
  }

  #closeFrozen(): void {
    this.#frozen?.papers.dispose();
    this.#frozen = undefined;
  }

  async #picture(papers: Papers): Promise<void> {
    const { list } = papers;
    // The addresses of removed papers are revoked, also where the papers come back.
    this.thumbnails = new Map([...this.thumbnails].filter(([each]) => list.some(({ id }) => id === each)));
    const lacking = list.filter(({ id }) => !this.thumbnails.has(id));
    for (const { id } of lacking) {
      const address = await papers.thumbnail(id);
      if (address === undefined || papers !== this.papers) continue;
      this.thumbnails = new Map([...this.thumbnails, [id, address]]);
      this.#tell();
    }
  }

  #closePapers(): void {
    this.thumbnails = new Map();
    this.#stopPapers?.();
    this.papers?.dispose();
    this.papers = undefined;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
