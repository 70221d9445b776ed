import { allFormats as formats } from '../formats/rare-formats.js';
import { below } from '../pointer.js';
import type { Validator } from '../schema/validator.js';
import { equal } from '../schema/equal.js';
import { entriesOf, isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { subschemas } from '../schema/subschemas.js';
import { conditionFaults } from './condition-faults.js';
import { fault, type Faults } from './fault-list.js';
import { nearest } from './nearest.js';
import { patternFaults } from './pattern-faults.js';
import { valuesOf } from './shape-words.js';

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
      ...['dependentSchemas', 'minProperties', 'maxProperties', 'x-print'],
    ],
  ],
];

/** What is said of a list beside its `items`. */
const ofLists = new Set(['minItems', 'maxItems', 'uniqueItems', 'x-summary']);

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

/** What is wrong in single schemas, wherever they stand. */
export function* schemaFaults(pointers: Pointers, validator: Validator): Faults {
  for (const [schema, at] of pointers) {
    const { pattern } = schema;
    if (typeof pattern === 'string' && pattern.length <= 256) yield* patternFaults(pattern, below(at, 'pattern'));
    for (const rule of [formatFaults, boundFaults, optionFaults, subjectFaults, messageFaults]) yield* rule(schema, at);
    yield* ifFaults(schema, at, validator);
  }
}

function* formatFaults({ format }: SchemaObject, at: string): Faults {
  if (typeof format !== 'string' || Object.hasOwn(formats, format)) return;
  const names = Object.keys(formats);
  yield fault(below(at, 'format'), 'unknown-format', { format, near: nearest(format, names), known: names });
}

function* boundFaults(schema: SchemaObject, at: string): Faults {
  for (const [least, most] of bounds) {
    const [from, to] = [schema[least], schema[most]];
    const isOpen = least.startsWith('excl') || most.startsWith('excl');
    if (typeof from === 'number' && typeof to === 'number' && (isOpen ? from >= to : from > to))
      yield fault(below(at, least), 'empty-range', { least, most });
  }
}

function* optionFaults({ enum: values, oneOf }: SchemaObject, at: string): Faults {
  const consts = listOf(oneOf).flatMap((each) => (isSchemaObject(each) && 'const' in each ? [each['const']] : []));
  for (const [keyword, options] of [
    ['enum', listOf(values)],
    ['oneOf', consts],
  ] as const) {
    const twice = options.find((each, index) => options.slice(0, index).some((other) => equal(each, other)));
    if (twice !== undefined)
      yield fault(below(at, keyword), 'duplicate-option', { what: 'option', value: JSON.stringify(twice) });
  }
}

function* subjectFaults(schema: SchemaObject, at: string): Faults {
  const { type } = schema;
  // Of a type that is none the shape tells.
  if (typeof type !== 'string' || !valuesOf('type').includes(type)) return;
  for (const [types, keywords] of subjects) {
    for (const keyword of types.includes(type) ? [] : keywords) {
      // Of `"required": true` the shape tells.
      if (!Object.hasOwn(schema, keyword)) continue;
      if (keyword === 'required' && typeof schema[keyword] === 'boolean') continue;
      const what = ofLists.has(keyword) && at.endsWith('/items') && !at.endsWith('/properties/items') ? 'rows' : 'type';
      yield fault(below(at, keyword), 'idle-word', { what, word: keyword, of: type });
    }
  }
}

function* messageFaults(schema: SchemaObject, at: string): Faults {
  for (const [keyword] of entriesOf(schema['x-messages'])) {
    if (messageKeywords.includes(keyword)) continue;
    yield fault(below(below(at, 'x-messages'), keyword), 'unknown-word', {
      what: 'message',
      word: keyword,
      near: nearest(keyword, messageKeywords),
      homes: [],
    });
  }
}

function* ifFaults(schema: SchemaObject, at: string, validator: Validator): Faults {
  const has = (keyword: string): boolean => Object.hasOwn(schema, keyword);
  if (has('if')) {
    yield* conditionFaults(schema['if'], below(at, 'if'), validator);
    if (!has('then') && !has('else'))
      yield fault(below(at, 'if'), 'idle-word', { what: 'no-then', word: 'if', of: '' });
    return;
  }
  for (const keyword of ['then', 'else'].filter(has))
    yield fault(below(at, keyword), 'idle-word', { what: 'no-if', word: keyword, of: '' });
}
