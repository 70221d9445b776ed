import { pastedEndpoint } from '../model/pasted.js';
import { elementsOf, markIn, type Mark } from './marks.js';
import type { Html, Tag } from './read-html.js';
import { Unreachable, type Answer, type Question, type Web } from './web.js';
import type { Code } from './words.js';
import type { OfficeFile } from '../schemas/office.js';

/** One thing that is wrong, by its code in `words.ts`, and what is put into its sentences. */
export interface Found {
  readonly code: Code;
  readonly values: Readonly<Record<string, string>>;
}

export function found(code: Code, values: Readonly<Record<string, string>> = {}): Found {
  return { code, values };
}

/** A script of ours as the page names it, and what came for its address. */
export interface Script {
  readonly tag: Tag;
  readonly src: string;
  readonly url: URL;
  readonly answer: Answer | Unreachable;
}

/** A receiver that the page names, as it is written and as it is called. */
export interface Receiver {
  readonly written: string;
  readonly url: URL;
}

/** Our tags, with the attributes that each takes. */
export type KnownTags = ReadonlyMap<string, readonly string[]>;

/** A page with what it names. */
export interface Visit {
  readonly web: Web;
  readonly page: Answer;
  readonly url: URL;
  readonly html: Html;
  readonly scripts: readonly Script[];
  /** The tag of `dvc.js`, which says for all marks where dossiers go. */
  readonly theme: Tag | undefined;
  readonly marks: readonly Mark[];
  /** The tags of our elements, also such as are not known, and those that marks become. */
  readonly ours: readonly Tag[];
  readonly receivers: readonly Receiver[];
  /** What came for the files of offices; none before they were asked for. */
  readonly offices: readonly NamedOffice[];
  readonly known: KnownTags;
}

/** The file of an office that the page names: what could be read of it, and what is wrong with it. */
export interface NamedOffice {
  readonly tag: Tag;
  readonly src: string;
  readonly file: OfficeFile;
  readonly faults: readonly Found[];
}

/** Each kind of mistake has one file with one of these. */
export type Check = (visit: Visit) => readonly Found[] | Promise<readonly Found[]>;

/** The name of a script of ours; the first group is the code in its address. */
export const ourScript = /(?:^|\/)(?:([\w.-]+\.[\w.-]+)\/)?(dvc(?:-procedure|-catalog|-form|\.classic)?)\.js(?:[?#]|$)/;

/** What `<dvc-procedure>` and `<dvc-office>` around it say of one thing; the inner goes before. */
export function said(tag: Tag, name: string): string | undefined {
  const own = tag.attributes.get(name);
  return own || tag.around.find((each) => each.name === 'dvc-office')?.attributes.get(name) || own;
}

/** The page with the scripts and receivers it names; `page` is what came for its address. */
export async function visit(web: Web, page: Answer, html: Html, known: KnownTags): Promise<Visit> {
  const url = baseOf(page, html);
  const scripts = await Promise.all(
    html.tags
      .filter(({ name, attributes }) => name === 'script' && ourScript.test(attributes.get('src') ?? ''))
      .map(async (tag) => {
        const src = tag.attributes.get('src') ?? '';
        const address = URL.canParse(src, url) ? new URL(src, url) : url;
        return {
          tag,
          src,
          url: address,
          answer: await tried(web, address.href, { headers: { Origin: new URL(page.url).origin } }),
        };
      }),
  );
  const theme = scripts.find(({ url: { pathname } }) => /\/dvc(?:\.classic)?\.js$/.test(pathname))?.tag;
  const marks = html.tags.flatMap((tag) => markIn(tag) ?? []);
  const ours = [
    ...html.tags.filter(({ name }) => name.startsWith('dvc-')),
    ...marks.flatMap((mark) => elementsOf(mark, theme)),
  ];
  const receivers = receiversOf(
    ours.flatMap(({ attributes }) => attributes.get('endpoint') ?? []),
    url,
  );
  return { web, page, url: new URL(page.url), html, scripts, theme, marks, ours, receivers, offices: [], known };
}

/** Those that can be called, each once. */
export function receiversOf(written: readonly string[], base: URL): readonly Receiver[] {
  return [...new Set(written)].flatMap((each) => {
    const address = pastedEndpoint(each).replace(/\/+$/, '');
    return address && URL.canParse(address, base) ? { written: each, url: new URL(address, base) } : [];
  });
}

/** Where a tag sends: as it says, or an office around it, or the file of that office. */
export function endpointOf(tag: Tag, { offices }: Visit): string | undefined {
  const own = said(tag, 'endpoint');
  return own || offices.find((office) => office.tag === tag || tag.around.includes(office.tag))?.file.endpoint || own;
}

/** The answer, or why there is none. */
export async function tried(web: Web, url: string, question?: Question): Promise<Answer | Unreachable> {
  try {
    return await web.ask(url, question);
  } catch (error) {
    if (error instanceof Unreachable) return error;
    throw error;
  }
}

/** Below `/v1` of a receiver. */
export function at({ url }: Receiver, path: string): string {
  return `${url.href.replace(/\/+$/, '')}/v1/${path}`;
}

/** Whether pages of any site, or of this one, may read it. */
export function lets({ headers }: Answer, { url }: Visit, from: URL): boolean {
  const allowed = headers.get('access-control-allow-origin');
  return from.origin === url.origin || allowed === '*' || allowed === url.origin;
}

/** What addresses in the page are meant from. */
export function baseOf(page: Answer, { tags }: Html): URL {
  const base = tags.find(({ name, attributes }) => name === 'base' && attributes.has('href'));
  const href = base?.attributes.get('href') ?? '';
  return URL.canParse(href, page.url) ? new URL(href, page.url) : new URL(page.url);
}
