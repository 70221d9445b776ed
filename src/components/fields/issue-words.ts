import { msg, str } from '@lit/localize';
import { getLocale } from '../../locales/language.js';
import type { Draft } from '../../model/draft.js';
import { showNumber } from '../../model/formats/show-number.js';
import type { Issue } from '../../model/issue.js';
import type { Question, TextFormat } from '../../model/question.js';
import { bareTitle, checkWords } from './check-words.js';
import { rareFields } from './rare-kinds-slot.js';

type Params = Issue['params'];

/** What to do about an issue: in the author's words, else by the format asked for, by the keyword, or in general. */
export function issueWords(issue: Issue, question: Question, draft?: Draft): string {
  const { keyword, params } = issue;
  const own = question.messages[keyword] ?? (draft && checkWords(issue, draft)) ?? rareFields.words?.(issue, question);
  if (own) return own;
  const label = inSentence(question.title);
  if (keyword === 'required' || keyword === 'dependentRequired') return missing(question, label);
  const format = question.kind === 'text' && !/^m..Length$/.test(keyword) ? question.format : undefined;
  if (format) return formats[format]();
  if (question.kind === 'date') return question.precision === 'day' ? wholeDay(label) : partialDay(label);
  const language = draft?.procedure.language ?? getLocale();
  return (keywords[keyword] ?? general)(label, written(params, language), question, language);
}

function missing({ kind, title }: Question, label: string): string {
  if (kind === 'confirm') return msg('Ông/bà cần đánh dấu vào ô này để tiếp tục.');
  if (kind === 'list') return msg(str`Hãy thêm ít nhất một mục vào phần: ${title}.`);
  if (kind === 'yes-no' || title.endsWith('?')) return msg(str`Hãy trả lời: ${title}`);
  return kind === 'choice' || kind === 'province' || kind === 'commune'
    ? msg(str`Hãy chọn ${label}.`)
    : msg(str`Hãy nhập ${label}.`);
}

/** Numbers as they are typed. */
function written(params: Params, language: string): Params {
  const words = Object.entries(params).map(([name, each]) => [
    name,
    typeof each === 'number' ? showNumber(each, language) : each,
  ]);
  return Object.fromEntries(words) as Params;
}

const formats: Readonly<Record<TextFormat, () => string>> = {
  'person-name': () => msg("Họ tên chỉ gồm chữ cái, dấu cách, dấu nháy (') và gạch nối (-)."),
  'citizen-id': () => msg('Số định danh cá nhân gồm đúng 12 chữ số.'),
  'identity-number': () => msg('Hãy ghi 12 chữ số của số định danh, hoặc 9 chữ số của chứng minh nhân dân cũ.'),
  phone: () => msg('Số điện thoại gồm 10 chữ số, bắt đầu bằng số 0.'),
  email: () => msg('Hãy ghi đủ địa chỉ thư điện tử, ví dụ ten@vidu.vn.'),
  'tax-code': () => msg('Mã số thuế gồm 10, 12 hoặc 13 chữ số.'),
};

const wholeDay = (label: string): string =>
  msg(str`Hãy ghi ${label}: một ngày có thật theo dạng ngày/tháng/năm (đủ 4 số), ví dụ 02/09/1990.`);

const partialDay = (label: string): string =>
  msg(str`Hãy ghi ${label} theo dạng ngày/tháng/năm, tháng/năm hoặc năm, ví dụ 02/09/1965, 09/1965, 1965.`);

type Sentence = (label: string, params: Params, question: Question, language: string) => string;

const chosen: Sentence = (label) => msg(str`Hãy chọn ${label} trong danh sách.`);

const general: Sentence = (label, _params, { example }) =>
  example ? msg(str`Hãy xem lại ${label}. Ví dụ: ${example}`) : msg(str`Hãy xem lại ${label}: điều đã ghi chưa đúng.`);

const keywords: Readonly<Record<string, Sentence>> = {
  enum: chosen,
  oneOf: chosen,
  type: (label, _params, question, language) => {
    const { kind, example } = question;
    const isWhole = kind === 'number' && question.integer;
    if (isWhole) return msg(str`Hãy ghi ${label} bằng một số nguyên, ví dụ ${example ?? 12}.`);
    return kind === 'number' || kind === 'money' || kind === 'custom'
      ? msg(
          str`Hãy ghi ${label} bằng chữ số, ví dụ ${example ?? showNumber(kind === 'money' ? 500_000 : 72.5, language)}.`,
        )
      : msg(str`Hãy xem lại ${label}.`);
  },
  minItems: (label, { minItems }) => msg(str`Hãy thêm cho đủ ${label}: ít nhất ${minItems} mục.`),
  maxItems: (label, { maxItems }) => msg(str`Hãy bớt ${label}: nhiều nhất ${maxItems} mục.`),
  uniqueItems: (label) => msg(str`Trong ${label} có hai mục giống nhau, hãy xóa một mục.`),
  contains: (label) => msg(str`Trong ${label} còn thiếu mục phải có.`),
  minLength: (label, { minLength }) => msg(str`Hãy ghi đầy đủ hơn ${label}: ít nhất ${minLength} ký tự.`),
  maxLength: (label, { maxLength }) => msg(str`Hãy ghi ${label} ngắn hơn: nhiều nhất ${maxLength} ký tự.`),
  minimum: (label, { minimum }) => msg(str`Hãy ghi ${label} từ ${minimum} trở lên.`),
  maximum: (label, { maximum }) => msg(str`Hãy ghi ${label} không quá ${maximum}.`),
  exclusiveMinimum: (label, { exclusiveMinimum }) => msg(str`Hãy ghi ${label} lớn hơn ${exclusiveMinimum}.`),
  multipleOf: (label, { multipleOf }) => msg(str`Hãy ghi ${label} là một số chia hết cho ${multipleOf}.`),
  exclusiveMaximum: (label, { exclusiveMaximum }) => msg(str`Hãy ghi ${label} nhỏ hơn ${exclusiveMaximum}.`),
};

/**
 * A label as it stands inside a sentence: no sign at its end; in Vietnamese a small first letter unless it begins a
 * shortening. Other languages quote it as it is.
 */
export function inSentence(title: string): string {
  const bare = bareTitle(title);
  if (getLocale() !== 'vi') return bare;
  return /^\p{Lu}(?![\p{Lu}\d])/u.test(bare) ? bare.charAt(0).toLocaleLowerCase('vi') + bare.slice(1) : bare;
}
