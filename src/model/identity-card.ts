/*
 * The text of the QR code on an identity card: Căn cước công dân of 2021 (seven fields) and Căn cước of 2024 (eleven), parted by
 * `|`. By position only where each field has its shape; else a field is taken where just one has the shape, and nothing is
 * guessed. What stands behind the seventh field is about the family: it is dropped here. The code is plain text anyone can
 * print, and proves nothing.
 */
import { isCitizenId } from './formats/citizen-id.js';
import { parseDay } from './formats/day.js';
import { parsePersonName } from './formats/person-name.js';
import { cleanText } from './plain-text.js';

/** What a card says of its bearer; days are ISO. */
export interface IdentityCard {
  /** Twelve digits. */
  readonly number: string;
  /** Nine digits of the card before, or the twelve of a number that was cancelled. */
  readonly oldNumber?: string | undefined;
  readonly name?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly sex?: 'male' | 'female' | undefined;
  /** As it was when the card was issued, in one line. */
  readonly residence?: string | undefined;
  readonly issuedOn?: string | undefined;
}

/** What to look at twice: fields in no known order; a number made for another sex, or another year of birth. */
export type CardDoubt = 'order' | 'sex' | 'year';

/** What a code is that is no card: known by how it begins. */
export type OtherCode = 'link' | 'payment' | 'insurance' | 'dossier' | 'contact' | 'unknown';

/** What the codes of a picture are. */
export type CardRead =
  | { readonly kind: 'card'; readonly card: IdentityCard; readonly doubts: readonly CardDoubt[] }
  /** Cards of different persons. */
  | { readonly kind: 'several' }
  | { readonly kind: 'other'; readonly what: OtherCode };

/** The card among the codes of a picture, however often it was read. */
export function readCards(codes: readonly string[]): CardRead {
  const texts = [...new Set(codes.flatMap(readings))];
  const cards = texts.flatMap((text) => readCard(text) ?? []);
  const [first] = cards;
  if (!first) return { kind: 'other', what: kindOf(texts[0] ?? '') };
  return new Set(cards.map(({ card }) => card.number)).size > 1 ? { kind: 'several' } : best(cards, first);
}

type Card = Extract<CardRead, { readonly kind: 'card' }>;

/** One card, read twice: whole once, cut once. */
function best(cards: readonly Card[], first: Card): Card {
  const size = ({ card, doubts }: Card): number => Object.values(card).filter(Boolean).length - doubts.length;
  return cards.reduce((one, other) => (size(other) > size(one) ? other : one), first);
}

/** A scanner ends what it reads with a line end, or with nothing before it reads the same again. */
function readings(code: string): readonly string[] {
  const lines = cleanText(asUtf8(code)).split('\n');
  return lines
    .flatMap(apart)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The same or another card right behind the first: a number that follows the last field without a `|`. */
function apart(line: string): readonly string[] {
  const half = line.length / 2;
  if (Number.isInteger(half) && line.slice(0, half) === line.slice(half)) return [line.slice(half)];
  // Behind the first number; a field that is a number and nothing else is a cancelled one.
  const next = /\|[^|]+?(?=\d{12}\|)/.exec(line);
  if (!next) return [line];
  const end = next.index + next[0].length;
  return [line.slice(0, end), ...apart(line.slice(end))];
}

/** Bytes that were taken for Western letters, as some readers do where a code does not name its letters. */
function asUtf8(text: string): string {
  const bytes = [...text].map((letter) => westernByte(letter));
  if (!bytes.some((byte) => byte !== undefined && byte > 0x7f) || bytes.includes(undefined)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as readonly number[]));
  } catch (error) {
    if (error instanceof TypeError) return text;
    throw error;
  }
}

