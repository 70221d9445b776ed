import { allFormats as formats } from '../formats/rare-formats.js';
import { below } from '../pointer.js';
import type { Validator } from '../schema/validator.js';
import { distinct } from '../schema/equal.js';
import { entriesOf, isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { subschemas } from '../schema/subschemas.js';
import { tellOfCondition } from './condition-faults.js';
import { didYouMean } from './nearest.js';
import { tellOfPattern } from './pattern-faults.js';
import type { Tell } from './tell.js';

/** The schemas of one root, each with its pointer in the document. */
export type Pointers = ReadonlyMap<SchemaObject, string>;

const bounds: readonly (readonly [string, string])[] = [
  ['minimum', 'maximum'],
  ['exclusiveMinimum', 'maximum'],
  ['minimum', 'exclusiveMaximum'],
  ['exclusiveMinimum', 'exclusiveMaximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minContains', 'maxContains'],
  ['minProperties', 'maxProperties'],
];

/** The keywords that say something of one type only; on another they would be silently ignored. */
const subjects: readonly (readonly [types: readonly string[], keywords: readonly string[]])[] = [
  [['string'], ['minLength', 'maxLength', 'pattern', 'format']],
  [
    ['number', 'integer'],
    ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ],
  [['array'], ['items', 'minItems', 'maxItems', 'uniqueItems', 'contains', 'minContains', 'maxContains', 'x-summary']],
  [
    ['object'],
    [
      ...['properties', 'required', 'additionalProperties', 'unevaluatedProperties', 'dependentRequired'],
      ...['dependentSchemas', 'minProperties', 'maxProperties'],
    ],
  ],
];

/** What `x-messages` may speak of. */
const messageKeywords = [
  ...subjects.flatMap(([, keywords]) => keywords),
  ...['type', 'const', 'enum', 'oneOf', 'anyOf', 'not', 'x-compute', 'x-widget'],
];

/** The schemas that stand at and below `root`. */
export function pointersOf(root: SchemaObject, at: string): Pointers {
  const pointers = new Map<SchemaObject, string>();
  const visit = (schema: unknown, pointer: string): void => {
    if (!isSchemaObject(schema)) return;
    pointers.set(schema, pointer);
    for (const [keys, each] of subschemas(schema)) visit(each, keys.reduce(below, pointer));
  };
  visit(root, at);
  return pointers;
}

/** Tells what is wrong in single schemas, wherever they stand. */
export function tellOfSchemas(pointers: Pointers, validator: Validator, tell: Tell): void {
  for (const [schema, at] of pointers) {
    const { pattern, format, oneOf, enum: values, type } = schema;
    if (typeof pattern === 'string' && pattern.length <= 256) tellOfPattern(pattern, below(at, 'pattern'), tell);
    if (typeof format === 'string' && !Object.hasOwn(formats, format)) {
      const mend = didYouMean(format, Object.keys(formats)) || `Known: ${Object.keys(formats).join(', ')}.`;
      tell(below(at, 'format'), 'unknown-format', `"${format}" is no format this version knows.`, mend);
    }
    for (const [least, most] of bounds) {
      const [from, to] = [schema[least], schema[most]];
      const isOpen = least.startsWith('excl') || most.startsWith('excl');
      if (typeof from === 'number' && typeof to === 'number' && (isOpen ? from >= to : from > to)) {
        tell(below(at, least), 'empty-range', `Nothing is within "${least}" and "${most}".`, 'Correct one of the two.');
      }
    }
    const consts = listOf(oneOf).flatMap((each) => (isSchemaObject(each) && 'const' in each ? [each['const']] : []));
    for (const [keyword, options] of [
      ['enum', listOf(values)],
      ['oneOf', consts],
    ] as const) {
      if (!distinct(options))
        tell(below(at, keyword), 'duplicate-option', 'The same option stands here twice.', 'Remove one.');
    }
    for (const [types, keywords] of subjects) {
      for (const keyword of typeof type === 'string' && !types.includes(type) ? keywords : []) {
        if (!Object.hasOwn(schema, keyword)) continue;
        tell(
          below(at, keyword),
          'idle-word',
          `"${keyword}" says nothing of a ${String(type)}.`,
          'Remove it, or correct "type".',
        );
      }
    }
    for (const [keyword] of entriesOf(schema['x-messages'])) {
      if (messageKeywords.includes(keyword)) continue;
      const mend = didYouMean(keyword, messageKeywords) || 'Name the keyword that fails.';
      tell(below(below(at, 'x-messages'), keyword), 'unknown-word', `"${keyword}" never fails.`, mend);
    }
    tellOfBranches(schema, at, validator, tell);
  }
}

function tellOfBranches(schema: SchemaObject, at: string, validator: Validator, tell: Tell): void {
  if (Object.hasOwn(schema, 'if')) {
    tellOfCondition(schema['if'], below(at, 'if'), validator, tell);
    if (Object.hasOwn(schema, 'then') || Object.hasOwn(schema, 'else')) return;
    tell(below(at, 'if'), 'idle-word', 'Neither "then" nor "else" follows.', 'Add one, or remove the condition.');
  }
  for (const keyword of Object.hasOwn(schema, 'if') ? [] : ['then', 'else']) {
    if (Object.hasOwn(schema, keyword))
      tell(below(at, keyword), 'idle-word', 'No "if" stands beside it.', 'Add the condition.');
  }
}
