import type { Listed } from './catalog-search.js';
import entries from './elsewhere.json';

/** Something that people look for at a commune's office, and who does it. */
export interface Elsewhere extends Listed {
  /** Who does it, in Vietnamese. */
  readonly at: string;
  readonly en: { readonly title: string; readonly at: string };
  /** What says so. */
  readonly source: string;
  /** The day it was compared with its source. */
  readonly on: string;
  /** No text that says so was found. */
  readonly isDoubtful: boolean;
}

/** What none of these procedures is: an office that takes one of them itself has it in its list. */
export function elsewhereThan(procedures: readonly Listed[]): readonly Elsewhere[] {
  const codes = new Set(procedures.map(({ code }) => code));
  return entries
    .filter(({ listed }) => listed === undefined || !codes.has(listed))
    .map(({ id, isDoubtful = false, ...entry }) => ({
      ...entry,
      isDoubtful,
      code: `elsewhere:${id}`,
      area: '',
      events: [],
      translations: { en: { title: entry.en.title } },
    }));
}
