import { below } from '../pointer.js';
import type { Validator } from '../schema/validator.js';
import { entriesOf, isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import type { Tell } from './tell.js';

const mend = (name: string): string => `Add "required": ["${name}"] beside "properties".`;

/** Words that only describe; a schema of nothing else takes every value. */
const descriptions = new Set(['title', 'description', '$comment', 'examples', 'default', '$defs']);

/** Tells of a condition that is true of an answer nobody gave. */
export function tellOfCondition(condition: unknown, at: string, validator: Validator, tell: Tell): void {
  if (!isSchemaObject(condition)) return;
  if (!asserts(condition)) {
    tell(at, 'vacuous-condition', 'It asks nothing, so it always holds.', 'Say which answer it waits for.');
    return;
  }
  visit(condition, at, new Set(), validator, tell, new Set());
}

function visit(
  schema: unknown,
  at: string,
  above: ReadonlySet<string>,
  validator: Validator,
  tell: Tell,
  open: ReadonlySet<unknown>,
): void {
  if (!isSchemaObject(schema) || open.has(schema)) return;
  const within = new Set([...open, schema]);
  const required = new Set([...above, ...requiredBy(schema, validator, new Set())]);
  for (const [name, each] of entriesOf(schema['properties'])) {
    const pointer = below(below(at, 'properties'), name);
    if (!required.has(name) && isSchemaObject(each) && asserts(each)) {
      tell(pointer, 'vacuous-condition', `It also holds while "${name}" has no answer.`, mend(name));
    }
    visit(each, pointer, new Set(), validator, tell, within);
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    listOf(schema[keyword]).forEach((each, index) => {
      visit(each, below(below(at, keyword), index), required, validator, tell, within);
    });
  }
  for (const keyword of ['not', 'if', 'then', 'else']) {
    visit(schema[keyword], below(at, keyword), required, validator, tell, within);
  }
  visit(targetOf(schema, validator), below(at, '$ref'), required, validator, tell, within);
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
