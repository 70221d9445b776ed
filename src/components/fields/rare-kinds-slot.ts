import type { Issue } from '../../model/issue.js';
import type { Question } from '../../model/question.js';
import type { FieldRenderer } from './field-view.js';

/** How questions are drawn and worded that the simplest forms do not ask. */
export interface RareFields {
  renderer(question: Question): FieldRenderer | undefined;
  /** What to do about an issue of such a question; `undefined` leaves it to the general words. */
  words(issue: Issue, question: Question): string | undefined;
}

/** Empty until `loadRareKinds` (`src/components/form/load-rare-kinds.ts`) has fetched it, for forms that need it. */
export const rareFields: { -readonly [Each in keyof RareFields]?: RareFields[Each] } = {};
