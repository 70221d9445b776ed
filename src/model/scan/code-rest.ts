import type { Slot } from '../procedure.js';
import type { Coder } from './coder.js';

/** So many files of a paper. */
export interface EnclosedPaper {
  readonly slot: string;
  readonly count: number;
}

/** The day a code was made. */
export function codeDay(coder: Coder, given: string): string {
  const [year = 0, month = 1, day = 1] = given.split('-').map(Number);
  const [y, m, d] = [coder.whole(year - 2000, 256) + 2000, coder.whole(month, 16), coder.whole(day, 32)];
  return [String(y), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
}

/** How many files go with each paper that applies, in its order. */
export function codePapers(
  coder: Coder,
  slots: readonly Slot[],
  files: readonly { readonly slot: string }[],
): readonly EnclosedPaper[] {
  return slots.map(({ id }) => {
    const given = files.filter(({ slot }) => slot === id).length;
    let count = 0;
    while (coder.bit(count < given)) count++;
    return { slot: id, count };
  });
}
