import { exifTurn, type Turn } from '../../model/files/exif-turn.js';
import { dimensions } from '../../model/file-type.js';

/** Longest side in pixels and JPEG quality, from the size of an A4 page at 190 dpi down to what can still be read. */
const steps = [
  { side: 2200, quality: 0.8 },
  { side: 2200, quality: 0.6 },
  { side: 1600, quality: 0.6 },
] as const;

type Steps = readonly { readonly side: number; readonly quality: number }[];

/** As large as it is, for a paper that must not be made smaller. */
export const asItIs: Steps = [{ side: Infinity, quality: 0.95 }];

/** A photo that was made small before loses nothing more by being turned. */
export const turned: Steps = [{ side: Infinity, quality: 0.92 }, ...steps];

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

interface Surface {
  readonly context: Context;
  jpeg(quality: number): Promise<Blob>;
}

/** A decoded picture, and how it has to be turned to stand upright. Close it after use. */
export interface Picture {
  readonly bitmap: ImageBitmap;
  readonly turn: Turn;
  close(): void;
}

/** More than a phone without much memory decodes as it is, in pixels. */
const many = 16_000_000;

/**
 * The picture in a file; `undefined` where the browser cannot read it. The decoder is asked for nothing special, for each
 * browser knows other options: turned is by us.
 */
export async function decodeImage(file: Blob): Promise<Picture | undefined> {
  const { turn, bytes } = exifTurn(new Uint8Array(await file.arrayBuffer()));
  const upright = turn === 1 ? file : new Blob([bytes], { type: file.type });
  const bitmap = (await decoded(upright)) ?? (await decodedSmaller(upright, bytes));
  return bitmap && { bitmap, turn, close: () => bitmap.close() };
}

async function decoded(file: Blob, options?: ImageBitmapOptions): Promise<ImageBitmap | undefined> {
  try {
    return await (options ? createImageBitmap(file, options) : createImageBitmap(file));
  } catch (error) {
    // What is no word of the decoder about the file says nothing of the file.
    if (error instanceof DOMException || options) return undefined;
    throw error;
  }
}

/** Some browsers never have the whole of a large picture in memory where a small one is asked for. */
async function decodedSmaller(file: Blob, bytes: Uint8Array): Promise<ImageBitmap | undefined> {
  const size = dimensions(bytes);
  if (!size || size.width * size.height < many) return undefined;
  const scale = steps[0].side / Math.max(size.width, size.height);
  const resizeWidth = Math.round(size.width * scale);
  const resizeHeight = Math.round(size.height * scale);
  return decoded(file, { resizeWidth, resizeHeight, resizeQuality: 'high' });
}

/**
 * A JPEG with nothing in it but the picture, never enlarged, and made smaller until it fits or can shrink no more.
 * Rejects with a `DOMException` where the device has no memory for it.
 */
export async function shrinkImage(picture: Picture, maxBytes: number, from: Steps = steps): Promise<Blob> {
  let smallest: Blob | undefined;
  for (const { side, quality } of from) {
    const jpeg = await draw(picture, side).jpeg(quality);
    if (!smallest || jpeg.size < smallest.size) smallest = jpeg;
    if (smallest.size <= maxBytes) break;
  }
  return smallest ?? new Blob();
}

/** True for a picture of nothing: a covered lens, an empty screen. */
export function isBlank(picture: Picture): boolean {
  const { context } = draw(picture, 128);
  const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  let [darkest, lightest] = [255, 0];
  for (let at = 0; at < data.length; at += 4) {
    const light = ((data[at] ?? 0) * 3 + (data[at + 1] ?? 0) * 6 + (data[at + 2] ?? 0)) / 10;
    darkest = Math.min(darkest, light);
    lightest = Math.max(lightest, light);
  }
  return lightest - darkest < 6;
}

/** The picture upright on white, no longer than `side`. */
function draw({ bitmap, turn }: Picture, side: number): Surface {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const made = turn > 4 ? surface(height, width) : surface(width, height);
  const { context } = made;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.imageSmoothingQuality = 'high';
  context.setTransform(...turns[turn](width, height));
  context.drawImage(bitmap, 0, 0, width, height);
  return made;
}

type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** What stands each turn upright, for a picture drawn so wide and so high. */
const turns: Readonly<Record<Turn, (width: number, height: number) => Transform>> = {
  1: () => [1, 0, 0, 1, 0, 0],
  2: (width) => [-1, 0, 0, 1, width, 0],
  3: (width, height) => [-1, 0, 0, -1, width, height],
  4: (_, height) => [1, 0, 0, -1, 0, height],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (_, height) => [0, 1, -1, 0, height, 0],
  7: (width, height) => [0, -1, -1, 0, height, width],
  8: (width) => [0, -1, 1, 0, 0, width],
};

function surface(width: number, height: number): Surface {
  if (typeof OffscreenCanvas === 'function') {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { alpha: false });
    if (context) return { context, jpeg: (quality) => canvas.convertToBlob({ type: 'image/jpeg', quality }) };
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new DOMException('No canvas.', 'EncodingError');
  const jpeg = (quality: number): Promise<Blob> =>
    new Promise((resolve, reject) => {
      const take = (blob: Blob | null): void =>
        blob ? resolve(blob) : reject(new DOMException('No picture.', 'EncodingError'));
      canvas.toBlob(take, 'image/jpeg', quality);
    });
  return { context, jpeg };
}
