import type { OldCommune, OldDistrict } from './old-district.js';
import { oldProvinces } from './old-provinces.js';
import { placeWords, withoutKind } from './place-words.js';
import { provinces } from './provinces.js';

/** A place in names from before July 2025, as an identity card has them. */
export interface OldPlace {
  readonly commune: string;
  readonly district?: string | undefined;
  /** Its old name, that of today, or the code of today. Without it nothing is known: communes of one name are in many. */
  readonly province?: string | undefined;
}

/** Where the old communes of a province of today come from; `Units` is one. */
export interface OldNameSource {
  oldUnits(province: string): Promise<readonly OldDistrict[]>;
}

/**
 * What an old place is today: the one commune that has it, or those to choose from. They are more than one where the old
 * commune was split (those with most people first), or where communes of several districts bear its name.
 */
export type TodaysPlace =
  | { readonly province: string; readonly code: string }
  | { readonly province: string; readonly choices: readonly string[] };

/** Finds what an old place is today; nothing where no such commune was. Rejects as the source does. */
export async function translateOld(
  { commune, district = '', province = '' }: OldPlace,
  source: OldNameSource,
): Promise<TodaysPlace | undefined> {
  const code = provinceCode(province);
  if (!code || !placeWords(commune)) return undefined;
  const districts = await source.oldUnits(code);
  const inOldProvince = districtsOf(districts, province);
  const there = placeWords(district) ? bestOf(inOldProvince, district, ([name]) => [name]) : inOldProvince;
  const communes = there.flatMap(([, , each]) => each);
  const codes = new Set(bestOf(communes, commune, namesOf).flatMap(([, each]) => each));
  const [only, ...others] = codes;
  if (only === undefined) return undefined;
  return others.length ? { province: code, choices: [...codes] } : { province: code, code: only };
}

const namesOf = ([name, , , otherName = name]: OldCommune): readonly string[] => [name, otherName];

/** The code of today of a province by its code, its name or an old name. */
function provinceCode(text: string): string | undefined {
  const sought = bare(text);
  const byName = [...provinces, ...oldProvinces].find(([, name]) => bare(name) === sought);
  return byName?.[0] ?? provinces.find(([code]) => code === text.trim())?.[0];
}

/** The districts of an old province of that name; all where only a province of today is called so. */
function districtsOf(all: readonly OldDistrict[], province: string): readonly OldDistrict[] {
  const old = new Set([...new Set(all.map(([, name]) => name))].filter((name) => bare(name) === bare(province)));
  return old.size ? all.filter(([, name]) => old.has(name)) : all;
}

/** Those of that name. Of several, those whose accents and then whose kind are those of the text, where there are any. */
function bestOf<Each>(all: readonly Each[], text: string, namesIn: (each: Each) => readonly string[]): readonly Each[] {
  const whole = placeWords(text);
  const those = (among: readonly Each[], look: (name: string) => string, sought: string): readonly Each[] =>
    among.filter((each) => namesIn(each).some((name) => look(name) === sought));
  for (const sought of [whole, withoutKind(whole)]) {
    const alike = those(all, bare, sought);
    if (!alike.length) continue;
    const inAccents = accented(sought.split(' ').length);
    const same = those(alike, inAccents, inAccents(text));
    const near = same.length ? same : alike;
    const kin = those(near, placeWords, whole);
    return kin.length ? kin : near;
  }
  return [];
}

const bare = (text: string): string => withoutKind(placeWords(text));

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** The last words with their accents, on whichever letter of a syllable they stand: «Hoà» is «Hòa». */
const accented =
  (count: number) =>
  (text: string): string =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/['’]/g, '')
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter(Boolean)
      .slice(-count)
      .map((word) => word.replaceAll(tones, '') + (word.match(tones)?.join('') ?? ''))
      .join(' ');
