/*
 * How the engine works, in the order in which a form passes through it:
 * 1. `validatorOf` (validator.ts) turns each schema into a function that judges one value and notes issues by pointer.
 * 2. `Plans` (plan.ts) gathers what one schema says over `$ref` and `allOf`: properties, required names, conditions.
 * 3. `Layouts` (applying.ts) asks the conditions, and lists the properties that apply to some answers, in screen order.
 * 4. `applicable` (applicable.ts) repeats 3 until nothing changes, since hidden answers decide nothing.
 * 5. `all-applicators.ts` holds the words that only `compile` knows; a page never loads them.
 */
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
    remembers: true,
  });
}
