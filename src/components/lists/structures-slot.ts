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
 * Makes the structures of one form. Empty until `loadRareKinds` (`src/components/form/load-rare-kinds.ts`) has fetched
 * them, for forms that need them.
 */
export const structuresSlot: { make?: (around: FormAround) => FormStructures } = {};
