import { itemsOf, type Draft } from '../../model/draft.js';
import type { Issue } from '../../model/issue.js';
import type { Page } from '../../model/question.js';

/** What may be a slip and is said on these pages. */
export function doubtsOn(pages: readonly Page[], draft: Draft | undefined): readonly Issue[] {
  return pages.flatMap(itemsOf).flatMap(({ pointer }) => draft?.shownWarnings(pointer) ?? []);
}

/** The first doubt that is said now and was not before. */
export function freshDoubt(before: readonly Issue[], now: readonly Issue[]): Issue | undefined {
  const key = ({ pointer, params }: Issue): string => `${pointer} ${String(params['check'])}`;
  const known = new Set(before.map(key));
  return now.find((each) => !known.has(key(each)));
}
