import { isSchemaObject, maxDepth } from './schema.js';

/** JSON equality: the order of keys does not matter, `1` is `1.0`, `1` is not `true`. */
export function equal(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b) return true;
  if (depth > maxDepth) throw new RangeError('A value is nested too deep to be compared.');
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((each, index) => equal(each, b[index], depth + 1));
  }
  if (!isSchemaObject(a) || !isSchemaObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key], depth + 1))
  );
}

/** True when no two items are equal. Plain values are compared by hash, objects and lists pair by pair. */
export function distinct(items: readonly unknown[]): boolean {
  const plain = new Set<unknown>();
  const nested: unknown[] = [];
  for (const item of items) {
    if (typeof item === 'object' && item !== null) {
      if (nested.some((other) => equal(item, other))) return false;
      nested.push(item);
    } else if (plain.size === plain.add(item).size) return false;
  }
  return true;
}
