/** One part of a pattern and how often it may stand there. */
export interface Piece {
  /** Its source; how a group begins. */
  readonly atom: string;
  readonly group: readonly Sequence[] | undefined;
  readonly min: number;
  readonly max: number;
}

/** Parts one after the other. */
export type Sequence = readonly Piece[];

const token =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<[^>]*>|[1-9]\d*|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|[)|]|(?:[*+?]|\{\d+(?:,\d*)?\})\??|./gsu;

/** The alternatives of a pattern that is known to compile under the `u` flag. */
export function parsePattern(pattern: string): readonly Sequence[] {
  const tokens = pattern.match(token) ?? [];
  let index = 0;

  const alternatives = (): readonly Sequence[] => {
    const found: Piece[][] = [[]];
    for (; index < tokens.length && tokens[index] !== ')'; index++) {
      const atom = tokens[index] ?? '';
      if (atom === '|') {
        found.push([]);
        continue;
      }
      let group: readonly Sequence[] | undefined;
      if (atom.startsWith('(')) {
        index++;
        group = alternatives();
      }
      const [min, max] = quantifier(tokens[index + 1]);
      if (min !== undefined) index++;
      found.at(-1)?.push({ atom, group, min: min ?? 1, max: max ?? 1 });
    }
    return found;
  };
  return alternatives();
}

function quantifier(text = ''): readonly [number | undefined, number | undefined] {
  if (/^\*\??$/.test(text)) return [0, Infinity];
  if (/^\+\??$/.test(text)) return [1, Infinity];
  if (/^\?\??$/.test(text)) return [0, 1];
  const [, min, comma, max] = /^\{(\d+)(,?)(\d*)\}\??$/.exec(text) ?? [];
  if (min === undefined) return [undefined, undefined];
  return [Number(min), max ? Number(max) : comma ? Infinity : Number(min)];
}
