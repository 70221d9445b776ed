import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { Issue } from '../../model/issue.js';
import { learnMore } from '../../model/rare-kinds.js';
import type { DateQuestion, MoreQuestion, Question } from '../../model/question.js';
import * as custom from './custom.js';
import { inSentence } from './issue-words.js';
import { readText, type FieldRenderer, type FieldView } from './field-view.js';
import { input } from './input.js';
import { rareFields, type RareFields } from './rare-kinds-slot.js';
import * as listed from './listed.js';
import * as note from './note.js';
import * as search from './search.js';
import * as several from './several.js';
import * as readOnly from './read-only.js';

const kinds: Readonly<Record<MoreQuestion['kind'], FieldRenderer>> = {
  several,
  note,
  custom,
  listed,
  // Its list draws it, one control of all rows.
  main: { draw: () => html``, read: () => undefined },
  'time-of-day': {
    draw: (view) => input(view, { inputmode: 'numeric', size: 10, help: msg('Ghi giờ và phút, ví dụ 14:30.') }),
    read: readText,
  },
  'day-time': {
    draw: (view) => input(view, { size: 20, help: msg('Ghi giờ và ngày, ví dụ 14:30 23/11/2026.') }),
    read: readText,
  },
  'bank-account': {
    draw: (view) => input(view, { autocapitalize: 'characters', spellcheck: 'false', size: 22 }),
    read: readText,
  },
};

/** A month or a year. */
const coarseDate: FieldRenderer = {
  draw: (view: FieldView<DateQuestion>) => {
    const isMonth = view.question.precision === 'month';
    const help = isMonth ? msg('Ghi tháng/năm, ví dụ 09/1990.') : msg('Ghi năm, ví dụ 1990.');
    return input(view, { inputmode: 'numeric', size: isMonth ? 10 : 7, help });
  },
  read: readText,
};

const renderer: RareFields['renderer'] = (question) => {
  if (question.readOnly || question.deprecated) return readOnly;
  if (question.kind === 'choice') return question.look === 'search' ? search : undefined;
  if (question.kind === 'date')
    return question.precision === 'month' || question.precision === 'year' ? coarseDate : undefined;
  return isMore(question) ? kinds[question.kind] : undefined;
};

function isMore(question: Question): question is MoreQuestion {
  return Object.hasOwn(kinds, question.kind);
}

const words: RareFields['words'] = ({ keyword, params }: Issue, question) => {
  const { kind, title } = question;
  if (keyword === 'x-compute') return msg(str`Xin tải lại trang: «${title}» chưa được tính lại.`);
  if (keyword === 'x-widget') return msg('Thời điểm kết thúc không được trước thời điểm bắt đầu.');
  if (question.kind === 'several') {
    const { minItems = question.minimum ?? 1, maxItems } = params;
    if (keyword === 'required' || keyword === 'minItems')
      return msg(str`Hãy chọn ít nhất ${String(minItems)} mục ở «${title}».`);
    return keyword === 'maxItems' ? msg(str`Hãy chọn nhiều nhất ${String(maxItems)} mục ở «${title}».`) : undefined;
  }
  if (keyword === 'required' || keyword === 'dependentRequired') return undefined;
  const label = inSentence(title);
  if (kind === 'time-of-day') return msg(str`Hãy ghi ${label} bằng giờ và phút, ví dụ 14:30 hoặc 14 giờ 30.`);
  if (kind === 'day-time') return msg(str`Hãy ghi ${label} bằng cả giờ và ngày, ví dụ 14:30 23/11/2026.`);
  if (kind === 'bank-account') return msg('Số tài khoản gồm 6 đến 20 chữ số hoặc chữ cái.');
  if (kind !== 'date') return undefined;
  if (question.precision === 'month') return msg(str`Hãy ghi ${label} bằng tháng và năm, ví dụ 09/1990.`);
  return question.precision === 'year' ? msg(str`Hãy ghi ${label} bằng bốn chữ số của năm, ví dụ 1990.`) : undefined;
};

/** Teaches the fields and the model the kinds of questions that the simplest forms do not ask. */
export function learnRareKinds(): void {
  learnMore();
  Object.assign(rareFields, { renderer, words } satisfies RareFields);
}
