import { inflateSync } from 'node:zlib';

/** The text of each page of a PDF as Chromium writes it: fonts by number, each with a map from glyphs to letters. */
export function pagesOf(pdf: Buffer): readonly string[] {
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of pdf.toString('latin1').matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g))
    objects.set(number, body);
  const streamOf = (number: string): string => {
    const body = objects.get(number) ?? '';
    // By its length: what is compressed may end with the sign of a line's end.
    const start = /\bstream\r?\n/.exec(body);
    const from = start ? start.index + start[0].length : body.length;
    const raw = body.slice(from, from + Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0));
    return body.includes('/FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
  };
  const letters = (font: string): ReadonlyMap<string, string> =>
    lettersIn(streamOf(/\/ToUnicode (\d+)/.exec(objects.get(font) ?? '')?.[1] ?? ''));
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((page) => {
      const fonts = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '';
      const maps = new Map(
        [...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [name, letters(font)]),
      );
      return textOf(streamOf(/\/Contents (\d+)/.exec(page)?.[1] ?? ''), maps);
    });
}

function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const [, name, hex] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-F]+)>/g)) {
    if (name !== undefined) font = fonts.get(name);
    for (const glyph of hex?.match(/.{4}/g) ?? []) text += font?.get(glyph) ?? '';
  }
  return text.normalize('NFC');
}

function lettersIn(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const put = (glyph: number, hex: string, plus = 0): void => {
    const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
    const last = units.pop() ?? 0;
    letters.set(glyph.toString(16).toUpperCase().padStart(4, '0'), String.fromCharCode(...units, last + plus));
  };
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', hex = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g)) put(Number.parseInt(glyph, 16), hex);
  for (const [, lines = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', hex = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph++)
        put(glyph, hex, glyph - Number.parseInt(from, 16));
  return letters;
}
