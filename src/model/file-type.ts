/** What a paper may be. */
export type FileType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

/** More than any phone's camera makes; a picture of more pixels is not decoded. */
export const maxPixels = 50_000_000;

/** What the first bytes of a file claim to be; the rest of it may still be missing or broken. */
export function claimedType(bytes: Uint8Array): FileType | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return 'image/webp';
  return /^%PDF-\d\.\d/.test(text(bytes, 0, 8)) ? 'application/pdf' : undefined;
}

/** What a file is, by its content: the bytes of the whole file, from its first mark to its last. */
export function sniff(bytes: Uint8Array): FileType | undefined {
  const type = claimedType(bytes);
  return type && isWhole[type](bytes) ? type : undefined;
}

/** Size of a picture in pixels as its header says, before anything is decoded; the file may be cut short after it. */
export function dimensions(bytes: Uint8Array): Dimensions | undefined {
  const type = claimedType(bytes);
  const size = type && measure[type](bytes);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

const isWhole: Readonly<Record<FileType, (bytes: Uint8Array) => boolean>> = {
  'image/jpeg': (bytes) => dimensions(bytes) !== undefined && [...jpegMarkers(bytes)].at(-1)?.code === 0xd9,
  'image/png': (bytes) => dimensions(bytes) !== undefined && hasPngEnd(bytes),
  'image/webp': (bytes) => dimensions(bytes) !== undefined && uint32(bytes, 4, 'little') + 8 <= bytes.length,
  'application/pdf': (bytes) => /startxref\s+\d+\s+%%EOF/.test(text(bytes, Math.max(0, bytes.length - 1024), 1024)),
};

const measure: Readonly<Record<FileType, (bytes: Uint8Array) => Dimensions | undefined>> = {
  'image/jpeg': jpegSize,
  'image/png': (bytes) =>
    uint32(bytes, 8) === 13 && text(bytes, 12, 4) === 'IHDR'
      ? { width: uint32(bytes, 16), height: uint32(bytes, 20) }
      : undefined,
  'image/webp': webpSize,
  'application/pdf': () => undefined,
};

interface Marker {
  readonly code: number;
  /** Where its `0xff` stands. */
  readonly at: number;
}

/** The markers of a JPEG until its end or its first fault; the coded picture between them is passed over. */
function* jpegMarkers(bytes: Uint8Array): Generator<Marker> {
  let at = 2;
  while (at + 1 < bytes.length) {
    const code = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return;
    // A fill byte before the marker.
    if (code === 0xff) {
      at += 1;
      continue;
    }
    // End of image, or no marker that can stand here.
    if (code === 0xd9 || code < 0xc0 || (code >= 0xd0 && code <= 0xd8)) {
      if (code === 0xd9) yield { code, at };
      return;
    }
    const length = uint16(bytes, at + 2);
    if (length < 2) return;
    yield { code, at };
    at += 2 + length;
    if (code === 0xda) at = endOfScan(bytes, at);
  }
}

/** Where the marker after a scan stands: in coded data `0xff` is followed by zero or a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function jpegSize(bytes: Uint8Array): Dimensions | undefined {
  for (const { code, at } of jpegMarkers(bytes)) {
    // Frame headers are C0 to CF, but for Huffman tables, a reserved code and arithmetic conditioning.
    const isFrame = code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
    if (isFrame) return { width: uint16(bytes, at + 7), height: uint16(bytes, at + 5) };
    if (code === 0xda) return undefined;
  }
  return undefined;
}

function hasPngEnd(bytes: Uint8Array): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + uint32(bytes, at)) {
    if (text(bytes, at + 4, 4) === 'IEND') return true;
  }
  return false;
}

function webpSize(bytes: Uint8Array): Dimensions | undefined {
  const kind = text(bytes, 12, 4);
  if (kind === 'VP8X') return { width: uint24(bytes, 24) + 1, height: uint24(bytes, 27) + 1 };
  if (kind === 'VP8L' && bytes[20] === 0x2f) {
    const packed = uint32(bytes, 21, 'little');
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  // A key frame starts with 9d 01 2a after its three bytes of frame tag.
  if (kind === 'VP8 ' && text(bytes, 23, 3) === '\x9d\x01*') {
    return { width: uint16(bytes, 26, 'little') & 0x3fff, height: uint16(bytes, 28, 'little') & 0x3fff };
  }
  return undefined;
}

type Order = 'big' | 'little';

/** Reads past the end as zeros. */
function uint16(bytes: Uint8Array, at: number, order: Order = 'big'): number {
  const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  return order === 'big' ? first * 256 + second : second * 256 + first;
}

/** Little-endian. */
function uint24(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at, 'little') + (bytes[at + 2] ?? 0) * 65_536;
}

function uint32(bytes: Uint8Array, at: number, order: Order = 'big'): number {
  const [first, second] = [uint16(bytes, at, order), uint16(bytes, at + 2, order)];
  return order === 'big' ? first * 65_536 + second : second * 65_536 + first;
}

/** A stretch of bytes as Latin-1. */
function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
