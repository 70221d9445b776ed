/*
 * Which questions an identity card answers. A group that asks for one name and one number is a person; its day of birth, sex,
 * day of issue and residence are known by the keys that `x-source` uses, so that no document has to say more.
 */
import { show } from './answers.js';
import type { CardPlace } from './card-place.js';
import { itemsOf, type Draft } from './draft.js';
import type { IdentityCard } from './identity-card.js';
import { isObject, type Json } from './json.js';
import { indexOf } from './page-index.js';
import { read } from './pointer.js';
import { isGroup, type Group, type Item } from './question.js';
import { fill, sourceOf } from './sources.js';

/** One question, or the group of an address, that a card answers. */
export interface CardAnswer {
  readonly pointer: string;
  readonly title: string;
  readonly value: Json;
  /** The value in words. */
  readonly text: string;
  /** Nothing was answered; the same was; something else was, in words. */
  readonly state: 'open' | 'same' | { readonly instead: string };
}

/** What a card does for a person. */
export interface CardPlan {
  readonly answers: readonly CardAnswer[];
  /** What the form asks and the card does not tell, by title. */
  readonly missing: readonly string[];
}

type Fact = 'name' | 'citizenId' | 'birthDate' | 'sex' | 'issuedOn' | 'residence';

const firsts = new WeakMap<Group, Item | Group | undefined>();

/** True where a card may be offered before `each`, the first question that it answers in a group. */
export function isCardPlace(group: Group, each: Item | Group): boolean {
  if (!firsts.has(group)) firsts.set(group, personIn(group)?.values().next().value);
  return firsts.get(group) === each;
}

/** The questions of one person, in the order of the form; `undefined` where a group asks for none, or for several. */
function personIn({ items }: Pick<Group, 'items'>): ReadonlyMap<Fact, Item | Group> | undefined {
  const found = new Map<Fact, Item | Group>();
  for (const each of items) {
    const fact = factOf(each);
    if (!fact) continue;
    if (found.has(fact)) return undefined;
    found.set(fact, each);
  }
  return found.has('name') && found.has('citizenId') ? found : undefined;
}

/** Which fact a question asks for, by its format, else by its key or its source. */
function factOf(each: Item | Group): Fact | undefined {
  const key = sourceOf(each)?.replace(/^person\./, '') ?? '';
  const is = (name: Fact): boolean => key === name || each.pointer.endsWith(`/${name}`);
  if (isGroup(each)) return each.widget === 'address' && is('residence') ? 'residence' : undefined;
  const { question } = each;
  if (question.readOnly) return undefined;
  if (question.kind === 'text') {
    if (question.format === 'person-name') return is('name') ? 'name' : undefined;
    return ['citizen-id', 'identity-number'].includes(question.format ?? '') || is('citizenId')
      ? 'citizenId'
      : undefined;
  }
  if (question.kind === 'choice') return is('sex') && question.options.length ? 'sex' : undefined;
  if (question.kind !== 'date' || !['day', 'partial'].includes(question.precision)) return undefined;
  return (['birthDate', 'issuedOn'] as const).find(is);
}

/** What `card` answers of the person at `pointer`; `place` is its residence. */
export function planOf(draft: Draft, pointer: string, card: IdentityCard, place: CardPlace | undefined): CardPlan {
  const group = indexOf(draft.pages).groups.get(pointer);
  const answers: CardAnswer[] = [];
  const missing: string[] = [];
  for (const [fact, each] of (group && personIn(group)) ?? []) {
    if (isGroup(each)) {
      const planned = ofResidence(draft, each, place);
      if (planned) answers.push(planned);
      missing.push(...lacking(draft, each, place));
    } else {
      const planned = ofQuestion(draft, each, fact, card);
      if (planned) answers.push(planned);
      else missing.push(each.question.title);
    }
  }
  return { answers, missing };
}