/** What Windows-1252 has at 80 to 9F instead of controls. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function westernByte(letter: string): number | undefined {
  const code = letter.charCodeAt(0);
  if (code < 0x100) return code;
  const at = windows.indexOf(letter);
  return at < 0 ? undefined : 0x80 + at;
}

function readCard(text: string): Card | undefined {
  const fields = text.split('|').map((field) => field.trim().replaceAll(/\s+/g, ' '));
  if (fields.length < 4) return undefined;
  const placed = byPosition(fields);
  const card = placed ?? byShape(fields);
  if (!card) return undefined;
  return { kind: 'card', card, doubts: [...(placed ? [] : ['order' as const]), ...contradictions(card)] };
}

function byPosition(fields: readonly string[]): IdentityCard | undefined {
  if (fields.length !== 7 && fields.length !== 11) return undefined;
  const [number = '', old = '', name = '', birth = '', sex = '', residence = '', issued = ''] = fields;
  const read = { name: nameIn(name), birthDate: dayIn(birth), sex: sexIn(sex), issuedOn: dayIn(issued) };
  const isShaped = isCitizenId(number) && isOldNumber(old) && Object.values(read).every(Boolean);
  if (!isShaped || isOrderless(read.birthDate, read.issuedOn)) return undefined;
  return { number, oldNumber: old || undefined, ...read, residence: residence || undefined };
}

/** What is there once. Of several names, as those of parents, none is taken. */
function byShape(fields: readonly string[]): IdentityCard | undefined {
  const numbers = new Set(fields.filter(isCitizenId));
  const days = [...new Set(fields.flatMap((field) => dayIn(field) ?? []))].sort();
  const [number] = numbers;
  if (numbers.size !== 1 || number === undefined || days.length > 2) return undefined;
  const name = only(fields.filter((field) => field.includes(' ')).flatMap((field) => nameIn(field) ?? []));
  const [birthDate, issuedOn] = days.length === 2 || matchesYear(number, days[0]) ? days : [undefined];
  if (!name && !birthDate) return undefined;
  return {
    number,
    oldNumber: only(fields.filter((field) => /^\d{9}$/.test(field))),
    name,
    birthDate,
    sex: only(fields.flatMap((field) => sexIn(field) ?? [])),
    residence: only(fields.filter((field) => field.includes(','))),
    issuedOn,
  };
}

function only<Value>(values: readonly Value[]): Value | undefined {
  const different = new Set(values);
  return different.size === 1 ? values[0] : undefined;
}

/** True where a card would be older than its bearer. */
function isOrderless(birth = '', issued = ''): boolean {
  return birth > issued;
}

function isOldNumber(field: string): boolean {
  return field === '' || /^\d{9}(?:\d{3})?$/.test(field);
}

function dayIn(field: string): string | undefined {
  return /^\d{8}$/.test(field) ? parseDay(field) : undefined;
}

function nameIn(field: string): string | undefined {
  return sexIn(field) ? undefined : parsePersonName(field);
}

const sexes: Readonly<Record<string, 'male' | 'female' | undefined>> = {
  nam: 'male',
  male: 'male',
  nữ: 'female',
  female: 'female',
};

function sexIn(field: string): 'male' | 'female' | undefined {
  const word = field.toLowerCase();
  return Object.hasOwn(sexes, word) ? sexes[word] : undefined;
}

/** The fourth digit of a number says century and sex, the next two the year of birth. */
function contradictions({ number, sex, birthDate }: IdentityCard): readonly CardDoubt[] {
  const isFemale = Number(number[3]) % 2 === 1;
  return [
    ...(sex && isFemale !== (sex === 'female') ? ['sex' as const] : []),
    ...(birthDate && !matchesYear(number, birthDate) ? ['year' as const] : []),
  ];
}

function matchesYear(number: string, day = ''): boolean {
  const century = 19 + Math.floor(Number(number[3]) / 2);
  return day.startsWith(`${century}${number.slice(4, 6)}-`);
}

const beginnings: readonly (readonly [begins: RegExp, what: OtherCode])[] = [
  [/^https?:|^www\./i, 'link'],
  [/^000201/, 'payment'],
  [/^BEGIN:V|^MECARD:|^WIFI:|^tel:|^mailto:|^sms/i, 'contact'],
  [/^[A-Z]{0,2}\d{10,13}\|[\da-f]{6,}\|.*\$$/i, 'insurance'],
  [/^\d{40,}$/, 'dossier'],
];

function kindOf(text: string): OtherCode {
  return beginnings.find(([begins]) => begins.test(text))?.[1] ?? 'unknown';
}
