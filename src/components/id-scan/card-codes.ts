import { nativeCodes, pixelsOf } from '../reader/read-picture.js';
import { findCodes } from './find-codes.js';

/** Milliseconds for one photo, on whatever device. */
const patience = 4000;

/** Counts the pictures of cameras: each is looked at in another way. */
let turn = 0;

/** The codes of a card on a photo; the page lives on between the looks. */
export async function codesOnPhoto(photo: ImageBitmap): Promise<readonly string[]> {
  const found = await nativeCodes(photo);
  return found.length ? found : findCodes(pixelsOf(photo), { limit: patience, pause });
}

/** The codes of a card in what a camera shows now. */
export async function codesInVideo(video: HTMLVideoElement): Promise<readonly string[]> {
  const found = await nativeCodes(video);
  return found.length ? found : findCodes(pixelsOf(video), { turn: turn++, limit: patience, pause });
}

function pause(): Promise<unknown> {
  return new Promise((done) => setTimeout(done));
}
