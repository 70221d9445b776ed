import { canonicalJson } from '../canonical-json.js';
import { crc32 } from '../crc32.js';
import { isObject, type Json, type JsonObject } from '../json.js';
import type { Procedure } from '../procedure.js';
import { wholeJson } from '../whole-json.js';

const digests = new WeakMap<Procedure['form'], string>();

/** Six digits. Documents that ask the same things under one code and version have the same, in whatever language they are. */
export function documentDigest({ code, version, form }: Procedure): string {
  const known = digests.get(form);
  if (known !== undefined) return known;
  const text = canonicalJson([code, version, wholeJson(asked(form as JsonObject))]);
  const digest = String(crc32(new TextEncoder().encode(text)) % 1_000_000).padStart(6, '0');
  digests.set(form, digest);
  return digest;
}

const ofSchemas = new Set(['properties', '$defs', 'dependentSchemas']);
const lists = new Set(['allOf', 'anyOf', 'oneOf']);
const single = new Set(['items', 'contains', 'not', 'if', 'then', 'else']);
const words = new Set(['title', 'description', 'examples', 'default', '$comment']);

/** A schema without what is only said to its readers. */
function asked(schema: Json): Json {
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
      if (words.has(key) || key.startsWith('x-') || value === undefined) return [];
      if (ofSchemas.has(key) && isObject(value))
        return [[key, Object.fromEntries(Object.entries(value).map(([name, each]) => [name, asked(each)]))]];
      if (lists.has(key) && Array.isArray(value)) return [[key, (value as readonly Json[]).map(asked)]];
      return [[key, single.has(key) ? asked(value) : value]];
    }),
  );
}
