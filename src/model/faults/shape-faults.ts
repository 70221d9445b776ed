import { procedureShape } from '../../schemas/published/procedure-shape.js';
import type { FaultCode } from '../fault.js';
import { allFormats as formats } from '../formats/rare-formats.js';
import type { Issue } from '../issue.js';
import type { Json } from '../json.js';
import { keysOf, read } from '../pointer.js';
import { compile } from '../schema/compile.js';
import { entriesOf, isSchemaObject } from '../schema/schema.js';
import { widgets } from './kind-faults.js';
import { didYouMean } from './nearest.js';
import type { Tell } from './tell.js';

const shape = compile(procedureShape, { formats });

/** Words of JSON Schema that have no place in a form, each with what to write instead. */
const refused: Readonly<Record<string, string>> = {
  $id: 'Leave it out: a form is known by its procedure code.',
  $schema: 'Leave it out: forms are JSON Schema 2020-12.',
  $vocabulary: 'Leave it out.',
  $anchor: 'Name it under "$defs".',
  $dynamicRef: 'Use "$ref".',
  $dynamicAnchor: 'Name it under "$defs".',
  $recursiveRef: 'Use "$ref".',
  definitions: 'Write "$defs".',
  dependencies: 'Use "dependentRequired" or "dependentSchemas".',
  additionalItems: 'Leave it out.',
  prefixItems: 'Ask for a group with named questions.',
  patternProperties: 'Name each question under "properties".',
  propertyNames: 'Name each question under "properties".',
  unevaluatedItems: 'Leave it out.',
  contentSchema: 'Leave it out.',
  contentMediaType: 'Leave it out.',
  contentEncoding: 'Leave it out.',
};

const codes: Readonly<Record<string, FaultCode>> = {
  type: 'wrong-type',
  enum: 'not-allowed',
  const: 'not-allowed',
  maxLength: 'too-long',
  maxItems: 'too-long',
  minLength: 'too-short',
  minItems: 'too-short',
  minimum: 'out-of-range',
  maximum: 'out-of-range',
  exclusiveMinimum: 'out-of-range',
};

/** Tells where a document departs from its published shape. */
export function tellOfShape(document: Json, tell: Tell): void {
  const told = new Set<string>();
  for (const issue of shape.validate(document)) {
    if (told.has(issue.pointer)) continue;
    told.add(issue.pointer);
    tellOfIssue(issue, document, tell);
  }
}

function tellOfIssue({ pointer, keyword, params }: Issue, document: Json, tell: Tell): void {
  const name = keysOf(pointer).at(-1) ?? '';
  const value = read(document, pointer);
  if (keyword === 'required') return tell(pointer, 'missing', `"${name}" is missing.`, 'Add it.');
  if (keyword === 'additionalProperties' || /^(?:additional|unevaluated)Properties$/.test(name))
    return tellOfWord(pointer, name, tell);
  if (name === '$ref' && keyword === 'pattern') {
    return tell(
      pointer,
      'remote-reference',
      'It leaves the document.',
      'Copy the schema under "$defs" and write "#/$defs/…".',
    );
  }
  if (name === 'type' && Array.isArray(value)) {
    return tell(pointer, 'type-list', 'A question has one type.', 'Choose one, or ask two questions.');
  }
  if (keyword === 'type' && params['type'] === 'object' && typeof value === 'boolean') {
    return tell(pointer, 'boolean-schema', 'true and false ask nothing.', 'Write a schema, or leave it out.');
  }
  if (name === 'x-widget' && keyword === 'anyOf') {
    const mend = didYouMean(String(value), widgets) || `Known: ${widgets.join(', ')}.`;
    return tell(pointer, 'not-allowed', 'It is no look of a question.', mend);
  }
  const limit = JSON.stringify(params[keyword]);
  const code = codes[keyword] ?? 'wrong-form';
  tell(pointer, code, `It does not hold to "${keyword}": ${limit}.`, mends[code] ?? 'Write it in that form.');
}

const mends: Partial<Readonly<Record<FaultCode, string>>> = {
  'wrong-type': 'Write a value of that type.',
  'not-allowed': 'Use one of these.',
  'too-long': 'Shorten it: people read it on a phone.',
  'too-short': 'Fill it in.',
  'out-of-range': 'Choose a number within it.',
};

function tellOfWord(pointer: string, word: string, tell: Tell): void {
  const mend = Object.hasOwn(refused, word) ? refused[word] : undefined;
  if (mend !== undefined) return tell(pointer, 'refused-word', `"${word}" has no place here.`, mend);
  if (word === 'additionalProperties' || word === 'unevaluatedProperties') {
    return tell(pointer, 'refused-word', `"${word}" can only be false.`, 'Name each question under "properties".');
  }
  tell(
    pointer,
    'unknown-word',
    `"${word}" is not a known word.`,
    didYouMean(word, wordsOf(procedureShape)) || 'Remove it.',
  );
}

/** Every name the published shape knows; near enough for a suggestion. */
function wordsOf(schema: unknown): readonly string[] {
  if (!isSchemaObject(schema)) return [];
  return [...entriesOf(schema['properties']).map(([key]) => key), ...Object.values(schema).flatMap(wordsOf)];
}
