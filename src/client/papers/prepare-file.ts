import { claimedType, dimensions, headLength, maxPixels, Sniffer, type FileType } from '../../model/file-type.js';
import { withFewMarks } from '../../model/plain-text.js';
import type { PdfEncryption } from '../../model/pdf-encryption.js';
import type { Slot } from '../../model/procedure.js';
import type { CallOptions } from '../client.js';
import { sha256 } from '../base/digest.js';
import { photosToPdf } from './photos-to-pdf.js';
import { asItIs, decodeImage, isBlank, shrinkImage } from './shrink-image.js';

/** A file that the office can take. */
export interface ReadyFile {
  readonly kind: 'ready';
  readonly name: string;
  readonly type: FileType;
  readonly bytes: Blob;
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Smaller than what was picked. */
  readonly shrunk: boolean;
  /** A PDF that anybody opens and that forbids something, such as printing. */
  readonly restricted?: boolean;
}

export type RefusalCode =
  | 'empty'
  /** Neither a picture nor a PDF, or not what this slot takes. */
  | 'type'
  /** A photo in Apple's format, which this browser cannot read. */
  | 'heic'
  /** Cut short or broken. */
  | 'unreadable'
  /** A PDF that nobody opens without its password. */
  | 'locked'
  /** A picture of nothing. */
  | 'blank'
  /** `size` and `limit` are pixels. */
  | 'too-many-pixels'
  | 'too-large'
  /** The slot is full; `limit` is how many files it takes. */
  | 'too-many'
  /** All papers together; `size` is what they would be. */
  | 'dossier-too-large';

/** A file that is of no use to the office, and why. */
export interface RefusedFile {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly name: string;
  /** What it claims to be, where the office takes such files. */
  readonly type: FileType | undefined;
  /** Bytes, unless the code says otherwise. */
  readonly size: number;
  readonly limit: number;
}

export interface PrepareOptions extends CallOptions {
  readonly accept: Slot['accept'];
  readonly keepOriginal: boolean;
  /** What the office takes a file. */
  readonly maxBytes: number;
}

/** In code units; the office takes 200 with the ending. */
const longestStem = 190;

/** So many pixels, where they are not read, are more likely too many for this device than broken. */
const manyPixels = 30_000_000;

/** More than a phone's photo ever has; such a file is not read into memory. */
const maxRead = 150_000_000;

/**
 * Makes of a picked file what the office can take, or says why it cannot. A photo leaves as a JPEG without the place
 * and the device it was taken with; where the slot wants a PDF it is put on a page of one.
 */
export async function prepareFile(file: File, options: PrepareOptions): Promise<ReadyFile | RefusedFile> {
  const { accept, keepOriginal, maxBytes, signal } = options;
  const { name } = file;
  const head = await read(file.slice(0, headLength));
  const claimed = head && claimedType(head);
  const refuse = (code: RefusalCode, size = file.size, limit = maxBytes): RefusedFile => ({
    ...{ kind: 'refused', code, name, type: claimed, size, limit },
  });
  const ready = async (type: FileType, bytes: Blob): Promise<ReadyFile | RefusedFile> => {
    if (bytes.size > maxBytes) return refuse('too-large');
    const { size } = bytes;
    const digest = await sha256(bytes);
    signal?.throwIfAborted();
    return { kind: 'ready', name: fileName(name, type), type, bytes, size, sha256: digest, shrunk: size < file.size };
  };

  if (file.size === 0) return refuse('empty');
  if (!head) return refuse('unreadable');
  const rare = claimed ? undefined : rareType(head);
  if (!rare && (!claimed || (claimed === 'application/pdf' && !accept.includes('pdf')))) return refuse('type');
  const staysAsItIs = claimed === 'application/pdf' || (keepOriginal && !rare && accept.includes('image'));
  if (file.size > (staysAsItIs ? maxBytes : maxRead)) return refuse('too-large');
  const bytes = await read(file);
  signal?.throwIfAborted();
  if (!bytes) return refuse('unreadable');
  const pixels = pixelsOf(bytes);
  if (pixels > maxPixels) return refuse('too-many-pixels', pixels, maxPixels);
  const whole = sniffed(bytes);
  if (!rare && whole?.type !== claimed) return refuse('unreadable');
  const original = new Blob([bytes], { type: claimed ?? rare ?? '' });
  if (claimed === 'application/pdf') {
    const lock = whole?.mayBeLocked ? await lockOf(bytes) : 'none';
    if (lock === 'locked') return refuse('locked');
    const prepared = await ready(claimed, original);
    return prepared.kind === 'ready' && lock === 'restricted' ? { ...prepared, restricted: true } : prepared;
  }

  const picture = await decodeImage(original);
  if (!picture && pixels > manyPixels) return refuse('too-many-pixels', pixels, maxPixels);
  if (!picture) return refuse(rare ? rareCodes[rare] : 'unreadable');
  try {
    signal?.throwIfAborted();
    if (isBlank(picture)) return refuse('blank');
    if (staysAsItIs && claimed) return await ready(claimed, original);
    const jpeg = await shrinkImage(picture, maxBytes, keepOriginal ? asItIs : undefined);
    return accept.includes('image')
      ? await ready('image/jpeg', jpeg)
      : await ready('application/pdf', await photosToPdf([jpeg]));
  } catch (error) {
    if (error instanceof DOMException && !signal?.aborted)
      return pixels > manyPixels ? refuse('too-many-pixels', pixels, maxPixels) : refuse('unreadable');
    throw error;
  } finally {
    picture.close();
  }
}

function sniffed(bytes: Uint8Array): ReturnType<Sniffer['end']> {
  const sniffer = new Sniffer();
  sniffer.push(bytes);
  return sniffer.end();
}

/** Few PDFs are locked, so the code that looks is fetched for those alone; where it does not come the office looks. */
async function lockOf(bytes: Uint8Array): Promise<PdfEncryption> {
  const part = await import('../../model/pdf-encryption.js').catch(() => undefined);
  return part ? part.pdfEncryption(bytes) : 'none';
}

/** The bytes of a file; `undefined` where it is gone, or lies in a cloud that does not answer. */
async function read(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

function pixelsOf(bytes: Uint8Array): number {
  const size = dimensions(bytes);
  return size ? size.width * size.height : 0;
}

/** What a browser may read and no office takes: it leaves as a JPEG, or not at all. */
type RareType = 'image/heic' | 'image/avif';

const rareCodes: Readonly<Record<RareType, RefusalCode>> = { 'image/heic': 'heic', 'image/avif': 'type' };

/** By the brand of an ISO media file; of which kind `mif1` is, its decoder knows. */
function rareType(head: Uint8Array): RareType | undefined {
  const brand = String.fromCharCode(...head.subarray(4, 12));
  if (/^ftypavi[fs]/.test(brand)) return 'image/avif';
  return /^ftyp(hei[cmsx]|hev[cx]|mif1|msf1)/.test(brand) ? 'image/heic' : undefined;
}

const extensions: Readonly<Record<FileType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** A name without its path and without letters that hide or turn others, with the ending of what the file is. */
export function fileName(name: string, type: FileType): string {
  const last = withFewMarks(name.normalize('NFC')).split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '').replace(/\.(jpe?g|png|webp|avif|pdf|hei[cf])$/i, '');
  const stem = clean.trim().replace(/^\.+/, '') || 'giay-to';
  // A cut must not leave half a character.
  const short = stem.slice(0, longestStem).replace(/[\uD800-\uDBFF]$/, '');
  return `${short}.${extensions[type]}`;
}
