import { fault, type Faults } from './fault-list.js';
import { parsePattern, type Piece, type Sequence } from './parse-pattern.js';

/** A `pattern` that does not compile, may take for ever, or means less than it seems to. */
export function* patternFaults(pattern: string, at: string): Faults {
  const reason = whyInvalid(pattern);
  if (reason !== undefined) {
    yield fault(at, 'invalid-pattern', { reason });
    return;
  }
  const alternatives = parsePattern(pattern);
  if (isSlow(alternatives)) yield fault(at, 'slow-pattern', {});
  const open = alternatives.map((each) => `${each[0]?.atom === '^' ? '^' : ''}${each.at(-1)?.atom === '$' ? '$' : ''}`);
  if (open.length > 1 && open.some((each) => each !== '') && open.some((each) => each !== '^$'))
    yield fault(at, 'loose-pattern', {});
}

function whyInvalid(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'It is not valid.';
  }
}

/** Characters by which two atoms are compared. */
const samples = [...Array(128).keys()]
  .map((code) => String.fromCharCode(code))
  .concat([...'ăâđêôơưĂĐẤấểạỹ\u0301’–。中']);

function isSlow(alternatives: readonly Sequence[]): boolean {
  return alternatives.some((sequence) => {
    if (sequence.some((piece) => piece.group && (isSlow(piece.group) || (repeats(piece) && !isPlainRead(piece.group)))))
      return true;
    return mostWays(sequence) > 1e7;
  });
}

const repeats = ({ max }: Piece): boolean => max > 1;
const varies = ({ min, max }: Piece): boolean => min !== max;

/** True when a repeated group can be read in one way only, one character ahead. */
function isPlainRead(alternatives: readonly Sequence[]): boolean {
  const firsts = alternatives.map((sequence) => sequence[0]);
  const distinct = firsts.every((first, index) => firsts.slice(0, index).every((other) => isApart(first, other)));
  return (
    (alternatives.length === 1 || (distinct && firsts.every((first) => first && first.min > 0))) &&
    alternatives.every((sequence) =>
      sequence.every((piece, index) => {
        if (piece.group)
          return !varies(piece) && piece.group.length === 1 && piece.group.every((inner) => !inner.some(varies));
        if (!varies(piece)) return true;
        const followers = index + 1 < sequence.length ? [sequence[index + 1]] : firsts;
        return followers.every((next) => next && next.min > 0 && isApart(piece, next));
      }),
    )
  );
}

/** How often a part may be tried with another length; a text of a thousand characters is a long one. */
const spread = ({ min, max }: Piece): number => Math.min(max, min + 999) - min + 1;

/** In how many ways parts that follow each other can share the same characters. */
function mostWays(sequence: Sequence): number {
  let most = 0;
  let runs: (readonly Piece[])[] = [];
  for (const piece of inOneLine(sequence)) {
    if (isZeroWidth(piece)) continue;
    const touched = runs.filter((run) => run.some((other) => !isApart(piece, other)));
    const others = piece.min > 0 ? [] : runs.filter((run) => !touched.includes(run));
    runs = varies(piece) ? [...touched.map((run) => [...run, piece]), ...others] : [...touched, ...others];
    if (varies(piece) && !touched.length) runs.push([piece]);
    most = Math.max(most, ...runs.map((run) => run.reduce((ways, each) => ways * spread(each), 1)));
  }
  return most;
}

/** With the parts of a group that stands once, in one way, in its place. */
function inOneLine(sequence: Sequence): Sequence {
  return sequence.flatMap((piece) => {
    const [only, ...others] = piece.group ?? [];
    const isPlain = only && !others.length && piece.max === 1 && piece.min === 1 && !/^\(\?<?[=!]/.test(piece.atom);
    return isPlain ? inOneLine(only) : [piece];
  });
}

function isZeroWidth({ atom }: Piece): boolean {
  return /^(?:\^|\$|\\[bB])$/.test(atom);
}

/** True when no character fits both; groups and back references may be anything. */
function isApart(a: Piece | undefined, b: Piece | undefined): boolean {
  if (!a || !b || a.group || b.group || /^\\[1-9k]/.test(a.atom) || /^\\[1-9k]/.test(b.atom)) return false;
  const [one, other] = [a, b].map(({ atom }) => new RegExp(`^(?:${atom})$`, 'u'));
  return !samples.some((sample) => one?.test(sample) && other?.test(sample));
}
