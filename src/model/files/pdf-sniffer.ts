import { joined, text } from './bytes.js';
import { FormatSniffer } from './format-sniffer.js';

/** Readers find the head within the first bytes and the end within the last, so many of them. */
const reach = 1024;
const lock = '/Encrypt';
const slash = lock.charCodeAt(0);

/** How many bytes of a file tell whether it may be a PDF. */
export const pdfHeadLength = reach + 8;

/**
 * Where the head of a PDF stands; -1 where there is none. Scanners and portals put byte order marks, blank lines or
 * orders for a printer before it; a page or a program that hides behind a PDF is none.
 */
export function pdfStart(head: Uint8Array): number {
  const start = text(head, 0, pdfHeadLength);
  const at = start.search(/%PDF-\d\.\d/);
  return at >= 0 && !isForeign(start.slice(0, at)) ? at : -1;
}

/** True when no PDF can follow these bytes. */
export function isForeign(before: string): boolean {
  return before.includes('<') || /^(?:MZ|PK|GIF8|RIFF|#!|\x7fELF|\x89PNG|\xff\xd8|%!)/.test(before);
}

/** A PDF from its head to the mark at its end. */
export class PdfSniffer extends FormatSniffer {
  /** Whether it speaks of a lock anywhere: only then `pdfEncryption` has to look at the whole. */
  mentionsLock = false;
  /** The last bytes so far, without blank ones at the end. */
  #tail = new Uint8Array();
  /** Blank bytes that have come since. */
  #blanks = 0;

  override isWhole(): boolean {
    return /startxref\s+\d+\s+%%EOF/.test(text(this.#tail, 0, reach));
  }

  override push(stretch: Uint8Array): void {
    super.push(stretch);
    let end = stretch.length;
    while (end > 0 && isBlank(stretch[end - 1] ?? 0)) end -= 1;
    if (end === 0) {
      this.#blanks += stretch.length;
      return;
    }
    const between = new Uint8Array(Math.min(this.#blanks, reach)).fill(0x20);
    const last = stretch.subarray(Math.max(0, end - reach), end);
    this.#tail = joined(joined(this.#tail, between), last).slice(-reach);
    this.#blanks = stretch.length - end;
  }

  protected override read(window: Uint8Array): number {
    let at = 0;
    for (; !this.mentionsLock && at + lock.length <= window.length; at += 1)
      this.mentionsLock = window[at] === slash && stands(window, at);
    return this.mentionsLock ? window.length : at;
  }
}

function stands(window: Uint8Array, at: number): boolean {
  for (let index = 1; index < lock.length; index += 1) if (window[at + index] !== lock.charCodeAt(index)) return false;
  return true;
}

/** White space as PDF knows it. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0 || (byte >= 9 && byte <= 13 && byte !== 11);
}
