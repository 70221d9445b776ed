import type { Fault } from '../fault.js';
import type { Json, JsonObject } from '../json.js';
import { withFewMarks } from '../plain-text.js';
import { below } from '../pointer.js';
import { fault } from './fault-list.js';

const deepest = 64;
const mostValues = 50_000;

/** What came in, as JSON that nobody changes later. */
export interface Copied {
  readonly document: Json | undefined;
  /** What is not JSON, and was left out. */
  readonly faults: readonly Fault[];
}

export function copyJson(input: unknown): Copied {
  const copier = new Copier();
  return { document: copier.copy(input, '', 0), faults: copier.faults };
}

class Copier {
  readonly faults: Fault[] = [];
  #left = mostValues;

  copy(value: unknown, at: string, depth: number): Json | undefined {
    if (typeof value === 'string') return withFewMarks(value);
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (typeof value !== 'object' || !(Array.isArray(value) || isPlain(value))) {
      this.faults.push(fault(at, 'not-json', { type: typeof value }));
      return undefined;
    }
    if (depth > deepest) return this.#stop(fault(at, 'too-deep', { what: 'document', most: deepest }));
    const size = Array.isArray(value) ? value.length : Object.keys(value).length;
    if (size >= this.#left) return this.#stop(fault('', 'too-large', { what: 'document', most: mostValues }));
    this.#left -= size;
    return Object.freeze(
      Array.isArray(value) ? this.#copyList(value, at, depth + 1) : this.#copyRecord(value, at, depth + 1),
    );
  }

  /** No list and no object is copied after this. */
  #stop(last: Fault): undefined {
    if (this.#left > 0) this.faults.push(last);
    this.#left = 0;
  }

  #copyList(list: readonly unknown[], at: string, depth: number): readonly Json[] {
    return list.map((each, index) => this.copy(each, below(at, index), depth) ?? null);
  }

  #copyRecord(record: object, at: string, depth: number): JsonObject {
    const entries: (readonly [string, Json])[] = [];
    for (const [key, value] of Object.entries(record) as readonly (readonly [string, unknown])[]) {
      const pointer = below(at, key);
      if (key === '__proto__') {
        this.faults.push(fault(pointer, 'forbidden-name', { name: key }));
        continue;
      }
      const copied = value === undefined ? undefined : this.copy(value, pointer, depth);
      if (copied !== undefined) entries.push([key, copied]);
    }
    return Object.fromEntries(entries);
  }
}

/** True for an object literal of any window, and what `JSON.parse` makes. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
