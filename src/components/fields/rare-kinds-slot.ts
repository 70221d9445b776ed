import type { Issue } from '../../model/issue.js';
import type { Question } from '../../model/question.js';
import type { FieldRenderer } from './field-view.js';

/** How rare kinds of questions are drawn and worded. */
export interface RareFields {
  renderer(question: Question): FieldRenderer | undefined;
  /** What to do about an issue of such a question; `undefined` leaves it to the general words. */
  words(issue: Issue, question: Question): string | undefined;
}

/**
 * A slot that another script fills. It is empty in most forms, which ask only common kinds. For the others
 * `loadRareFields` (`src/components/form/load-rare-fields.ts`) loads `rare-kinds.ts`, whose `learnRareKinds` fills it before
 * such a question is drawn.
 */
export const rareFields: { -readonly [Each in keyof RareFields]?: RareFields[Each] } = {};
