import type { ProcedureDocument } from '../schemas/procedure.js';
import { show } from './answers.js';
import { showDay } from './formats/day.js';
import { showMoney } from './formats/money.js';
import { showPhone } from './formats/phone.js';
import { showNumber } from './formats/show-number.js';
import type { Json } from './json.js';
import type { Question } from './question.js';

/** A field of the portal's own form, as a procedure document tells it. */
export type PortalField = NonNullable<ProcedureDocument['portalForm']>[number];

type PortalFormat = NonNullable<PortalField['format']>;

/** How each format writes a number or a text. */
const writers: Readonly<Record<PortalFormat, (value: string | number) => string>> = {
  upper: (value) => String(value).toLocaleUpperCase('vi'),
  'dd/mm/yyyy': (value) => showDay(String(value)),
  'dd-mm-yyyy': (value) => showDay(String(value)).replaceAll('/', '-'),
  'yyyy-mm-dd': String,
  digits: (value) => (typeof value === 'number' ? bare(value) : value.replaceAll(/[^\d+]/g, '')),
  grouped: (value) => (typeof value === 'number' ? showNumber(value) : inGroups(value)),
  money: (value) => (typeof value === 'number' ? showMoney(value) : value),
};

/**
 * An answer as a field of the portal takes it, in Vietnamese; the truth of a yes-no question for the caller to word.
 * Where the document says nothing a day is `dd/mm/yyyy`, a choice its title, and a number has digits alone.
 */
export function portalValue(question: Question, value: Json, format?: PortalFormat): string | boolean {
  const isPlain = typeof value === 'string' || typeof value === 'number';
  if (format && isPlain && question.kind !== 'choice') return writers[format](value);
  if (typeof value === 'number' && question.kind !== 'choice') return bare(value);
  if (question.kind === 'text' && typeof value === 'string') return value;
  const shown = show(question, value, 'vi');
  return format && typeof shown === 'string' ? writers[format](shown) : shown;
}

/** Without groups, which fields for numbers refuse; what stands before decimals is the Vietnamese sign. */
function bare(value: number): string {
  return String(value).replace('.', ',');
}

/** A telephone number as it is read out; other digits in threes. */
function inGroups(text: string): string {
  const phone = showPhone(text);
  return phone === text && /^\d+$/.test(text) ? text.replaceAll(/\B(?=(?:\d{3})+$)/g, ' ') : phone;
}
