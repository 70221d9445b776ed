import type { Said } from './language.js';
import type { Place } from './located.js';

/** Something that may be better; never a reason to refuse a document. */
export interface Warning {
  /** JSON Pointer into the document. */
  readonly pointer: string;
  readonly code: string;
  readonly message: Said;
  readonly fix: Said;
}

/** What is told of one place of a file, worded. */
export interface Finding extends Place {
  readonly file: string;
  readonly pointer: string;
  readonly level: 'fault' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}
