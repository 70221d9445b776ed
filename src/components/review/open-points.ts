import { msg, str } from '@lit/localize';
import type { Paper } from '../../client/papers/papers.js';
import type { Draft } from '../../model/draft.js';
import type { Issue } from '../../model/issue.js';
import { within } from '../../model/pointer.js';
import { wordsFor } from '../fields/group-words.js';

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

/** What may be a slip and keeps nothing from being submitted. */
export function doubts(draft: Draft): readonly Lack[] {
  return said(draft, draft.warnings);
}

function answerLacks(draft: Draft): readonly Lack[] {
  return said(draft, draft.issues);
}

function said(draft: Draft, issues: readonly Issue[]): readonly Lack[] {
  return issues.map((issue) => {
    const { pointer } = issue;
    const page = draft.pages.find((each) => within(pointer, each.pointer));
    const words = wordsFor(issue, draft);
    // General words of a page name it themselves.
    const isNamed = page?.pointer === pointer && words.includes(page.title);
    return { pointer, text: page && !isNamed ? `${page.title}: ${words}` : words };
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
