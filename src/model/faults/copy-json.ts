import type { Json, JsonObject } from '../json.js';
import { below } from '../pointer.js';
import type { Tell } from './tell.js';

const deepest = 64;
const mostValues = 50_000;

/** A frozen copy of `input` as JSON, so that nobody changes it later; what is not JSON is told and left out. */
export function copyJson(input: unknown, tell: Tell): Json | undefined {
  let left = mostValues;
  const stop = (at: string, code: 'too-deep' | 'too-large', message: string, mend: string): undefined => {
    if (left > 0) tell(at, code, message, mend);
    left = 0;
  };
  const copy = (value: unknown, at: string, depth: number): Json | undefined => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (typeof value !== 'object' || !(Array.isArray(value) || isPlain(value))) {
      tell(at, 'not-json', `This ${typeof value} cannot stand in JSON.`, 'Write what JSON can carry.');
      return undefined;
    }
    if (depth > deepest) {
      return stop(
        at,
        'too-deep',
        `It is nested more than ${deepest} levels deep.`,
        'Use "$defs" and "$ref", or fewer levels.',
      );
    }
    const size = Array.isArray(value) ? value.length : Object.keys(value).length;
    if (size >= left)
      return stop('', 'too-large', `It holds more than ${mostValues} values.`, 'Check that it is the right file.');
    left -= size;
    return Object.freeze(Array.isArray(value) ? copyList(value, at, depth + 1) : copyRecord(value, at, depth + 1));
  };
  const copyList = (list: readonly unknown[], at: string, depth: number): readonly Json[] =>
    list.map((each, index) => copy(each, below(at, index), depth) ?? null);
  const copyRecord = (record: object, at: string, depth: number): JsonObject =>
    Object.fromEntries(
      Object.entries(record).flatMap(
        ([key, value]: readonly [string, unknown]): readonly (readonly [string, Json])[] => {
          const pointer = below(at, key);
          if (key === '__proto__')
            tell(pointer, 'forbidden-name', 'JavaScript gives this name a meaning.', 'Choose another name.');
          const copied = value === undefined || key === '__proto__' ? undefined : copy(value, pointer, depth);
          return copied === undefined ? [] : [[key, copied]];
        },
      ),
    );
  return copy(input, '', 0);
}

/** True for an object literal of any window, and what `JSON.parse` makes. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
