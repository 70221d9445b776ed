import { decideQuestion, hasScreen } from '../decide-question.js';
import { below } from '../pointer.js';
import type { SchemaObject } from '../schema/schema.js';
import { fault, type Faults } from './fault-list.js';
import type { Form } from './form-of-faults.js';
import type { Branches } from './kind-of.js';

/** What keeps one of several groups from being asked. */
export function* branchFaults(
  node: SchemaObject,
  { branches, tag }: Branches,
  at: string,
  { plans, pointers }: Form,
): Faults {
  const own = below(pointers.get(node) ?? at, 'oneOf');
  if (!tag) {
    yield fault(own, 'no-tag', { name: undefined });
    return;
  }
  for (const [index, branch] of branches.entries()) {
    if (plans.of(branch).required.includes(tag.name)) continue;
    yield fault(below(own, index), 'no-tag', { name: tag.name });
  }
  yield* optionFaults(tag.options, own);
}

/** The branches are the options of the question that comes first. */
function* optionFaults(options: readonly SchemaObject[], at: string): Faults {
  if (!hasScreen(decideQuestion([{ oneOf: options }]))) yield fault(at, 'no-screen', { why: 'mixed-tags' });
  for (const [index, { const: value, title }] of options.entries()) {
    if (typeof title !== 'string' || title.trim() === '') yield fault(below(at, index), 'no-title', { what: 'branch' });
    if (options.findIndex((other) => other['const'] === value) < index)
      yield fault(below(at, index), 'duplicate-option', { what: 'branch', value: JSON.stringify(value) });
  }
}
