import type { OldDistrict } from './old-district.js';
import { placeWords, withoutKind } from './place-words.js';

/** How a commune of today was called, or where it lay; `province` only where that has another name today. */
export interface OldName {
  readonly commune?: string | undefined;
  /** P all people of the old commune came here, p some, d none; nothing where it was not split. */
  readonly share?: string | undefined;
  readonly district?: string | undefined;
  readonly province?: string | undefined;
}

/** An old name as it is found. */
export interface OldEntry {
  /** Names without their kinds. */
  readonly names: readonly string[];
  /** Each name as it goes on: commune, district, province. */
  readonly chains: readonly string[];
  readonly codes: readonly string[];
  readonly shares: string;
  readonly was: OldName;
}

const known = new WeakMap<readonly OldDistrict[], readonly OldEntry[]>();

/** All old names of a province of that name; hundreds are folded once, and not for every letter. */
export function oldEntries(districts: readonly OldDistrict[], province: string): readonly OldEntry[] {
  const entries = known.get(districts) ?? [...entriesOf(districts, bareName(province))];
  known.set(districts, entries);
  return entries;
}

/** A place without its kind, as it is found. */
export function bareName(title: string): string {
  return withoutKind(placeWords(title));
}

function* entriesOf(districts: readonly OldDistrict[], today: string): Iterable<OldEntry> {
  const provinces = new Map<string, { readonly was: OldName; readonly codes: Set<string> }>();
  for (const [district, title, communes] of districts) {
    const [inDistrict, inProvince] = [bareName(district), bareName(title)];
    const province = inProvince === today ? undefined : title;
    const around = `${inDistrict} ${inProvince}`;
    for (const [commune, codes, shares = '', other = commune] of communes) {
      const names = [...new Set([bareName(commune), bareName(other)])];
      const chains = names.flatMap((name) => [`${name} ${around}`, `${name} ${inProvince}`]);
      yield { names, chains, codes, shares, was: { commune, district, province } };
    }
    const codes = new Set(communes.flatMap(([, each]) => each));
    yield { names: [inDistrict], chains: [around], codes: [...codes], shares: '', was: { district, province } };
    if (!province) continue;
    const all = provinces.get(inProvince) ?? { was: { province }, codes: new Set() };
    provinces.set(inProvince, all);
    for (const code of codes) all.codes.add(code);
  }
  for (const [name, { was, codes }] of provinces)
    yield { names: [name], chains: [name], codes: [...codes], shares: '', was };
}
