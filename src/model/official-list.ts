import { CatalogSearch, type Listed } from './catalog-search.js';
import { placeWords } from './place-words.js';
import type { Option } from './question.js';

/** Nobody has compared it with the official text: it may find an entry, and is never told as if that text said it. */
type Grounds = 'unverified';

/** A long official list: codes with their names, and by which words people look for them. */
export interface OfficialList {
  /** What it is called in short: «VSIC 2025». */
  readonly name: string;
  readonly entries: readonly (readonly [code: string, name: string])[];
  readonly words: readonly (readonly [codes: readonly string[], words: readonly string[], grounds?: Grounds])[];
  /** The list before this one, and the codes of this one that took the place of its. */
  readonly old?: {
    readonly name: string;
    readonly codes: readonly (readonly [code: string, codes: readonly string[], grounds?: Grounds])[];
  };
}

/** An entry that was found; `old` is the code of the list before that led to it, `unverified` that its own words did not. */
export interface FoundEntry extends Option {
  readonly value: string;
  readonly old?: string;
  readonly unverified?: boolean;
}

/** More nobody reads; no word stands for so many. */
const most = 12;

/** An answer from a list: the code and the official name, in one text. */
export function entryText(code: string, name: string): string {
  return `${code} – ${name}`;
}

/** The code in an answer that was chosen from a list; nothing in somebody's own words. */
export function codeIn(answer: string): string | undefined {
  return /^([\p{L}\p{N}.]+) – ./u.exec(answer)?.[1];
}

/** Finds entries by words, slips and missing accents included, by codes, and by codes of the list before. */
export class OfficialSearch {
  readonly #options: ReadonlyMap<string, Option & { readonly value: string }>;
  readonly #search: CatalogSearch<Listed>;
  /** The words of each entry that has others which nobody has compared. */
  readonly #compared = new Map<string, readonly string[]>();

  constructor(readonly list: OfficialList) {
    const { entries, words } = list;
    const said = new Map(entries.map(([code]) => [code, [] as string[]]));
    for (const [codes, each] of words) for (const code of codes) said.get(code)?.push(...each);
    this.#options = new Map(entries.map(([code, name]) => [code, { value: code, title: entryText(code, name) }]));
    this.#search = new CatalogSearch<Listed>(
      entries.map(([code, title]) => ({ code, title, area: '', events: [], keywords: said.get(code) ?? [] })),
    );
    for (const code of words.flatMap(([codes, , grounds]) => (grounds ? codes : []))) {
      const compared = words.flatMap(([codes, each, grounds]) => (!grounds && codes.includes(code) ? each : []));
      this.#compared.set(code, wordsIn([this.#options.get(code)?.title, ...compared].join(' ')));
    }
  }

  /** The best first; every candidate of a word that has several. Nothing typed finds nothing. */
  find(typed: string): readonly FoundEntry[] {
    const text = typed.trim();
    if (!placeWords(text)) return [];
    if (/^\d+$/.test(text)) return this.#byCode(text);
    const chosen = this.#options.get(codeIn(text) ?? '');
    if (chosen) return [chosen];
    const words = wordsIn(text);
    const named = this.#named(text);
    const found = this.#search
      .find(text)
      .slice(0, most)
      .flatMap(({ code }) => {
        const compared = this.#compared.get(code);
        const isSure = !compared || words.every((word) => compared.some((each) => each.startsWith(word)));
        return code === named ? [] : this.#entry(code, isSure ? {} : { unverified: true });
      });
    return [...this.#entry(named, {}), ...found];
  }

  /** What a text means beyond doubt: the code or the whole name of one entry, and no code that meant another before. */
  meant(typed: string): string | undefined {
    const text = typed.trim();
    if (this.list.old?.codes.some(([code]) => code === text)) return undefined;
    return this.#options.get(this.#options.has(text) ? text : this.#named(text))?.title;
  }

  /** The code of the entry of that name. */
  #named(text: string): string {
    return this.list.entries.find(([, name]) => isSame(text, name))?.[0] ?? '';
  }

  #byCode(digits: string): readonly FoundEntry[] {
    const own = [...this.#options.values()].filter(({ value }) => value.startsWith(digits));
    const [, codes = [], grounds] = this.list.old?.codes.find(([code]) => code === digits) ?? [];
    const old = codes
      .filter((code) => code !== digits)
      .flatMap((code) => this.#entry(code, { old: digits, ...(grounds && { unverified: true }) }));
    return [...own, ...old];
  }

  #entry(code: string, found: Partial<FoundEntry>): readonly FoundEntry[] {
    const option = this.#options.get(code);
    return option ? [{ ...option, ...found }] : [];
  }
}

function isSame(text: string, name: string): boolean {
  return text.normalize('NFC').toLowerCase() === name.toLowerCase();
}

const wordsIn = (text: string): readonly string[] => placeWords(text).split(' ');
