import type { Tag } from './read-html.js';

/** As `components/base/upgrade-marks.ts` has them: what a mark may say of its element, and of the office. */
const words: Readonly<Record<string, readonly string[]>> = {
  'dvc-procedure': ['layout'],
  'dvc-catalog': ['events', 'href'],
  'dvc-tracker': ['code'],
};
const officeWords = ['name', 'phone', 'hours', 'address', 'commune', 'theme', 'shared-device'];

/** What an editor has left of a tag: an element with `data-dvc-…`, or a link. */
export interface Mark {
  readonly tag: Tag;
  /** The tag of the element it becomes. */
  readonly name: string;
  readonly code: string | undefined;
  /** Where it asks to send to. */
  readonly endpoint: string | undefined;
}

export function markIn(tag: Tag): Mark | undefined {
  const { name: tagName, attributes } = tag;
  const name = Object.keys(words).find((each) => attributes.has(`data-${each}`));
  if (name) {
    const code = name === 'dvc-procedure' ? attributes.get('data-dvc-procedure') : undefined;
    return { tag, name, code, endpoint: attributes.get('data-endpoint') };
  }
  const href = tagName === 'a' ? (attributes.get('href') ?? '') : '';
  if (!href || !(attributes.has('data-dvc') || href.endsWith('#dvc'))) return undefined;
  const [, endpoint, page = ''] = /^(.+)\/p\/([\w.-]*)/.exec(href) ?? [];
  if (page === 'theo-doi') return { tag, name: 'dvc-tracker', code: undefined, endpoint };
  return { tag, name: page ? 'dvc-procedure' : 'dvc-catalog', code: page || undefined, endpoint };
}

/** Where marks may send to, the first where they name nothing; `script` is the tag of `dvc.js`. */
export function allowedFor(script: Tag | undefined): readonly string[] {
  const said = script?.attributes.get('data-endpoint');
  const own = /^(https?:.+)\/dvc\/dvc\./.exec(script?.attributes.get('src') ?? '')?.[1];
  const all = said === undefined ? (own ?? '') : said;
  return all.split(/\s+/).flatMap((each) => each.replace(/\/+$/, '') || []);
}

/** The tags that a mark becomes, as an author would have written them: the office, and in it the element. */
export function elementsOf({ tag, name, code, endpoint }: Mark, script: Tag | undefined): readonly Tag[] {
  const target = endpoint ?? allowedFor(script)[0];
  const lang = tag.attributes.get('data-lang');
  const office: Tag = {
    name: 'dvc-office',
    attributes: new Map([
      ...(target === undefined ? [] : [['endpoint', target] as const]),
      ...(lang ? [['lang', lang] as const] : []),
      ...(script ? saidBy(script, officeWords) : []),
      ...saidBy(tag, officeWords),
    ]),
    selfClosed: false,
    around: [tag, ...tag.around],
  };
  const own = new Map([...saidBy(tag, words[name] ?? []), ...(code === undefined ? [] : [['code', code] as const])]);
  return [office, { name, attributes: own, selfClosed: false, around: [office, ...office.around] }];
}

function saidBy({ attributes }: Tag, names: readonly string[]): readonly (readonly [name: string, value: string])[] {
  return names.flatMap((name) => {
    const value = attributes.get(`data-${name}`);
    return value === undefined ? [] : [[name, value] as const];
  });
}
