import { mintUuid } from '../device/draft-key.js';
import { ObjectUrls, pages } from './object-urls.js';
import { reportBug } from '../client-error.js';
import type { Client, DraftKey, UploadFile } from '../client.js';
import { UploadQueue, type UploadQueueOptions, type Progress } from './upload-queue.js';
import type { DeviceStore, StorageError } from '../device-store.js';
import { DevicePapers } from './device-papers.js';
import type { ReadyFile } from './prepare-file.js';
import type { Limits, Paper } from './paper.js';
import { RemovedPapers } from './removed-papers.js';

export interface PapersOptions extends UploadQueueOptions {
  readonly store: DeviceStore;
  /** Without one the papers stay on the device. */
  readonly client: Client | undefined;
  readonly draft: DraftKey;
}

/** What offices take where they have not said it yet. */
const usual: Limits = { maxFileBytes: 10_000_000, maxFiles: 20, maxDossierBytes: 50_000_000 };

/** The papers of a draft: saved on the device, sent to the office, and taken back. */
export class Papers {
  /** What the office takes. */
  limits: Limits = usual;
  readonly #options: PapersOptions;
  readonly #stored: DevicePapers;
  readonly #queue: UploadQueue | undefined;
  readonly #pictures = new ObjectUrls((id) => this.bytes(id), pages);
  readonly #files = new ObjectUrls(
    (id) => this.bytes(id),
    (bytes) => [bytes],
  );
  readonly #listeners = new Set<() => void>();
  readonly #disposal = new AbortController();
  readonly #removed: RemovedPapers;
  #list: readonly Paper[] = [];

  constructor(options: PapersOptions) {
    const { client, draft, store } = options;
    this.#options = options;
    this.#stored = new DevicePapers(store, draft.key);
    this.#removed = new RemovedPapers((id) => this.forget(id), options.wait);
    if (!client) return;
    const bytesOf = (id: string): Promise<Blob | undefined> => this.bytes(id);
    this.#queue = new UploadQueue(client, draft, bytesOf, (id, progress) => this.#onProgress(id, progress), options);
  }

  /** In the order they were added. */
  get list(): readonly Paper[] {
    return this.#list;
  }

  /** Papers that were removed a moment ago and can still be restored. */
  get removed(): readonly Paper[] {
    return this.#removed.list;
  }

  /** Papers and removed papers, each in its place. */
  get all(): readonly Paper[] {
    return this.#removed.among(this.#list);
  }

  /** Why the device keeps no more papers, if so. */
  get storage(): StorageError | undefined {
    return this.#stored.failure;
  }

  /** True where papers go to an office by themselves. */
  get sends(): boolean {
    return this.#queue !== undefined;
  }

  /** Bytes a second to the office, once some were sent. */
  get speed(): number | undefined {
    return this.#queue?.speed;
  }

  of(slot: string): readonly Paper[] {
    return this.#list.filter((paper) => paper.slot === slot);
  }

  /** True when the paper outlives this page. */
  outlives(id: string): boolean {
    return this.#options.store.lasting && !this.#stored.isLoose(id);
  }

  /** True while a paper is in the memory of this page and nowhere else: a dossier with it must not leave yet. */
  isAtRisk({ id, state }: Paper): boolean {
    return this.#stored.isLoose(id) && state !== 'uploaded';
  }

  /** Calls `listener` after each change; returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Loads what the device has saved, and goes on sending it. */
  async restore(): Promise<void> {
    void this.#askLimits();
    const kept = await this.#stored.list();
    const known = new Set(this.#list.map(({ id }) => id));
    const restored = kept.filter(({ id }) => !known.has(id)).map((paper) => paperOf(fileOf(paper), paper.uploaded));
    if (this.#disposal.signal.aborted || !restored.length) return;
    this.#list = [...restored, ...this.#list];
    this.#tell();
    for (const paper of restored) if (paper.state === 'kept') this.#queue?.send(fileOf(paper));
  }

  /** Keeps a file on the device, then sends it; `instead` of another, which is forgotten. */
  async add(slot: string, { name, type, size, sha256, bytes }: ReadyFile, instead?: string): Promise<Paper> {
    const file: UploadFile = { id: mintUuid(), slot, name, type, size, sha256 };
    await this.#stored.keep(file, bytes, false, instead);
    const paper = paperOf(file, false);
    const place = this.#list.findIndex(({ id }) => id === instead);
    this.#insert(paper, place < 0 ? this.#list.length : place);
    if (instead !== undefined) await this.forget(instead);
    return paper;
  }

  /** Takes a paper off the list and the device; for some seconds it can be restored. */
  async remove(id: string): Promise<void> {
    const bytes = await this.bytes(id);
    const index = this.#list.findIndex((paper) => paper.id === id);
    const paper = this.#list[index];
    if (!paper) return;
    this.#removed.add({ paper, index, bytes });
    await this.#takeOff(id);
  }

  /** Puts a removed paper back in its place. */
  async bringBack(id: string): Promise<void> {
    const found = this.#removed.take(id);
    if (!found?.bytes) return;
    const { state, ...paper } = found.paper;
    const isUploaded = state === 'uploaded';
    await this.#stored.keep(fileOf(found.paper), found.bytes, isUploaded, this.#list[found.index]?.id);
    this.#insert({ ...paper, state: isUploaded ? state : 'kept', error: undefined }, found.index);
  }

  /** Takes a paper away for good, here and at the office. */
  async forget(id: string): Promise<void> {
    this.#removed.take(id);
    await this.#takeOff(id);
    await this.#withdraw(id);
  }

  /** Sends a paper now that has failed or waits. */
  retry(id: string): void {
    const paper = this.#list.find((each) => each.id === id);
    if (!paper || paper.state === 'uploaded') return;
    this.#change(id, { state: 'kept', error: undefined });
    this.#queue?.send(fileOf(paper));
  }

  pause(): void {
    this.#queue?.pause();
  }

  resume(): void {
    this.#queue?.resume();
  }

  /** Stops everything. Papers that were removed are gone then. */
  dispose(): void {
    this.#queue?.pause();
    this.#disposal.abort();
    for (const { id } of this.removed) {
      this.#removed.take(id);
      void this.#withdraw(id);
    }
    this.#pictures.clear();
    this.#files.clear();
    this.#listeners.clear();
  }

  bytes(id: string): Promise<Blob | undefined> {
    return this.#stored.bytes(id);
  }

  /** Addresses of the pages of a paper that can be shown; revoked with the paper. */
  pictures(id: string): Promise<readonly string[]> {
    return this.#pictures.of(id);
  }

  /** Address of the whole file; revoked with the paper. */
  async file(id: string): Promise<string | undefined> {
    return (await this.#files.of(id))[0];
  }

  async thumbnail(id: string): Promise<string | undefined> {
    return (await this.pictures(id))[0];
  }

  async #askLimits(): Promise<void> {
    try {
      const capabilities = await this.#options.client?.capabilities({ signal: this.#disposal.signal });
      if (capabilities) this.limits = capabilities.uploads;
      this.#tell();
    } catch (error) {
      // The usual limits stay; the office judges each file anyway.
      if (!this.#disposal.signal.aborted) reportBug(error);
    }
  }

  #insert(paper: Paper, index: number): void {
    if (this.#disposal.signal.aborted) return;
    this.#list = [...this.#list.slice(0, index), paper, ...this.#list.slice(index)];
    this.#tell();
    if (paper.state === 'kept') this.#queue?.send(fileOf(paper));
  }

  async #takeOff(id: string): Promise<void> {
    this.#queue?.stop(id);
    this.#list = this.#list.filter((paper) => paper.id !== id);
    this.#pictures.drop(id);
    this.#files.drop(id);
    this.#tell();
    await this.#stored.drop(id);
  }

  /** What the office cannot be told now it forgets by itself: an upload nobody submits expires. */
  async #withdraw(id: string): Promise<void> {
    try {
      await this.#options.client?.withdrawUpload(this.#options.draft, id);
    } catch (error) {
      reportBug(error);
    }
  }

  #onProgress(id: string, progress: Progress): void {
    if (this.#disposal.signal.aborted) return;
    this.#change(id, progress);
    if (progress.state === 'uploaded') void this.#stored.markUploaded(id);
  }

  #change(id: string, change: Partial<Paper>): void {
    this.#list = this.#list.map((paper) => (paper.id === id ? { ...paper, ...change } : paper));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function paperOf(file: UploadFile, isUploaded: boolean): Paper {
  const state = isUploaded ? 'uploaded' : 'kept';
  return { ...file, state, sent: isUploaded ? file.size : 0, error: undefined };
}

function fileOf({ id, slot, name, type, size, sha256 }: UploadFile): UploadFile {
  return { id, slot, name, type, size, sha256 };
}
