import type { Draft } from '../model/draft.js';

/** The places of the papers and of the review among the steps; pages go by their pointers. */
export const documentsPlace = '/documents';
export const reviewPlace = '/review';

/** The screens between the guide and the receipt that these answers ask for, in order, by their places. */
export function stepsOf(draft: Draft): readonly string[] {
  const pages = draft.pages.map(({ pointer }) => pointer);
  return [...pages, ...(draft.documents.length ? [documentsPlace] : []), reviewPlace];
}

/** The step after `place`; once the review was seen, the next page that lacks something, else the review. */
export function stepAfter(draft: Draft, place: string, reviewed: boolean): string {
  if (reviewed) return firstLacking(draft) ?? reviewPlace;
  const steps = stepsOf(draft);
  return steps[steps.indexOf(place) + 1] ?? reviewPlace;
}

/** The step before `place`, or `undefined` for the guide. */
export function stepBefore(draft: Draft, place: string): string | undefined {
  const steps = stepsOf(draft);
  return steps[steps.indexOf(place) - 1];
}

/** Where a draft goes on: where the citizen was, if that is still asked; a new one at its beginning. */
export function placeToContinue(draft: Draft): string {
  const steps = stepsOf(draft);
  const place = draft.place || steps[0];
  return place !== undefined && steps.includes(place) ? place : (firstLacking(draft) ?? reviewPlace);
}

/** The step on which a question, a page or a paper is, by its pointer. */
export function placeOf(draft: Draft, pointer: string): string {
  const page = draft.pages.find((each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`));
  return page?.pointer ?? documentsPlace;
}

function firstLacking(draft: Draft): string | undefined {
  return draft.pages.find(({ pointer }) => draft.issues.some((issue) => issue.pointer.startsWith(`${pointer}/`)))
    ?.pointer;
}
