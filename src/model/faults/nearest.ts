/** Further than so many wrong letters nothing is suggested. */
const mostWrong = 2;

/** «Did you mean …?» for a word that is not known; empty where none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const [best] = [...known]
    .map((each) => ({ each, wrong: distance(word.toLowerCase(), each.toLowerCase()) }))
    .filter(({ wrong }) => wrong <= mostWrong)
    .sort((a, b) => a.wrong - b.wrong);
  return best ? `Did you mean "${best.each}"?` : '';
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
