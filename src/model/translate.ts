import type { Basis, Way } from '../schemas/office.js';
import type { ProcedureDocument } from '../schemas/procedure.js';
import { isObject } from './json.js';
import { keysOf } from './pointer-keys.js';

/**
 * A document as a page fetches it: with the words of one language only. `language` says which these are, `languages`
 * for which others the office can be asked. A document as its author wrote it has neither, and all of its words.
 */
export type ServedDocument = ProcedureDocument &
  OfficeWords & { readonly language?: string; readonly languages?: readonly string[] };

/** What an office has laid over a document of its procedure; a document as its author wrote it has none of it. */
export interface OfficeWords {
  /** How a dossier is filed; without it nothing is said. */
  readonly filing?: readonly Way[];
  /** On what ground the office takes it itself. */
  readonly basis?: Basis;
  /** Facts of the document that the office has set: where they are in it, what says so, and since which ISO day. */
  readonly local?: readonly { readonly at: string; readonly source: string; readonly on: string }[];
}

/** The languages a document can be read in, Vietnamese first. */
export function languagesOf({ languages, translations = {} }: ServedDocument): readonly string[] {
  return Object.freeze(languages ?? ['vi', ...Object.keys(translations)]);
}

/** The language a document is in when this one is wanted: Vietnamese where it has no such words, its own where it has one only. */
export function spokenIn({ language, translations = {} }: ServedDocument, wanted: string): string {
  return language ?? (Object.hasOwn(translations, wanted) ? wanted : 'vi');
}

/** A copy of the document with the words of another language; what has no such words is shared. */
export function translate(document: ServedDocument, language: string): ServedDocument {
  return inWords(document, document.translations?.[language]) as ServedDocument;
}

/** A copy of a value with these words in it, each at its pointer. */
export function inWords(value: unknown, words: Readonly<Record<string, string>> = {}): unknown {
  let said = value;
  for (const [pointer, text] of Object.entries(words)) said = replace(said, keysOf(pointer), text);
  return said;
}

/** What is served to a reader of one language: nothing that only editors and readers of others need. */
export function inOneLanguage(document: ProcedureDocument, wanted: string): ServedDocument {
  const language = spokenIn(document, wanted);
  const { translations: _, $schema: __, ...said } = translate(document, language);
  // The portal's form is read after the review, and there the author's whole document is asked for; the list has the rest.
  const { portalForm: ___, keywords: ____, order: _____, events: ______, ...rest } = said;
  const unverified = rest.checked.unverified.filter((pointer) => !/^\/portalForm(?:\/|$)/.test(pointer));
  const served = { ...rest, checked: { ...rest.checked, unverified }, language, languages: languagesOf(document) };
  return JSON.parse(JSON.stringify(served, withoutComments)) as ServedDocument;
}

function withoutComments(key: string, value: unknown): unknown {
  return key === '$comment' ? undefined : value;
}

/** A copy of a value with another at these keys; where no list or object holds them, it stays as it is. */
export function replace(value: unknown, [key, ...rest]: readonly string[], next: unknown): unknown {
  if (key === undefined) return next;
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (String(index) === key ? replace(each, rest, next) : each));
  return isObject(value) ? { ...value, [key]: replace(value[key], rest, next) } : value;
}
