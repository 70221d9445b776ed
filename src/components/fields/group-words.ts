import { msg, str } from '@lit/localize';
import { itemsOf, type Draft } from '../../model/draft.js';
import type { Issue } from '../../model/issue.js';
import { within } from '../../model/pointer.js';
import { isGroup, type Group, type Page } from '../../model/question.js';
import { issueWords } from './issue-words.js';

/** What to do about an issue, whether one question is to blame, or answers of a group or of the whole form together. */
export function wordsFor(issue: Issue, draft: Draft): string {
  const item = draft.pages.flatMap(itemsOf).find(({ pointer }) => pointer === issue.pointer);
  return item ? issueWords(issue, item.question, draft) : groupWords(issue, draft);
}

/** What to do where answers are wrong together: of a group, of a row, of the whole form. `''` where a question is to blame. */
export function groupWords({ pointer, keyword }: Issue, { pages: items, procedure }: Draft): string {
  const found = groupsIn({ ...procedure, pointer: '', items }).find((each) => each.pointer === pointer);
  if (!found) return '';
  const { title, messages } = found;
  const isMissing = /anyOf|minProperties|equired/.test(keyword);
  return (
    messages?.[keyword] ??
    (isMissing ? msg(str`Hãy trả lời thêm ở phần: ${title}.`) : msg(str`Hãy xem lại các câu trả lời ở phần: ${title}.`))
  );
}

/** Words that stand away from their page name it, unless they do already. */
export function withPage(words: string, pointer: string, pages: readonly Page[]): string {
  const page = pages.find((each) => within(pointer, each.pointer));
  const isNamed = !page || (page.pointer === pointer && words.includes(page.title));
  return isNamed ? words : `${page.title}: ${words}`;
}

type Around = Pick<Group, 'pointer' | 'title' | 'messages' | 'items'>;

/** The group and all inside it; a list is a question. */
function groupsIn(each: Around): readonly Around[] {
  const inner = each.items.flatMap((item) => (isGroup(item) ? groupsIn(item) : []));
  return 'question' in each ? inner : [each, ...inner];
}
