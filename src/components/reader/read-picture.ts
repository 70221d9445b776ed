import { decodeQR } from './decode.js';

/** What finds codes in a picture; browsers without it get a decoder of our own. */
interface Detector {
  detect(picture: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}

declare const BarcodeDetector:
  | {
      new (options: { readonly formats: readonly string[] }): Detector;
      getSupportedFormats(): Promise<readonly string[]>;
    }
  | undefined;

let native: Promise<Detector | undefined> | undefined;

/** Chromium has the class on systems where it reads nothing: there it names no formats. */
async function nativeDetector(): Promise<Detector | undefined> {
  if (typeof BarcodeDetector === 'undefined') return undefined;
  const formats = await BarcodeDetector.getSupportedFormats();
  return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : undefined;
}

/** What the browser itself finds in the picture. */
export async function nativeCodes(picture: ImageBitmap | HTMLVideoElement): Promise<readonly string[]> {
  const detector = await (native ??= nativeDetector());
  return ((await detector?.detect(picture)) ?? []).map(({ rawValue }) => rawValue);
}

/** Every text that stands in a code of the picture. `patient` looks longer: at a photo, which will not come again by itself. */
export async function codesIn(picture: ImageBitmap | HTMLVideoElement, patient: boolean): Promise<readonly string[]> {
  const found = await nativeCodes(picture);
  return found.length ? found : decodeAll(pixelsOf(picture), patient);
}

/** As many codes as one sheet may bear. */
const most = 9;

/** Each code that is found is painted over, and the rest looked through again. */
function decodeAll(image: ImageData, patient: boolean): readonly string[] {
  const texts: string[] = [];
  while (texts.length < most) {
    const found = decodeQR(image, patient);
    if (!found) break;
    texts.push(found.text);
    cover(image, found.box);
  }
  return texts;
}

function cover(
  { data, width, height }: ImageData,
  box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
): void {
  const [left, right] = [Math.max(0, Math.floor(box.x)), Math.min(width, Math.ceil(box.x + box.width))];
  for (let row = Math.max(0, Math.floor(box.y)); row < Math.min(height, box.y + box.height); row++)
    data.fill(255, 4 * (row * width + left), 4 * (row * width + right));
}

/** Larger photos say no more of a code, and take long. */
const widest = 2400;

/** The pixels of a picture, as many as say something. */
export function pixelsOf(picture: ImageBitmap | HTMLVideoElement): ImageData {
  const [width, height] =
    picture instanceof HTMLVideoElement ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height];
  const scale = Math.min(1, widest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return new ImageData(canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
