import { marksFolder } from './marks-folder.js';

/*
 * Editors that strip our tags keep `<div data-…>`, or at least links. Such a mark becomes an element of ours that holds what was
 * there, so that its text or its link stands until the element has something to show.
 * Who writes through such an editor must not choose where the answers of citizens go: an address is taken only where the
 * script tag of the site says it, or where it says nothing and the script came from there. Else the mark stays as it is.
 */

const marks = '[data-dvc-procedure],[data-dvc-catalog],[data-dvc-tracker],a[data-dvc],a[href$="#dvc"]';
const tags = ['dvc-procedure', 'dvc-catalog', 'dvc-tracker'] as const;

/** What a mark may say of its element, each as `data-…`; `src` and `assets` would bring a document from elsewhere. */
const words: Readonly<Record<Tag, readonly string[]>> = {
  'dvc-procedure': ['layout'],
  'dvc-catalog': ['events', 'href'],
  'dvc-tracker': ['code'],
};

/** What a mark, or the script tag for all of them, may say of the office. */
const officeWords = ['name', 'phone', 'hours', 'address', 'commune', 'theme', 'shared-device'] as const;

type Tag = (typeof tags)[number];
type Words = Record<string, string>;

/** What a mark asks for. */
interface Wanted {
  readonly tag: Tag;
  readonly said: Words;
  readonly endpoint: string | null;
  readonly lang: string | null;
}

/** What the site has said, which goes before what a mark says. */
interface Site {
  readonly script: Element | undefined;
  /** Where a mark may send to. */
  readonly allowed: readonly string[];
  /** Where a mark sends to that names nothing. */
  readonly endpoint: string | undefined;
}

/** Turns each mark of the page into an element; `folder` is where our script came from. */
export function upgradeMarks(folder: string = marksFolder): void {
  // What stands in a mark must be whole before it is moved.
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => upgradeMarks(folder), { once: true });
    return;
  }
  const site = siteOf(folder);
  for (const mark of document.querySelectorAll<HTMLElement>(marks))
    if (!mark.isContentEditable && !mark.closest(`[data-dvc-refused],${tags.join()}`)) upgrade(mark, site);
}

function siteOf(folder: string): Site {
  const script = folder ? [...document.scripts].find(({ src }) => src.startsWith(`${folder}dvc.`)) : undefined;
  const said = script?.getAttribute('data-endpoint');
  if (said != null) {
    const allowed = said.split(/\s+/).flatMap((each) => baseOf(each) ?? []);
    return { script, allowed, endpoint: allowed[0] };
  }
  const own = folder.endsWith('/dvc/') ? baseOf(folder.slice(0, -'dvc/'.length)) : undefined;
  // Files that a site has copied to itself do not tell that a receiver is there.
  const isElsewhere = own !== undefined && new URL(own).origin !== location.origin;
  return { script, allowed: own === undefined ? [] : [own], endpoint: isElsewhere ? own : undefined };
}

function upgrade(mark: HTMLElement, { script, allowed, endpoint }: Site): void {
  const wanted = wantedOf(mark);
  const named = wanted?.endpoint ? baseOf(wanted.endpoint) : undefined;
  if (!wanted || (wanted.endpoint && (named === undefined || !allowed.includes(named)))) {
    mark.setAttribute('data-dvc-refused', wanted ? 'endpoint' : 'href');
    return;
  }
  const around = mark.closest('dvc-office');
  const ofOffice = { ...(script && !around && saidBy(script, officeWords)), ...saidBy(mark, officeWords) };
  const element = made(wanted.tag, wanted.said);
  const outer = Object.keys(ofOffice).length ? made('dvc-office', ofOffice) : element;
  const target = named ?? (around?.hasAttribute('endpoint') ? undefined : endpoint);
  if (target !== undefined) outer.setAttribute('endpoint', target);
  if (wanted.lang) outer.lang = wanted.lang;
  if (outer !== element) outer.append(element);
  for (const name of ['data-dvc', ...tags.map((tag) => `data-${tag}`)]) mark.removeAttribute(name);
  if (mark instanceof HTMLAnchorElement) {
    mark.href = mark.href.replace(/#dvc$/, '');
    mark.before(outer);
    element.append(mark);
  } else {
    element.append(...mark.childNodes);
    mark.append(outer);
  }
}

function wantedOf(mark: HTMLElement): Wanted | undefined {
  const tag = tags.find((each) => mark.hasAttribute(`data-${each}`));
  if (!tag) return mark instanceof HTMLAnchorElement ? wantedOfLink(mark) : undefined;
  const said = saidBy(mark, words[tag]);
  if (tag === 'dvc-procedure') said['code'] = mark.getAttribute('data-dvc-procedure') ?? '';
  // An address that is a script would run as the site.
  if (said['href'] && !isWeb(said['href'])) return undefined;
  return { tag, said, endpoint: mark.getAttribute('data-endpoint'), lang: mark.getAttribute('data-lang') };
}

/** A link to a page of the receiver: a procedure, the list or the tracker; where an editor keeps no `data-…` it ends with `#dvc`. */
function wantedOfLink({ href }: HTMLAnchorElement): Wanted | undefined {
  const [, endpoint, name, lang = null] = /^(.+)\/p\/([\w.-]*)(?:\?lang=(\w+))?(?:#dvc)?$/.exec(href) ?? [];
  if (endpoint === undefined || name === undefined) return undefined;
  if (name === 'theo-doi') return { tag: 'dvc-tracker', said: {}, endpoint, lang };
  if (name === '') return { tag: 'dvc-catalog', said: { href: `${endpoint}/p/{code}` }, endpoint, lang };
  return { tag: 'dvc-procedure', said: { code: name }, endpoint, lang };
}

function made(tag: Tag | 'dvc-office', said: Words): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(said)) element.setAttribute(name, value);
  return element;
}

function saidBy(element: Element, names: readonly string[]): Words {
  const said: Words = {};
  for (const name of names) {
    const value = element.getAttribute(`data-${name}`);
    if (value !== null) said[name] = value;
  }
  return said;
}

/** A base address as browsers write it, without slashes at its end. */
function baseOf(address: string): string | undefined {
  return address && isWeb(address) ? resolved(address).href.replace(/\/+$/, '') : undefined;
}

function isWeb(address: string): boolean {
  return /^https?:$/.test(resolved(address).protocol);
}

function resolved(address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  return link;
}
