import { entriesOf, listOf, type SchemaObject } from './schema.js';

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
