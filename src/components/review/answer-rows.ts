import { msg, str } from '@lit/localize';
import { show } from '../../model/answers.js';
import type { Draft } from '../../model/draft.js';
import type { Json } from '../../model/json.js';
import { keysOf } from '../../model/pointer-keys.js';
import { isGroup, isList, type Group, type Item } from '../../model/question.js';

/** One answer as it is read back: its question and its words. */
export interface Row {
  readonly pointer: string;
  readonly title: string;
  readonly text: string;
  /** In the citizen's own words, a name or a number: a page translation must not touch it. */
  readonly typed: boolean;
}

/** The answers under one heading; rows that belong to the page itself have none. */
export interface Section {
  readonly title: string | undefined;
  readonly rows: readonly Row[];
}

/** The name of a province or commune by its code. */
export type NameOf = (item: Item, code: string) => string;

/** The answers of a page in the order they were asked; what was left out is not there. */
export function sectionsOf(page: Group, draft: Draft, nameOf: NameOf): readonly Section[] {
  const sections: Section[] = [];
  let rows: Row[] = [];
  const close = (): void => {
    if (rows.length) sections.push({ title: undefined, rows });
    rows = [];
  };
  for (const entry of page.items) {
    if (!isGroup(entry)) rows.push(...rowOf(entry, draft, nameOf));
    else if (entry.widget === 'address') rows.push(...addressRows(entry, draft, nameOf));
    else if (entry.widget === 'span') rows.push(...spanRows(entry, draft, nameOf));
    else {
      close();
      const inner = sectionsOf(entry, draft, nameOf);
      // Rows of a list or a matrix bear names of their own, which do not say of what.
      const isNamed = isList(entry) || entry.widget === 'matrix';
      const nameAt = ({ title }: Section): string =>
        title && isNamed ? `${entry.title}: ${title}` : (title ?? entry.title);
      sections.push(...inner.map((each) => ({ ...each, title: nameAt(each) })));
    }
  }
  close();
  return sections;
}

function rowOf(item: Item, draft: Draft, nameOf: NameOf): readonly Row[] {
  const { pointer, question } = item;
  const value = draft.read(pointer);
  if (value === undefined || value === null) return [];
  return [
    { pointer, title: question.title, text: words(item, value, nameOf, draft.procedure.language), typed: isLine(item) },
  ];
}

/**
 * An address as it is written on a letter: what was typed, commune, province; then what was chosen about it. A choice at
 * its head, in the country or abroad, is told by the rest.
 */
function addressRows(group: Group, draft: Draft, nameOf: NameOf): readonly Row[] {
  const items = group.items.filter((item): item is Item => !isGroup(item));
  const textsOf = (some: readonly Item[]): readonly string[] =>
    some.flatMap((item) => rowOf(item, draft, nameOf)).map(({ text }) => text);
  const line = textsOf(items.filter(isLine).sort((a, b) => place(a) - place(b))).join(', ');
  const chosen = textsOf(items.filter((item, index) => !isLine(item) && !(line && index === 0))).join(', ');
  const text = line && chosen ? `${line} (${chosen})` : line || chosen;
  return text ? [{ pointer: group.pointer, title: group.title, text, typed: true }] : [];
}

/** A time from one day to another in one row; where only one of them is known, in its own words. */
function spanRows({ pointer, title, items }: Group, draft: Draft, nameOf: NameOf): readonly Row[] {
  const known = items.flatMap((item) => (isGroup(item) ? [] : rowOf(item, draft, nameOf)));
  const [from, to] = known;
  if (!from) return [];
  const text = to ? msg(str`từ ${from.text} đến ${to.text}`) : `${from.title}: ${from.text}`;
  return [{ pointer, title, text, typed: false }];
}

function isLine({ question: { kind } }: Item): boolean {
  return kind !== 'choice' && kind !== 'yes-no' && kind !== 'confirm';
}

/** A country is typed, and stands last on a letter too: documents name its question so. */
function place({ pointer, question: { kind } }: Item): number {
  if (keysOf(pointer).at(-1) === 'country') return 3;
  return kind === 'province' ? 2 : kind === 'commune' ? 1 : 0;
}

function words(item: Item, value: Json, nameOf: NameOf, language: string): string {
  const { question } = item;
  const { kind } = question;
  if (kind === 'province' || kind === 'commune')
    return nameOf(item, typeof value === 'string' ? value : JSON.stringify(value));
  if (kind === 'confirm' && value === true) return msg('Đồng ý');
  const shown = show(question, value, language);
  if (typeof shown === 'string') return shown;
  return shown ? msg('Có') : msg('Không');
}
