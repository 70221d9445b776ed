import type { TemplateResult } from 'lit';
import type { Client } from '../client/client.js';
import type { DeviceStore, OutboxItem } from '../client/device-store.js';
import { sha256 } from '../client/digest.js';
import { Outbox } from '../client/outbox.js';
import { Papers } from '../client/papers.js';
import { freeze } from '../model/dossier.js';
import type { Draft } from '../model/draft.js';
import type { Receipt } from '../schemas/receipt.js';
import { sentView, type SentSurroundings } from './sent-view.js';
import './dvc-documents.js';
import './dvc-receipt.js';
import './dvc-review.js';
import './dvc-tracker.js';

/** The second half of a journey, loaded after the form is usable: papers, outbox, and the elements that show them. */
export class Sending {
  readonly outbox: Outbox;
  papers: Papers | undefined;
  /** Addresses of small pictures by the id of their paper. */
  thumbnails: ReadonlyMap<string, string> = new Map();
  readonly #told = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #stopOutbox: () => void;
  #stopPapers: (() => void) | undefined;
  #sends = false;

  constructor(
    readonly store: DeviceStore,
    readonly client: Client | undefined,
    readonly endpoint: string,
    readonly now = () => new Date(),
  ) {
    this.outbox = new Outbox(store, (item) => ((item.endpoint ?? '') === endpoint ? client : undefined));
    this.#stopOutbox = this.outbox.subscribe(() => this.#tell());
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Brings the papers of a draft back and goes on uploading them. */
  async open(draft: Draft): Promise<void> {
    if (this.papers) return;
    const { key, secret } = draft;
    this.papers = new Papers({ store: this.store, client: this.client, draft: { key, secret } });
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
    for (const { id } of papers?.list ?? []) await papers?.forget(id);
  }

  /** Freezes a draft with its papers and puts it into the outbox; resolves when the device keeps it. */
  async freeze(draft: Draft): Promise<OutboxItem> {
    const slots = new Set(draft.documents.map(({ id }) => id));
    const files = (this.papers?.list ?? [])
      .filter(({ slot }) => slots.has(slot))
      .map(({ id, slot, name, type, size, sha256 }) => ({ id, slot, name, type, size, sha256 }));
    const { submission, body } = freeze(draft, { language: draft.procedure.language, files, now: this.now() });
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
      endpoint: this.endpoint || undefined,
    };
    this.#closePapers();
    await this.outbox.put(item);
    return item;
  }

  /** Sends what waits, now and whenever the line comes back. */
  send(): void {
    this.#closePapers();
    this.#sends = true;
    this.outbox.start();
  }

  renderSent(key: string, around: SentSurroundings): TemplateResult {
    return sentView(this.outbox.entry(key), around);
  }

  /** The receipt of a dossier, once; it is told to the page a single time. */
  takeNews(key: string): Receipt | undefined {
    const receipt = this.outbox.entry(key)?.receipt;
    if (!receipt || this.#told.has(key)) return undefined;
    this.#told.add(key);
    return receipt;
  }

  pause(): void {
    this.papers?.pause();
    this.outbox.stop();
  }

  resume(): void {
    this.papers?.resume();
    if (this.#sends) this.outbox.start();
  }

  dispose(): void {
    this.#closePapers();
    this.#stopOutbox();
    this.outbox.stop();
    this.#listeners.clear();
  }

  async #picture(papers: Papers): Promise<void> {
    const lacking = papers.list.filter(({ id }) => !this.thumbnails.has(id));
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
