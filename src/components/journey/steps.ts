import type { Draft } from '../../model/draft.js';
import { minutesFor } from '../../model/effort.js';
import { within } from '../../model/pointer-keys.js';
import { screenWith, singles, type Layout } from '../../model/screens.js';
import { filingPlace, formPlace, papersPlace, reviewPlace } from '../base/places.js';
import type { Way } from '../../schemas/office.js';

/** What the steps of a journey hang on, beside the answers. */
export interface Route {
  readonly layout?: Layout | undefined;
  /** How the dossier is filed; without it this page sends it. */
  readonly ways?: readonly Way[] | undefined;
}

/** The screens after the guide that these answers ask for, in order, by their places. Filing elsewhere comes last. */
export function stepsOf(draft: Draft, { layout = 'pages', ways = ['receive'] }: Route = {}): readonly string[] {
  const pages = layout === 'one' ? draft.screens.flatMap((page) => singles(page)) : draft.screens;
  const places = layout === 'all' ? [formPlace] : pages.map(({ pointer }) => pointer);
  const last = ways.some((way) => way !== 'receive') ? [filingPlace] : [];
  return [...places, ...(draft.papers.length ? [papersPlace] : []), reviewPlace, ...last];
}

/** The number of a step and how many there are until the dossier is ready; none for what comes then. */
export function numberOf(draft: Draft, place: string, route: Route): readonly [step: number, of: number] | undefined {
  const counted = stepsOf(draft, { ...route, ways: undefined });
  const at = counted.indexOf(place);
  // What is asked first decides what follows: until then it is as the guide said, so that it does not grow on the way.
  const least = at || route.layout === 'all' ? 0 : draft.procedure.steps;
  return at < 0 ? undefined : [at + 1, Math.max(counted.length, least)];
}

/** The step after `place`; once the review was seen, the next step that lacks something, else the review. */
export function stepAfter(draft: Draft, place: string, reviewed: boolean, route?: Route): string {
  const steps = stepsOf(draft, route);
  const next = steps[steps.indexOf(place) + 1] ?? reviewPlace;
  if (place === reviewPlace) return next;
  // Whoever came back to correct a screen sees all its questions.
  const samePage = screenOf(draft, place) !== undefined && screenOf(draft, place) === screenOf(draft, next);
  return reviewed && !samePage ? (firstLacking(draft, route) ?? reviewPlace) : next;
}

/** The step before `place`, or `undefined` for the guide. */
export function stepBefore(draft: Draft, place: string, route?: Route): string | undefined {
  const steps = stepsOf(draft, route);
  return steps[steps.indexOf(place) - 1];
}

/** Where a draft goes on: where the citizen was, if that is still asked; a new one at its beginning. */
export function placeToContinue(draft: Draft, route?: Route): string {
  const { place } = draft;
  const found = place === '' ? stepsOf(draft, route)[0] : stepWith(draft, place, route);
  return found ?? firstLacking(draft, route) ?? reviewPlace;
}

/** Whole minutes for this step and all that follow; on the first, as the guide said. */
export function minutesLeft(draft: Draft, place: string): number {
  const screens = draft.screens.flatMap((screen) =>
    singles(screen).map((single) => ({ ...single, on: screen.pointer })),
  );
  const named = screens.findIndex(({ on }) => on === place);
  const at = named < 0 ? screens.findIndex(({ pointer }) => isIn(pointer, place)) : named;
  const left = at < 0 ? [] : screens.slice(at);
  const minutes = minutesFor(
    left.flatMap(({ items }) => items),
    draft.papers.length,
  );
  return screens[at]?.on === screens[0]?.on ? Math.max(minutes, draft.procedure.minutes) : minutes;
}

/** The step on which a question, a page or a paper is, by its pointer. */
export function placeOf(draft: Draft, pointer: string, route?: Route): string {
  return stepWith(draft, pointer, route) ?? papersPlace;
}

function stepWith(draft: Draft, pointer: string, route?: Route): string | undefined {
  const steps = stepsOf(draft, route);
  const screen = route?.layout === 'one' ? undefined : screenOf(draft, pointer);
  if (screen !== undefined && steps.includes(screen)) return screen;
  return steps.findLast((step) => isIn(pointer, step)) ?? steps.find((step) => isIn(step, pointer));
}

/** The screen that asks what stands at a pointer, or that is called so; of single questions, the one they are part of. */
function screenOf({ screens }: Draft, pointer: string): string | undefined {
  const named = screens.find((screen) => screen.pointer === pointer);
  return (named ?? (pointer.startsWith('/') ? screenWith(screens, pointer) : undefined))?.pointer;
}

function firstLacking(draft: Draft, route?: Route): string | undefined {
  const lacking = new Set(draft.issues.map(({ pointer }) => (pointer ? stepWith(draft, pointer, route) : formPlace)));
  return stepsOf(draft, route).find((step) => lacking.has(step));
}

/** True for `above` itself and for what is below it; everything is in the whole form. */
function isIn(pointer: string, above: string): boolean {
  return above === formPlace || within(pointer, above);
}
