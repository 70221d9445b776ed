import { allApplicators } from './all-applicators.js';
import type { Formats } from './assertions.js';
import { References } from './references.js';
import type { Schema } from './schema.js';
import { validatorOf, type Validator } from './validator.js';

export interface CompileOptions {
  /** Formats to assert; any other `format` is an annotation. */
  readonly formats?: Formats;
  /** Other documents a `$ref` may name, by URI. */
  readonly documents?: Readonly<Record<string, Schema>>;
}

/** A validator for any JSON Schema 2020-12. */
export function compile(root: Schema, { formats = {}, documents = {} }: CompileOptions = {}): Validator {
  const references = new References(root, documents);
  const find = references.find.bind(references);
  return validatorOf(root, { formats, applicators: allApplicators, find });
}
