import { decideQuestion, hasScreen } from '../decide-question.js';
import type { NoScreen } from '../question.js';
import { declares, typeOf } from '../schema/applying.js';
import type { SchemaObject } from '../schema/schema.js';
import { branchFaults } from './branch-faults.js';
import { fault, type Faults } from './fault-list.js';
import type { Form, Place } from './form-of-faults.js';
import { branchesOf, decideWith, isAsked, kindOf, tagAt } from './kind-of.js';

/** What is no question, or not the same one in every branch. */
export function* questionFaults(place: Place, form: Form): Faults {
  if (!isAsked(place)) return;
  const tag = tagAt(place, form);
  if (tag) {
    yield* tagFaults(tag, place, form);
    return;
  }
  const { plans, pointers } = form;
  const at = (schema: SchemaObject | undefined): string => (schema && pointers.get(schema)) ?? '';
  const [first, ...others] = place.schemas.filter((schema) => declares(plans.of(schema).nodes));
  if (!first) {
    yield fault(
      at(place.schemas[0]),
      'no-title',
      'Nothing says what is asked here.',
      'Give it a "title" and a "type".',
    );
    return;
  }
  for (const schema of [first, ...others]) yield* kindFaults(schema, at(schema), place, form);
  const kind = kindOf(first, place, form);
  if (kind === undefined) return;
  for (const other of others) {
    const another = kindOf(other, place, form);
    if (another === kind || another === undefined) continue;
    yield fault(
      at(other),
      'two-kinds',
      `It asks ${another} here and ${kind} in ${at(first)}.`,
      'Give the two questions two names.',
    );
  }
  if (kind === 'group') return;
  const base = plans.of(first).nodes;
  for (const narrower of place.schemas.filter((schema) => !declares(plans.of(schema).nodes))) {
    const together = decideWith([...base, ...plans.of(narrower).nodes], plans);
    if (hasScreen(together) && together.kind === kind) continue;
    yield fault(
      at(narrower),
      'two-kinds',
      `With this it would no longer ask ${kind}.`,
      'Let branches only narrow what is asked.',
    );
  }
}

const reasons: Readonly<Record<NoScreen['reason'], string>> = {
  'mixed-options': 'its options are neither all texts nor all numbers',
  'other-widget': 'its "x-widget" does not fit it',
  list: 'a list needs "items" that say what one row asks',
  group: 'a group is not one question',
  'no-type': 'it does not say one "type"',
};

/** Why a schema asks nothing that a person could read and answer. */
function* kindFaults(schema: SchemaObject, at: string, place: Place, form: Form): Faults {
  const { nodes } = form.plans.of(schema);
  if (place.as !== 'row' && !nodes.some((node) => typeof node['title'] === 'string' && node['title'].trim() !== ''))
    yield fault(at, 'no-title', 'There is nothing to read.', 'Give it a "title": the question as a citizen reads it.');
  for (const node of nodes) {
    const groups = branchesOf(node, form);
    if (!groups) continue;
    yield* branchFaults(node, groups, at, form);
    if (!groups.tag) return;
  }
  const type = typeOf(nodes);
  if (Array.isArray(type) || type === 'object' || kindOf(schema, place, form)) return;
  const decided = decideWith(nodes, form.plans);
  if (hasScreen(decided))
    yield fault(
      at,
      'no-screen',
      'This cannot be a row of a list by itself.',
      'Let "items" be an object, and ask it inside.',
    );
  else
    yield fault(
      at,
      'no-screen',
      `No screen can ask this: ${reasons[decided.reason]}.`,
      'Choose a type and look that a question can have.',
    );
}

/** The tag of one of several groups: its options come from the branches, its words may stand in the group's own properties. */
function* tagFaults(tag: SchemaObject, place: Place, { plans, pointers }: Form): Faults {
  for (const schema of place.schemas.filter((each) => pointers.has(each) && !('const' in each))) {
    const decided = decideQuestion([...plans.of(schema).nodes, tag]);
    if (hasScreen(decided) && decided.kind === 'choice') continue;
    yield fault(
      pointers.get(schema) ?? '',
      'no-screen',
      'It tells the branches of "oneOf" apart, so it must be a choice.',
      'Give it only a "title" and the type of the "const" values.',
    );
  }
}
