import type { ProcedureDocument } from '../schemas/procedure.js';
import { ProcedureError } from './fault.js';
import { tellOfChecks } from './faults/check-faults.js';
import { tellOfSources } from './faults/source-faults.js';
import { tellOfCondition } from './faults/condition-faults.js';
import { copyJson } from './faults/copy-json.js';
import { tellOfDocument } from './faults/document-faults.js';
import { tellOfExamples } from './faults/example-faults.js';
import { tellOfKinds } from './faults/kind-faults.js';
import { tellOfReferences } from './faults/reference-faults.js';
import { pointersOf, tellOfSchemas } from './faults/schema-faults.js';
import { tellOfScreens } from './faults/screen-faults.js';
import { tellOfShape } from './faults/shape-faults.js';
import { placeAt, survey, type Surveyed } from './faults/survey.js';
import { Faults } from './faults/tell.js';
import { allFormats as formats } from './formats/rare-formats.js';
import { isObject, type Json } from './json.js';
import { makeProcedure } from './make-procedure.js';
import { learnMore } from './rare-kinds.js';
import { keysOf, read } from './pointer.js';
import type { Procedure } from './procedure.js';
import { compile } from './schema/compile.js';
import { Plans } from './schema/plan.js';
import { listOf, type SchemaObject } from './schema/schema.js';

export { ProcedureError };

/** A checked procedure from a document nobody has looked at. Throws `ProcedureError` with every fault it finds. */
export function loadProcedure(input: unknown, language = 'vi'): Procedure {
  learnMore();
  const faults = new Faults();
  const document = copyJson(input, faults.tell);
  if (document !== undefined && !faults.has('too-deep', 'too-large')) tellOfAll(document, faults);
  if (faults.all.length) throw new ProcedureError(faults.all);
  return makeProcedure(document as unknown as ProcedureDocument, language);
}

function tellOfAll(document: Json, faults: Faults): void {
  const { tell } = faults;
  tellOfShape(document, tell);
  tellOfDocument(document, tell);
  const form = read(document, '/form');
  const surveyed = isObject(form) ? tellOfForm(form, read(document, '/checks'), faults) : undefined;
  listOf(read(document, '/documents')).forEach((paper, index) => {
    const when = isObject(paper) ? paper['when'] : undefined;
    if (isObject(when)) tellOfWhen(when, `/documents/${index}/when`, surveyed, faults);
  });
}

/** Tells of the form; gives what it asks, where that can be known. */
function tellOfForm(form: SchemaObject, checks: unknown, faults: Faults): Surveyed | undefined {
  const { tell } = faults;
  if (!isFollowable(faults)) return undefined;
  const pointers = pointersOf(form, '/form');
  const validator = compile(form, { formats });
  tellOfReferences(form, pointers, validator, tell);
  if (!isFollowable(faults)) return undefined;
  tellOfSchemas(pointers, validator, tell);
  const plans = new Plans(validator);
  const surveyed = survey(plans, [form]);
  const told = { schema: form, survey: surveyed, plans, pointers, tell };
  tellOfScreens(told);
  tellOfKinds(told);
  tellOfChecks(checks, surveyed, plans, tell);
  tellOfSources(pointers, surveyed, plans, tell);
  if (!faults.has('invalid-pattern', 'slow-pattern')) tellOfExamples(pointers, validator, plans, tell);
  return surveyed;
}

/** A paper's condition stands alone: its references lead inside itself, its names into the answers. */
function tellOfWhen(when: SchemaObject, at: string, surveyed: Surveyed | undefined, faults: Faults): void {
  const { tell } = faults;
  if (!isFollowable(faults)) return;
  const pointers = pointersOf(when, at);
  const validator = compile(when, { formats });
  tellOfReferences(when, pointers, validator, tell);
  if (!isFollowable(faults)) return;
  tellOfSchemas(pointers, validator, tell);
  tellOfCondition(when, at, validator, tell);
  for (const pointer of surveyed ? new Plans(validator).reads(when) : []) {
    if (surveyed && placeAt(surveyed, keysOf(pointer))) continue;
    tell(at, 'undeclared-name', `The form does not ask "${pointer}".`, 'Correct the name, or ask it in the form.');
  }
}

/** Only references that keep their meaning, lead somewhere and come to an end can be followed. */
function isFollowable(faults: Faults): boolean {
  const renames = faults.all.some(({ code, pointer }) => code === 'refused-word' && /\/\$[^/]*$/.test(pointer));
  return !renames && !faults.has('lost-reference', 'circular-reference', 'remote-reference', 'too-deep', 'too-large');
}
