import { below } from '../pointer.js';
import { keysOf } from '../pointer-keys.js';
import { entriesOf, isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { fault, type Faults } from './fault-list.js';
import type { Form, Place } from './form-of-faults.js';
import { nearAt, placeAt } from './survey.js';

/** Names in `required`, conditions and dependencies that are no questions of the same group. */
export function* nameFaults(place: Place, form: Form): Faults {
  for (const node of place.plans.flatMap((plan) => plan.nodes)) {
    const at = form.pointers.get(node);
    if (at === undefined) continue;
    for (const [pointer, read] of namesIn(node, at, form)) {
      const keys = keysOf(read);
      if (!placeAt(place, keys))
        yield fault(pointer, 'undeclared-name', {
          where: 'group',
          name: keys.join('/'),
          near: nearAt(place, keys)?.slice(1),
        });
    }
    yield* closedFaults(node, at, place);
  }
}

/** The answers that a schema names, from here, each with where it does. */
function* namesIn(node: SchemaObject, at: string, { plans }: Form): Iterable<readonly [at: string, answer: string]> {
  const each = (pointer: string, answers: Iterable<string>): readonly (readonly [string, string])[] =>
    [...answers].map((answer) => [pointer, answer]);
  for (const [index, name] of listOf(node['required']).entries())
    yield [below(below(at, 'required'), index), below('', String(name))];
  for (const keyword of ['if', 'not']) yield* each(below(at, keyword), plans.reads(node[keyword]));
  for (const keyword of ['anyOf', 'oneOf'])
    for (const [index, branch] of listOf(node[keyword]).entries())
      yield* each(below(below(at, keyword), index), plans.reads(branch));
  for (const [because, names] of entriesOf(node['dependentRequired'])) {
    const answers = [because, ...listOf(names)].map((name) => below('', String(name)));
    yield* each(below(below(at, 'dependentRequired'), because), answers);
  }
  for (const [because] of entriesOf(node['dependentSchemas']))
    yield [below(below(at, 'dependentSchemas'), because), below('', because)];
}

/** A group that refuses what its own branches ask. */
function* closedFaults(node: SchemaObject, at: string, { properties }: Place): Faults {
  if (node['additionalProperties'] !== false) return;
  const own = isSchemaObject(node['properties']) ? node['properties'] : {};
  for (const name of properties.keys()) {
    if (!Object.hasOwn(own, name)) yield fault(below(at, 'additionalProperties'), 'closed-too-early', { name });
  }
}

/** What nobody can answer and is required all the same. */
export function* requiredFaults(place: Place, { plans, pointers }: Form): Faults {
  for (const node of place.plans.flatMap((plan) => plan.nodes)) {
    for (const [index, name] of listOf(node['required']).entries()) {
      const asked = place.properties.get(String(name));
      const nodes = asked?.schemas.flatMap((schema) => plans.of(schema).nodes) ?? [];
      if (!nodes.some((each) => each['x-widget'] === 'note' || each['deprecated'] === true)) continue;
      yield fault(below(below(pointers.get(node) ?? '', 'required'), index), 'unanswerable', { name: String(name) });
    }
  }
}
