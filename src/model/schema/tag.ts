import { equal } from './equal.js';
import { entriesOf, isSchemaObject, listOf } from './schema.js';

/** The values a property is fixed to by `const` or `enum`; `undefined` where it is not fixed. */
export function fixedValues(schema: unknown): readonly unknown[] | undefined {
  if (!isSchemaObject(schema)) return undefined;
  if (Object.hasOwn(schema, 'const')) return [schema['const']];
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined;
}

/** True when `branch` fixes some properties and `value` has one of the fixed values in each of them. */
export function agrees(branch: unknown, value: unknown): boolean {
  if (!isSchemaObject(branch) || !isSchemaObject(value)) return false;
  const tags = entriesOf(branch['properties']).filter(([, each]) => fixedValues(each));
  return (
    tags.length > 0 &&
    tags.every(
      ([key, each]) => Object.hasOwn(value, key) && listOf(fixedValues(each)).some((fixed) => equal(fixed, value[key])),
    )
  );
}
