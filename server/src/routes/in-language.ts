import { inOneLanguage } from '../../../src/model/translate.js';
import type { ProcedureDocument } from '../../../src/schemas/procedure.js';
import type { Kept } from '../read-document.js';
import { Served } from '../served.js';

/** What is sent of a document, made once: by language, and under '' as its author wrote it. */
const made = new WeakMap<Kept, Map<string, Served>>();

function once(kept: Kept, language: string, make: () => Served): Served {
  const known = made.get(kept) ?? new Map<string, Served>();
  made.set(kept, known);
  const served = known.get(language) ?? make();
  known.set(language, served);
  return served;
}

/** As its author wrote it. */
export function whole(kept: Kept): Served {
  return once(kept, '', () => new Served(kept.text));
}

/** In one language; Vietnamese where the document has no such words. */
export function inLanguage(kept: Kept, wanted: string): Served {
  const language = kept.procedure.languages.includes(wanted) ? wanted : 'vi';
  return once(kept, language, () => {
    const document = JSON.parse(kept.text) as ProcedureDocument;
    return new Served(JSON.stringify(inOneLanguage(document, language)), undefined, language);
  });
}
