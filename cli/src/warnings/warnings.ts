import type { JsonObject } from '../../../src/model/json.js';
import type { Warning } from '../finding.js';
import { answerWarnings } from './answerable.js';
import { factWarnings } from './facts.js';
import { guideWarnings } from './guide.js';
import { pageOrderWarnings } from './page-order.js';
import { plainWarnings } from './plain.js';
import { reachWarnings } from './reach.js';
import { receivingWarnings } from './receiving.js';
import { sameTitleWarnings } from './same-titles.js';
import { translationWarnings } from './translations.js';

const finders: readonly ((document: JsonObject) => readonly Warning[])[] = [
  plainWarnings,
  guideWarnings,
  translationWarnings,
  factWarnings,
  sameTitleWarnings,
  pageOrderWarnings,
  reachWarnings,
  answerWarnings,
  receivingWarnings,
];

/** What may be better in a document that has no faults. */
export function warningsOf(document: JsonObject): readonly Warning[] {
  return finders.flatMap((find) => find(document));
}
