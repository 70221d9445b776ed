import type { JsonObject } from '../../model/json.js';
import { Draft } from '../../model/draft.js';
import { vietnameseDay } from '../../model/formats/day.js';
import { openDocument } from '../journey/open-document.js';

/** How a document is opened. */
export interface FormOpening {
  /** `npx dvc check` has found no fault in it: nothing of what finds faults is fetched. */
  readonly checked?: boolean;
  /** Answers that are there already, by the names of the document. */
  readonly answers?: JsonObject;
}

/**
 * Opens a document for a `<dvc-form>` that stands alone: what it resolves with is its `draft`. The document is checked
 * before anything of it is shown, unless it was. Rejects with `ProcedureError` naming every fault, or with `ClientError`.
 */
export async function openForm(document: unknown, { checked = false, answers }: FormOpening = {}): Promise<Draft> {
  const procedure = await openDocument(document, checked);
  return new Draft(procedure, '', '', answers, () => vietnameseDay(new Date()));
}
