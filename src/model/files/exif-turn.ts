import { text, uint16, uint32 } from './bytes.js';

/** How a picture has to be turned or mirrored to stand upright, as EXIF numbers it: 1 is upright. */
export type Turn = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

interface Found {
  readonly turn: Turn;
  /** Where the number stands. */
  readonly at: number;
  readonly order: 'big' | 'little';
}

/**
 * The turn that a JPEG, PNG or WebP names, and the same picture without it. Browsers do not agree on which of them they
 * turn themselves, so none is left to do.
 */
export function exifTurn(bytes: Uint8Array<ArrayBuffer>): {
  readonly turn: Turn;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  const png = text(bytes, 1, 3) === 'PNG' ? pngChunk(bytes) : undefined;
  const tiff = png ? png.at + 8 : text(bytes, 8, 4) === 'WEBP' ? webpTiff(bytes) : jpegTiff(bytes);
  const found = tiff === undefined ? undefined : turnIn(bytes, tiff);
  if (!found || found.turn === 1) return { turn: 1, bytes };
  const { turn, at, order } = found;
  // The chunk of a PNG has a sum over it.
  if (png) return { turn, bytes: without(bytes, png.at, png.at + 12 + png.length) };
  const upright = bytes.slice();
  upright[at] = order === 'big' ? 0 : 1;
  upright[at + 1] = order === 'big' ? 1 : 0;
  return { turn, bytes: upright };
}

/** What is left to do for a picture that is turned by a quarter to the right as well. */
export function quarterMore(turn: Turn): Turn {
  return quarters[turn];
}

const quarters: Readonly<Record<Turn, Turn>> = { 1: 6, 6: 3, 3: 8, 8: 1, 2: 7, 7: 4, 4: 5, 5: 2 };

function jpegTiff(bytes: Uint8Array): number | undefined {
  if (uint16(bytes, 0) !== 0xffd8) return undefined;
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; at += 2 + uint16(bytes, at + 2)) {
    if (bytes[at + 1] === 0xe1 && text(bytes, at + 4, 6) === 'Exif\0\0') return at + 10;
    if (uint16(bytes, at + 2) < 2) return undefined;
  }
  return undefined;
}

function pngChunk(bytes: Uint8Array): { readonly at: number; readonly length: number } | undefined {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + uint32(bytes, at))
    if (text(bytes, at + 4, 4) === 'eXIf') return { at, length: uint32(bytes, at) };
  return undefined;
}

function webpTiff(bytes: Uint8Array): number | undefined {
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = uint32(bytes, at + 4, 'little');
    // Some writers put the mark of a JPEG before it.
    if (text(bytes, at, 4) === 'EXIF') return at + 8 + (text(bytes, at + 8, 4) === 'Exif' ? 6 : 0);
    at += 8 + length + (length % 2);
  }
  return undefined;
}

function turnIn(bytes: Uint8Array, tiff: number): Found | undefined {
  const mark = text(bytes, tiff, 2);
  if (mark !== 'II' && mark !== 'MM') return undefined;
  const order = mark === 'MM' ? 'big' : 'little';
  const directory = tiff + uint32(bytes, tiff + 4, order);
  const entries = uint16(bytes, directory, order);
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + index * 12;
    if (at + 12 > bytes.length) return undefined;
    if (uint16(bytes, at, order) !== 0x0112) continue;
    const turn = uint16(bytes, at + 8, order);
    return isTurn(turn) ? { turn, at: at + 8, order } : undefined;
  }
  return undefined;
}

function isTurn(value: number): value is Turn {
  return value >= 1 && value <= 8;
}

function without(bytes: Uint8Array, from: number, to: number): Uint8Array<ArrayBuffer> {
  const left = new Uint8Array(bytes.length - (to - from));
  left.set(bytes.subarray(0, from));
  left.set(bytes.subarray(to), from);
  return left;
}
