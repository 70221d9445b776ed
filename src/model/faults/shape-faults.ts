import { procedureShape } from '../../schemas/published/procedure-shape.js';
import type { Fault, FaultCode } from '../fault.js';
import { allFormats as formats } from '../formats/rare-formats.js';
import type { Issue } from '../issue.js';
import type { Json } from '../json.js';
import { keysOf, read } from '../pointer.js';
import { compile } from '../schema/compile.js';
import { entriesOf, isSchemaObject } from '../schema/schema.js';
import { fault, type Faults } from './fault-list.js';
import { didYouMean } from './nearest.js';
import { widgets } from './widget-faults.js';

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

/** Where a document departs from its published shape. */
export function* shapeFaults(document: Json): Faults {
  const told = new Set<string>();
  for (const issue of shape.validate(document)) {
    if (told.has(issue.pointer)) continue;
    told.add(issue.pointer);
    yield faultOf(issue, read(document, issue.pointer));
  }
}

function faultOf({ pointer, keyword, params }: Issue, value: Json | undefined): Fault {
  const name = keysOf(pointer).at(-1) ?? '';
  if (keyword === 'required') return fault(pointer, 'missing', `"${name}" is missing.`, 'Add it.');
  if (keyword === 'additionalProperties' || /^(?:additional|unevaluated)Properties$/.test(name))
    return wordFault(pointer, name);
  if (name === '$ref' && keyword === 'pattern')
    return fault(
      pointer,
      'remote-reference',
      'It leaves the document.',
      'Copy the schema under "$defs" and write "#/$defs/…".',
    );
  if (name === 'type' && Array.isArray(value))
    return fault(pointer, 'type-list', 'A question has one type.', 'Choose one, or ask two questions.');
  if (keyword === 'type' && params['type'] === 'object' && typeof value === 'boolean')
    return fault(pointer, 'boolean-schema', 'true and false ask nothing.', 'Write a schema, or leave it out.');
  if (name === 'x-widget' && keyword === 'anyOf') {
    const fix = didYouMean(String(value), widgets) || `Known: ${widgets.join(', ')}.`;
    return fault(pointer, 'not-allowed', 'It is no look of a question.', fix);
  }
  const limit = JSON.stringify(params[keyword]);
  const code = codes[keyword] ?? 'wrong-form';
  return fault(pointer, code, `It does not hold to "${keyword}": ${limit}.`, fixes[code] ?? 'Write it in that form.');
}

const fixes: Partial<Readonly<Record<FaultCode, string>>> = {
  'wrong-type': 'Write a value of that type.',
  'not-allowed': 'Use one of these.',
  'too-long': 'Shorten it: people read it on a phone.',
  'too-short': 'Fill it in.',
  'out-of-range': 'Choose a number within it.',
};

function wordFault(pointer: string, word: string): Fault {
  const instead = Object.hasOwn(refused, word) ? refused[word] : undefined;
  if (instead !== undefined) return fault(pointer, 'refused-word', `"${word}" has no place here.`, instead);
  if (word === 'additionalProperties' || word === 'unevaluatedProperties')
    return fault(pointer, 'refused-word', `"${word}" can only be false.`, 'Name each question under "properties".');
  const fix = didYouMean(word, wordsOf(procedureShape)) || 'Remove it.';
  return fault(pointer, 'unknown-word', `"${word}" is not a known word.`, fix);
}

/** Every name the published shape knows; near enough for a suggestion. */
function wordsOf(schema: unknown): readonly string[] {
  if (!isSchemaObject(schema)) return [];
  return [...entriesOf(schema['properties']).map(([key]) => key), ...Object.values(schema).flatMap(wordsOf)];
}
