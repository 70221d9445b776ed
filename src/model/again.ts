/*
 * Another dossier like one that is there. Its document says in `again` which answers are new then; without that only the
 * facts of who applies are kept. For somebody else of the same commune nothing is kept but the commune.
 */
import { Draft, itemsOf } from './draft.js';
import type { JsonObject } from './json.js';
import { indexOf } from './page-index.js';
import { read, write } from './pointer.js';
import { within } from './pointer-keys.js';
import { personPlaces, type PersonPlace } from './person-places.js';
import type { Procedure } from './procedure.js';
import { isGroup } from './question.js';
import { fill } from './sources.js';

/** What the next dossier is. */
export type AgainChoice =
  /** As the document says. */
  | {
      readonly kind: 'written';
      readonly title: string;
      readonly fresh: readonly string[];
      readonly names: readonly string[];
    }
  /** Of the same person, about something else. */
  | { readonly kind: 'person' }
  /** Of somebody else who lives in the same commune. */
  | { readonly kind: 'place' };

/** What the next dossier may be, after one with these answers. */
export function againChoices(draft: Draft): readonly AgainChoice[] {
  const { again } = draft.procedure;
  const written = (again ?? []).map(({ title, new: fresh }): AgainChoice => {
    return { kind: 'written', title, fresh, names: fresh.flatMap((pointer) => titleOf(draft, pointer)) };
  });
  const own = ownPlace(draft);
  const person: readonly AgainChoice[] = !again && own && hasAnswer(draft, own) ? [{ kind: 'person' }] : [];
  const place: readonly AgainChoice[] = communeOf(draft) ? [{ kind: 'place' }] : [];
  return [...written, ...person, ...place];
}

/** The answers with which the next dossier begins. `today` as of a draft. */
export function answersAgain(before: Draft, choice: AgainChoice): JsonObject {
  const { procedure, today } = before;
  if (choice.kind === 'written') return withoutNew(before, choice.fresh);
  const next = new Draft(procedure, '', '', undefined, today);
  const own = ownPlace(next);
  if (!own) return next.answers;
  if (choice.kind === 'place') return withPlace(next, before);
  for (const each of own.asks.values()) fill(next, each.pointer, before.read(each.pointer));
  return next.answers;
}

/** What is declared is declared anew, and what is asked anew has its default again. */
function withoutNew({ answers, pages, procedure, today }: Draft, fresh: readonly string[]): JsonObject {
  const declared = pages.flatMap(itemsOf).filter(({ question }) => question.kind === 'confirm');
  const gone = [...fresh, ...declared.map(({ pointer }) => pointer)];
  const kept = gone.reduce((left, pointer) => write(left, pointer, undefined), answers);
  return withDefaults(procedure, kept, fresh, today);
}

function withDefaults(
  procedure: Procedure,
  answers: JsonObject,
  fresh: readonly string[],
  today: Draft['today'],
): JsonObject {
  const items = new Draft(procedure, '', '', answers, today).pages.flatMap(itemsOf);
  const lacking = items.find(
    ({ pointer, question }) =>
      question.default !== undefined &&
      question.default !== '' &&
      read(answers, pointer) === undefined &&
      fresh.some((each) => within(pointer, each)),
  );
  if (!lacking) return answers;
  return withDefaults(procedure, write(answers, lacking.pointer, lacking.question.default), fresh, today);
}

/** The residence as far as a neighbour has the same: province and commune. */
function withPlace(next: Draft, before: Draft): JsonObject {
  const residence = ownPlace(next)?.asks.get('residence');
  if (!residence || !isGroup(residence)) return next.answers;
  for (const key of ['place', 'province', 'commune'])
    fill(next, `${residence.pointer}/${key}`, before.read(`${residence.pointer}/${key}`));
  return next.answers;
}

/** None for what does not apply. */
function titleOf({ pages }: Draft, pointer: string): readonly string[] {
  const { groups, items } = indexOf(pages);
  const title = groups.get(pointer)?.title ?? items.get(pointer)?.question.title;
  return title ? [title] : [];
}

function communeOf(draft: Draft): unknown {
  const residence = ownPlace(draft)?.asks.get('residence');
  return residence && draft.read(`${residence.pointer}/commune`);
}

function ownPlace(draft: Draft): PersonPlace | undefined {
  return personPlaces(draft).find(({ own }) => own);
}

function hasAnswer(draft: Draft, { asks }: PersonPlace): boolean {
  return [...asks.values()].some(({ pointer }) => draft.read(pointer) !== undefined);
}
