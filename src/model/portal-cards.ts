import type { JsonObject } from './json.js';
import { read } from './pointer.js';
import { keysOf } from './pointer-keys.js';
import { portalValue, type PortalField } from './portal-value.js';
import type { Procedure } from './procedure.js';
import { isGroup, isList, type Group, type Item } from './question.js';

/** One answer as it goes into one field of the portal. */
export interface PortalCard {
  /** Tells apart the fields that take the same answer. */
  readonly key: string;
  readonly pointer: string;
  /** The headings over the field, outermost first. */
  readonly parts: readonly string[];
  /** The label of the portal, else the title of our question. */
  readonly label: string;
  /** What is copied; `undefined` where the name of a commune is not there yet. */
  readonly value: string | undefined;
  /** The portal's form is known and has no such field. */
  readonly isExtra: boolean;
}

/** What only the caller knows: names of places by their codes, and how the portal says yes, no and that a box is ticked. */
export interface PortalWords {
  placeName(item: Item, code: string): string | undefined;
  readonly yes: string;
  readonly no: string;
  readonly ticked: string;
}

/** A question that has an answer, and the groups it stands in. */
interface Leaf {
  readonly item: Item;
  readonly above: readonly Group[];
}

/**
 * Where a card stands among all, compared number by number: the place of its field, or of the first field of its list;
 * its row; its field in the row; whether only a page or group stands for it.
 */
type Rank = readonly [place: number, row: number, field: number, below: 0 | 1];

const last: Rank = [Infinity, 0, 0, 0];

/**
 * The answers that apply, in the order and with the labels of the portal's form where the document knows it, else in ours.
 * What its form does not have stands at the end. An answer that was left out has no card.
 */
export function portalCards(
  procedure: Procedure,
  answers: JsonObject,
  words: PortalWords,
  fields: readonly PortalField[] = [],
): readonly PortalCard[] {
  const leaves = procedure.pages(answers).flatMap((page) => leavesOf(page, [], answers));
  const table = fields.map((field) => ({ ...field, keys: keysOf(field.at) }));
  const labelAt = (pointer: string): string | undefined =>
    table.find(({ keys, label }) => label && matches(keys, keysOf(pointer)))?.label;
  const ranked = leaves.flatMap(({ item, above }, order) => {
    const keys = keysOf(item.pointer);
    const own = table.flatMap((field, index) => (matches(field.keys, keys) ? [{ field, index }] : []));
    const places = own.length ? own : [undefined];
    return places.map((place, copy) => {
      const card: PortalCard = {
        key: copy ? `${item.pointer} ${copy}` : item.pointer,
        pointer: item.pointer,
        parts: above.map(({ pointer, title }) => labelAt(pointer) ?? title).filter(Boolean),
        label: place?.field.label ?? item.question.title,
        value: valueOf(item, answers, words, place?.field.format),
        isExtra: false,
      };
      const rank = place ? rankOf(place.field.keys, place.index, keys, table) : rankBelow(keys, table);
      return { card: rank || !table.length ? card : { ...card, isExtra: true }, rank: [...(rank ?? last), order] };
    });
  });
  return ranked.sort((one, other) => compare(one.rank, other.rank)).map(({ card }) => card);
}

function leavesOf(group: Group, above: readonly Group[], answers: JsonObject): readonly Leaf[] {
  const inside = [...above, group];
  return group.items.flatMap((item) => {
    if (isGroup(item)) return leavesOf(item, inside, answers);
    const value = read(answers, item.pointer);
    const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);
    return isEmpty || isList(item) || item.question.kind === 'note' ? [] : [{ item, above: inside }];
  });
}

function valueOf(
  item: Item,
  answers: JsonObject,
  { placeName, yes, no, ticked }: PortalWords,
  format: PortalField['format'],
): string | undefined {
  const { pointer, question } = item;
  const value = read(answers, pointer) ?? '';
  if (question.kind === 'province' || question.kind === 'commune') return placeName(item, String(value));
  const shown = portalValue(question, value, format);
  if (typeof shown === 'string') return shown;
  return question.kind === 'confirm' ? ticked : shown ? yes : no;
}

type Row = PortalField & { readonly keys: readonly string[] };

/** True where a field's pointer leads to these keys; `*` is any row. */
function matches(keys: readonly string[], found: readonly string[]): boolean {
  return keys.length === found.length && covers(keys, found);
}

function covers(keys: readonly string[], found: readonly string[]): boolean {
  return keys.every((key, index) => key === found[index] || (key === '*' && /^\d+$/.test(found[index] ?? '')));
}

/** Rows of a list stay together: first all fields of its first row. */
function rankOf(keys: readonly string[], index: number, found: readonly string[], table: readonly Row[]): Rank {
  const star = keys.indexOf('*');
  if (star < 0) return [index, 0, 0, 0];
  const isSameList = (row: Row): boolean => row.keys[star] === '*' && covers(row.keys.slice(0, star), keys);
  return [table.findIndex(isSameList), Number(found[star]), index, 0];
}

/** What a page or group stands for comes after the fields of it that are named; `undefined` where nothing stands for it. */
function rankBelow(found: readonly string[], table: readonly Row[]): Rank | undefined {
  const over = table
    .filter(({ keys }) => covers(keys, found))
    .sort((one, other) => other.keys.length - one.keys.length)[0];
  if (!over) return undefined;
  const named = table.reduce((most, { keys }, index) => (covers(over.keys, keys) ? index : most), 0);
  const [place, row, field] = rankOf(over.keys, named, found, table);
  return [place, row, field, 1];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}
