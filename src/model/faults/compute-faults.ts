import { inputsOf } from '../compute.js';
import { hasScreen } from '../decide-question.js';
import { below } from '../pointer.js';
import { keysOf } from '../pointer-keys.js';
import { typeOf } from '../schema/applying.js';
import { entriesOf, type SchemaObject } from '../schema/schema.js';
import { fault, type Faults } from './fault-list.js';
import type { Decision } from './fault-params.js';
import type { Computed, Form, Place } from './form-of-faults.js';
import { decideWith } from './kind-of.js';
import { nearAt, placeAt } from './survey.js';

/** What a rule reads and gives, as kinds of questions. */
const takes: Readonly<Record<string, readonly Decision[]>> = {
  sum: ['number', 'money'],
  words: ['number', 'money'],
  age: ['date'],
  since: ['date'],
};
const gives: Readonly<Record<string, readonly Decision[]>> = {
  sum: ['number', 'money'],
  count: ['number'],
  age: ['number'],
  since: ['choice', 'text'],
  words: ['text', 'long-text'],
  join: ['text', 'long-text'],
};

/** What only says how a rule is meant. */
const isBeside: readonly string[] = ['with', 'days', 'then', 'else'];

/** Answers that cannot be worked out as they say. */
export function* computeFaults(place: Place, form: Form): Faults {
  for (const computed of form.computed.get(place.pointer) ?? []) yield* ruleFaults(computed, place, form);
}

function* ruleFaults({ rule, at }: Computed, place: Place, form: Form): Faults {
  const names = entriesOf(rule).flatMap(([name]) => (isBeside.includes(name) ? [] : [name]));
  const [name = ''] = names;
  if (names.length !== 1) {
    yield fault(at, 'wrong-form', { what: 'rules', count: names.length, known: [...Object.keys(gives), 'copy'] });
    return;
  }
  if (name === 'since')
    for (const word of ['days', 'then', 'else'] as const)
      if (rule[word] === undefined) yield fault(at, 'missing', { what: 'word', name: word });
  const own = kindOrReason(place.schemas, form);
  if (gives[name] && !gives[name].includes(own))
    yield fault(at, 'wrong-kind', { what: 'gives', rule: name, kind: own, known: gives[name] });
  for (const input of inputsOf(rule)) {
    const schemas = placeAt(form.survey, keysOf(input))?.schemas ?? [];
    if (!schemas.length) {
      yield fault(below(at, name), 'lost-pointer', {
        what: 'answer',
        pointer: input,
        near: nearAt(form.survey, keysOf(input)),
      });
      continue;
    }
    if (!canRead(name, schemas, own, form))
      yield fault(below(at, name), 'wrong-kind', { what: 'reads', rule: name, pointer: input });
    if (leadsTo(input, place.pointer, form, new Set())) yield fault(at, 'circular-compute', { pointer: input });
  }
}

function canRead(name: string, schemas: readonly SchemaObject[], own: Decision, form: Form): boolean {
  const kind = kindOrReason(schemas, form);
  if (name === 'count') return typeOf(schemas.flatMap((each) => form.plans.of(each).nodes)) === 'array';
  if (name === 'copy') return kind === own;
  if (name === 'join') return kind !== 'group' && kind !== 'list';
  return takes[name]?.includes(kind) ?? true;
}

function kindOrReason(schemas: readonly SchemaObject[], { plans }: Form): Decision {
  const decided = decideWith(
    schemas.flatMap((schema) => plans.of(schema).nodes),
    plans,
  );
  return hasScreen(decided) ? decided.kind : decided.reason;
}

function leadsTo(from: string, to: string, form: Form, seen: Set<string>): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  const next = (form.computed.get(from) ?? []).flatMap(({ rule }) => inputsOf(rule));
  return next.some((each) => leadsTo(each, to, form, seen));
}
