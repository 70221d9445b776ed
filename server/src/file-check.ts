import { createHash } from 'node:crypto';
import { Sniffer, type Sniffed } from '../../src/model/file-type.js';

/** Digest and kind of a file, of which it sees a stretch at a time. */
export class FileCheck {
  readonly #hash = createHash('sha256');
  readonly #sniffer = new Sniffer();

  readonly push = (stretch: Uint8Array): void => {
    this.#hash.update(stretch);
    this.#sniffer.push(stretch);
  };

  /** After the last stretch, once: lower-case hex. */
  sha256(): string {
    return this.#hash.digest('hex');
  }

  /** After the last stretch: `undefined` for what is broken or of another kind. */
  sniffed(): Sniffed | undefined {
    return this.#sniffer.end();
  }
}
