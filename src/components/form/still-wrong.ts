import { itemsOf, type Draft } from '../../model/draft.js';
import type { Item, Page } from '../../model/question.js';
import { groupWords, withPage } from '../fields/group-words.js';
import type { Entry } from './error-summary.js';

/** What is wrong still of what a check found on these pages, by pointer: of groups first, then of questions. */
export function stillWrong(
  draft: Draft,
  pages: readonly Page[],
  found: readonly string[],
  errorOf: (item: Item) => string,
): readonly Entry[] {
  const entries = [
    ...draft.issues.map((issue) => ({ pointer: issue.pointer, error: groupWords(issue, draft) })),
    ...pages.flatMap(itemsOf).map((item) => ({ pointer: item.pointer, error: errorOf(item) })),
  ];
  const wrong = entries.filter(({ pointer, error }) => error && found.includes(pointer));
  if (pages.length < 2) return wrong;
  return wrong.map(({ pointer, error }) => ({ pointer, error: withPage(error, pointer, pages) }));
}
