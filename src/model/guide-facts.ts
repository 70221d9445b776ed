import type { ProcedureDocument } from '../schemas/procedure.js';
import { within } from './pointer-keys.js';
import { isSchemaObject, listOf, type SchemaObject } from './schema/schema.js';
import { languagesOf, spokenIn, translate, type OfficeWords, type ServedDocument } from './translate.js';

/** What a guide tells of a procedure: what its author wrote, but for the questions and papers themselves. */
export interface GuideFacts
  extends Readonly<Omit<ProcedureDocument, 'form' | 'documents' | '$schema' | 'translations'>>, OfficeWords {
  /** The language its words are in: `vi`, or one of its translations. */
  readonly language: string;
  /** Languages the document has words for, Vietnamese first. */
  readonly languages: readonly string[];
  /** Titles of the papers that everybody must hand in. */
  readonly needed: readonly string[];
  /** Whole minutes to fill it in, with what most are asked: never fewer than the form then takes. */
  readonly minutes: number;
  /** Screens until the dossier is ready: the pages of the form, the papers, the review. */
  readonly steps: number;
  /** The same facts in another language; in their own where there are no such words, or these were not fetched. */
  in(language: string): GuideFacts;
}

/** Reads from a document what a guide tells, and nothing that needs its questions understood. */
export function guideFacts(document: ServedDocument, wanted: string): GuideFacts {
  const language = spokenIn(document, wanted);
  const facts: GuideFacts = Object.freeze({
    ...factsOf(translate(document, language), language),
    in: (another: string) => (spokenIn(document, another) === language ? facts : guideFacts(document, another)),
  });
  return facts;
}

/** The facts of a document that has the words of this language in it. */
export function factsOf(document: ServedDocument, language: string): Omit<GuideFacts, 'in'> {
  const { form, documents, $schema: _, translations: __, ...facts } = document;
  return {
    ...facts,
    language,
    languages: languagesOf(document),
    needed: documents.filter(({ when, required }) => required && !when).map(({ title }) => title),
    minutes: minutesFor(form as SchemaObject, documents),
    steps: screensOf(document) + Math.min(documents.length, 1) + 1,
  };
}

/** Seconds of a phone's user: to find a paper, photograph it and look at the photo; to answer. */
const paper = 50;
const other = 13;

/** By the first sign that a question shows. */
const signs: readonly (readonly [sign: (schema: SchemaObject) => boolean, seconds: number])[] = [
  [(schema) => schema['readOnly'] === true || schema['x-compute'] !== undefined, 0],
  [(schema) => schema['x-widget'] === 'long-text', 45],
  [(schema) => schema['x-widget'] === 'note', 6],
  [({ type, items }) => type === 'array' && isSchemaObject(items) && items['type'] === 'object', 60],
  [(schema) => schema['type'] === 'boolean', 5],
  [({ type, oneOf, enum: values }) => type === 'array' || !!(oneOf ?? values), 7],
];

/** Seconds everybody needs, and those that only some do. */
type Seconds = readonly [all: number, some: number];

/** What everybody is asked, and half of what only some are; rounded up, so that it does not grow on the way. */
function minutesFor(form: SchemaObject, documents: ProcedureDocument['documents']): number {
  const definitions = form['$defs'] as Readonly<Record<string, unknown>> | undefined;
  const [all, some] = secondsFor(form, (name) => definitions?.[name]);
  const conditional = documents.filter(({ when }) => when).length;
  const least = all + (documents.length - conditional) * paper;
  return Math.max(1, Math.ceil((least + (some + conditional * paper) / 2) / 60));
}

/** The screens of a form: those its document arranges, and the pages that none of them names. */
function screensOf({ form, screens = [] }: ProcedureDocument): number {
  const named = screens.flatMap(({ asks }) => asks);
  const left = [...pagesOf(form)].filter((page) => !named.some((pointer) => within(pointer, `/${page}`)));
  return screens.length + left.length;
}

/** The pages of a form, also those that only some are asked. */
function pagesOf(schema: unknown): ReadonlySet<string> {
  if (!isSchemaObject(schema)) return new Set();
  const { properties, allOf } = schema;
  const inner = [...listOf(allOf), schema['then'], schema['else']];
  return new Set([...Object.keys(properties ?? {}), ...inner.flatMap((each) => [...pagesOf(each)])]);
}

/** `depth` ends a group that holds itself. */
function secondsFor(schema: unknown, defined: (name: string) => unknown, depth = 0): Seconds {
  if (!isSchemaObject(schema) || depth > 12) return [0, 0];
  const { $ref, type, properties, allOf, oneOf, dependentSchemas } = schema;
  const inner = (each: unknown): Seconds => secondsFor(each, defined, depth + 1);
  const parts = [
    inner(typeof $ref === 'string' ? defined($ref.replace('#/$defs/', '')) : undefined),
    ...Object.values(properties ?? {}).map(inner),
    ...listOf(allOf).map(inner),
    onlyForSome(inner(schema['then']), inner(schema['else'])),
    ...Object.values(dependentSchemas ?? {}).map((each) => onlyForSome(inner(each))),
  ];
  if (typeof type === 'string' && type !== 'object')
    parts.push([signs.find(([sign]) => sign(schema))?.[1] ?? other, 0]);
  else parts.push(oneOfThem(listOf(oneOf).map(inner)));
  return [sum(parts.map(([all]) => all)), sum(parts.map(([, some]) => some))];
}

function onlyForSome([one, oneMore]: Seconds, [two, twoMore]: Seconds = [0, 0]): Seconds {
  return [0, Math.max(one + oneMore, two + twoMore)];
}

function oneOfThem(groups: readonly Seconds[]): Seconds {
  const least = groups.length ? Math.min(...groups.map(([all]) => all)) : 0;
  return [least, Math.max(0, ...groups.map(([all, some]) => all + some)) - least];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
