import type { UploadFile } from '../client.js';
import { StorageError, type DeviceStore, type StoredPaper } from '../device-store.js';

/** The papers of one draft on the device. Where the device fails they live on in this page. */
export class DevicePapers {
  /** Why the device keeps no more papers, if so. */
  failure: StorageError | undefined;
  /** Bytes that the device could not keep. */
  readonly #loose = new Map<string, Blob>();

  constructor(
    readonly store: DeviceStore,
    readonly draft: string,
  ) {}

  /** True when the device could not keep the paper: it goes with this page. */
  isLoose(id: string): boolean {
    return this.#loose.has(id);
  }

  /** What the device keeps, in the order in which it was added. */
  async list(): Promise<readonly StoredPaper[]> {
    return (await this.#try(() => this.store.papers(this.draft))) ?? [];
  }

  async bytes(id: string): Promise<Blob | undefined> {
    return this.#loose.get(id) ?? this.#try(() => this.store.paperBytes(id));
  }

  /** `before` another, or last. */
  async keep(file: UploadFile, bytes: Blob, uploaded: boolean, before?: string): Promise<void> {
    const isKept = await this.#try(async () => {
      await this.store.keepPaper({ ...file, draft: this.draft, uploaded }, bytes, before);
      return true;
    });
    if (!isKept) this.#loose.set(file.id, bytes);
  }

  async markUploaded(id: string): Promise<void> {
    await this.#try(() => this.store.markUploaded(id));
  }

  async drop(id: string): Promise<void> {
    this.#loose.delete(id);
    await this.#try(() => this.store.dropPaper(id));
  }

  async #try<T>(task: () => Promise<T>): Promise<T | undefined> {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.failure = error;
      return undefined;
    }
  }
}
