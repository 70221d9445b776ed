import { msg, str } from '@lit/localize';
import type { Paper } from '../../client/papers/paper.js';
import type { Draft } from '../../model/draft.js';
import type { Issue } from '../../model/issue.js';
import { contactsOf } from '../../model/receiving.js';
import { withPage, wordsFor } from '../fields/group-words.js';

/** Something to put right before a dossier can be submitted. */
export interface OpenPoint {
  /** Of the answer, or `/documents`. */
  readonly pointer: string;
  readonly text: string;
}

/** All that keeps this draft from being submitted, in the order of the document. */
export function openPoints(draft: Draft, papers: readonly Paper[]): readonly OpenPoint[] {
  return [...answerPoints(draft), ...paperPoints(draft, papers)];
}

/** What may be a slip and keeps nothing from being submitted. */
export function doubts(draft: Draft): readonly OpenPoint[] {
  const all = [...said(draft, draft.warnings), ...silence(draft)];
  return all.filter(({ text }, index) => all.findIndex((each) => each.text === text) === index);
}

/** Nobody can tell the citizen anything. */
function silence(draft: Draft): readonly OpenPoint[] {
  const [pointer] = (draft.procedure.receiving?.contact ?? []).filter((each) => draft.item(each));
  return pointer === undefined || contactsOf(draft).length
    ? []
    : [{ pointer, text: msg('Chưa có số điện thoại: cơ quan không báo được khi hồ sơ thiếu hoặc có kết quả.') }];
}

function answerPoints(draft: Draft): readonly OpenPoint[] {
  return said(draft, draft.issues);
}

function said(draft: Draft, issues: readonly Issue[]): readonly OpenPoint[] {
  return issues.map((issue) => {
    const { pointer } = issue;
    return { pointer, text: withPage(wordsFor(issue, draft), pointer, draft.pages) };
  });
}

function paperPoints(draft: Draft, papers: readonly Paper[]): readonly OpenPoint[] {
  return draft.papers.flatMap(({ id, title, required, copies }) => {
    const own = papers.filter(({ slot }) => slot === id);
    const text = own.some(({ state }) => state === 'failed')
      ? msg(str`Giấy tờ: ${title}, có tệp cơ quan không nhận`)
      : required && copies !== 'shown' && own.length === 0
        ? msg(str`Giấy tờ: ${title}, chưa có tệp`)
        : undefined;
    return text === undefined ? [] : [{ pointer: '/documents', text }];
  });
}
