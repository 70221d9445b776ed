/** A JSON Schema object; what its keywords hold is looked at where each is used. */
export type SchemaObject = Readonly<Record<string, unknown>>;

/** A JSON Schema: `true` takes every value, `false` none. */
export type Schema = boolean | SchemaObject;

/** Further than this neither schemas nor values are followed. */
export const maxDepth = 400;

/** Where schemas stand inside a schema: one, a list of them, or a record of them. */
export const places: Readonly<Record<string, 'one' | 'list' | 'record'>> = {
  $defs: 'record',
  properties: 'record',
  patternProperties: 'record',
  dependentSchemas: 'record',
  allOf: 'list',
  anyOf: 'list',
  oneOf: 'list',
  prefixItems: 'list',
  if: 'one',
  then: 'one',
  else: 'one',
  not: 'one',
  items: 'one',
  contains: 'one',
  additionalProperties: 'one',
  propertyNames: 'one',
  unevaluatedItems: 'one',
  unevaluatedProperties: 'one',
};

export function isSchemaObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'boolean' || isSchemaObject(value);
}

/** A keyword's value as a list; empty where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The entries of a keyword that holds a record; empty where it holds none. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isSchemaObject(value) ? Object.entries(value) : [];
}

/** The subschemas that stand directly in `schema`, each with the keys that lead to it. */
export function subschemas(schema: SchemaObject): readonly (readonly [keys: readonly string[], schema: unknown])[] {
  return Object.entries(schema).flatMap(([keyword, value]): (readonly [readonly string[], unknown])[] => {
    const place = Object.hasOwn(places, keyword) ? places[keyword] : undefined;
    if (place === undefined) return [];
    if (place === 'one') return [[[keyword], value]];
    return (place === 'list' ? Object.entries(listOf(value)) : entriesOf(value)).map(([key, each]) => [
      [keyword, key],
      each,
    ]);
  });
}
