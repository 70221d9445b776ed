import { isBankAccount } from './bank-account.js';
import { isPartialDay } from './day.js';
import { formats } from './formats.js';
import { isDayTime, isTimeOfDay } from './time-of-day.js';

/** Formats of questions that the simplest forms do not ask. */
export const rareFormats: Readonly<Record<string, (text: string) => boolean>> = {
  month: (text) => text.length === 7 && isPartialDay(text),
  year: (text) => /^\d{4}$/.test(text),
  'time-of-day': isTimeOfDay,
  'day-time': isDayTime,
  'bank-account': isBankAccount,
};

/** Every `format` a document may name. */
export const allFormats = { ...formats, ...rareFormats };
