import { joined, text } from './files/bytes.js';
import type { Dimensions, FormatSniffer } from './files/format-sniffer.js';
import { JpegSniffer } from './files/jpeg-sniffer.js';
import { isForeign, pdfHeadLength, PdfSniffer, pdfStart } from './files/pdf-sniffer.js';
import { PngSniffer } from './files/png-sniffer.js';
import { WebpSniffer } from './files/webp-sniffer.js';

/** What a paper may be. */
export type FileType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

/** What a whole file is. */
export interface Sniffed {
  readonly type: FileType;
  /** Of a picture, in pixels. */
  readonly dimensions: Dimensions | undefined;
  /** True of a PDF that may be locked: `pdfEncryption` tells, for which it wants the whole file. */
  readonly mayBeLocked: boolean;
}

/** As many as the largest cameras of phones make; a picture of more is a trap for who opens it. */
export const maxPixels = 200_000_000;

/** How many first bytes of a file tell what it claims to be. */
export const headLength = pdfHeadLength;
const pictureHeadLength = 16;

/** What the first bytes of a file claim to be; the rest of it may still be missing or broken. */
export function claimedType(head: Uint8Array): FileType | undefined {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (text(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 4) === 'WEBP') return 'image/webp';
  return pdfStart(head) >= 0 ? 'application/pdf' : undefined;
}

/** False once the first bytes that are here show that a file is not of this type, whatever follows. */
export function mayBecome(type: FileType, head: Uint8Array): boolean {
  const claimed = claimedType(head);
  if (claimed !== undefined) return claimed === type;
  if (type !== 'application/pdf') return head.length < pictureHeadLength;
  return head.length < headLength && !isForeign(text(head, 0, headLength));
}

/** Tells what a file is by its content, a stretch at a time, from its first mark to its last. */
export class Sniffer {
  #length = 0;
  /** The first bytes, until they are enough to tell. */
  #head: Uint8Array | undefined = new Uint8Array();
  #type: FileType | undefined;
  #format: FormatSniffer | undefined;

  push(stretch: Uint8Array): void {
    this.#length += stretch.length;
    if (this.#head === undefined) return this.#format?.push(stretch);
    const head = joined(this.#head, stretch);
    // A copy: whoever reads a file may use the same bytes for its next stretch.
    if (head.length < headLength) this.#head = head.slice();
    else this.#begin(head);
  }

  /** After the last stretch: what the file is; `undefined` for one that is of another kind, broken or cut short. */
  end(): Sniffed | undefined {
    if (this.#head) this.#begin(this.#head);
    if (!this.#type || !this.#format?.isWhole(this.#length)) return undefined;
    const mayBeLocked = this.#format instanceof PdfSniffer && this.#format.mentionsLock;
    return { type: this.#type, dimensions: this.#format.size, mayBeLocked };
  }

  /** After any stretch that holds the header: the size of a picture. */
  get dimensions(): Dimensions | undefined {
    if (this.#head) this.#begin(this.#head);
    return this.#format?.size;
  }

  #begin(head: Uint8Array): void {
    this.#head = undefined;
    this.#type = claimedType(head);
    this.#format = this.#type && formats[this.#type](head);
    this.#format?.push(head);
  }
}

const formats: Readonly<Record<FileType, (head: Uint8Array) => FormatSniffer>> = {
  'image/jpeg': () => new JpegSniffer(),
  'image/png': (head) => new PngSniffer(head),
  'image/webp': (head) => new WebpSniffer(head),
  'application/pdf': () => new PdfSniffer(),
};

/** What a file is, by the bytes of the whole of it. */
export function sniff(bytes: Uint8Array): FileType | undefined {
  const sniffer = new Sniffer();
  sniffer.push(bytes);
  return sniffer.end()?.type;
}

/** Size of a picture in pixels as its header says, before anything is decoded; the file may be cut short after it. */
export function dimensions(bytes: Uint8Array): Dimensions | undefined {
  const sniffer = new Sniffer();
  sniffer.push(bytes);
  return sniffer.dimensions;
}
