import entries from './glossary.json';

/** A word of the offices, and what it means in a few plain words. */
export interface Term {
  readonly term: string;
  /** Fits into a bracket behind the term; a capital and a full stop make it a sentence. */
  readonly short: string;
  /** English words for it. A term without them is known to authors only: the screen does not explain it. */
  readonly en?: { readonly names: readonly string[]; readonly short: string };
}

/** The one list of terms: the screen explains them, and `dvc check` asks authors to. */
export const glossary: readonly Term[] = entries;

/** A term as it is called and explained in one language. */
export interface Meaning {
  /** The term in Vietnamese, whatever the language. */
  readonly term: string;
  readonly name: string;
  readonly short: string;
}

/** Finds the terms that the screen explains; in English texts also those that were left in Vietnamese. */
export function termFinder(language: string): (text: string) => readonly Meaning[] {
  const names = glossary.flatMap(({ term, short, en }) => {
    if (!en) return [];
    const own = { term, name: term, short, said: term };
    const [name = term] = en.names;
    if (language !== 'en') return [own];
    return [...en.names.map((said) => ({ term, name, short: en.short, said })), { ...own, short: en.short }];
  });
  return (text) => {
    const lower = text.normalize().toLowerCase();
    const found = new Map<string, Meaning & { readonly at: number }>();
    for (const { said, term, name, short } of names) {
      const at = placeOf(lower, said);
      if (at >= 0 && !found.has(term) && !isExplained(lower, said)) found.set(term, { term, name, short, at });
    }
    return [...found.values()].sort((one, other) => one.at - other.at);
  };
}

/** Where a text in small letters has a term as whole words, or -1. */
export function placeOf(lower: string, term: string): number {
  for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + 1))
    if (!/\p{L}/u.test(lower.charAt(at - 1)) && !/\p{L}/u.test(lower.charAt(at + term.length))) return at;
  return -1;
}

/** True where a text in small letters says itself what a term is: in a bracket, behind a dash, a colon or «là». */
export function isExplained(lower: string, term: string): boolean {
  return [' (', ' là ', ': ', ' – '].some((sign) => lower.includes(`${term}${sign}`));
}
