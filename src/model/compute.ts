import type { ComputeRule } from '../schemas/form.js';
import { isDay } from './formats/day.js';
import { showNumber } from './formats/show-number.js';
import type { Json } from './json.js';
import { below, read } from './pointer.js';
import { keysOf } from './pointer-keys.js';
import { isSchemaObject, type SchemaObject } from './schema/schema.js';
import { wordsForAmount } from './words-for-amount.js';

/** How an answer follows from others; `fixed` for a question whose schema allows one value. */
export type Rule = ComputeRule | { readonly fixed: Json };

/**
 * How these schemas want an answer to be worked out, or `undefined` for one that is given by a person. The tag of one of
 * several groups is: the `const` is its answer, not its only option.
 */
export function ruleOf(nodes: readonly SchemaObject[]): Rule | undefined {
  const rule = nodes.find((node) => isSchemaObject(node['x-compute']))?.['x-compute'];
  if (rule !== undefined) return rule as ComputeRule;
  if (nodes.some((node) => node['oneOf'] !== undefined)) return undefined;
  const own = nodes.find((node) => node['const'] !== undefined && isScalar(node['type']));
  return own && { fixed: own['const'] as Json };
}

function isScalar(type: unknown): boolean {
  return type === 'string' || type === 'number' || type === 'integer';
}

/** What the rule gives for these answers; `undefined` where what it needs is not there. */
export function evaluate(rule: Rule, answers: Json, today: string | undefined): Json | undefined {
  if ('fixed' in rule) return rule.fixed;
  const { sum, count, words, copy, join, age, since } = rule;
  if (sum !== undefined) {
    const amounts = [sum].flat().flatMap((each) => valuesAt(answers, each));
    const numbers = amounts.filter((each) => typeof each === 'number');
    return numbers.length ? Number(numbers.reduce((all, each) => all + each, 0).toPrecision(15)) : undefined;
  }
  if (count !== undefined) {
    const list = read(answers, count);
    return Array.isArray(list) ? list.length : undefined;
  }
  if (words !== undefined) {
    const amount = read(answers, words);
    return typeof amount === 'number' && Number.isSafeInteger(amount) && amount >= 0
      ? wordsForAmount(amount)
      : undefined;
  }
  if (copy !== undefined) return read(answers, copy);
  if (join !== undefined) {
    const texts = join.flatMap((each) => valuesAt(answers, each)).map(textOf);
    return texts.length ? texts.join(rule.with ?? ' ') : undefined;
  }
  if (since !== undefined) return sideOf(rule, today, read(answers, since));
  return age === undefined ? undefined : ageOn(today, read(answers, age));
}

/** The pointers a rule reads. */
export function inputsOf({ sum, count, words, copy, join, age, since }: ComputeRule): readonly string[] {
  return [sum, count, words, copy, join, age, since].flatMap((each) => each ?? []);
}

/** `then` until so many days have passed since a day that is not in the future, `else` after them. */
function sideOf(rule: ComputeRule, today: string | undefined, day: Json | undefined): string | undefined {
  if (today === undefined || typeof day !== 'string' || !isDay(day) || day > today) return undefined;
  return Date.parse(today) - Date.parse(day) > (rule.days ?? 0) * 864e5 ? rule.else : rule.then;
}

function ageOn(today: string | undefined, birth: Json | undefined): number | undefined {
  if (today === undefined || typeof birth !== 'string' || !isDay(birth) || birth > today) return undefined;
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The answers a pointer leads to; `*` is every item of a list. */
function valuesAt(answers: Json, pointer: string): readonly Json[] {
  return keysOf(pointer).reduce<readonly Json[]>(
    (found, key) =>
      found.flatMap((value): readonly Json[] => {
        if (key === '*' && Array.isArray(value)) return value as readonly Json[];
        const inner = read(value, below('', key));
        return inner === undefined ? [] : [inner];
      }),
    [answers],
  );
}

function textOf(value: Json): string {
  if (typeof value === 'number') return showNumber(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
