import type { Draft } from '../../model/draft.js';
import { issuesAt } from '../../model/issue.js';
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
  const ofGroup = (pointer: string): readonly Entry[] =>
    issuesAt(draft.issues, pointer).map((issue) => ({ pointer, error: groupWords(issue, draft) }));
  const ofItem = (pointer: string): readonly Entry[] => {
    const item = draft.item(pointer);
    return item ? [{ pointer, error: errorOf(item) }] : [];
  };
  const wrong = [...found.flatMap(ofGroup), ...found.flatMap(ofItem)].filter(({ error }) => error);
  if (pages.length < 2) return wrong;
  return wrong.map(({ pointer, error }) => ({ pointer, error: withPage(error, pointer, pages) }));
}
