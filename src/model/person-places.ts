/*
 * Where a form asks for a person. A group that asks for one name, and for a number or a day of birth beside it, is about a
 * person; so is a page with `x-source: person.…`, about the one who applies. The other facts are known by the same keys.
 */
import { itemsOf, type Draft } from './draft.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { read } from './pointer.js';
import { keysOf } from './pointer-keys.js';
import { isGroup, isList, type Group, type Item, type Page, type Question } from './question.js';
import { sourceOf } from './sources.js';

export type Sex = 'male' | 'female';

/** A person a form asks for. */
export interface PersonPlace {
  /** Of the group or page that asks. */
  readonly pointer: string;
  /** The questions, by what they ask of the person. */
  readonly asks: ReadonlyMap<string, Item | Group>;
  /** True for the one who applies. */
  readonly own: boolean;
  /** What the place itself says: a mother, a groom. */
  readonly sex: Sex | undefined;
  /** Where the one who applies says whether that is the mother, the groom, … */
  readonly roles: readonly Item[];
}

/** Keys of places that are about a woman or a man. */
const sexes: Readonly<Record<string, Sex>> = {
  mother: 'female',
  bride: 'female',
  wife: 'female',
  father: 'male',
  groom: 'male',
  husband: 'male',
};

const known = new WeakMap<readonly Page[], readonly PersonPlace[]>();

/** The persons that apply now, in the order of the form. */
export function personPlaces({ pages }: Draft): readonly PersonPlace[] {
  const found = known.get(pages) ?? pages.flatMap((page) => placesIn(page, page));
  known.set(pages, found);
  return found;
}

/** What the answers say of the person at a place, without what does not apply. */
export function factsAt(draft: Draft, { asks, sex, roles }: PersonPlace): JsonObject {
  const answers = draft.procedure.applicable(draft.answers);
  const role = roles.map(({ pointer }) => sexes[String(read(answers, pointer))]).find((each) => each);
  const own = sex ?? role;
  const facts: Record<string, Json> = own ? { sex: own } : {};
  for (const [fact, each] of asks) {
    const answer = read(answers, each.pointer);
    const value = fact === 'sex' && !isGroup(each) ? sexOf(each.question, answer) : answer;
    if (value !== undefined && !isElsewhere(value)) facts[fact] = value;
  }
  return facts;
}

/** The value that a question takes for a fact; `undefined` where it cannot take it. */
export function valueFor(each: Item | Group, fact: string, value: Json): Json | undefined {
  if (isGroup(each)) return isObject(value) ? addressFor(each, value) : undefined;
  const { question } = each;
  if (question.readOnly) return undefined;
  if (fact === 'sex' && question.kind === 'choice')
    return question.options.find((option) => sexOf(question, option.value) === value)?.value;
  return isTaken(question, value) ? value : undefined;
}

function placesIn(group: Group, page: Page | undefined): readonly PersonPlace[] {
  const asks = isList(group) ? undefined : asksIn(group, page);
  const inner = group.items.flatMap((each) => (isGroup(each) ? placesIn(each, undefined) : []));
  if (!asks) return inner;
  const sex = sexes[keysOf(group.pointer).at(-1) ?? ''];
  const own = [...asks.values()].some(isOwn);
  const roles = own ? group.items.filter(isRole) : [];
  return [{ pointer: group.pointer, asks, own, sex, roles }, ...inner];
}

/** `undefined` where a group asks for nobody, or for several at once. */
function asksIn(group: Group, page: Page | undefined): PersonPlace['asks'] | undefined {
  const found = new Map<string, Item | Group>();
  const sourced = page ? inside(page).filter(isOwn) : [];
  for (const each of sourced) found.set(sourceOf(each)?.slice(prefix.length) ?? '', each);
  for (const each of group.items) {
    const fact = factOf(each);
    if (!fact || found.get(fact) === each) continue;
    if (found.has(fact)) return undefined;
    found.set(fact, each);
  }
  const isPerson = found.has('name') && (found.has('citizenId') || found.has('birthDate'));
  return sourced.length || isPerson ? found : undefined;
}

const prefix = 'person.';

function isOwn(each: Item | Group): boolean {
  return sourceOf(each)?.startsWith(prefix) === true;
}

function isRole(each: Item | Group): each is Item {
  return (
    !isGroup(each) &&
    each.question.kind === 'choice' &&
    each.question.options.some(({ value }) => Object.hasOwn(sexes, value))
  );
}

/** Not the rows of lists: they are about others. */
function inside({ items }: Group): readonly (Item | Group)[] {
  return items.flatMap((each) => (isGroup(each) && !isList(each) ? [each, ...inside(each)] : [each]));
}

function factOf(each: Item | Group): string | undefined {
  const source = sourceOf(each);
  if (source?.startsWith(prefix)) return source.slice(prefix.length);
  const key = keysOf(each.pointer).at(-1) ?? '';
  if (isGroup(each)) return each.widget === 'address' && key === 'residence' ? key : undefined;
  const { question } = each;
  if (question.readOnly) return undefined;
  if (question.kind === 'choice') return ['sex', 'ethnicity'].includes(key) ? key : undefined;
  if (question.kind === 'date')
    return key === 'birthDate' && ['day', 'partial'].includes(question.precision) ? key : undefined;
  if (question.kind !== 'text') return undefined;
  if (['citizen-id', 'identity-number'].includes(question.format ?? '')) return 'citizenId';
  return ['name', 'citizenId', 'phone', 'email'].includes(key) ? key : undefined;
}

/** An address as far as this one asks for it; a place abroad where only Vietnam is asked for is none. */
function addressFor(group: Group, value: JsonObject): JsonObject | undefined {
  const whole = value['province'] === undefined ? value : { place: 'domestic', ...value };
  const items = itemsOf(group);
  const keep = Object.entries(whole).filter(([key, each]) => {
    const item = items.find(({ pointer }) => pointer === `${group.pointer}/${key}`);
    return !item || isTaken(item.question, each);
  });
  const asksWhere = items.some(({ pointer }) => pointer === `${group.pointer}/place`);
  return !asksWhere && whole['place'] === 'foreign' ? undefined : Object.fromEntries(keep);
}

function isTaken(question: Question, value: Json): boolean {
  if (question.kind === 'choice') return question.options.some((option) => option.value === value);
  const text = String(value);
  if (question.kind === 'date') return question.precision === 'partial' || /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (question.kind !== 'text') return true;
  if (question.format === 'citizen-id') return /^\d{12}$/.test(text);
  return question.format !== 'identity-number' || /^(?:\d{9}|\d{12})$/.test(text);
}

/** «Cùng nơi cư trú với người yêu cầu» is a word of its own form. */
function isElsewhere(value: Json): boolean {
  if (!isObject(value)) return value === '';
  const { place } = value;
  return Object.keys(value).length === 0 || (place !== undefined && place !== 'domestic' && place !== 'foreign');
}

const titles: Readonly<Record<string, Sex>> = { nam: 'male', nữ: 'female' };

function sexOf(question: Question, answer: Json | undefined): Sex | undefined {
  if (answer === 'male' || answer === 'female') return answer;
  const option = question.kind === 'choice' && question.options.find(({ value }) => value === answer);
  return option ? titles[option.title.normalize('NFC').toLowerCase()] : undefined;
}
