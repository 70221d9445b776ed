import type { Issue } from '../issue.js';
import type { Applicators } from './applicators.js';
import { assertion, type Formats } from './assertions.js';
import { fail, type Judge, type Run, type Seen } from './run.js';
import { isSchemaObject, maxDepth, type Schema, type SchemaObject } from './schema.js';

/** Judges values by one schema. */
export interface Validator {
  /** All that is wrong, each at the value to blame. */
  validate(value: unknown): readonly Issue[];
  is(value: unknown): boolean;
  /** The validator of a schema that stands inside this one. */
  at(schema: Schema): Validator;
  /** The schema that the `$ref` of `schema` names. */
  target(schema: SchemaObject): Schema | undefined;
}

/** What a validator knows beside its schema. */
export interface Knowledge {
  /** Formats to assert; any other `format` is an annotation. */
  readonly formats: Formats;
  readonly applicators: Applicators;
  /** The schema that `reference`, standing in `from`, names; throws `ReferenceError` where it names none. */
  find(reference: string, from: SchemaObject): Schema;
  /** Values are never changed in place: what was found in an object once is true as long as it is the same. */
  readonly remembers?: boolean;
}

/** A validator of `root`. Subschemas are compiled when they are first needed. */
export function validatorOf(root: Schema, { formats, applicators, find, remembers = false }: Knowledge): Validator {
  const judges = new WeakMap<SchemaObject, Judge>();

  const target = (schema: SchemaObject): Schema | undefined => {
    const reference = schema['$ref'];
    return typeof reference === 'string' ? find(reference, schema) : undefined;
  };

  const judgeOf = (schema: unknown, keyword: string): Judge => {
    if (!isSchemaObject(schema)) return (_, at, run) => schema !== false || fail(run, at, keyword);
    const known = judges.get(schema);
    if (known) return known;
    let checks: readonly Judge[] | undefined;
    const tracks = 'unevaluatedProperties' in schema || 'unevaluatedItems' in schema;
    const judgeAnew: Judge = (value, at, run, seen) => {
      if (++run.depth > maxDepth) throw new RangeError('The value or its schema is nested too deep.');
      const own: Seen = seen || tracks ? new Set() : undefined;
      let ok = true;
      for (const check of (checks ??= checksOf(schema))) {
        ok = check(value, at, run, own) && ok;
        if (!ok && !run.issues) break;
      }
      if (ok && own) for (const key of own) seen?.add(key);
      run.depth--;
      return ok;
    };
    const judge = remembers ? remembering(judgeAnew) : judgeAnew;
    judges.set(schema, judge);
    return judge;
  };

  const checksOf = (schema: SchemaObject): readonly Judge[] => {
    const checks: Judge[] = [];
    for (const keyword of ['$ref', '$dynamicRef']) {
      const reference = schema[keyword];
      if (typeof reference === 'string') checks.push(judgeOf(find(reference, schema), keyword));
    }
    for (const [keyword, value] of Object.entries(schema)) {
      const check = assertion(keyword, value, formats);
      if (check) checks.push(check);
    }
    const targetOf = (each: unknown): unknown => (isSchemaObject(each) ? (target(each) ?? each) : each);
    for (const [keyword, applicator] of Object.entries(applicators)) {
      if (Object.hasOwn(schema, keyword)) checks.push(applicator(schema, judgeOf, targetOf));
    }
    return checks;
  };

  const at = (schema: Schema): Validator => {
    const judge = judgeOf(schema, 'false');
    const run = (value: unknown, issues: Issue[] | undefined): boolean =>
      judge(value, '', { issues, depth: 0 } satisfies Run, undefined);
    return {
      validate: (value) => {
        const issues: Issue[] = [];
        run(value, issues);
        return issues;
      },
      is: (value) => run(value, undefined),
      at,
      target,
    };
  };
  return at(root);
}

/** Judges an object once for the place where it stands. Not where somebody asks which of its keys were judged. */
function remembering(judge: Judge): Judge {
  const last = new WeakMap<object, { readonly at: string; readonly ok: boolean; readonly issues: readonly Issue[] }>();
  return (value, at, run, seen) => {
    if (!run.issues || seen || !isSchemaObject(value)) return judge(value, at, run, seen);
    let known = last.get(value);
    if (known?.at !== at) {
      const issues: Issue[] = [];
      const ok = judge(value, at, { issues, depth: run.depth }, seen);
      last.set(value, (known = { at, ok, issues }));
    }
    run.issues.push(...known.issues);
    return known.ok;
  };
}
