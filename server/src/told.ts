import type { Language, Said } from '../../cli/src/language.js';
import { reasons } from './words.js';

/** A failure that whoever runs the receiver is told of in their own language. */
export class Told extends Error {
  constructor(
    readonly said: Said,
    options?: ErrorOptions,
  ) {
    super(said.en, options);
  }
}

/** A sentence made of others, in both languages. */
export function both(say: (language: Language) => string): Said {
  return { en: say('en'), vi: say('vi') };
}

/** What a person at the terminal is told of a failure: its words and those of what led to it. */
export function lastWords(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error);
  const own = error instanceof Told ? error.said[language] : inPlainWords(error, language);
  return error.cause === undefined ? own : `${own}\n${lastWords(error.cause, language)}`;
}

/** What the code of the system means, and the system's own words beside it, by which help is found. */
function inPlainWords(error: Error, language: Language): string {
  const code = 'code' in error ? String(error.code) : '';
  const reason = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return reason ? `${reason[language]} (${error.message || code})` : error.message;
}
