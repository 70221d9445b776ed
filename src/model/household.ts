/*
 * The persons of one household: what a form says of each, who of the remembered ones fits where a form asks for a person,
 * and what that one fills in. A person is known by the number, else by the name.
 */
import { fillFrom, type CardAnswer } from './card-answers.js';
import type { Draft } from './draft.js';
import type { Json, JsonObject } from './json.js';
import { read } from './pointer.js';
import { keysOf } from './pointer-keys.js';
import { factsAt, personPlaces, valueFor, type PersonPlace, type Sex } from './person-places.js';
import { isGroup, type Group, type Item } from './question.js';
import { isOpen } from './sources.js';

/** What a person would fill in. */
export interface PersonPlan {
  readonly facts: JsonObject;
  readonly answers: readonly CardAnswer[];
}

/** A household has no more; who was kept longest ago goes. */
export const mostPeople = 12;

/** Nobody fills in forms for them any more. */
const gone = 'deceased';

/** The persons this draft names, the one who applies first. */
export function peopleIn(draft: Draft): readonly JsonObject[] {
  const found = personPlaces(draft)
    .filter(({ pointer }) => !keysOf(pointer).includes(gone))
    .map((place) => factsAt(draft, place))
    .filter(({ name }) => typeof name === 'string');
  return found.reduce<readonly JsonObject[]>(joined, []);
}

/** The persons with another: what is known of both is known of one, and the newer word counts. */
export function joined(people: readonly JsonObject[], person: JsonObject): readonly JsonObject[] {
  const at = people.findIndex((each) => isSamePerson(each, person));
  return at < 0 ? [...people, person] : people.map((each, index) => (index === at ? { ...each, ...person } : each));
}

/** The same number; without two numbers the same name, and no day of birth that differs. */
export function isSamePerson(one: JsonObject, other: JsonObject): boolean {
  const both = (fact: string): boolean => one[fact] !== undefined && other[fact] !== undefined;
  if (both('citizenId')) return one['citizenId'] === other['citizenId'];
  return flat(one['name']) === flat(other['name']) && !(both('birthDate') && one['birthDate'] !== other['birthDate']);
}

/** The place that `each` is the first question of, among what stands around it on the screen. */
export function placeBefore(draft: Draft, each: Item | Group, around: Group): PersonPlace | undefined {
  const isIn = (place: PersonPlace, { pointer }: Item | Group): boolean =>
    [...place.asks.values()].some((asked) => asked.pointer === pointer);
  return personPlaces(draft).find(
    (place) => isIn(place, each) && around.items.find((item) => isIn(place, item)) === each,
  );
}

/** What each of the persons who fit would fill in at a place; who stands elsewhere in the form already comes last. */
export function plansFor(draft: Draft, place: PersonPlace, people: readonly JsonObject[]): readonly PersonPlan[] {
  // Whose number is not asked for is somebody new: the child whose birth is registered.
  if (!place.asks.has('citizenId') && !place.own) return [];
  const here = factsAt(draft, place);
  const named = peopleIn(draft);
  const isNamed = (facts: JsonObject): boolean => named.some((each) => isSamePerson(each, facts));
  const today = draft.today?.();
  const isTooYoung = (facts: JsonObject): boolean => (place.own || place.sex !== undefined) && isChild(facts, today);
  const plans = people
    .filter((facts) => fits(here, facts) && !isTooYoung(facts))
    .map((facts) => ({ facts, answers: answersOf(draft, place, facts) }))
    .filter(({ answers }) => answers.length);
  return plans.sort((one, other) => Number(isNamed(one.facts)) - Number(isNamed(other.facts)));
}

/** Fills in what has no answer; returns what takes it back, where it was not changed since. */
export function fillPerson(draft: Draft, { answers }: PersonPlan): () => void {
  return fillFrom(draft, answers);
}

/** Nothing that is answered or that the place says of itself speaks against this person. */
function fits(here: JsonObject, facts: JsonObject): boolean {
  const [asked, own] = [sexOf(here), sexOf(facts)];
  if (own && asked && own !== asked) return false;
  const isOther = (fact: string): boolean =>
    here[fact] !== undefined && facts[fact] !== undefined && flat(here[fact]) !== flat(facts[fact]);
  return !['name', 'citizenId', 'birthDate'].some(isOther);
}

function answersOf(draft: Draft, { asks }: PersonPlace, facts: JsonObject): readonly CardAnswer[] {
  return [...asks].flatMap(([fact, each]) => {
    const known = fact === 'sex' ? sexOf(facts) : facts[fact];
    const value = known === undefined || !isOpen(draft, each) ? undefined : valueFor(each, fact, known);
    if (value === undefined || isThere(draft, each, value)) return [];
    const title = isGroup(each) ? each.title : each.question.title;
    return [{ pointer: each.pointer, title, value, text: '', state: 'open' as const }];
  });
}

/** A default that is the same is nothing to fill in. */
function isThere(draft: Draft, each: Item | Group, value: Json): boolean {
  return !isGroup(each) && read(draft.answers, each.pointer) === value;
}

/** Under sixteen: nobody who applies, and no mother or groom. */
function isChild({ birthDate }: JsonObject, today: string | undefined): boolean {
  if (typeof birthDate !== 'string' || today === undefined) return false;
  const grown = `${Number(birthDate.slice(0, 4)) + 16}${birthDate.slice(4)}`;
  return grown > today;
}

/** As it was answered, else as the number of twelve digits says: its fourth is even for men. */
export function sexOf({ sex, citizenId }: JsonObject): Sex | undefined {
  if (sex === 'male' || sex === 'female') return sex;
  const digit = /^\d{3}(\d)\d{8}$/.exec(typeof citizenId === 'string' ? citizenId : '')?.[1];
  return digit === undefined ? undefined : Number(digit) % 2 ? 'female' : 'male';
}

function flat(value: Json | undefined): string {
  return typeof value === 'string' ? value.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim() : '';
}
