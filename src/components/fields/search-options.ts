import { fold } from '../../model/fold.js';
import { cleanText } from '../../model/plain-text.js';
import type { Option } from '../../model/question.js';

/** Options as they are found. */
interface Found {
  /** The titles without accents, in the order of the options, each with a space before it. */
  readonly folded: readonly string[];
  /** The options of each title without accents. */
  readonly alike: ReadonlyMap<string, readonly Option[]>;
  readonly byTitle: ReadonlyMap<string, Option>;
}

const known = new WeakMap<readonly Option[], Found>();

/** Thousands of titles are folded once, and not for every letter. */
function preparedOf(options: readonly Option[]): Found {
  const last = known.get(options);
  if (last) return last;
  const folded = options.map(({ title }) => fold(title));
  const alike = new Map<string, Option[]>();
  const byTitle = new Map<string, Option>();
  options.forEach((option, index) => {
    const there = alike.get(folded[index] ?? '');
    if (there) there.push(option);
    else alike.set(folded[index] ?? '', [option]);
    const line = onLine(option.title);
    if (!byTitle.has(line)) byTitle.set(line, option);
  });
  const made = { folded: folded.map((title) => ` ${title}`), alike, byTitle };
  known.set(options, made);
  return made;
}

/** The option of that title; without accents, where it is the only one. */
export function meant(text: string, options: readonly Option[]): Option | undefined {
  const { byTitle, alike } = preparedOf(options);
  const [only, ...others] = alike.get(fold(text)) ?? [];
  return byTitle.get(onLine(text)) ?? (others.length ? undefined : only);
}

/** A text as a control of one line gives it back. */
function onLine(text: string): string {
  return cleanText(text).replaceAll('\n', '').trim();
}

/** The options in which all words of a text occur; first those that hold the text itself, then those in which its words begin words. */
export function search(text: string, options: readonly Option[]): readonly Option[] {
  const sought = fold(text);
  if (!sought) return options;
  const { folded } = preparedOf(options);
  const within = (words: readonly string[], start: string): readonly Option[] => {
    const begun = words.map((word) => start + word);
    return options.filter((_, index) => begun.every((word) => folded[index]?.includes(word)));
  };
  const words = sought.split(' ');
  return [...new Set([...within([sought], ' '), ...within(words, ' '), ...within(words, '')])];
}
