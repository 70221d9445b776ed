/** A bracket that was opened. */
export interface Opened {
  readonly offset: number;
  /** How far its line is indented. */
  readonly indent: number;
  readonly closing: '}' | ']';
}

export interface Brackets {
  /** Those never closed, the outermost first. */
  readonly open: readonly Opened[];
  /** The one that was probably forgotten: the next that closes is indented less than it. `before` is where that stands. */
  readonly suspect: { readonly opened: Opened; readonly before: number } | undefined;
}

const token = /"(?:\\.|[^"\\\r\n])*"?|[{}[\]]/g;

/** The brackets of a text that is no whole JSON; indentation tells where one was forgotten. */
export function openBrackets(text: string): Brackets {
  const open: Opened[] = [];
  let suspect: Brackets['suspect'];
  for (const { 0: sign, index: offset } of text.matchAll(token)) {
    const indent = indentAt(text, offset);
    if (sign === '{' || sign === '[') open.push({ offset, indent, closing: sign === '{' ? '}' : ']' });
    if (sign !== '}' && sign !== ']') continue;
    const last = open.pop();
    const isFirst = text.slice(lineStart(text, offset), offset).trim() === '';
    if (last && isFirst && indent < last.indent) suspect ??= { opened: last, before: offset };
  }
  return { open, suspect: open.length ? suspect : undefined };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function indentAt(text: string, offset: number): number {
  return /^\s*/.exec(text.slice(lineStart(text, offset), offset))?.[0].length ?? 0;
}
