/*
 * How the facts of an office go over a document that others wrote:
 * 1. Its value stands in the place of the document's own, in the language the document was fetched in, where it has such words.
 * 2. What was doubtful there no longer is, and words that translated something else are gone.
 * 3. `local` says where this was done, what says so, and since when. What the document rests on itself stays.
 */
import type { CatalogEntry } from '../schemas/catalog.js';
import type { OfficeFile } from '../schemas/office.js';
import type { ProcedureDocument } from '../schemas/procedure.js';
import { inOrder } from './catalog-order.js';
import type { Listed } from './catalog-search.js';
import { isObject } from './json.js';
import { keysOf, within } from './pointer-keys.js';
import { inWords, replace, type ServedDocument } from './translate.js';

type AtOffice = NonNullable<OfficeFile['procedures']>[string];
type Facts = NonNullable<AtOffice['facts']>;
type Fact = NonNullable<Facts[keyof Facts]>;
type Words = Readonly<Record<string, string>>;

/** Where each fact stands in a document. */
export const factPlaces = {
  fees: '/guide/fees',
  time: '/guide/time',
  delivery: '/delivery',
  result: '/result',
} as const satisfies Record<keyof Facts, string>;

const names = Object.keys(factPlaces) as (keyof Facts)[];

/** A document with what its office says of it; the same one where the office says nothing. */
export function layOver(document: ServedDocument, office: OfficeFile): ServedDocument {
  const { filing = office.filing, basis, order, facts = {} } = saidOf(document.code, office);
  const said = { ...(filing && { filing }), ...(basis && { basis }), ...(order && { order }) };
  const laid = Object.keys(said).length ? { ...document, ...said } : document;
  return names.reduce((each, name) => {
    const fact = facts[name];
    return fact ? put(each, factPlaces[name], fact) : each;
  }, laid);
}

function saidOf(code: string, { procedures = {} }: OfficeFile): AtOffice {
  return (Object.hasOwn(procedures, code) && procedures[code]) || {};
}

function put(document: ServedDocument, at: string, fact: Fact): ServedDocument {
  const { checked, language, local = [], translations } = document;
  const { verbatim } = checked;
  const { source, on, value } = fact;
  const words = language === undefined ? value : inWords(value, fact.translations?.[language]);
  const before = document;
  const laid = replace(document, keysOf(at), words) as ServedDocument;
  return {
    ...laid,
    checked: {
      ...checked,
      unverified: [...new Set(checked.unverified.flatMap((each) => doubts(before, each, at)))],
      ...(verbatim && { verbatim: verbatim.filter((each) => !within(each, at)) }),
    },
    local: [...local.filter((each) => each.at !== at), { at, source, on }],
    ...(translations && {
      translations: Object.fromEntries(
        Object.entries(translations).map(([spoken, all]) => [spoken, translated(all, at, { before, fact, spoken })]),
      ),
    }),
  };
}

/** The doubt at a pointer without what is at `at` now: of what holds it, all else stays doubtful. */
function doubts(document: unknown, pointer: string, at: string): readonly string[] {
  if (within(pointer, at)) return [];
  if (!within(at, pointer)) return [pointer];
  return Object.keys(read(document, pointer) ?? {}).flatMap((key) => doubts(document, `${pointer}/${key}`, at));
}

/** What stands at a pointer. The module of pointers comes with the form, and a guide does without it. */
export function read(value: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>(
    (found, key) =>
      isObject(found) || Array.isArray(found) ? (found as Readonly<Record<string, unknown>>)[key] : undefined,
    value,
  );
}

/** The words of a language: of the place none but the fact's own, and those of texts that have stayed as they were. */
function translated(
  all: Words,
  at: string,
  { before, fact, spoken }: { readonly before: unknown; readonly fact: Fact; readonly spoken: string },
): Words {
  const isStale = (pointer: string): boolean => {
    if (!within(pointer, at)) return false;
    const now = read(fact.value, pointer.slice(at.length));
    return now === undefined || now !== read(before, pointer);
  };
  const own = Object.entries(fact.translations?.[spoken] ?? {});
  return Object.fromEntries([
    ...Object.entries(all).filter(([pointer]) => !isStale(pointer)),
    ...own.map(([pointer, text]) => [`${at}${pointer}`, text] as const),
  ]);
}

/** A list with what its office says, in the office's own order where it has one. */
export function layOverList(entries: readonly Listed[], office: OfficeFile): readonly Listed[] {
  const laid = entries.map((entry) => layOverEntry(entry, office));
  return Object.values(office.procedures ?? {}).some(({ order }) => order) ? inOrder(laid) : laid;
}

/** An entry of a catalogue with what its office says of it. One that has but its name stays as it is. */
export function layOverEntry<Entry extends Listed>(entry: Entry, office: OfficeFile): Entry {
  const { facts, order } = saidOf(entry.code, office);
  const { unverified, translations } = entry;
  const placed = order === undefined ? entry : { ...entry, order };
  if (!facts || !unverified || !translations) return placed;
  const { delivery, time, fees, result } = facts;
  const spoken = Object.entries(translations).map(([language, words]) => [
    language,
    entryWords(words, facts, language),
  ]);
  return {
    ...placed,
    ...(delivery && { delivery: delivery.value }),
    ...(time && { time: time.value }),
    ...(fees && { fees: fees.value.map(inEntry) }),
    ...(result && { result: result.value.title }),
    unverified: unverified.filter((name) => !facts[name]),
    translations: Object.fromEntries(spoken) as CatalogEntry['translations'],
  };
}

/** What the catalogue says of a fee. */
export function inEntry({
  title,
  amount,
  per,
}: ProcedureDocument['guide']['fees'][number]): CatalogEntry['fees'][number] {
  return { title, ...(amount !== undefined && { amount }), ...(per !== undefined && { per }) };
}

type EntryWords = CatalogEntry['translations'][string];

function entryWords({ time, per, ...words }: EntryWords, facts: Facts, language: string): EntryWords {
  const newTime = facts.time ? facts.time.translations?.[language]?.['/text'] : time;
  const newPer = facts.fees ? perWords(facts.fees, language) : per;
  return { ...words, ...(newTime !== undefined && { time: newTime }), ...(newPer && { per: newPer }) };
}

function perWords({ value, translations }: NonNullable<Facts['fees']>, language: string): Words {
  return Object.fromEntries(
    value.flatMap(({ per }, place) => {
      const word = translations?.[language]?.[`/${place}/per`];
      return per !== undefined && word !== undefined ? [[per, word]] : [];
    }),
  );
}
