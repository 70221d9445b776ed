import { isObject, type Json, type JsonObject } from '../json.js';
import { nothing, type Applying, type Layouts } from './applying.js';
import { equal } from './equal.js';

/** What applies to some answers, and the answers without the rest. */
export interface Applicable {
  readonly properties: readonly Applying[];
  /** With `{}` for each required group, so that any validator names the questions inside it. */
  readonly answers: JsonObject;
}

/** Taking an answer away may open or close another part; so often is it tried until nothing changes. */
const mostRounds = 32;

/** Conditions see only answers that apply themselves: what is hidden decides nothing. */
export function applicable(layouts: Layouts, answers: JsonObject): Applicable {
  let seen = answers;
  for (let round = 0; ; round++) {
    const properties = layouts.of(seen);
    const next = keep(properties, answers);
    if (round === mostRounds || equal(next, seen)) return { properties, answers: next };
    seen = next;
  }
}

/** What was kept last of each group, and of what. */
const last = new WeakMap<readonly Applying[], { readonly of: JsonObject; readonly kept: JsonObject }>();

/** The answers to these properties; `value` itself where nothing is left out or filled in. */
function keep(properties: readonly Applying[], value: JsonObject): JsonObject {
  const known = last.get(properties);
  if (known?.of === value) return known.kept;
  const kept = keepAnew(properties, value);
  last.set(properties, { of: value, kept });
  return kept;
}

function keepAnew(properties: readonly Applying[], value: JsonObject): JsonObject {
  const kept: [string, Json][] = [];
  let isWhole = true;
  for (const { key, required, properties: inner, row } of properties) {
    const answer = Object.hasOwn(value, key) ? value[key] : undefined;
    let next = answer;
    if (inner && row) next = Array.isArray(answer) ? keepRows(inner, answer) : answer;
    else if (inner && (answer === undefined || isObject(answer))) {
      const group = keep(inner, answer ?? nothing);
      next = required || Object.keys(group).length ? group : undefined;
    }
    if (next !== undefined) kept.push([key, next]);
    isWhole &&= next === answer;
  }
  return isWhole && kept.length === Object.keys(value).length ? value : Object.fromEntries(kept);
}

/** The rows of a list; an empty list is no answer. */
function keepRows(rows: readonly Applying[], answers: readonly Json[]): readonly Json[] | undefined {
  const kept = answers.map((answer, index) => {
    const inner = rows[index]?.properties;
    return inner && isObject(answer) ? keep(inner, answer) : answer;
  });
  if (!kept.length) return undefined;
  return kept.every((each, index) => each === answers[index]) ? answers : kept;
}
