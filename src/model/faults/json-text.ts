/** The next sign that means something, or a piece that is whole: a text, a number, a word. */
const token =
  /[\t\n\r ]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b)|$)/y;

const blanks = /^[\t\n\r ]*/;

/** What may stand at a place. */
type Wanted = 'value' | 'value or ]' | 'name or }' | 'name' | ':' | ', or end';

/** Where a text stops being JSON, as an index; `undefined` where it is JSON. Messages of browsers name it in many ways. */
export function brokenAt(text: string): number | undefined {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  token.lastIndex = /^\uFEFF/.test(text) ? 1 : 0;
  for (;;) {
    const from = token.lastIndex;
    const found = token.exec(text);
    const [whole = '', sign, string, plain] = found ?? [];
    const at = from + (blanks.exec(found ? whole : text.slice(from))?.[0].length ?? 0);
    if (!found) return at;
    const next = step(wanted, sign ?? (string !== undefined ? '"' : plain !== undefined ? '0' : ''), open);
    if (next === undefined) return at;
    if (next === 'done') return undefined;
    wanted = next;
  }
}

/** What may follow; `undefined` where `sign` may not stand here. */
function step(wanted: Wanted, sign: string, open: string[]): Wanted | 'done' | undefined {
  if (wanted.startsWith('value') && '{["0'.includes(sign) && sign) {
    if (sign === '{' || sign === '[') open.push(sign === '{' ? '}' : ']');
    if (sign === '{') return 'name or }';
    return sign === '[' ? 'value or ]' : ', or end';
  }
  if (wanted.startsWith('name') && sign === '"') return ':';
  if (wanted === ':') return sign === ':' ? 'value' : undefined;
  if (wanted === ', or end' && sign === '' && !open.length) return 'done';
  if (wanted === ', or end' && sign === ',' && open.length) return open.at(-1) === '}' ? 'name' : 'value';
  const closes = wanted === ', or end' || wanted === `value or ${sign}` || wanted === `name or ${sign}`;
  if (!closes || !sign || open.at(-1) !== sign) return undefined;
  open.pop();
  return ', or end';
}
