import type { Json } from '../schemas/common.js';

export type { Json };

/** An object of JSON values. */
export type JsonObject = Readonly<Record<string, Json>>;

/** True for an object that is neither `null` nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
