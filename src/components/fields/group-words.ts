import { msg, str } from '@lit/localize';
import type { Draft } from '../../model/draft.js';
import type { Issue } from '../../model/issue.js';
import { indexOf } from '../../model/page-index.js';
import { within } from '../../model/pointer-keys.js';
import type { Page } from '../../model/question.js';
import { issueWords } from './issue-words.js';

/** What to do about an issue, whether one question is to blame, or answers of a group or of the whole form together. */
export function wordsFor(issue: Issue, draft: Draft): string {
  const item = draft.item(issue.pointer);
  return item ? issueWords(issue, item.question, draft) : groupWords(issue, draft);
}

/** What to do where answers are wrong together: of a group, of a row, of the whole form. `''` where a question is to blame. */
export function groupWords({ pointer, keyword }: Issue, { pages, procedure }: Draft): string {
  const found = pointer ? indexOf(pages).groups.get(pointer) : procedure;
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
