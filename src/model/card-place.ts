import { fold } from './fold.js';
import type { IdentityCard } from './identity-card.js';
import type { OldDistrict } from './old-district.js';
import { provinces } from './provinces.js';
import { translateOld } from './translate-old.js';

/** Code and name of a province or commune. */
type Unit = readonly [code: string, name: string];

/** Where a card says that its bearer lives, in the units of today as far as they are sure. */
export interface CardPlace {
  /** House, street, hamlet: what stands before the units. */
  readonly line: string;
  readonly province?: Unit | undefined;
  readonly commune?: Unit | undefined;
  /** The names of the units as the card has them: what is not found is to be looked up by them. */
  readonly units: string;
  /** Named before the units of July 2025: with a district, and a commune that may be another now. */
  readonly old: boolean;
}

/** From this day on there are no districts, and communes have other bounds. */
const reform = '2025-07-01';

/** As communes of today are written; districts gave their bare names to some. */
const ofToday = /^(?:xa|phuong|dac khu) /;

/** Districts that never had communes. */
const whole = /^(?:bach long vi|con co|hoang sa|ly son|con dao)$/;

/** Where units come from: the communes of a province today, and their names from before July 2025 where these are known. */
export interface CardUnits {
  communes(province: string): Promise<readonly Unit[]>;
  oldUnits?(province: string): Promise<readonly OldDistrict[]>;
}

/**
 * The residence on a card as parts. A card of before July 2025 names a commune of then: it is the one of today where all of
 * it went there, and nothing is guessed where it was split. Rejects as the source does.
 */
export async function placeOnCard(
  { residence, issuedOn }: IdentityCard,
  source: CardUnits,
): Promise<CardPlace | undefined> {
  const parts = (residence ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (!parts.length) return undefined;
  const old = (issuedOn ?? '') < reform || !ofToday.test(fold(parts.at(-2) ?? ''));
  const levels = old && !whole.test(bare(parts.at(-2) ?? '')) ? 3 : 2;
  const line = parts.slice(0, -levels).join(', ');
  const units = parts.slice(-levels).join(', ');
  if (old) {
    const now = levels === 3 && parts.length >= 3 ? await today(parts.slice(-3), source) : undefined;
    if (now) return { line, ...now, units, old };
  }
  const province = provinces.find(([, name]) => bare(name) === bare(parts.at(-1) ?? ''));
  const commune = province && !old ? named(await source.communes(province[0]), parts.at(-2) ?? '') : undefined;
  return { line, province, commune, units, old };
}

/** The province of today that a commune of before is in, and its one heir. */
async function today(
  [commune = '', district = '', province = '']: readonly string[],
  source: CardUnits,
): Promise<Pick<CardPlace, 'province' | 'commune'> | undefined> {
  const oldUnits = source.oldUnits?.bind(source);
  const found = oldUnits && (await translateOld({ commune, district, province }, { oldUnits }));
  if (!found) return undefined;
  const code = 'code' in found ? found.code : undefined;
  const heir = code === undefined ? undefined : (await source.communes(found.province)).find(([each]) => each === code);
  return { province: provinces.find(([each]) => each === found.province), commune: heir };
}

/** The one unit of that name; accents decide where they have to. */
function named(units: readonly Unit[], name: string): Unit | undefined {
  const alike = units.filter(([, each]) => fold(each) === fold(name));
  const same = alike.filter(([, each]) => each.normalize('NFC').toLowerCase() === name.toLowerCase());
  const found = alike.length === 1 ? alike : same;
  return found.length === 1 ? found[0] : undefined;
}

/** A name without what kind of unit it is, as it is searched for. */
function bare(name: string): string {
  return fold(name).replace(/^(?:thanh pho|tp|tinh|huyen|quan|thi xa|xa|phuong|dac khu)[. ]+/, '');
}
