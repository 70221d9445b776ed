import { equal } from './equal.js';
import { entriesOf, isSchemaObject, listOf } from './schema.js';

/** The values a property is fixed to by `const` or `enum`; `undefined` where it is not fixed. */
export function fixedValues(schema: unknown): readonly unknown[] | undefined {
  if (!isSchemaObject(schema)) return undefined;
  if (Object.hasOwn(schema, 'const')) return [schema['const']];
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined;
}

/** The property that each of these branches fixes to one value, by which they are told apart. */
export function tagOf(branches: readonly unknown[]): string | undefined {
  const [first, ...others] = branches.map((branch) =>
    entriesOf(isSchemaObject(branch) && branch['properties'])
      .filter(([, each]) => isSchemaObject(each) && Object.hasOwn(each, 'const'))
      .map(([key]) => key),
  );
  return first?.find((key) => others.every((keys) => keys.includes(key)));
}

/**
 * True when `branch` fixes some properties and `value` has one of the fixed values in each of them; with `tag`, when it
 * has the one that the branch gives to the tag.
 */
export function agrees(branch: unknown, value: unknown, tag?: string): boolean {
  if (!isSchemaObject(branch) || !isSchemaObject(value)) return false;
  const tags = entriesOf(branch['properties']).filter(([key, each]) =>
    tag === undefined ? fixedValues(each) : key === tag,
  );
  return (
    tags.length > 0 &&
    tags.every(
      ([key, each]) => Object.hasOwn(value, key) && listOf(fixedValues(each)).some((fixed) => equal(fixed, value[key])),
    )
  );
}
