import { createHash } from 'node:crypto';
import { maxPixels, type Sniffed } from '../../src/model/file-type.js';
import { pdfEncryption } from '../../src/model/pdf-encryption.js';
import type { ProblemType } from '../../src/schemas/problem.js';
import { FileCheck } from './file-check.js';
import type { FileStore } from './file-store.js';
import { Turns } from './turns.js';
import type { Upload } from './upload-types.js';

/** Judged at once: more would only stand in each other's way, and each needs room for a copy. */
const atOnce = 2;

/** Judges files whose bytes are all here, and tells later whether they are still what they were. */
export class Sealing {
  readonly #files: FileStore;
  readonly #turns = new Turns(atOnce);

  constructor(files: FileStore) {
    this.#files = files;
  }

  /** Makes a file whole, or says why it is of no use: `checksum-mismatch` when it has to be sent anew. */
  seal(upload: Upload, now: Date): Promise<ProblemType | undefined> {
    return this.#turns.take(async () => {
      const check = new FileCheck();
      await this.#files.copy(upload.id, check.push);
      const fault = check.sha256() === upload.sha256 ? await this.#fault(upload, check.sniffed()) : 'checksum-mismatch';
      if (fault) await this.#files.dropCopy(upload.id);
      else await this.#files.seal(upload.id, now);
      return fault;
    });
  }

  /**
   * False when a whole file is gone or was changed. Its bytes are looked at when its time is not the one that was
   * written beside it: somebody touched it, or brought it back from a backup.
   */
  async isIntact({ id, size, sha256, completed_at }: Upload): Promise<boolean> {
    const found = await this.#files.whole(id);
    if (!found || !completed_at || found.size !== size) return false;
    if (Math.abs(found.mtimeMs - completed_at.getTime()) < 1) return true;
    const hash = createHash('sha256');
    await this.#turns.take(() => this.#files.look(id, (stretch) => hash.update(stretch)));
    if (hash.digest('hex') !== sha256) return false;
    await this.#files.stamp(id, completed_at);
    return true;
  }

  async #fault({ id, type }: Upload, sniffed: Sniffed | undefined): Promise<ProblemType | undefined> {
    if (!sniffed) return 'type-not-allowed';
    if (sniffed.type !== type) return 'file-mismatch';
    const { dimensions, mayBeLocked } = sniffed;
    if (dimensions && dimensions.width * dimensions.height > maxPixels) return 'too-large';
    const isLocked = mayBeLocked && (await pdfEncryption(await this.#files.copied(id))) === 'locked';
    return isLocked ? 'password-protected' : undefined;
  }
}
