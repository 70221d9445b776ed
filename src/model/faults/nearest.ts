import { below } from '../pointer.js';

/** A word with more wrong letters than these, or than a third of it, is another word. */
const mostWrong = 2;

/** The known word that was perhaps meant, or looks the same; `undefined` where none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const bare = word.normalize('NFC').toLowerCase();
  const most = Math.min(mostWrong, Math.floor(bare.length / 3));
  const [best] = [...known]
    .map((each) => ({ each, wrong: distance(bare, each.normalize('NFC').toLowerCase()) }))
    .filter(({ wrong }) => wrong <= most)
    .sort((a, b) => a.wrong - b.wrong);
  return best?.each;
}

/**
 * A pointer like `keys`, which lead nowhere, but for the first of them that is wrong. `inside` tells the keys that may
 * follow others, and is `undefined` for others that lead nowhere themselves.
 */
export function nearPath(
  keys: readonly string[],
  inside: (keys: readonly string[]) => Iterable<string> | undefined,
): string | undefined {
  const wrong = keys.findIndex((_, index) => !inside(keys.slice(0, index + 1)));
  const near = nearest(keys[wrong] ?? '', inside(keys.slice(0, wrong)) ?? []);
  return near === undefined ? undefined : keys.map((key, index) => (index === wrong ? near : key)).reduce(below, '');
}

/** How many letters to add, drop, change or swap with their neighbour until `a` is `b`. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > mostWrong) return Infinity;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped));
    }
  }
  return at(a.length, b.length);
}
