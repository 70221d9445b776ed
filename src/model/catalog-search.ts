import type { CatalogEntry, CatalogName } from '../schemas/catalog.js';
import type { LifeEvent } from '../schemas/common.js';
import { fold } from './fold.js';

/** A procedure in a list: at least what it is called. */
export type Listed = CatalogName & Partial<CatalogEntry>;

/** Which words of an entry were met, the most telling first, and how much that counts. */
const weights = { title: 8, keywords: 4, result: 2, rest: 1 } as const;

type Field = keyof typeof weights;

const fields = Object.keys(weights) as readonly Field[];

/** An entry as it is searched: folded words, each with a space before it. */
interface Searched<Each> {
  readonly entry: Each;
  readonly folded: Readonly<Record<Field, string>>;
  /** What makes a citizen's sentence about this procedure: a name, a keyword, or the code. */
  readonly phrases: readonly string[];
  /** What its life events are called. */
  readonly events: readonly string[];
  /** With its accents, to put what was typed exactly before what only sounds alike. */
  readonly accented: string;
}

/** Procedures, found by the words people know for them. Folds each entry once. */
export class CatalogSearch<Each extends Listed = CatalogEntry> {
  readonly #searched: readonly Searched<Each>[];

  /** `events` says what a life event is called where it can be chosen. */
  constructor(entries: readonly Each[], events: (event: LifeEvent) => string = () => '') {
    this.#searched = entries.map((entry) => prepare(entry, entry.events.map(events)));
  }

  /**
   * The entries of which every typed word begins a word, in any order and without accents, and those of which the typed
   * sentence holds the name, a keyword or the code. Words of its life events count as its own. The best first; nothing typed finds all, in their own order.
   */
  find(typed: string): readonly Each[] {
    const words = spaced(typed);
    if (words === ' ') return this.#searched.map(({ entry }) => entry);
    const accented = lower(typed).trim();
    const sought = { words, starts: words.trim().split(' '), accented: fold(accented) === accented ? '' : accented };
    return this.#searched
      .map((each) => ({ entry: each.entry, score: score(each, sought) }))
      .filter((each) => each.score > 0)
      .sort((one, other) => other.score - one.score)
      .map(({ entry }) => entry);
  }
}

interface Sought {
  readonly words: string;
  readonly starts: readonly string[];
  /** What was typed, where it has accents. */
  readonly accented: string;
}

function score({ folded, phrases, events, accented }: Searched<unknown>, sought: Sought): number {
  const held = phrases.filter((phrase) => sought.words.includes(phrase)).map(({ length }) => 10 + length);
  let total = sumOfWords(folded, sought.starts) + Math.max(0, ...held);
  if (!total) return 0;
  if (folded.title.startsWith(sought.words.trimEnd())) total += 10;
  // The words of a button find first what the button finds.
  if (events.some((event) => event.startsWith(sought.words))) total += 100;
  if (sought.accented && accented.includes(sought.accented)) total += 5;
  return total;
}

/** 0 as soon as one word is met nowhere. */
function sumOfWords(folded: Searched<unknown>['folded'], starts: readonly string[]): number {
  let sum = 0;
  for (const start of starts) {
    const field = fields.find((each) => folded[each].includes(` ${start}`));
    if (!field) return 0;
    sum += weights[field] + (folded[field].includes(` ${start} `) ? 1 : 0);
  }
  return sum;
}

function prepare<Each extends Listed>(entry: Each, events: readonly string[]): Searched<Each> {
  const { code, title, officialTitle = '', area, result = '', keywords = [], translations = {} } = entry as Listed;
  const translated = Object.values(translations);
  const titles = [title, officialTitle, ...translated.flatMap((words) => words.title ?? [])];
  const areas = [area, ...translated.flatMap((words) => words.area ?? [])];
  const bare = code.replaceAll('.', '');
  return {
    entry,
    folded: {
      title: spaced(titles.join(' ')),
      keywords: spaced(keywords.join(' ')),
      result: spaced(result),
      rest: spaced([code, bare, bare.slice(1), ...areas, ...events].join(' ')),
    },
    phrases: [...titles, ...keywords, code, bare].map(spaced).filter((phrase) => phrase !== ' '),
    events: events.map(spaced),
    accented: lower([title, officialTitle, ...keywords, result].join(' ')),
  };
}

function spaced(text: string): string {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u);
  return ` ${words.filter(Boolean).join(' ')} `.replace(/^ +$/, ' ');
}

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
