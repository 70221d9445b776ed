import type { OldDistrict } from './old-district.js';
import { bareName, oldEntries, type OldEntry, type OldName } from './old-names.js';
import { placeWords, readings } from './place-words.js';
import type { Option } from './question.js';

/** A commune of today that was found, and by which old name, if not by its own. */
interface FoundCommune extends Option {
  readonly was?: OldName | undefined;
}

/**
 * The communes that a text means: by their own names, best first, then by old names of communes, and of the districts and
 * provinces they lay in. Words for kinds («xã», «quận») help where they are right, and hinder nowhere. `province` is theirs.
 */
export function findCommunes(
  text: string,
  options: readonly Option[],
  districts: readonly OldDistrict[],
  province: string,
): readonly FoundCommune[] {
  const sought = placeWords(text);
  const today = todaysNames(options);
  const old = oldEntries(districts, province);
  const here = bareName(province);
  const named = nameIn(text, here, (begin) => begins(today, old, begin));
  if (!named) return options;
  const ownName = before(named, here);
  const own = ranked(today, (each) => ownRank(each, sought, ownName)).map(({ option }) => option);
  // One letter begins too many names; one number is a name.
  if (/^\D$/.test(named)) return own;
  const there = new Map(options.map((option) => [option.value, option]));
  const shown = new Set<string | number>();
  const found = ranked(old, (each) => oldRank(each, named)).flatMap(({ names, codes, shares, was }) =>
    codes.flatMap((code, index) => {
      const option = there.get(code);
      if (!option) return [];
      // Who finds it by its own name need not hear that it was called so before, or lay there.
      const isOwn = own.includes(option) && (!was.commune || names.includes(bareName(option.title)));
      if (isOwn || (!was.commune && shown.has(code))) return [];
      if (!was.commune) shown.add(code);
      return [{ ...option, was: { ...was, share: shares[index] } }];
    }),
  );
  return [...own, ...found];
}

/**
 * What is left of a text without the words for kinds, unless they are part of a name («Quán Thánh»); nothing where it only
 * says the province.
 */
function nameIn(text: string, province: string, isBegun: (words: string) => boolean): string {
  const all = [...readings(placeWords(text))];
  if (all.includes(province)) return '';
  return all.find(isBegun) ?? before(all[all.length - 1] ?? '', province);
}

/** Words without those of a province at their end. */
function before(words: string, province: string): string {
  return words.endsWith(` ${province}`) ? words.slice(0, -province.length - 1) : words;
}

function begins(today: readonly TodaysName[], old: readonly OldEntry[], words: string): boolean {
  return (
    today.some(({ bare }) => bare.startsWith(words)) ||
    old.some(({ chains }) => chains.some((chain) => chain.startsWith(words)))
  );
}

/** Those with a rank, the lowest first. */
function ranked<Each>(all: readonly Each[], rankOf: (each: Each) => number): readonly Each[] {
  return all
    .map((each) => ({ each, rank: rankOf(each) }))
    .filter(({ rank }) => rank >= 0)
    .sort((one, other) => one.rank - other.rank)
    .map(({ each }) => each);
}

function ownRank({ full, bare }: TodaysName, sought: string, named: string): number {
  return [
    full === ` ${sought}` || bare === sought,
    bare === named,
    full.startsWith(` ${sought}`) || bare.startsWith(sought),
    bare.startsWith(named),
    full.includes(` ${sought}`),
    full.includes(` ${named}`),
    holds(full, named),
    named.split(' ').every((word) => full.includes(word)),
  ].indexOf(true);
}

/** Communes by their names first, then districts and provinces; those in whose names the words stand elsewhere, last. */
function oldRank({ names, chains, was }: OldEntry, named: string): number {
  const isBegun = chains.some((chain) => chain.startsWith(named));
  return [
    was.commune !== undefined && names.includes(named),
    was.commune !== undefined && isBegun,
    isBegun,
    names.some((name) => holds(` ${name}`, named)),
  ].indexOf(true);
}

/** True where each word begins one of the other text's, which has a space before it. */
function holds(full: string, words: string): boolean {
  return words.split(' ').every((word) => full.includes(` ${word}`));
}

interface TodaysName {
  readonly option: Option;
  /** With a space before it, so that a space and letters are where a word begins. */
  readonly full: string;
  readonly bare: string;
}

const known = new WeakMap<readonly Option[], readonly TodaysName[]>();

/** Hundreds of names are folded once, and not for every letter. */
function todaysNames(options: readonly Option[]): readonly TodaysName[] {
  const names =
    known.get(options) ??
    options.map((option) => ({ option, full: ` ${placeWords(option.title)}`, bare: bareName(option.title) }));
  known.set(options, names);
  return names;
}
