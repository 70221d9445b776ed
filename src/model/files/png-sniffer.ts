import { text, uint32 } from './bytes.js';
import { FormatSniffer, type Dimensions } from './format-sniffer.js';

/** Pictures have some thousands; a file of more is made of empty ones, to keep somebody busy. */
const mostChunks = 50_000;

/** The chunks of a PNG from its header to its end. */
export class PngSniffer extends FormatSniffer {
  override size: Dimensions | undefined;
  #end: number | undefined;
  #chunks = 0;

  constructor(head: Uint8Array) {
    super(8);
    const [width, height] = [uint32(head, 16), uint32(head, 20)];
    const isHeader = uint32(head, 8) === 13 && text(head, 12, 4) === 'IHDR';
    this.size = isHeader && width > 0 && height > 0 ? { width, height } : undefined;
  }

  override isWhole(length: number): boolean {
    return this.size !== undefined && this.#end !== undefined && this.#end <= length;
  }

  protected override read(window: Uint8Array): number {
    let at = 0;
    while (this.#end === undefined && at + 8 <= window.length) {
      this.#chunks += 1;
      if (this.#chunks > mostChunks || !this.size) this.#end = Infinity;
      if (text(window, at + 4, 4) === 'IEND') this.#end = this.base + at + 12;
      at += 12 + uint32(window, at);
    }
    return this.#end === undefined ? at : Math.max(at, window.length);
  }
}
