/** Longest side in pixels and JPEG quality, from the size of an A4 page at 190 dpi down to what can still be read. */
const steps = [
  { side: 2200, quality: 0.8 },
  { side: 2200, quality: 0.6 },
  { side: 1600, quality: 0.6 },
] as const;

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

interface Surface {
  readonly context: Context;
  jpeg(quality: number): Promise<Blob>;
}

/** The picture in a file, the right way up; `undefined` where the browser cannot read it. Close it after use. */
export async function decodeImage(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
}

/**
 * A JPEG with nothing in it but the picture, never enlarged, and made smaller until it fits or can shrink no more.
 * Rejects with a `DOMException` where the device has no memory for it.
 */
export async function shrinkImage(picture: ImageBitmap, maxBytes: number): Promise<Blob> {
  let smallest: Blob | undefined;
  for (const { side, quality } of steps) {
    const jpeg = await draw(picture, side).jpeg(quality);
    if (!smallest || jpeg.size < smallest.size) smallest = jpeg;
    if (smallest.size <= maxBytes) break;
  }
  return smallest ?? new Blob();
}

/** True for a picture of nothing: a covered lens, an empty screen. */
export function isBlank(picture: ImageBitmap): boolean {
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

/** The picture on white, no longer than `side`. */
function draw(picture: ImageBitmap, side: number): Surface {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const made = surface(width, height);
  made.context.fillStyle = '#fff';
  made.context.fillRect(0, 0, width, height);
  made.context.imageSmoothingQuality = 'high';
  made.context.drawImage(picture, 0, 0, width, height);
  return made;
}

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
