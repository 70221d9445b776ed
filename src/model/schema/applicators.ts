import type { Issue } from '../issue.js';
import { below } from '../pointer.js';
import { distinct, equal } from './equal.js';
import { fail, quiet, type Judge } from './run.js';
import { entriesOf, isSchemaObject, listOf, type SchemaObject } from './schema.js';
import { agrees, tagOf } from './tag.js';

/** Gives the judge of a subschema; `keyword` is what to blame where the subschema is `false`. */
export type JudgeOf = (schema: unknown, keyword: string) => Judge;

export type Applicator = (schema: SchemaObject, judgeOf: JudgeOf, targetOf: (schema: unknown) => unknown) => Judge;

export type Applicators = Readonly<Record<string, Applicator>>;

const always: Judge = () => true;

const own = (schema: SchemaObject, keyword: string): boolean => Object.hasOwn(schema, keyword);

/** A judge that passes whatever is not an object. */
function ofObject(judge: (value: SchemaObject, ...rest: Tail) => boolean): Judge {
  return (value, ...rest) => !isSchemaObject(value) || judge(value, ...rest);
}

export type Tail = Parameters<Judge> extends [unknown, ...infer Rest] ? Rest : never;

/** Judges the properties `pick` names, each by the judges it gives. */
export function eachProperty(judgesOf: (key: string, seen: Tail[2]) => readonly Judge[]): Judge {
  return ofObject((value, at, run, seen) => {
    let ok = true;
    for (const key of Object.keys(value)) {
      for (const judge of judgesOf(key, seen)) {
        ok = judge(value[key], below(at, key), run, undefined) && ok;
        if (!ok && !run.issues) return false;
        seen?.add(key);
      }
    }
    return ok;
  });
}

/** A judge that passes whatever is not a list. */
export function ofList(judge: (value: readonly unknown[], ...rest: Tail) => boolean): Judge {
  return (value, ...rest) => !Array.isArray(value) || judge(value, ...rest);
}

/** Judges the items of a list, each by the judge that is given for it. */
export function eachItem(judgeAt: (index: number, seen: Tail[2]) => Judge | undefined): Judge {
  return ofList((value, at, run, seen) => {
    let ok = true;
    value.forEach((item, index) => {
      const judge = (ok || run.issues) && judgeAt(index, seen);
      if (!judge) return;
      ok = judge(item, below(at, index), run, undefined) && ok;
      seen?.add(index);
    });
    return ok;
  });
}

function requires(names: readonly unknown[], keyword: string, params: Readonly<Record<string, string>> = {}): Judge {
  return ofObject((value, at, run) => {
    let ok = true;
    for (const name of names) {
      if (!Object.hasOwn(value, String(name))) ok = fail(run, below(at, String(name)), keyword, params);
    }
    return ok;
  });
}

function all(judges: readonly Judge[]): Judge {
  return (value, at, run, seen) => {
    let ok = true;
    for (const judge of judges) {
      ok = judge(value, at, run, seen) && ok;
      if (!ok && !run.issues) return false;
    }
    return ok;
  };
}

/** The values of branches that each fix one and say nothing else, as the options of a choice do. */
function optionsOf(branches: readonly unknown[]): readonly unknown[] | undefined {
  const options = branches.flatMap((each) => {
    if (!isSchemaObject(each) || !('const' in each)) return [];
    return Object.keys(each).every((key) => key === 'const' || key === 'title') ? [each['const']] : [];
  });
  return options.length === branches.length && distinct(options) ? options : undefined;
}

/** `anyOf` and `oneOf`: where none fits, the branch whose tag agrees says why; where none agrees, the tag is to blame. */
function choice(keyword: 'anyOf' | 'oneOf'): Applicator {
  return (schema, judgeOf, targetOf) => {
    const branches = listOf(schema[keyword]);
    const options = optionsOf(branches);
    if (options) {
      return (value, at, run) => options.some((each) => equal(each, value)) || fail(run, at, keyword, { fitting: 0 });
    }
    const judges = branches.map((branch) => judgeOf(branch, keyword));
    const targets = branches.map(targetOf);
    const tag = tagOf(targets);
    return (value, at, run, seen) => {
      const heard = judges.map((judge): readonly Issue[] | undefined => {
        const issues: Issue[] | undefined = run.issues && [];
        return judge(value, at, { issues, depth: run.depth }, seen) ? undefined : (issues ?? []);
      });
      const fitting = heard.filter((issues) => !issues).length;
      if (fitting === 1 || (fitting && keyword === 'anyOf')) return true;
      const tagged = fitting || !run.issues ? [] : heard.filter((_, index) => agrees(targets[index], value, tag));
      if (tagged.length !== 1) {
        if (tag === undefined || fitting || !isSchemaObject(value)) return fail(run, at, keyword, { fitting });
        return fail(run, below(at, tag), own(value, tag) ? keyword : 'required', { fitting });
      }
      run.issues?.push(...(tagged[0] ?? []));
      return false;
    };
  };
}

