import type { Issue } from '../../model/issue.js';
import type { Question } from '../../model/question.js';
import type { FieldRenderer } from './field-view.js';

/** How questions are drawn and worded that the simplest forms do not ask. */
export interface MoreFields {
  renderer(question: Question): FieldRenderer | undefined;
  /** What to do about an issue of such a question; `undefined` leaves it to the general words. */
  words(issue: Issue, question: Question): string | undefined;
}

/** Empty until `src/components/fields/more-kinds.ts` is there; `<dvc-form>` fetches it for procedures that need it. */
export const moreFields: { -readonly [Each in keyof MoreFields]?: MoreFields[Each] } = {};
