import { parseCitizenId, parseIdentityNumber } from './formats/citizen-id.js';
import { parseDay, parsePartialDay, showDay } from './formats/day.js';
import { parseEmail } from './formats/email.js';
import { parseMoney, showMoney } from './formats/money.js';
import { parseNumber } from './formats/number.js';
import { showNumber } from './formats/show-number.js';
import { parsePersonName } from './formats/person-name.js';
import { parsePhone, showPhone } from './formats/phone.js';
import { parseTaxCode } from './formats/tax-code.js';
import type { Json } from './json.js';
import { cleanText, plainText } from './plain-text.js';
import { more } from './rare-kinds-slot.js';
import type { ChoiceQuestion, NumberQuestion, Option, Question, TextFormat } from './question.js';

/** What people type, in the form in which it is saved; `undefined` where it cannot be read. */
type Parse = (typed: string, language: string) => Json | undefined;

const formats: Readonly<Record<TextFormat, Parse>> = {
  'person-name': parsePersonName,
  'citizen-id': parseCitizenId,
  'identity-number': parseIdentityNumber,
  phone: parsePhone,
  email: parseEmail,
  'tax-code': parseTaxCode,
};

/** True for a format of text that questions can ask for. */
export function isTextFormat(format: unknown): format is TextFormat {
  return typeof format === 'string' && Object.hasOwn(formats, format);
}

/**
 * An answer in the form in which it is saved. Blank is absent; what cannot be read stays as it was typed. Numbers are read
 * as the readers of `language` write them.
 */
export function normalise(question: Question, value: Json | undefined, language = 'vi'): Json | undefined {
  if (question.kind === 'confirm') return value === true ? true : undefined;
  if (typeof value !== 'string') return more.normalise ? more.normalise(question, value) : value;
  const text = cleanText(value).trim();
  if (text === '') return undefined;
  const plain = plainText(text);
  return (
    parserOf(question)?.(question.kind === 'choice' ? value : plain, language) ??
    more.normalise?.(question, plain) ??
    text
  );
}

/**
 * An answer as it is printed, or the truth of a yes-no question for the caller to word. Codes of provinces and communes
 * stay codes; only the units know their names.
 */
export function show(question: Question, value: Json, language = 'vi'): string | boolean {
  if (typeof value === 'boolean') return value;
  const shown = more.show?.(question, value);
  if (shown !== undefined) return shown;
  if (question.kind === 'choice') return optionOf(question, value)?.title ?? textOf(value);
  if (typeof value === 'number')
    return question.kind === 'money' ? showMoney(value, language) : showNumber(value, language);
  if (typeof value !== 'string') return textOf(value);
  if (question.kind === 'date') return showDay(value);
  return question.kind === 'text' && question.format === 'phone' ? showPhone(value) : value;
}

function parserOf(question: Question): Parse | undefined {
  switch (question.kind) {
    case 'text':
      return question.format && formats[question.format];
    case 'date':
      return question.precision === 'day' ? parseDay : parsePartialDay;
    case 'number':
      return (text, language) => parseNumber(withoutUnit(text, question), language);
    case 'money':
      return parseMoney;
    case 'choice':
      return (text) => optionOf(question, text)?.value;
    default:
      return undefined;
  }
}

/** A number without the unit behind it, where that is one the title names; square metres need no naming. */
function withoutUnit(text: string, { title }: NumberQuestion): string {
  const [, number = text, unit = ''] = /^(.*\d)\s*(\p{L}.*|%)$/u.exec(flat(text)) ?? [];
  const named = flat(title).split(/[^\p{L}\d%]+/u);
  const isArea =
    /^m2$|^mét vuông$/.test(unit) && !named.some((word) => /^(?:ha|héc|hecta|km2|sào|công|mẫu)$/.test(word));
  return isArea || named.includes(unit) ? number : text;
}

/** In small letters, with raised digits on the line. */
function flat(text: string): string {
  return text.toLowerCase().replaceAll('²', '2').replaceAll('³', '3');
}

/** A control can only name an option by text. */
function optionOf(question: ChoiceQuestion, value: Json): Option | undefined {
  return question.options.find((option) => String(option.value) === textOf(value));
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
