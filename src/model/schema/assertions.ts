import type { Json } from '../json.js';
import { distinct, equal } from './equal.js';
import { isMultipleOf } from './multiple-of.js';
import { fail, type Judge } from './run.js';
import { isSchemaObject, listOf } from './schema.js';

/** A check of a text, as handed in for `format`. */
export type Formats = Readonly<Record<string, (text: string) => boolean>>;

/** A longer text fails `pattern` unread, so that a slow expression cannot hang the page. */
const longestMatched = 1000;

type Test = (value: unknown) => boolean;
type Measure = (value: unknown) => number | undefined;

const typeTests: Readonly<Record<string, Test>> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  string: (value) => typeof value === 'string',
  array: Array.isArray,
  object: isSchemaObject,
};

const amount: Measure = (value) => (typeof value === 'number' ? value : undefined);
const length: Measure = (value) => (typeof value === 'string' ? codePoints(value) : undefined);
const items: Measure = (value) => (Array.isArray(value) ? value.length : undefined);
const keys: Measure = (value) => (isSchemaObject(value) ? Object.keys(value).length : undefined);

const least = (value: number, limit: number): boolean => value >= limit;
const most = (value: number, limit: number): boolean => value <= limit;

const limits: Readonly<Record<string, readonly [Measure, (value: number, limit: number) => boolean]>> = {
  minimum: [amount, least],
  maximum: [amount, most],
  exclusiveMinimum: [amount, (value, limit) => value > limit],
  exclusiveMaximum: [amount, (value, limit) => value < limit],
  multipleOf: [amount, isMultipleOf],
  minLength: [length, least],
  maxLength: [length, most],
  minItems: [items, least],
  maxItems: [items, most],
  minProperties: [keys, least],
  maxProperties: [keys, most],
};

/** The judge of a keyword that looks at one value alone; `undefined` for a keyword that asserts nothing. */
export function assertion(keyword: string, wanted: unknown, formats: Formats): Judge | undefined {
  const test = testOf(keyword, wanted, formats);
  const params = { [keyword]: wanted as Json };
  return test && ((value, at, run) => test(value) || fail(run, at, keyword, params));
}

function testOf(keyword: string, wanted: unknown, formats: Formats): Test | undefined {
  const limit = Object.hasOwn(limits, keyword) ? limits[keyword] : undefined;
  if (limit && typeof wanted === 'number') {
    const [measure, holds] = limit;
    return (value) => {
      const measured = measure(value);
      return measured === undefined || holds(measured, wanted);
    };
  }
  if (keyword === 'type') {
    const tests = (typeof wanted === 'string' ? [wanted] : listOf(wanted)).map((name) => typeTests[String(name)]);
    return (value) => tests.some((test) => test?.(value));
  }
  if (keyword === 'const') return (value) => equal(value, wanted);
  if (keyword === 'enum') return (value) => listOf(wanted).some((each) => equal(value, each));
  if (keyword === 'uniqueItems')
    return wanted === true ? (value) => !Array.isArray(value) || distinct(value) : undefined;
  if (typeof wanted !== 'string') return undefined;
  if (keyword === 'pattern') {
    const pattern = new RegExp(wanted, 'u');
    return (value) => typeof value !== 'string' || (value.length <= longestMatched && pattern.test(value));
  }
  const format = keyword === 'format' && Object.hasOwn(formats, wanted) ? formats[wanted] : undefined;
  return format && ((value) => typeof value !== 'string' || format(value));
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
