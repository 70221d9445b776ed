import { decideQuestion, hasScreen } from '../../../src/model/decide-question.js';
import type { Json, JsonObject } from '../../../src/model/json.js';
import { isObject } from '../../../src/model/json.js';
import { read, write } from '../../../src/model/pointer.js';
import type { Procedure } from '../../../src/model/procedure.js';
import type { Question } from '../../../src/model/question.js';
import type { SchemaObject } from '../../../src/model/schema/schema.js';
import { newReading, type Reading } from './conditions.js';
import type { FormMap, Open } from './form-map.js';

/** More cases than these are not tried. */
const mostCases = 4096;

/** An answer no condition names. */
const other = 'khác';

/** Tries all answers that could make a difference to a condition. */
export class Trial {
  readonly #procedure: Procedure;
  readonly #map: FormMap;

  constructor(procedure: Procedure, map: FormMap) {
    this.#procedure = procedure;
    this.#map = map;
  }

  /** True when it is certain that no answers open this side. */
  isNever(branch: Open): boolean {
    const chain = [...branch.outer, branch];
    return this.isNeverTrue(merged(chain.map(({ reading }) => reading)), (answers) =>
      chain.every(({ at, holds }) => holds(at === '' ? answers : (read(answers, at) ?? {}))),
    );
  }

  /** True when it is certain that no answers pass `test`, which reads them as `reading` says. */
  isNeverTrue(reading: Reading, test: (answers: JsonObject) => boolean): boolean {
    const whole = this.#withOpeners(reading);
    const cases = whole && this.#casesOf(whole);
    if (!cases) return false;
    const groups = groupsOf([...cases.keys()]);
    return !someOf([...cases], {}, (typed) => {
      const answers = this.#procedure.applicable(typed);
      // Another answer of a group may be there, so that the group is there without those that are read.
      return test(answers) || test(withGroups(answers, groups));
    });
  }

  /** What is read is only there while it is asked: what its own conditions read counts, too. */
  #withOpeners(reading: Reading): Reading | undefined {
    const asked = new Set<string>();
    const open = new Set<Open>();
    let all = reading;
    for (;;) {
      const fresh = [...all.pointers].filter((pointer) => !asked.has(pointer));
      if (!fresh.length) return all.isWhole ? all : undefined;
      for (const pointer of fresh) {
        asked.add(pointer);
        for (const each of this.#map.openersOf(pointer)) open.add(each);
      }
      all = merged([reading, ...[...open].map((each) => each.reading)]);
    }
  }

  /** The answers to try at each pointer; `undefined` where they cannot be told or are too many. */
  #casesOf({ pointers, values }: Reading): ReadonlyMap<string, readonly (Json | undefined)[]> | undefined {
    const cases = new Map<string, readonly (Json | undefined)[]>();
    let count = 1;
    for (const pointer of pointers) {
      const asked = this.#map.nodesOf(pointer);
      if (!asked.length) return undefined;
      const isGroup = asked.every((nodes) => typeOf(nodes) === 'object');
      if (isGroup) {
        if (![...pointers].some((each) => each.startsWith(`${pointer}/`))) return undefined;
        if (asked.some((nodes) => nodes.some((node) => 'oneOf' in node || 'anyOf' in node))) return undefined;
        continue;
      }
      const found = new Set<Json | undefined>([undefined]);
      for (const nodes of asked) {
        const answers = answersOf(nodes, [...(values.get(pointer) ?? [])]);
        if (!answers) return undefined;
        for (const answer of answers) found.add(answer);
      }
      count *= found.size;
      if (count > mostCases) return undefined;
      cases.set(pointer, [...found]);
    }
    return cases;
  }
}

/** The answers to a question that conditions naming these values can tell apart. */
function answersOf(nodes: readonly SchemaObject[], values: readonly unknown[]): readonly Json[] | undefined {
  if (nodes.some((node) => 'x-compute' in node)) return undefined;
  const question = decideQuestion(nodes);
  if (!hasScreen(question)) return undefined;
  const { kind }: { readonly kind: string } = question;
  if (kind === 'number' || kind === 'money') return numbers(question, values);
  if (question.kind === 'choice') return question.options.map(({ value }) => value);
  if (kind === 'yes-no') return [true, false];
  if (kind === 'confirm') return [true];
  const isText = ['text', 'long-text', 'date', 'province', 'commune'].includes(kind);
  return isText ? [other, ...values.filter((value) => typeof value === 'string')] : undefined;
}

/** Each number that is named, one on either side of it and between it and the next, within the limits of the question. */
function numbers(question: Question, values: readonly unknown[]): readonly number[] {
  const limits = question.kind === 'number' ? question : { minimum: 0, maximum: undefined };
  const { minimum = -Infinity, maximum = Infinity } = limits;
  const isWhole = question.kind === 'money' || (question.kind === 'number' && question.integer);
  const named = [...values, minimum, maximum, 0].filter((value) => typeof value === 'number' && Number.isFinite(value));
  const sorted = [...new Set(named as number[])].sort((one, next) => one - next);
  const between = sorted.flatMap((value, index) => [value, (value + (sorted[index + 1] ?? value)) / 2]);
  const near = isWhole ? sorted.flatMap((value) => [Math.floor(value), Math.ceil(value)]) : between;
  const step = isWhole ? 1 : 0.5;
  return [...new Set([...near, ...near.flatMap((value) => [value - step, value + step])])].filter(
    (value) => value >= minimum && value <= maximum,
  );
}

function someOf(
  [next, ...rest]: readonly (readonly [string, readonly (Json | undefined)[]])[],
  answers: JsonObject,
  test: (answers: JsonObject) => boolean,
): boolean {
  if (!next) return test(answers);
  const [pointer, values] = next;
  return values.some((value) => someOf(rest, value === undefined ? answers : write(answers, pointer, value), test));
}

function groupsOf(pointers: readonly string[]): readonly string[] {
  const groups = pointers.flatMap((pointer) => {
    const keys = pointer.split('/').slice(1, -1);
    return keys.map((_, index) => `/${keys.slice(0, index + 1).join('/')}`);
  });
  return [...new Set(groups)].sort((one, other) => one.length - other.length);
}

function withGroups(answers: JsonObject, groups: readonly string[]): JsonObject {
  return groups.reduce((whole, group) => (isObject(read(whole, group)) ? whole : write(whole, group, {})), answers);
}

function merged(readings: readonly Reading[]): Reading {
  const all = newReading();
  for (const { values, pointers, isWhole } of readings) {
    for (const pointer of pointers) all.pointers.add(pointer);
    for (const [pointer, each] of values)
      all.values.set(pointer, new Set([...(all.values.get(pointer) ?? []), ...each]));
    all.isWhole &&= isWhole;
  }
  return all;
}

function typeOf(nodes: readonly SchemaObject[]): unknown {
  return nodes.find((node) => node['type'] !== undefined)?.['type'];
}
