import { below } from '../pointer.js';
import type { Validator } from '../schema/validator.js';
import { entriesOf, isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { fault, type Faults } from './fault-list.js';

/** Words that only describe; a schema of nothing else takes every value. */
const descriptions = new Set(['title', 'description', '$comment', 'examples', 'default', '$defs']);

/** A condition that is true of an answer nobody gave. */
export function* conditionFaults(condition: unknown, at: string, validator: Validator): Faults {
  if (!isSchemaObject(condition)) return;
  if (asserts(condition)) yield* visit(condition, at, new Set(), validator, new Set());
  else yield fault(at, 'vacuous-condition', { name: undefined });
}

/** `above` holds the names that what stands around here requires. */
function* visit(
  schema: unknown,
  at: string,
  above: ReadonlySet<string>,
  validator: Validator,
  open: ReadonlySet<unknown>,
): Faults {
  if (!isSchemaObject(schema) || open.has(schema)) return;
  const within = new Set([...open, schema]);
  const required = new Set([...above, ...requiredBy(schema, validator, new Set())]);
  for (const [name, each] of entriesOf(schema['properties'])) {
    const pointer = below(below(at, 'properties'), name);
    if (!required.has(name) && isSchemaObject(each) && asserts(each))
      yield fault(pointer, 'vacuous-condition', { name });
    yield* visit(each, pointer, new Set(), validator, within);
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf'])
    for (const [index, each] of listOf(schema[keyword]).entries())
      yield* visit(each, below(below(at, keyword), index), required, validator, within);
  for (const keyword of ['not', 'if', 'then', 'else'])
    yield* visit(schema[keyword], below(at, keyword), required, validator, within);
  yield* visit(targetOf(schema, validator), below(at, '$ref'), required, validator, within);
}

function asserts(schema: SchemaObject): boolean {
  return Object.keys(schema).some((keyword) => !descriptions.has(keyword));
}

function requiredBy(schema: unknown, validator: Validator, open: Set<unknown>): readonly string[] {
  if (!isSchemaObject(schema) || open.has(schema)) return [];
  open.add(schema);
  const together = [...listOf(schema['allOf']), targetOf(schema, validator)];
  return [...listOf(schema['required']).map(String), ...together.flatMap((each) => requiredBy(each, validator, open))];
}

function targetOf(schema: SchemaObject, validator: Validator): unknown {
  return schema['$ref'] === undefined ? undefined : validator.target(schema);
}
