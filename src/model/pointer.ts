import { isObject, type Json, type JsonObject } from './json.js';
import { keysOf } from './pointer-keys.js';

/** `pointer` with one more key at its end. */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The pointer of what holds `pointer`. */
export function above(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** The value at `pointer`, or `undefined` where nothing stands. */
export function read(value: Json | undefined, pointer: string): Json | undefined {
  let found = value;
  for (const key of keysOf(pointer)) {
    if (Array.isArray(found)) found = (found as readonly Json[])[Number(key)];
    else if (isObject(found) && Object.hasOwn(found, key)) found = found[key];
    else return undefined;
  }
  return found;
}

/**
 * A copy of `value` with `next` at `pointer`; `undefined` takes the key away, and an object left empty with it.
 * What does not lie on the path is shared with `value`. Objects that are missing on the path are made. A list keeps its
 * length: a row of it that is left empty is `{}`, and an answer taken away in it `null`.
 */
export function write(value: JsonObject, pointer: string, next: Json | undefined): JsonObject {
  const written = writeAt(value, keysOf(pointer), next);
  return isObject(written) ? written : {};
}

function writeAt(value: Json | undefined, keys: readonly string[], next: Json | undefined): Json | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return next;
  if (Array.isArray(value)) {
    const items = [...(value as readonly Json[])];
    const before = items[Number(key)];
    items[Number(key)] = writeAt(before, rest, next) ?? (isObject(before) ? {} : null);
    return items;
  }
  const { [key]: before, ...others } = isObject(value) ? value : {};
  const after = writeAt(before, rest, next);
  if (after === undefined) return Object.keys(others).length ? others : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? { ...value, [key]: after } : { ...others, [key]: after };
}
