import { msg, str } from '@lit/localize';
import type { Draft } from '../../model/draft.js';
import type { Issue } from '../../model/issue.js';
import { within } from '../../model/pointer-keys.js';

/** What a check of the document says: in the author's words, else in ours. `undefined` for any other issue. */
export function checkWords({ pointer, keyword, params }: Issue, draft: Draft): string | undefined {
  const { check, years = 0 } = params;
  if (check === undefined) return undefined;
  const message = draft.procedure.checks?.[Number(check)]?.message;
  if (message) return message;
  const at = label(draft, params['at'], pointer);
  const after = label(draft, params['after'], pointer);
  if (!at) return undefined;
  if (keyword === 'not-future') return msg(str`${at} không thể sau hôm nay.`);
  if (keyword === 'not-past') return msg(str`${at} không thể trước hôm nay.`);
  if (keyword === 'citizen-id') return msg(str`${at} không khớp với giới tính hoặc năm sinh đã ghi.`);
  if (!after) return undefined;
  return years
    ? msg(str`${at} phải sau ít nhất ${years} năm so với: ${after}.`)
    : msg(str`${at} không thể trước: ${after}.`);
}

/** The question at a pointer, with its page where `from` is on another: «Ngày sinh (Mẹ)». */
function label(draft: Draft, pointer: unknown, from: string): string {
  const item = typeof pointer === 'string' ? draft.item(pointer) : undefined;
  const title = bareTitle(item?.question.title);
  const page = item && draft.pages.find((each) => within(item.pointer, each.pointer));
  return !title || !page || within(from, page.pointer) ? title : `${title} (${page.title})`;
}

/** A title without the signs at its end. */
export function bareTitle(title = ''): string {
  return title.replace(/[\s:.?*]+$/, '');
}
