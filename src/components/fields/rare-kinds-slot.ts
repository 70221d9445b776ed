import type { Issue } from '../../model/issue.js';
import type { Question } from '../../model/question.js';
import type { FieldRenderer } from './field-view.js';
import type { Structures, Surroundings } from '../lists/structures.js';

/** How questions are drawn and worded that the simplest forms do not ask. */
export interface MoreFields {
  renderer(question: Question): FieldRenderer | undefined;
  /** What to do about an issue of such a question; `undefined` leaves it to the general words. */
  words(issue: Issue, question: Question): string | undefined;
  /** What draws lists, tables and matrices in a form. */
  structures(around: Surroundings): Structures;
}

/** Empty until `bringMore` (`src/components/form/load-rare-kinds.ts`) has fetched it, for forms that need it. */
export const moreFields: { -readonly [Each in keyof MoreFields]?: MoreFields[Each] } = {};
