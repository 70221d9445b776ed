import type { Json } from './json.js';

/** What is wrong in an answer, as data; a locale words it when it is shown. */
export interface Issue {
  /** JSON Pointer of the answer to blame, also when it is missing. */
  readonly pointer: string;
  /** The JSON Schema keyword that failed, for example `required`, `pattern`, `format`, `maximum`. */
  readonly keyword: string;
  /** The keyword's numbers and names, for example `{ maximum: 20 }` or `{ format: 'date' }`. */
  readonly params: Readonly<Record<string, Json>>;
}

const none: readonly Issue[] = [];
const byPointer = new WeakMap<readonly Issue[], ReadonlyMap<string, readonly Issue[]>>();

/** The issues of a list at one pointer. The list is gone through once. */
export function issuesAt(issues: readonly Issue[], pointer: string): readonly Issue[] {
  let known = byPointer.get(issues);
  if (!known) {
    const made = new Map<string, Issue[]>();
    for (const issue of issues) {
      const there = made.get(issue.pointer);
      if (there) there.push(issue);
      else made.set(issue.pointer, [issue]);
    }
    byPointer.set(issues, (known = made));
  }
  return known.get(pointer) ?? none;
}
