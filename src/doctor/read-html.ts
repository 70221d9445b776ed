/** An opening tag, with its attributes as they stand; names are small. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Closed by itself, as `<dvc-procedure … />`. */
  readonly selfClosed: boolean;
  /** The tags it stands in, the nearest first. */
  readonly around: readonly Tag[];
}

/** What a page says, as far as it matters here. */
export interface Html {
  readonly tags: readonly Tag[];
  /** What a reader sees, still with `&lt;` for `<`. */
  readonly text: string;
  /** What stands in its `<style>`. */
  readonly styles: string;
  /** What stands in its `<script>`. */
  readonly code: string;
}

const pieces =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|template|noscript)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)(?:<\/\1\s*>|$)|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|<![^>]*>|[^<]+|</gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** Reads a page as a browser does, for what we look for: comments and the inside of scripts hold no tags. */
export function readHtml(html: string): Html {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const texts: string[] = [];
  const styles: string[] = [];
  const code: string[] = [];
  const take = (name: string, inside: string): Tag => {
    const selfClosed = /\/\s*$/.test(inside);
    const tag = { name, attributes: attributesOf(inside), selfClosed, around: [...open].reverse() };
    tags.push(tag);
    return tag;
  };
  for (const [whole, raw, rawInside = '', content = '', end, name, inside = ''] of html.matchAll(pieces)) {
    if (raw !== undefined) {
      take(raw.toLowerCase(), rawInside);
      if (raw.toLowerCase() === 'style') styles.push(content);
      if (raw.toLowerCase() === 'script') code.push(content);
      if (raw.toLowerCase() === 'textarea') texts.push(content);
    } else if (name !== undefined && end === '/') {
      const at = open.findLastIndex((each) => each.name === name.toLowerCase());
      if (at >= 0) open.splice(at);
    } else if (name !== undefined) {
      const tag = take(name.toLowerCase(), inside);
      if (!empty.has(tag.name)) open.push(tag);
    } else if (!whole.startsWith('<!')) texts.push(whole);
  }
  return { tags, text: texts.join(''), styles: styles.join('\n'), code: code.join('\n') };
}

function attributesOf(inside: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of inside.replace(/\/\s*$/, '').matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, unescaped(double ?? single ?? bare ?? ''));
  }
  return found;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(number) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
