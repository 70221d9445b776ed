import { below } from '../pointer.js';
import type { Validator } from '../schema/validator.js';
import { isSchemaObject, type SchemaObject } from '../schema/schema.js';
import { subschemas } from '../schema/subschemas.js';
import type { Pointers } from './schema-faults.js';
import type { Tell } from './tell.js';

/** Furthest a chain of schemas may lead, and how large a form may be when every `$ref` is written out. */
const longestChain = 100;
const mostSchemas = 20_000;

interface Reach {
  readonly height: number;
  readonly size: number;
}

/** Tells of references that lead nowhere, in a circle, or to too much. */
export function tellOfReferences(root: SchemaObject, pointers: Pointers, validator: Validator, tell: Tell): void {
  const known = new Map<unknown, Reach>();
  const open = new Set<unknown>();
  const reach = (schema: unknown, depth: number): Reach => {
    if (!isSchemaObject(schema)) return { height: 0, size: 0 };
    const done = known.get(schema);
    const at = pointers.get(schema) ?? '';
    if (done) return done;
    if (open.has(schema)) return { height: 0, size: 0 };
    if (depth > longestChain) {
      tell(at, 'too-deep', 'References lead too far from here.', 'Refer to the schema at the end directly.');
      return { height: 0, size: 0 };
    }
    open.add(schema);
    const target = targetOf(schema);
    if (open.has(target)) {
      tell(
        below(at, '$ref'),
        'circular-reference',
        'It leads back to itself.',
        'No screen repeats itself without end: write the levels out.',
      );
    }
    const inner = [...subschemas(schema).map(([, each]) => each), target].map((each) => reach(each, depth + 1));
    open.delete(schema);
    const found = {
      height: 1 + Math.max(0, ...inner.map(({ height }) => height)),
      size: Math.min(1 + inner.reduce((sum, { size }) => sum + size, 0), mostSchemas + 1),
    };
    known.set(schema, found);
    return found;
  };
  const targetOf = (schema: SchemaObject): unknown => {
    const reference = schema['$ref'];
    if (typeof reference !== 'string' || !reference.startsWith('#')) return undefined;
    try {
      return validator.target(schema);
    } catch (error) {
      if (!(error instanceof ReferenceError || error instanceof URIError)) throw error;
      const at = below(pointers.get(schema) ?? '', '$ref');
      tell(at, 'lost-reference', `"${reference}" leads to no schema.`, 'Name one that stands under "$defs".');
      return undefined;
    }
  };
  const { height, size } = reach(root, 0);
  const at = pointers.get(root) ?? '';
  if (height > longestChain)
    tell(at, 'too-deep', 'References lead too far.', 'Refer to the schema at the end directly.');
  if (size > mostSchemas)
    tell(at, 'too-large', `With every "$ref" written out it has over ${mostSchemas} parts.`, 'Ask less.');
}
