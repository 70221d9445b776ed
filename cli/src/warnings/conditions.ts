import { isSchemaObject, entriesOf, listOf, type SchemaObject } from '../../../src/model/schema/schema.js';
import { below } from '../../../src/model/pointer.js';
import type { Validator } from '../../../src/model/schema/validator.js';

/** What a condition looks at, and which values would make a difference to it. */
export interface Reading {
  /** Values that conditions name, by the pointer of the answer they are compared with. */
  readonly values: Map<string, Set<unknown>>;
  /** Pointers of the answers a condition asks for. */
  readonly pointers: Set<string>;
  /** False where a condition says something whose every case cannot be tried. */
  isWhole: boolean;
}

export function newReading(): Reading {
  return { values: new Map(), pointers: new Set(), isWhole: true };
}

/** Words of a condition whose every case follows from the values they name. */
const tried = new Set([
  ...['properties', 'required', 'const', 'enum', 'not', 'allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', '$ref'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
]);

/** Words that change nothing. */
const silent = new Set(['title', 'description', '$comment', 'examples', 'default', '$defs', 'deprecated']);

/** Reads a condition that stands over the answer at `at`. */
export function readCondition(condition: unknown, at: string, validator: Validator, into: Reading): void {
  if (!isSchemaObject(condition)) return;
  const put = (value: unknown): void => void into.values.set(at, (into.values.get(at) ?? new Set()).add(value));
  const visit = (each: unknown, pointer = at): void => readCondition(each, pointer, validator, into);
  for (const [keyword, value] of Object.entries(condition)) {
    if (keyword === 'type') into.isWhole &&= fits(value, condition);
    else if (!tried.has(keyword) && !silent.has(keyword)) into.isWhole = false;
  }
  if (Object.hasOwn(condition, 'const')) put(condition['const']);
  for (const value of listOf(condition['enum'])) put(value);
  for (const keyword of ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']) {
    if (typeof condition[keyword] === 'number') put(condition[keyword]);
  }
  for (const name of listOf(condition['required'])) into.pointers.add(below(at, String(name)));
  for (const [name, each] of entriesOf(condition['properties'])) {
    into.pointers.add(below(at, name));
    visit(each, below(at, name));
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) for (const each of listOf(condition[keyword])) visit(each);
  for (const keyword of ['not', 'if', 'then', 'else']) visit(condition[keyword]);
  if (condition['$ref'] !== undefined) visit(validator.target(condition));
}

/** A type that the question has anyway says nothing; whether it has it is judged by the engine. */
function fits(type: unknown, { properties, required }: SchemaObject): boolean {
  return type === 'object' ? properties !== undefined || required !== undefined : typeof type === 'string';
}
