import { isObject, type Json } from '../../../src/model/json.js';
import { isWords } from '../../../src/model/faults/document-faults.js';
import { below } from '../../../src/model/pointer.js';

/** A text that people read. */
export interface Text {
  readonly pointer: string;
  readonly text: string;
}

/** Every text of the document that people read, in its order. */
export function textsOf(value: Json, at = ''): readonly Text[] {
  if (typeof value === 'string') return isWords(at) ? [{ pointer: at, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((each: Json, index) => textsOf(each, below(at, index)));
  return isObject(value) ? Object.entries(value).flatMap(([key, each]) => textsOf(each, below(at, key))) : [];
}

/** How many syllables (tiếng) a text has: what stands between spaces, without signs that stand alone. */
export function syllables(text: string): number {
  return (text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length;
}

export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?…])\s+|\n+/u).filter((each) => syllables(each) > 0);
}
