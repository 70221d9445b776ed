import { isObject, type Json, type JsonObject } from '../json.js';

/** What answers at one place of a form look like, as far as it is the same in every language and for all answers. */
export interface Shape {
  readonly kind: 'object' | 'list' | 'boolean' | 'number' | 'text';
  readonly format: string;
  /** The answers to choose from. */
  readonly fixed: readonly Json[];
  /** Members in the order of their keys. */
  readonly members: () => readonly Member[];
  /** Of a list: its rows. */
  readonly row: () => Shape;
}

export interface Member {
  readonly key: string;
  /** It is asked in every case. */
  readonly required: boolean;
  readonly shape: Shape;
}

const shapes = new WeakMap<JsonObject, Shape>();

/** The shape of a form. Conditions count for nothing here: whatever may be asked is there. */
export function shapeOf(form: JsonObject): Shape {
  const known = shapes.get(form);
  if (known) return known;
  const made = shape([form], isObject(form['$defs']) ? form['$defs'] : {});
  shapes.set(form, made);
  return made;
}

function shape(schemas: readonly JsonObject[], definitions: JsonObject): Shape {
  const nodes = allOf(schemas, definitions);
  const types = nodes.flatMap(({ node }) => (typeof node['type'] === 'string' ? [node['type']] : []));
  const formats = nodes.flatMap(({ node }) => (typeof node['format'] === 'string' ? [node['format']] : []));
  return {
    kind: kindOf(types, nodes),
    format: formats[0] ?? '',
    fixed: fixedIn(nodes),
    members: once(() => membersOf(nodes, definitions)),
    row: once(() => shape(objectsIn(nodes.map(({ node }) => node['items'])), definitions)),
  };
}

function kindOf(types: readonly string[], nodes: readonly Node[]): Shape['kind'] {
  if (types.includes('object') || nodes.some(({ node }) => isObject(node['properties']))) return 'object';
  if (types.includes('array')) return 'list';
  if (types.includes('boolean')) return 'boolean';
  return types.includes('integer') || types.includes('number') ? 'number' : 'text';
}

/** A schema that says something of a place; `sure` where no condition stands before it. */
interface Node {
  readonly node: JsonObject;
  readonly sure: boolean;
}

/** These schemas and all that they refer to or may bring in; each once. */
function allOf(schemas: readonly JsonObject[], definitions: JsonObject): readonly Node[] {
  const found = new Map<JsonObject, boolean>();
  const take = (schema: unknown, sure: boolean): void => {
    if (!isObject(schema) || found.has(schema)) return;
    found.set(schema, sure);
    const { $ref: reference, dependentSchemas } = schema;
    if (typeof reference === 'string') take(definitions[reference.replace(/^#\/\$defs\//, '')], sure);
    for (const each of listed(schema['allOf'])) take(each, sure);
    for (const each of [...listed(schema['anyOf']), ...listed(schema['oneOf'])]) take(each, false);
    for (const each of [schema['then'], schema['else']]) take(each, false);
    if (isObject(dependentSchemas)) for (const each of Object.values(dependentSchemas)) take(each, false);
  };
  for (const schema of schemas) take(schema, true);
  return [...found].map(([node, sure]) => ({ node, sure }));
}

function membersOf(nodes: readonly Node[], definitions: JsonObject): readonly Member[] {
  const schemas = new Map<string, JsonObject[]>();
  const required = new Set<string>();
  for (const { node, sure } of nodes) {
    const { properties } = node;
    if (sure) for (const key of listed(node['required'])) required.add(String(key));
    if (!isObject(properties)) continue;
    for (const [key, schema] of Object.entries(properties))
      if (isObject(schema)) schemas.set(key, [...(schemas.get(key) ?? []), schema]);
  }
  return [...schemas.keys()]
    .sort()
    .map((key) => ({ key, required: required.has(key), shape: shape(schemas.get(key) ?? [], definitions) }));
}

/** In their order; a value that is told twice stands once. */
function fixedIn(nodes: readonly Node[]): readonly Json[] {
  const all = nodes.flatMap(({ node }) => [
    ...(node['const'] === undefined ? [] : [node['const']]),
    ...(listed(node['enum']) as readonly Json[]),
  ]);
  return [...new Set(all)].filter((each) => typeof each === 'string' || typeof each === 'number');
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function objectsIn(values: readonly unknown[]): readonly JsonObject[] {
  return values.filter(isObject);
}

function once<Result>(make: () => Result): () => Result {
  let made: { readonly it: Result } | undefined;
  return () => (made ??= { it: make() }).it;
}
