import { reportBug } from '../../client/client-error.js';
import type { Client } from '../../client/client.js';
import { isObject, type Json } from '../../model/json.js';
import { makeProcedure } from '../../model/make-procedure.js';
import type { Procedure } from '../../model/procedure.js';
import type { ServedDocument } from '../../model/translate.js';

/**
 * The procedure as its author wrote it, for the words of the portal: an office serves the form in one language, and
 * without the portal's own form. What it has is right where it cannot be asked, or has another version by now.
 */
export async function wholeProcedure(
  procedure: Procedure,
  client: Client | undefined,
  signal: AbortSignal,
): Promise<Procedure> {
  if (!client) return procedure.in('vi');
  try {
    const document = (await client.procedure(procedure.code, { signal })) as Json;
    const isSame = isObject(document) && document['version'] === procedure.version;
    // An office checks its documents before it serves them, and this one was opened before in one language.
    return isSame ? makeProcedure(document as unknown as ServedDocument, 'vi') : procedure.in('vi');
  } catch (error) {
    if (!signal.aborted) reportBug(error);
    return procedure.in('vi');
  }
}
