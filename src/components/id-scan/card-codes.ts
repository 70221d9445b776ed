import { nativeCodes, pixelsOf } from '../reader/read-picture.js';
import { findCodes } from './find-codes.js';

/** Milliseconds for one photo, on whatever device. */
const patience = 4000;

/** Looks at one picture of a camera: the next comes at once. */
const glances = 2;

/** The codes of a card on a photo; the page lives on between the looks. */
export async function codesOnPhoto(photo: ImageBitmap): Promise<readonly string[]> {
  const found = await nativeCodes(photo);
  return found.length ? found : findCodes(pixelsOf(photo), { looks: 10, limit: patience, pause });
}

/** The codes of a card in what a camera shows now. */
export async function codesInVideo(video: HTMLVideoElement): Promise<readonly string[]> {
  const found = await nativeCodes(video);
  return found.length ? found : findCodes(pixelsOf(video), { looks: glances, limit: patience, pause });
}

function pause(): Promise<unknown> {
  return new Promise((done) => setTimeout(done));
}
