import type { Json } from '../json.js';
import { more } from '../rare-kinds-slot.js';
import { read } from '../pointer.js';
import { applicators } from './applicators.js';
import type { Formats } from './assertions.js';
import { isSchema, type SchemaObject } from './schema.js';
import { validatorOf, type Validator } from './validator.js';

/**
 * A validator for a form that was checked: of JSON Schema only what a form may say, so that a page need not fetch the
 * rest. Its references lead inside itself.
 */
export function compileForm(form: SchemaObject, formats: Formats): Validator {
  const find: Parameters<typeof validatorOf>[1]['find'] = (reference) => {
    const found: unknown = read(form as Json, decodeURIComponent(reference.slice(1)));
    if (!isSchema(found)) throw new ReferenceError(`$ref "${reference}" leads to no schema.`);
    return found;
  };
  return validatorOf(form, {
    formats: { ...formats, ...more.formats },
    applicators,
    find,
  });
}
