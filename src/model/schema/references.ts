import { keysOf } from '../pointer-keys.js';
import { isSchema, isSchemaObject, maxDepth, type Schema, type SchemaObject } from './schema.js';
import { subschemas } from './subschemas.js';

/** Base of a schema that names none. */
const nowhere = 'schema:/';

/** Finds what a `$ref` names, by `$id`, `$anchor` and JSON Pointer. Nothing is ever fetched. */
export class References {
  readonly #named = new Map<string, Schema>();
  readonly #bases = new WeakMap<SchemaObject, string>();

  constructor(root: Schema, documents: Readonly<Record<string, Schema>>) {
    for (const [uri, document] of Object.entries(documents)) this.#index(document, uri, 0, uri);
    this.#index(root, nowhere, 0, nowhere);
  }

  /** The schema that `reference`, standing in `from`, names. */
  find(reference: string, from: SchemaObject): Schema {
    const uri = new URL(reference, this.#bases.get(from) ?? nowhere);
    const fragment = decodeURIComponent(uri.hash.slice(1));
    uri.hash = '';
    const base = uri.href.replace(/#$/, '');
    const found = fragment.startsWith('/')
      ? this.#walk(this.#named.get(base), fragment, base)
      : this.#named.get(fragment ? `${base}#${fragment}` : base);
    if (!isSchema(found)) throw new ReferenceError(`$ref "${reference}" leads to no schema.`);
    return found;
  }

  #walk(root: unknown, pointer: string, base: string): unknown {
    let found = root;
    for (const key of keysOf(pointer)) {
      found =
        (isSchemaObject(found) || Array.isArray(found)) && Object.hasOwn(found, key)
          ? (found as SchemaObject)[key]
          : undefined;
    }
    if (isSchemaObject(found) && !this.#bases.has(found)) this.#index(found, base, 0);
    return found;
  }

  #index(schema: unknown, base: string, depth: number, name?: string): void {
    if (depth > maxDepth) throw new RangeError('The schema is nested too deep.');
    if (name && isSchema(schema)) this.#named.set(name, schema);
    if (!isSchemaObject(schema)) return;
    const { $id, $anchor, $dynamicAnchor } = schema;
    const own = typeof $id === 'string' ? new URL($id, base).href.replace(/#$/, '') : base;
    if (own !== base) this.#named.set(own, schema);
    for (const anchor of [$anchor, $dynamicAnchor]) {
      if (typeof anchor === 'string') this.#named.set(`${own}#${anchor}`, schema);
    }
    this.#bases.set(schema, own);
    for (const [, each] of subschemas(schema)) this.#index(each, own, depth + 1);
  }
}
