import { empty, piecesOf, type Piece, type PieceElement } from './pieces.js';

/** Elements that stand in a line of text. */
const inline: ReadonlySet<string> = new Set(['a', 'b', 'br', 'button', 'em', 'input', 'small', 'span', 'strong']);

const isInline = (piece: Piece): boolean => typeof piece === 'string' || inline.has(piece.tag);

/** How the parts of a template are named in a page that is not ours. */
export interface Naming {
  /** Stands before each class, so that it meets none of the page's own. */
  readonly prefix: string;
}

/** A Lit template as HTML that people can read: indented, each text escaped, without what only scripts need. */
export function toHtml(template: unknown, { prefix }: Naming = { prefix: '' }, indent = ''): string {
  return lines(piecesOf(template), prefix)
    .map((line) => `${indent}${line}\n`)
    .join('');
}

function lines(pieces: readonly Piece[], prefix: string): readonly string[] {
  const made: string[] = [];
  let row = '';
  const end = (): void => {
    const text = row.replace(/\s+/g, ' ').trim();
    if (text) made.push(text);
    row = '';
  };
  for (const piece of pieces) {
    if (isInline(piece)) row += inRow(piece, prefix);
    else {
      end();
      made.push(...block(piece as PieceElement, prefix));
    }
  }
  end();
  return made;
}

function inRow(piece: Piece, prefix: string): string {
  if (typeof piece === 'string') return escaped(piece);
  const inside = piece.inside.map((each) => inRow(each, prefix)).join('');
  if (empty.has(piece.tag)) return start(piece, prefix);
  const words = inside.trim();
  // Lit needs a span to change its words later; a word that is not there needs no element.
  if (piece.tag === 'span' && piece.attributes.size === 0) return words;
  return words ? `${start(piece, prefix)}${words}</${piece.tag}>` : '';
}

function block(piece: PieceElement, prefix: string): readonly string[] {
  const { tag, inside } = piece;
  const first = start(piece, prefix);
  if (empty.has(tag)) return [first];
  const within = lines(inside, prefix);
  if (inside.every(isInline)) return [`${first}${within.join('')}</${tag}>`];
  return [first, ...within.map((line) => `  ${line}`), `</${tag}>`];
}

function start({ tag, attributes }: PieceElement, prefix: string): string {
  const written = [...attributes]
    .filter(([name]) => name !== 'part')
    .map(([name, value]) => {
      const told = name === 'class' ? value.trim().replace(/\S+/g, (each) => prefix + each) : value;
      return told === '' ? ` ${name}` : ` ${name}="${escaped(told).replaceAll('"', '&quot;')}"`;
    });
  return `<${tag}${written.join('')}>`;
}

/** Text as text, whatever stands in it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
