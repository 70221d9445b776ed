import type { Draft } from '../../model/draft.js';
import { minutesFor } from '../../model/effort.js';
import { within } from '../../model/pointer-keys.js';
import { singles, type Layout } from '../../model/screens.js';
import { papersPlace, formPlace, reviewPlace } from '../base/places.js';

/** The screens between the guide and the receipt that these answers ask for, in order, by their places. */
export function stepsOf(draft: Draft, layout: Layout = 'pages'): readonly string[] {
  const pages = layout === 'one' ? draft.pages.flatMap((page) => singles(page)) : draft.pages;
  const places = layout === 'all' ? [formPlace] : pages.map(({ pointer }) => pointer);
  return [...places, ...(draft.papers.length ? [papersPlace] : []), reviewPlace];
}

/** The step after `place`; once the review was seen, the next step that lacks something, else the review. */
export function stepAfter(draft: Draft, place: string, reviewed: boolean, layout?: Layout): string {
  const steps = stepsOf(draft, layout);
  const next = steps[steps.indexOf(place) + 1] ?? reviewPlace;
  // Whoever came back to correct a page sees all its questions.
  const samePage = draft.pages.some(({ pointer }) => isIn(place, pointer) && isIn(next, pointer));
  return reviewed && !samePage ? (firstLacking(draft, layout) ?? reviewPlace) : next;
}

/** The step before `place`, or `undefined` for the guide. */
export function stepBefore(draft: Draft, place: string, layout?: Layout): string | undefined {
  const steps = stepsOf(draft, layout);
  return steps[steps.indexOf(place) - 1];
}

/** Where a draft goes on: where the citizen was, if that is still asked; a new one at its beginning. */
export function placeToContinue(draft: Draft, layout?: Layout): string {
  const { place } = draft;
  const found = place === '' ? stepsOf(draft, layout)[0] : stepWith(draft, place, layout);
  return found ?? firstLacking(draft, layout) ?? reviewPlace;
}

/** Whole minutes for this step and all that follow. */
export function minutesLeft(draft: Draft, place: string): number {
  const screens = draft.pages.flatMap((page) => singles(page));
  const at = screens.findIndex(({ pointer }) => isIn(pointer, place));
  const left = at < 0 ? [] : screens.slice(at);
  return minutesFor(
    left.flatMap(({ items }) => items),
    draft.papers.length,
  );
}

/** The step on which a question, a page or a paper is, by its pointer. */
export function placeOf(draft: Draft, pointer: string, layout?: Layout): string {
  return stepWith(draft, pointer, layout) ?? papersPlace;
}

function stepWith(draft: Draft, pointer: string, layout?: Layout): string | undefined {
  const steps = stepsOf(draft, layout);
  return steps.findLast((step) => isIn(pointer, step)) ?? steps.find((step) => isIn(step, pointer));
}

function firstLacking(draft: Draft, layout?: Layout): string | undefined {
  return stepsOf(draft, layout).find((step) => draft.issues.some(({ pointer }) => isIn(pointer, step)));
}

/** True for `above` itself and for what is below it; everything is in the whole form. */
function isIn(pointer: string, above: string): boolean {
  return above === formPlace || within(pointer, above);
}