/** The keywords a form may use to apply subschemas. What looks at what others judged stands last. */
export const applicators = {
  required: (schema) => requires(listOf(schema['required']), 'required'),
  dependentRequired: (schema) =>
    all(
      entriesOf(schema['dependentRequired']).map(([because, names]) => {
        const judge = requires(listOf(names), 'dependentRequired', { because });
        return ofObject((value, ...rest) => !Object.hasOwn(value, because) || judge(value, ...rest));
      }),
    ),
  properties: (schema, judgeOf) => {
    const judges = entriesOf(schema['properties']).map(
      ([key, each]) => [key, below('', key), judgeOf(each, 'properties')] as const,
    );
    return ofObject((value, at, run, seen) => {
      let ok = true;
      for (const [key, step, judge] of judges) {
        if (!Object.hasOwn(value, key)) continue;
        ok = judge(value[key], at + step, run, undefined) && ok;
        if (!ok && !run.issues) return false;
        seen?.add(key);
      }
      return ok;
    });
  },
  additionalProperties: (schema, judgeOf) => {
    const judges = [judgeOf(schema['additionalProperties'], 'additionalProperties')];
    const declared = new Set(entriesOf(schema['properties']).map(([key]) => key));
    return eachProperty((key) => (declared.has(key) ? [] : judges));
  },
  dependentSchemas: (schema, judgeOf) =>
    all(
      entriesOf(schema['dependentSchemas']).map(([because, each]) => {
        const judge = judgeOf(each, 'dependentSchemas');
        return ofObject((value, ...rest) => !Object.hasOwn(value, because) || judge(value, ...rest));
      }),
    ),
  allOf: (schema, judgeOf) => all(listOf(schema['allOf']).map((each) => judgeOf(each, 'allOf'))),
  anyOf: choice('anyOf'),
  oneOf: choice('oneOf'),
  not: (schema, judgeOf) => {
    const judge = judgeOf(schema['not'], 'not');
    return (value, at, run) => !judge(value, at, quiet(run), undefined) || fail(run, at, 'not');
  },
  if: (schema, judgeOf) => {
    const condition = judgeOf(schema['if'], 'if');
    const [yes, no] = ['then', 'else'].map((key) => (own(schema, key) ? judgeOf(schema[key], key) : always));
    return (value, at, run, seen) =>
      Boolean((condition(value, at, quiet(run), seen) ? yes : no)?.(value, at, run, seen));
  },
  items: (schema, judgeOf) => {
    const judge = judgeOf(schema['items'], 'items');
    return eachItem(() => judge);
  },
  contains: (schema, judgeOf) => {
    const judge = judgeOf(schema['contains'], 'contains');
    const { minContains = 1, maxContains = Infinity } = schema;
    const names = entriesOf(isSchemaObject(schema['contains']) ? schema['contains']['properties'] : undefined);
    return ofList((value, at, run, seen) => {
      const found: number[] = [];
      value.forEach((item, index) => {
        if (!judge(item, at, quiet(run), undefined)) return;
        found.push(index);
        seen?.add(index);
      });
      const count = found.length;
      if (count > Number(maxContains)) {
        const which = found.flatMap((index) => names.map(([name]) => below(below(at, index), name)));
        return fail(run, at, 'maxContains', { maxContains: Number(maxContains), which });
      }
      return count >= Number(minContains) || fail(run, at, 'contains', { minContains: Number(minContains) });
    });
  },
  unevaluatedProperties: (schema, judgeOf) => {
    const judges = [judgeOf(schema['unevaluatedProperties'], 'unevaluatedProperties')];
    return eachProperty((key, seen) => (seen?.has(key) ? [] : judges));
  },
} satisfies Applicators;
