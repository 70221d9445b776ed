import { joined } from './bytes.js';

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

/**
 * Follows one kind of file from its first byte to its last, a stretch at a time, and holds no more of it than a few
 * bytes: so a server need not gather what it judges.
 */
export abstract class FormatSniffer {
  /** In pixels, as the header says; a file may be cut short after it. */
  size: Dimensions | undefined;
  /** Where the present window stands in the file, in bytes. */
  protected base = 0;
  #rest = new Uint8Array();
  #skip: number;

  /** `skip` are the bytes at the head that need no second look. */
  constructor(skip = 0) {
    this.#skip = skip;
    this.base = skip;
  }

  push(stretch: Uint8Array): void {
    if (this.#skip >= stretch.length) {
      this.#skip -= stretch.length;
      return;
    }
    const window = joined(this.#rest, stretch.subarray(this.#skip));
    const reached = this.read(window);
    this.#skip = Math.max(0, reached - window.length);
    this.#rest = window.slice(reached);
    this.base += reached;
  }

  /** True when the file is whole, with `length` bytes in all. */
  abstract isWhole(length: number): boolean;

  /** Reads as far as it can and returns how far; past the end of the window means bytes to pass over. */
  protected abstract read(window: Uint8Array): number;
}
