import { needsOf } from '../../model/rare-kinds-slot.js';
import { makeProcedure } from '../../model/make-procedure.js';
import type { Procedure } from '../../model/procedure.js';
import { screensOf } from '../../model/screens.js';
import type { ServedDocument } from '../../model/translate.js';
import { missingIn } from '../fields/is-missing.js';
import { loadRareFields } from '../form/load-rare-fields.js';
import { loadRareKinds } from '../form/load-rare-kinds.js';

/**
 * Makes a procedure of a document. What only later pages are drawn with is left to the form, which fetches it behind its
 * first question. Rejects with `ClientError`, or with `ProcedureError` naming every fault.
 */
export async function openDocument(document: unknown, isPublished: boolean): Promise<Procedure> {
  if (needsOf(document).more) await loadRareKinds();
  const procedure = await (isPublished ? openPublished(document) : check(document));
  await loadRareFields(missingIn(screensOf(procedure.pages({}), procedure.screens).slice(0, 1)));
  return procedure;
}

/**
 * An office checks its documents before it serves them, and ours are checked before they are shipped. So their readers
 * need not fetch the part that finds faults, a fifth of the script; only when one cannot be opened is it asked why.
 */
async function openPublished(document: unknown): Promise<Procedure> {
  try {
    return makeProcedure(document as ServedDocument, 'vi');
  } catch (error) {
    await check(document);
    throw error;
  }
}

async function check(document: unknown): Promise<Procedure> {
  const { loadProcedure } = await import('../../model/load-procedure.js');
  return loadProcedure(document);
}
