/*
 * Says style sheets in the words of 2020: one rule a selector, so that a pseudo-class nobody knows takes only its own rule
 * along; logical shorthands as their two halves; the gap of a flex box as the margin of what is in it.
 */

interface Rule {
  readonly text: string;
  readonly head: string;
  readonly body: string;
}

/** The rules at the top of a sheet. */
export function rulesOf(sheet: string): readonly Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let from = 0;
  let open = 0;
  for (let at = 0; at < sheet.length; at++) {
    if (sheet[at] === '{' && depth++ === 0) open = at;
    if (sheet[at] !== '}' || --depth > 0) continue;
    const head = sheet.slice(from, open).trim();
    rules.push({ text: sheet.slice(from, at + 1).trim(), head, body: sheet.slice(open + 1, at) });
    from = at + 1;
  }
  return rules;
}

/** A sheet in the words that this browser knows. */
export function lowered(sheet: string, gaps = !knowsGaps()): string {
  return rulesOf(sheet.replace(/\/\*[^]*?\*\//g, ''))
    .map(({ text, head, body }) => {
      if (/^@(?:media|supports)/.test(head)) return `${head}{${lowered(body, gaps)}}`;
      return head.startsWith('@') ? text : loweredRule(head, body, gaps);
    })
    .join('');
}

function loweredRule(head: string, body: string, gaps: boolean): string {
  const declared = split(body, ';').map((each): [string, string] => {
    const colon = each.indexOf(':');
    return [each.slice(0, colon).trim(), each.slice(colon + 1).trim()];
  });
  const selectors = split(head, ',').flatMap(withoutLists);
  const words = declared.map(loweredDeclaration).join(';');
  const between = gaps ? gapRules(declared) : [];
  return selectors
    .map((selector) => `${selector}{${words}}${between.map(([of, to]) => `${selector}${of}{${to}}`).join('')}`)
    .join('');
}

/** Splits at a sign that stands in no brackets; what is empty is left out. */
function split(text: string, sign: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const each of text) {
    if (each === '(') depth++;
    if (each === ')') depth--;
    if (each === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += each;
  }
  return parts.map((part) => part.trim()).filter((part) => part);
}

/** One selector as those that it stands for, without `:is(…)` and without lists in `:not(…)`. */
function withoutLists(selector: string): readonly string[] {
  const found = /:(is|not)\(/.exec(selector);
  if (!found) return [selector.replace(/:focus-visible/g, ':focus')];
  const from = found.index + found[0].length;
  let to = from;
  for (let depth = 1; depth > 0 && to < selector.length; to++) {
    if (selector[to] === '(') depth++;
    if (selector[to] === ')') depth--;
  }
  const inside = split(selector.slice(from, to - 1), ',').flatMap(withoutLists);
  const before = selector.slice(0, found.index);
  return withoutLists(selector.slice(to)).flatMap((after) =>
    found[1] === 'is'
      ? inside.map((each) => before + each + after)
      : [before + inside.map((each) => `:not(${each})`).join('') + after],
  );
}

const sides: Readonly<Record<string, string>> = {
  'inset-block-start': 'top',
  'inset-block-end': 'bottom',
  'inset-inline-start': 'left',
  'inset-inline-end': 'right',
};

function loweredDeclaration([name, value]: readonly [string, string]): string {
  const [first = '', second = first, third = first, fourth = second] = split(value, ' ');
  const [, before, after = ''] =
    /^((?:margin|padding|inset|border)-(?:block|inline))(-width|-color|-style)?$/.exec(name) ?? [];
  if (name === 'inset') return `top:${first};right:${second};bottom:${third};left:${fourth}`;
  if (name === 'overflow-wrap') return `${name}:break-word;${name}:${value}`;
  if (name === 'user-select') return `-webkit-${name}:${value};${name}:${value}`;
  if (!before) return `${sides[name] ?? name}:${value}`;
  const halves = before === 'border-block' || before === 'border-inline' ? [value, value] : [first, second];
  return ['start', 'end']
    .map((end, at) => {
      const half = `${before}-${end}${after}`;
      return `${sides[half] ?? half}:${halves[at]}`;
    })
    .join(';');
}

/** Selectors behind that of a flex box, with what makes up for its gap. */
function gapRules(declared: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  const of = (name: string): string => declared.find(([each]) => each === name)?.[1] ?? '';
  const display = of('display');
  const gap = of('gap');
  if (!gap || !display.endsWith('flex')) return [];
  const [row = '', column = row] = split(gap, ' ');
  if (of('flex-direction') === 'column') return [['>*+*', `margin-block-start:${row}`]];
  // Words of its own have no margin, what stands before them has.
  const before: readonly [string, string] = ['::before', `margin-inline-end:${column}`];
  if (display === 'inline-flex') return [['>*', `margin-inline-end:${column}`], before];
  if (of('flex-wrap') === 'wrap') return [['>*', `margin-block-end:${row};margin-inline-end:${column}`]];
  return [['>*+*', `margin-inline-start:${column}`], before];
}

/** No query tells it: grids have had gaps for longer. */
function knowsGaps(): boolean {
  const box = document.createElement('dvc-gap');
  const { style } = box;
  style.cssText = 'display:flex;flex-direction:column;gap:1px;position:absolute;visibility:hidden';
  box.append(document.createElement('b'), document.createElement('b'));
  document.documentElement.append(box);
  const known = box.scrollHeight === 1;
  box.remove();
  return known;
}
