import { decideQuestion, hasScreen } from '../decide-question.js';
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
    yield fault(at(place.schemas[0]), 'no-title', { what: 'nothing' });
    return;
  }
  for (const schema of [first, ...others]) yield* kindFaults(schema, at(schema), place, form);
  const kind = kindOf(first, place, form);
  if (kind === undefined) return;
  for (const other of others) {
    const another = kindOf(other, place, form);
    if (another === kind || another === undefined) continue;
    yield fault(at(other), 'two-kinds', { kind, other: another, at: at(first) });
  }
  if (kind === 'group') return;
  const base = plans.of(first).nodes;
  for (const narrower of place.schemas.filter((schema) => !declares(plans.of(schema).nodes))) {
    const together = decideWith([...base, ...plans.of(narrower).nodes], plans);
    if (hasScreen(together) && together.kind === kind) continue;
    yield fault(at(narrower), 'two-kinds', { kind, other: undefined, at: '' });
  }
}

/** Why a schema asks nothing that a person could read and answer. */
function* kindFaults(schema: SchemaObject, at: string, place: Place, form: Form): Faults {
  const { nodes } = form.plans.of(schema);
  if (place.as !== 'row' && !nodes.some((node) => typeof node['title'] === 'string' && node['title'].trim() !== ''))
    yield fault(at, 'no-title', { what: 'question' });
  for (const node of nodes) {
    const groups = branchesOf(node, form);
    if (!groups) continue;
    yield* branchFaults(node, groups, at, form);
    if (!groups.tag) return;
  }
  const type = typeOf(nodes);
  if (Array.isArray(type) || type === 'object' || kindOf(schema, place, form)) return;
  const decided = decideWith(nodes, form.plans);
  // A type that is none was told of already.
  if (!hasScreen(decided) && decided.reason === 'no-type' && type !== undefined) return;
  if (hasScreen(decided)) yield fault(at, 'no-screen', { why: 'row' });
  else yield fault(at, 'no-screen', { why: decided.reason });
}

/** The tag of one of several groups: its options come from the branches, its words may stand in the group's own properties. */
function* tagFaults(tag: SchemaObject, place: Place, { plans, pointers }: Form): Faults {
  for (const schema of place.schemas.filter((each) => pointers.has(each) && !('const' in each))) {
    const decided = decideQuestion([...plans.of(schema).nodes, tag]);
    if (hasScreen(decided) && decided.kind === 'choice') continue;
    yield fault(pointers.get(schema) ?? '', 'no-screen', { why: 'tag' });
  }
}
