import { isObject, type Json, type JsonObject } from '../../../src/model/json.js';
import { isWords } from '../../../src/model/faults/document-faults.js';
import { below, read } from '../../../src/model/pointer.js';
import { listOf } from '../../../src/model/schema/schema.js';

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

/** False for what the document says is quoted word by word. */
export function isJudged(document: JsonObject): (text: { readonly pointer: string }) => boolean {
  const quoted = listOf(read(document, '/checked/verbatim'));
  return ({ pointer }) => !quoted.includes(pointer);
}

/** How many syllables (tiếng) a text has: what stands between spaces, without signs that stand alone. */
export function syllables(text: string): number {
  return (text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length;
}

export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?…])\s+|\n+/u).filter((each) => syllables(each) > 0);
}
