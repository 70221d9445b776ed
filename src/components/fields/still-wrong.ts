import { itemsOf, type Draft } from '../../model/draft.js';
import { isGroup, isList, type Group, type Item, type Page } from '../../model/question.js';
import { groupWords } from '../issue-words.js';
import type { Entry } from './error-summary.js';

/** What is wrong still of what a check found on these pages, by pointer: of groups first, then of questions. */
export function stillWrong(
  draft: Draft,
  pages: readonly Page[],
  found: readonly string[],
  errorOf: (item: Item) => string,
): readonly Entry[] {
  const items = pages.flatMap(itemsOf).filter(({ pointer }) => found.includes(pointer));
  const wrong = items.map((item) => ({ pointer: item.pointer, error: errorOf(item) }));
  return [...wrongGroups(draft, pages, found), ...wrong.filter(({ error }) => error)];
}

/** What no single question is to blame for, said of the group around. */
function wrongGroups(draft: Draft, pages: readonly Page[], found: readonly string[]): readonly Entry[] {
  // A screen with one question bears its pointer, and is no group.
  const groups = pages.flatMap(groupsIn).filter(({ pointer, items }) => items[0]?.pointer !== pointer);
  return draft.issues.flatMap((issue) => {
    const { pointer } = issue;
    const group = found.includes(pointer) && groups.find((each) => each.pointer === pointer);
    return group ? [{ pointer, error: groupWords(issue, group) }] : [];
  });
}

/** The group and all inside it; a list is a question. */
function groupsIn(each: Group): readonly Group[] {
  const inner = each.items.flatMap((item) => (isGroup(item) ? groupsIn(item) : []));
  return isList(each) ? inner : [each, ...inner];
}
