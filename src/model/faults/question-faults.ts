import { decideQuestion, hasScreen, type NoScreen } from '../decide-question.js';
import { below } from '../pointer.js';
import { declares } from '../schema/applying.js';
import { isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { fixedValues } from '../schema/tag.js';
import type { Form } from './screen-faults.js';
import type { Surveyed } from './survey.js';

/** The type that the first schema which names one gives. */
export function typeOf(nodes: readonly SchemaObject[]): unknown {
  return nodes.find((node) => node['type'] !== undefined)?.['type'];
}

/** Tells where a property is no question, or not the same one in every branch. */
export function tellOfQuestion(place: Surveyed, form: Form): void {
  const { plans, pointers, tell } = form;
  const at = (schema: SchemaObject | undefined): string => (schema && pointers.get(schema)) ?? '';
  const [first, ...others] = place.schemas.filter((schema) => declares(plans.of(schema).nodes));
  if (!first) {
    tell(at(place.schemas[0]), 'no-title', 'Nothing says what is asked here.', 'Give it a "title" and a "type".');
    return;
  }
  const kinds = [first, ...others].map((schema) => tellOfKind(schema, at(schema), form));
  kinds.slice(1).forEach((kind, index) => {
    if (kind === kinds[0] || kind === undefined || kinds[0] === undefined) return;
    tell(
      at(others[index]),
      'two-kinds',
      `It asks ${kind} here and ${kinds[0]} in ${at(first)}.`,
      'Give the two questions two names.',
    );
  });
  const base = plans.of(first).nodes;
  for (const narrower of place.schemas) {
    const { nodes } = plans.of(narrower);
    if (declares(nodes) || kinds[0] === undefined || kinds[0] === 'group') continue;
    const together = decideQuestion([...base, ...nodes]);
    if (hasScreen(together) && together.kind === kinds[0]) continue;
    tell(
      at(narrower),
      'two-kinds',
      `With this it would no longer ask ${kinds[0]}.`,
      'Let branches only narrow what is asked.',
    );
  }
}

const reasons: Readonly<Record<NoScreen['reason'], string>> = {
  'mixed-options': 'its options are neither all texts nor all numbers',
  'other-widget': 'its "x-widget" does not fit it',
  list: 'there is no screen for lists in this version',
  group: 'a group is not one question',
  'no-type': 'it does not say one "type"',
};

/** The kind of one question, or `undefined` after telling why it has none. */
function tellOfKind(schema: SchemaObject, at: string, { plans, tell }: Form): string | undefined {
  const { nodes } = plans.of(schema);
  if (!nodes.some((node) => typeof node['title'] === 'string' && node['title'].trim() !== '')) {
    tell(at, 'no-title', 'There is nothing to read.', 'Give it a "title": the question as a citizen reads it.');
  }
  const branches = nodes.flatMap((node) => listOf(node['oneOf'])).filter(isSchemaObject);
  const groups = branches.filter((branch) => plans.of(branch).properties.length || branch['type'] === 'object');
  if (groups.length) {
    const isTagged = groups.every((branch) => plans.of(branch).properties.some(([, each]) => fixedValues(each)));
    const why = isTagged
      ? 'There is no screen for one of several groups in this version.'
      : 'No "const" tells its branches apart.';
    tell(below(at, 'oneOf'), isTagged ? 'no-screen' : 'no-tag', why, 'Ask for the kind, and use "if" with "then".');
    return undefined;
  }
  if (Array.isArray(typeOf(nodes))) return undefined;
  if (typeOf(nodes) === 'object') return 'group';
  const decided = decideQuestion(nodes);
  if (hasScreen(decided)) return decided.kind;
  tell(
    at,
    'no-screen',
    `No screen can ask this: ${reasons[decided.reason]}.`,
    'Choose a type and look that a question can have.',
  );
  return undefined;
}
