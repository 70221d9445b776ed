import { parseCitizenId, parseIdentityNumber } from './formats/citizen-id.js';
import { parseDay, parsePartialDay, showDay } from './formats/day.js';
import { parseEmail } from './formats/email.js';
import { parseMoney, showMoney } from './formats/money.js';
import { parseNumber, showNumber } from './formats/number.js';
import { parsePersonName } from './formats/person-name.js';
import { parsePhone, showPhone } from './formats/phone.js';
import { parseTaxCode } from './formats/tax-code.js';
import type { Json } from './json.js';
import { more } from './rare-kinds-slot.js';
import type { ChoiceQuestion, Option, Question, TextFormat } from './question.js';

/** What people type, in the form in which it is saved; `undefined` where it cannot be read. */
type Parse = (typed: string) => Json | undefined;

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

/** Invisible signs that come with text copied from a page or a chat: soft hyphens, spaces of no width, marks of direction. */
const unseen = /[\u{AD}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}\u{2066}-\u{2069}\u{FEFF}]/gu;

/** An answer in the form in which it is saved. Blank is absent; what cannot be read stays as it was typed. */
export function normalise(question: Question, value: Json | undefined): Json | undefined {
  if (question.kind === 'confirm') return value === true ? true : undefined;
  if (typeof value !== 'string') return more.normalise ? more.normalise(question, value) : value;
  const text = value.normalize('NFC').replaceAll(unseen, '').trim();
  return text === '' ? undefined : (parserOf(question)?.(text) ?? more.normalise?.(question, text) ?? text);
}

/**
 * An answer as it is printed, or the truth of a yes-no question for the caller to word. Codes of provinces and communes
 * stay codes; only the units know their names.
 */
export function show(question: Question, value: Json): string | boolean {
  if (typeof value === 'boolean') return value;
  const shown = more.show?.(question, value);
  if (shown !== undefined) return shown;
  if (question.kind === 'choice') return optionOf(question, value)?.title ?? textOf(value);
  if (typeof value === 'number') return question.kind === 'money' ? showMoney(value) : showNumber(value);
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
      return parseNumber;
    case 'money':
      return parseMoney;
    case 'choice':
      return (text) => optionOf(question, text)?.value;
    default:
      return undefined;
  }
}

/** A control can only name an option by text. */
function optionOf(question: ChoiceQuestion, value: Json): Option | undefined {
  return question.options.find((option) => String(option.value) === textOf(value));
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
