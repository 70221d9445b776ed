/** A JSON Schema object; what its keywords hold is looked at where each is used. */
export type SchemaObject = Readonly<Record<string, unknown>>;

/** A JSON Schema: `true` takes every value, `false` none. */
export type Schema = boolean | SchemaObject;

/** Further than this neither schemas nor values are followed. */
export const maxDepth = 400;

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
