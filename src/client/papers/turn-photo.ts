import { quarterMore } from '../../model/files/exif-turn.js';
import type { Slot } from '../../model/procedure.js';
import { sha256 } from '../base/digest.js';
import { mostBytes, type Paper } from './paper.js';
import type { Papers } from './papers.js';
import { fileName } from './prepare-file.js';
import { asItIs, decodeImage, shrinkImage, turned } from './shrink-image.js';

/** Turns a photo by a quarter to the right, in its place; `undefined` where this device cannot. */
export async function turnPhoto(
  papers: Papers,
  { id, slot, name }: Paper,
  paperSlot: Slot,
): Promise<Paper | undefined> {
  const maxBytes = mostBytes(paperSlot, papers.limits);
  const original = await papers.bytes(id);
  const picture = original && (await decodeImage(original));
  if (!picture) return undefined;
  try {
    const upright = { ...picture, turn: quarterMore(picture.turn) };
    const bytes = await shrinkImage(upright, maxBytes, paperSlot.keepOriginal ? asItIs : turned);
    if (bytes.size > maxBytes) return undefined;
    const { size } = bytes;
    const file = { kind: 'ready', name: fileName(name, 'image/jpeg'), type: 'image/jpeg', bytes, size } as const;
    return await papers.add(slot, { ...file, sha256: await sha256(bytes), shrunk: false }, id);
  } catch (error) {
    // A device without memory for it.
    if (error instanceof DOMException) return undefined;
    throw error;
  } finally {
    picture.close();
  }
}
