/** A word without the keys that Telex would have turned into accents: «giaays» is «giay». For folded words. */
export function withoutTelex(word: string): string {
  const [, onset = '', rest = ''] = /^([^aeiouy]*)(.*)$/.exec(word) ?? [];
  const bare = onset.replace('dd', 'd') + rest.replaceAll(/[fjrswxz0-9]/g, '').replaceAll(/([aeo])\1/g, '$1');
  return bare.length > 1 ? bare : word;
}

/** What a folded word sounds like to many: «chú» and «trú», «sổ» and «xổ», «y» and «i». */
export function soundOf(word: string): string {
  return word
    .replace(/^tr/, 'ch')
    .replace(/^s/, 'x')
    .replace(/^(?:gi|r)/, 'd')
    .replaceAll('y', 'i');
}

/** True for words of four letters and more that differ by one letter, or by two that changed places, but not at the beginning. */
export function isSlip(one: string, other: string): boolean {
  const short = Math.min(one.length, other.length);
  if (short < 4 || one[0] !== other[0]) return false;
  let from = 0;
  while (from < short && one[from] === other[from]) from++;
  let to = 0;
  while (to < short - from && one.at(-1 - to) === other.at(-1 - to)) to++;
  const [left, right] = [one, other].map((each) => each.slice(from, each.length - to)) as [string, string];
  if (left.length < 2 && right.length < 2) return true;
  return left.length === 2 && left === right.split('').reverse().join('');
}
