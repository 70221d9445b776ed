import { isObject, type Json } from './json.js';

/**
 * The one way to write a value (RFC 8785): keys in UTF-16 order, no space, numbers and strings as ECMAScript writes
 * them. Throws on what JSON cannot carry.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(',')}]`;
  if (isObject(value)) return `{${Object.keys(value).sort().map(memberOf(value)).join(',')}}`;
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('Not a number JSON can carry');
  if (typeof value === 'string' && !isWellFormed(value)) throw new TypeError('A lone surrogate is no text');
  return JSON.stringify(value);
}

function memberOf(value: Readonly<Record<string, Json>>): (key: string) => string {
  return (key) => `${canonicalJson(key)}:${canonicalJson(value[key] ?? null)}`;
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
