import { text, uint16, uint24, uint32 } from './bytes.js';
import { FormatSniffer, type Dimensions } from './format-sniffer.js';

/** A WebP: its header tells all. */
export class WebpSniffer extends FormatSniffer {
  override size: Dimensions | undefined;
  readonly #length: number;

  constructor(head: Uint8Array) {
    super();
    const size = webpSize(head);
    this.size = size && size.width > 0 && size.height > 0 ? size : undefined;
    this.#length = uint32(head, 4, 'little') + 8;
  }

  override isWhole(length: number): boolean {
    return this.size !== undefined && this.#length <= length;
  }

  protected override read(window: Uint8Array): number {
    return window.length;
  }
}

function webpSize(head: Uint8Array): Dimensions | undefined {
  const kind = text(head, 12, 4);
  if (kind === 'VP8X') return { width: uint24(head, 24) + 1, height: uint24(head, 27) + 1 };
  if (kind === 'VP8L' && head[20] === 0x2f) {
    const packed = uint32(head, 21, 'little');
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  // A key frame starts with 9d 01 2a after its three bytes of frame tag.
  if (kind === 'VP8 ' && text(head, 23, 3) === '\x9d\x01*') {
    return { width: uint16(head, 26, 'little') & 0x3fff, height: uint16(head, 28, 'little') & 0x3fff };
  }
  return undefined;
}
