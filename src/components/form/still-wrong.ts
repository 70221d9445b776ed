import type { Draft } from '../../model/draft.js';
import { issuesAt } from '../../model/issue.js';
import { indexOf } from '../../model/page-index.js';
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
  const said = new Set<string>();
  const twice = new Set<string>();
  for (const { error } of wrong) (said.has(error) ? twice : said).add(error);
  const { groups } = indexOf(draft.pages);
  return wrong.map(({ pointer, error }) => {
    // Equal words about two questions name the group that each stands in.
    const group = twice.has(error) && groups.get(pointer.slice(0, pointer.lastIndexOf('/')));
    const words = group && !pages.some((page) => page.pointer === group.pointer) ? `${group.title}: ${error}` : error;
    return { pointer, error: pages.length < 2 ? words : withPage(words, pointer, draft.pages) };
  });
}
