import type { Json } from './json.js';
import type { Question } from './question.js';

/** An answer brought into the form it is kept in; blank is absent. */
export function normalise(_question: Question, value: Json | undefined): Json | undefined {
  return typeof value === 'string' ? value.normalize('NFC').trim() || undefined : value;
}
