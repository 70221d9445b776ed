import { uint16 } from './bytes.js';
import { FormatSniffer } from './format-sniffer.js';

/** Cameras write some dozens; a file of millions of empty segments is made to keep somebody busy. */
const mostSegments = 10_000;

/** The markers of a JPEG until its end or its first fault; the coded picture between them is passed over. */
export class JpegSniffer extends FormatSniffer {
  #state: 'segments' | 'scan' | 'ended' | 'broken' = 'segments';
  #segments = 0;

  constructor() {
    super(2);
  }

  override isWhole(): boolean {
    return this.#state === 'ended';
  }

  protected override read(window: Uint8Array): number {
    let at = 0;
    for (;;) {
      if (this.#state === 'scan') at = endOfScan(window, at);
      if (this.#state === 'ended' || this.#state === 'broken') return window.length;
      if (at + 2 > window.length) return at;
      this.#state = 'segments';
      const code = window[at + 1] ?? 0;
      if (window[at] !== 0xff) return this.#end('broken', window);
      // A fill byte before the marker.
      if (code === 0xff) {
        at += 1;
        continue;
      }
      if (code === 0xd9) return this.#end(this.size ? 'ended' : 'broken', window);
      // No marker that can stand here.
      if (code < 0xc0 || (code >= 0xd0 && code <= 0xd8)) return this.#end('broken', window);
      if (at + (isFrame(code) ? 9 : 4) > window.length) return at;
      const length = uint16(window, at + 2);
      if (isFrame(code)) this.#measure(window, at);
      this.#segments += 1;
      if (length < 2 || this.#segments > mostSegments || (code === 0xda && !this.size))
        return this.#end('broken', window);
      at += 2 + length;
      if (code === 0xda) this.#state = 'scan';
    }
  }

  #end(state: 'ended' | 'broken', window: Uint8Array): number {
    this.#state = state;
    return window.length;
  }

  #measure(window: Uint8Array, at: number): void {
    const [width, height] = [uint16(window, at + 7), uint16(window, at + 5)];
    if (width > 0 && height > 0) this.size ??= { width, height };
  }
}

/** Frame headers are C0 to CF, but for Huffman tables, a reserved code and arithmetic conditioning. */
function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
}

/**
 * Where the marker after a scan stands: in coded data `0xff` is followed by zero or a restart. At the end of the window
 * where it has none, or at its last byte when the next is needed to tell.
 */
function endOfScan(window: Uint8Array, from: number): number {
  for (let at = from; at < window.length; at += 1) {
    if (window[at] !== 0xff) continue;
    if (at + 1 === window.length) return at;
    const next = window[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return window.length;
}
