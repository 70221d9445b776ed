import { nothing, type TemplateResult } from 'lit';

/** A part of a page: text, or an element and what is in it. */
export type Piece = string | PieceElement;

export interface PieceElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly inside: readonly Piece[];
}

/** Stands where a value of a template goes; no template of ours holds it. */
const hole = '\u0001';

const opening = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>/"']+(?:="[^"]*"|='[^']*'|=[^\s>"']+)?)*)\s*\/?>/y;
const attribute = /\s+([^\s=>/"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
const closing = /<\/([a-z][a-z0-9-]*)\s*>/y;
const unsaid = /<!--[^]*?-->|<!doctype [^>]*>/y;
const words = /[^<]+/y;

/** Elements that hold nothing. */
export const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

/**
 * What a Lit template draws, without a browser: text, nested templates, lists of them, `attribute=`, `?attribute=` and
 * `.textContent=`. Listeners are left out. Throws where a template asks for more, so that nothing is lost in silence.
 */
export function piecesOf(value: unknown): readonly Piece[] {
  if (value === nothing || value === undefined || value === null || value === '') return [];
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(piecesOf);
  if (isTemplate(value)) return read(value);
  throw new TypeError(`A page without scripts cannot draw ${typeof value}.`);
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && '_$litType$' in value && 'strings' in value;
}

/** An element that is still open. */
interface Open {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly inside: Piece[];
}

function read({ strings, values }: TemplateResult): readonly Piece[] {
  const text = strings.join(hole);
  const given = values[Symbol.iterator]();
  const next = (): unknown => given.next().value;
  const top: Open = { tag: '', attributes: new Map(), inside: [] };
  const open = [top];
  const inner = (): Open => open.at(-1) ?? top;
  for (let at = 0; at < text.length;) {
    const take = (sign: RegExp): RegExpExecArray | undefined => {
      sign.lastIndex = at;
      const found = sign.exec(text) ?? undefined;
      if (found) at = sign.lastIndex;
      return found;
    };
    const said = take(words);
    if (said) {
      const [first = '', ...others] = said[0].split(hole);
      inner().inside.push(first);
      for (const other of others) inner().inside.push(...piecesOf(next()), other);
      continue;
    }
    if (take(unsaid)) continue;
    const started = take(opening);
    if (started) {
      const [, tag = '', written = ''] = started;
      const element = { tag, ...attributesOf(written, next) };
      inner().inside.push(element);
      if (!empty.has(tag)) open.push(element);
      continue;
    }
    const tag = take(closing)?.[1];
    if (tag === undefined || tag !== inner().tag)
      throw new SyntaxError(`A template is broken: ${text.slice(at, at + 40)}`);
    open.pop();
  }
  if (open.length > 1) throw new SyntaxError(`A template does not close <${inner().tag}>.`);
  return top.inside;
}

function attributesOf(written: string, next: () => unknown): Omit<Open, 'tag'> {
  const attributes = new Map<string, string>();
  const inside: Piece[] = [];
  for (const [, name = '', ...forms] of written.matchAll(attribute)) {
    const template = forms.find((form) => form !== undefined) ?? '';
    const values = Array.from({ length: template.split(hole).length - 1 }, next);
    const plain = name.slice(1);
    if (name.startsWith('@')) continue;
    else if (name === '.textContent') inside.push(...piecesOf(values[0]));
    else if (name.startsWith('?')) {
      if (values[0]) attributes.set(plain, '');
    } else if (name.startsWith('.')) throw new TypeError(`HTML has no word for ${name}.`);
    else if (!values.includes(nothing)) attributes.set(name, filled(template, values));
  }
  return { attributes, inside };
}

function filled(template: string, values: readonly unknown[]): string {
  const [first = '', ...others] = template.split(hole);
  return others.reduce((before, after, index) => before + String(values[index] ?? '') + after, first);
}
