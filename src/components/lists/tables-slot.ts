import type { TemplateResult } from 'lit';
import type { Group, List } from '../../model/question.js';
import type { FormAround } from './form-around.js';
import type { ListEditor } from './list-editor.js';

/** What draws tables in a form. */
export interface FormTables {
  list(list: List, editor: ListEditor): TemplateResult;
  matrix(matrix: Group): TemplateResult;
}

/**
 * A slot that another script fills. It is empty in a form without tables, also where `dvc-form.js` has lists already. For
 * the others `loadRareFields` (`src/components/form/load-rare-fields.ts`) loads `tables.ts` with `structures.ts`; its
 * `learnTables` fills it.
 */
export const tablesSlot: { make?: (around: FormAround) => FormTables } = {};
