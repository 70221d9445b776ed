import type { Basis, Way } from '../schemas/office.js';
import type { ProcedureDocument } from '../schemas/procedure.js';
import { ProcedureError } from './fault.js';
import { againFaults } from './faults/again-faults.js';
import { arrangementFaults } from './faults/arrangement-faults.js';
import { checkFaults } from './faults/check-faults.js';
import { conditionFaults } from './faults/condition-faults.js';
import { copyJson } from './faults/copy-json.js';
import { documentFaults } from './faults/document-faults.js';
import { exampleFaults } from './faults/example-faults.js';
import { fault, FaultList, type Faults } from './faults/fault-list.js';
import { formOf, type Form } from './faults/form-of-faults.js';
import { portalFaults } from './faults/portal-faults.js';
import { receivingFaults } from './faults/receiving-faults.js';
import { referenceFaults } from './faults/reference-faults.js';
import { pointersOf, schemaFaults } from './faults/schema-faults.js';
import { screenFaults } from './faults/screen-faults.js';
import { shapeFaults } from './faults/shape-faults.js';
import { sourceFaults } from './faults/source-faults.js';
import { nearAt, placeAt } from './faults/survey.js';
import { widgetFaults } from './faults/widget-faults.js';
import { allFormats as formats } from './formats/rare-formats.js';
import { isObject, type Json } from './json.js';
import { makeProcedure } from './make-procedure.js';
import { read } from './pointer.js';
import { keysOf } from './pointer-keys.js';
import type { Procedure } from './procedure.js';
import { learnMore } from './rare-kinds.js';
import { compile } from './schema/compile.js';
import { Plans } from './schema/plan.js';
import { listOf, type SchemaObject } from './schema/schema.js';

export { ProcedureError };

/** A checked procedure from a document nobody has looked at. Throws `ProcedureError` with every fault it finds. */
export function loadProcedure(input: unknown, language = 'vi'): Procedure {
  learnMore();
  const list = new FaultList();
  const { document, faults } = copyJson(input);
  list.add(faults);
  if (document !== undefined && !list.has('too-deep', 'too-large')) addAll(asWritten(document), list);
  if (list.all.length) throw new ProcedureError(list.all, list.toString());
  return makeProcedure(document as unknown as ProcedureDocument, language);
}

/** A document as its author wrote it: an office adds how it is filed, which language it serves, of which others it knows. */
function asWritten(document: Json): Json {
  if (!isObject(document)) return document;
  const { language, languages, ...rest } = document;
  const isServed = typeof language === 'string' && listOf(languages).includes(language);
  const written = isServed && listOf(languages).every((each) => typeof each === 'string') ? rest : document;
  const { filing, basis, local, ...own } = written;
  return isListOf(filing, (each) => ways.includes(each)) &&
    (basis === undefined || bases.includes(basis)) &&
    isListOf(local, (each) => isObject(each) && Object.values(each).every((word) => typeof word === 'string'))
    ? own
    : written;
}

const ways: readonly unknown[] = ['receive', 'portal', 'counter'] satisfies Way[];
const bases: readonly unknown[] = ['local', 'agreement'] satisfies Basis[];

function isListOf(value: unknown, isOne: (each: unknown) => boolean): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isOne));
}

function addAll(document: Json, list: FaultList): void {
  list.add(shapeFaults(document));
  list.add(documentFaults(document));
  const schema = read(document, '/form');
  const form = isObject(schema) ? addForm(schema, read(document, '/checks'), list) : undefined;
  if (form) list.add(arrangementFaults(read(document, '/screens'), form));
  if (form) list.add(againFaults(read(document, '/again'), form));
  if (form) list.add(portalFaults(read(document, '/portalForm'), form));
  if (form) list.add(receivingFaults(read(document, '/receiving'), form));
  for (const [index, paper] of listOf(read(document, '/documents')).entries()) {
    const when = isObject(paper) ? paper['when'] : undefined;
    if (isObject(when)) addWhen(when, `/documents/${index}/when`, form, list);
  }
  const unless = read(document, '/guide/time/unless');
  if (isObject(unless)) addWhen(unless, '/guide/time/unless', form, list);
}

/** Adds the faults of the form; gives the form, where it can be known what it asks. */
function addForm(schema: SchemaObject, checks: unknown, list: FaultList): Form | undefined {
  if (!isFollowable(list)) return undefined;
  const pointers = pointersOf(schema, '/form');
  const validator = compile(schema, { formats });
  list.add(referenceFaults(schema, pointers, validator));
  if (!isFollowable(list)) return undefined;
  list.add(schemaFaults(pointers, validator));
  const form = formOf(schema, new Plans(validator), pointers);
  list.add(screenFaults(form));
  list.add(widgetFaults(pointers));
  list.add(checkFaults(checks, form));
  list.add(sourceFaults(form));
  if (!list.has('invalid-pattern', 'slow-pattern')) list.add(exampleFaults(form, validator));
  return form;
}

/** A paper's condition stands alone: its references lead inside itself, its names into the answers. */
function addWhen(when: SchemaObject, at: string, form: Form | undefined, list: FaultList): void {
  if (!isFollowable(list)) return;
  const pointers = pointersOf(when, at);
  const validator = compile(when, { formats });
  list.add(referenceFaults(when, pointers, validator));
  if (!isFollowable(list)) return;
  list.add(schemaFaults(pointers, validator));
  list.add(conditionFaults(when, at, validator));
  if (form) list.add(lostNames(new Plans(validator).reads(when), at, form));
}

function* lostNames(names: Iterable<string>, at: string, { survey }: Form): Faults {
  for (const name of names)
    if (!placeAt(survey, keysOf(name)))
      yield fault(at, 'undeclared-name', { where: 'form', name, near: nearAt(survey, keysOf(name)) });
}

/** Only references that keep their meaning, lead somewhere and come to an end can be followed. */
function isFollowable(list: FaultList): boolean {
  const renames = list.all.some(({ code, pointer }) => code === 'refused-word' && /\/\$[^/]*$/.test(pointer));
  return !renames && !list.has('lost-reference', 'circular-reference', 'remote-reference', 'too-deep', 'too-large');
}