function ofQuestion(draft: Draft, { pointer, question }: Item, fact: Fact, card: IdentityCard): CardAnswer | undefined {
  const told = fact === 'citizenId' ? card.number : card[fact];
  const value = fact === 'sex' && question.kind === 'choice' ? sexOption(question.options, told) : told;
  if (value === undefined) return undefined;
  const words = (answer: Json): string => String(show(question, answer, draft.procedure.language));
  const before = draft.read(pointer);
  const isOpen = before === undefined || before === question.default;
  const isSame = before !== undefined && flat(before) === flat(value);
  const state = isSame ? 'same' : isOpen ? 'open' : { instead: words(before) };
  return { pointer, title: question.title, value, text: words(value), state };
}

/** Names in capitals are the same names. */
function flat(value: Json): string {
  return String(value).normalize('NFC').toLowerCase();
}

const words = { male: 'nam', female: 'nữ' } as const;

function sexOption(
  options: readonly { readonly value: string | number; readonly title: string }[],
  sex: string | undefined,
): string | number | undefined {
  if (sex !== 'male' && sex !== 'female') return undefined;
  return (options.find(({ value }) => value === sex) ?? options.find(({ title }) => flat(title) === words[sex]))?.value;
}

/**
 * An address is filled in whole, where nothing of it was answered. Where the commune is not known, only if the address is
 * asked for by parts already: who lives with the applicant says so in one press.
 */
function ofResidence(draft: Draft, group: Group, place: CardPlace | undefined): CardAnswer | undefined {
  if (!place?.province) return undefined;
  const { line, province, commune } = place;
  const items = itemsOf(group);
  const where = items.find(({ question }) => question.kind === 'choice' && domesticIn(question.options));
  const asks = items.some(({ question }) => question.kind === 'province');
  if (!asks && !(where && (commune || where.question.default === 'domestic'))) return undefined;
  const isOpen = items.every(({ pointer, question }) => {
    const answer = draft.read(pointer);
    return answer === undefined || answer === question.default;
  });
  const value = {
    ...(where && { [keyOf(where.pointer)]: 'domestic' }),
    ...(line && { line }),
    province: province[0],
    ...(commune && { commune: commune[0] }),
  };
  const before = draft.read(group.pointer);
  const isSame = isObject(before) && Object.entries(value).every(([key, each]) => before[key] === each);
  if (!isOpen && !isSame) return undefined;
  const text = [line, commune?.[1], province[1]].filter(Boolean).join(', ');
  return { pointer: group.pointer, title: group.title, value, text, state: isSame ? 'same' : 'open' };
}

function lacking(draft: Draft, group: Group, place: CardPlace | undefined): readonly string[] {
  if (place?.commune) return [];
  const asked = itemsOf(group).filter(({ question }) => ['province', 'commune'].includes(question.kind));
  if (!asked.length) return draft.read(group.pointer) === undefined ? [group.title] : [];
  return asked
    .filter(
      ({ pointer, question }) =>
        draft.read(pointer) === undefined && !(place?.province && question.kind === 'province'),
    )
    .map(({ question }) => question.title);
}

function domesticIn(options: readonly { readonly value: string | number }[]): boolean {
  return options.some(({ value }) => value === 'domestic');
}

function keyOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

/** Fills in what the citizen has agreed to; returns what takes it back, where it was not changed since. */
export function fillFrom(draft: Draft, answers: readonly CardAnswer[]): () => void {
  const before = draft.answers;
  for (const { pointer, value, state } of answers) {
    if (state === 'open') fill(draft, pointer, value);
    else if (state !== 'same') draft.answer(pointer, value);
  }
  const after = draft.answers;
  const filled = draft.pages.flatMap(itemsOf).filter(({ pointer }) => read(before, pointer) !== read(after, pointer));
  return () => {
    for (const { pointer } of [...filled].reverse())
      if (draft.read(pointer) === read(after, pointer)) draft.answer(pointer, read(before, pointer));
  };
}
