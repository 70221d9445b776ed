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
