import type { TemplateResult } from 'lit';
import type { Group } from '../../model/question.js';
import type { FormAround } from './form-around.js';

/** What draws lists, tables and matrices in a form. */
export interface FormStructures {
  /** A group that is one of these; `undefined` for any other. */
  draw(group: Group): TemplateResult | undefined;
  /** Opens the rows on the way to a question. */
  reveal(pointer: string): void;
}

/**
 * A slot that another script fills. It is empty in a form without lists, tables and matrices. For the others
 * `loadRareFields` (`src/components/form/load-rare-fields.ts`) loads `structures.ts`, whose `learnStructures` fills it before
 * such a question is drawn.
 */
export const structuresSlot: { make?: (around: FormAround) => FormStructures } = {};
