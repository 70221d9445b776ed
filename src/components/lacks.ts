import { msg, str } from '@lit/localize';
import type { Paper } from '../client/papers.js';
import { itemsOf, type Draft } from '../model/draft.js';
import { issueWords } from './issue-words.js';

/** Something to put right before a dossier can be submitted. */
export interface Lack {
  /** Of the answer, or `/documents`. */
  readonly pointer: string;
  readonly text: string;
}

/** All that keeps this draft from being submitted, in the order of the document. */
export function lacks(draft: Draft, papers: readonly Paper[]): readonly Lack[] {
  return [...answerLacks(draft), ...paperLacks(draft, papers)];
}

function answerLacks(draft: Draft): readonly Lack[] {
  return draft.issues.map((issue) => {
    const { pointer } = issue;
    const page = draft.pages.find((each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`));
    const item = page && itemsOf(page).find((each) => each.pointer === pointer);
    const place = page?.title ?? draft.procedure.title;
    return { pointer, text: item ? `${place}: ${issueWords(issue, item.question)}` : place };
  });
}

function paperLacks(draft: Draft, papers: readonly Paper[]): readonly Lack[] {
  return draft.documents.flatMap(({ id, title, required, copies }) => {
    const own = papers.filter(({ slot }) => slot === id);
    const text = own.some(({ state }) => state === 'failed')
      ? msg(str`Giấy tờ: ${title}, có tệp cơ quan không nhận`)
      : required && copies !== 'shown' && own.length === 0
        ? msg(str`Giấy tờ: ${title}, chưa có tệp`)
        : undefined;
    return text === undefined ? [] : [{ pointer: '/documents', text }];
  });
}
