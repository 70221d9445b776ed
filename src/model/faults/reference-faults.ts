import type { Fault } from '../fault.js';
import { below } from '../pointer.js';
import { isSchemaObject, type SchemaObject } from '../schema/schema.js';
import { subschemas } from '../schema/subschemas.js';
import type { Validator } from '../schema/validator.js';
import { fault, type Faults } from './fault-list.js';
import type { Pointers } from './schema-faults.js';

/** Furthest a chain of schemas may lead, and how large a form may be when every `$ref` is written out. */
const longestChain = 100;
const mostSchemas = 20_000;

/** References that lead nowhere, in a circle, or to too much. */
export function referenceFaults(root: SchemaObject, pointers: Pointers, validator: Validator): Faults {
  const search = new Search(pointers, validator);
  const { height, size } = search.reach(root, 0);
  const at = pointers.get(root) ?? '';
  return [
    ...search.found,
    ...(height > longestChain ? [fault(at, 'too-deep', { what: 'references', most: longestChain })] : []),
    ...(size > mostSchemas ? [fault(at, 'too-large', { what: 'form', most: mostSchemas })] : []),
  ];
}

/** How far a schema leads, and how many schemas it is when every `$ref` is written out. */
interface Reach {
  readonly height: number;
  readonly size: number;
}

const nothing: Reach = { height: 0, size: 0 };

class Search {
  readonly found: Fault[] = [];
  readonly #known = new Map<unknown, Reach>();
  readonly #open = new Set<unknown>();

  constructor(
    readonly pointers: Pointers,
    readonly validator: Validator,
  ) {}

  reach(schema: unknown, depth: number): Reach {
    if (!isSchemaObject(schema)) return nothing;
    const done = this.#known.get(schema);
    if (done) return done;
    if (this.#open.has(schema)) return nothing;
    const at = this.pointers.get(schema) ?? '';
    if (depth > longestChain) {
      this.found.push(fault(at, 'too-deep', { what: 'references', most: longestChain }));
      return nothing;
    }
    this.#open.add(schema);
    const target = this.#targetOf(schema, below(at, '$ref'));
    if (this.#open.has(target)) this.found.push(fault(below(at, '$ref'), 'circular-reference', {}));
    const inner = [...subschemas(schema).map(([, each]) => each), target].map((each) => this.reach(each, depth + 1));
    this.#open.delete(schema);
    const reach = {
      height: 1 + Math.max(0, ...inner.map(({ height }) => height)),
      size: Math.min(1 + inner.reduce((sum, { size }) => sum + size, 0), mostSchemas + 1),
    };
    this.#known.set(schema, reach);
    return reach;
  }

  #targetOf(schema: SchemaObject, at: string): unknown {
    const reference = schema['$ref'];
    if (typeof reference !== 'string' || !reference.startsWith('#')) return undefined;
    try {
      return this.validator.target(schema);
    } catch (error) {
      if (!(error instanceof ReferenceError || error instanceof URIError)) throw error;
      this.found.push(fault(at, 'lost-reference', { reference }));
      return undefined;
    }
  }
}
