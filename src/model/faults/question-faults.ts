import { decideQuestion, hasScreen, type NoScreen } from '../decide-question.js';
import { declares, typeOf } from '../schema/applying.js';
import type { SchemaObject } from '../schema/schema.js';
import type { Form } from './screen-faults.js';
import { decideWith, tellOfBranches, tellOfList, tellOfMatrix } from './structure-faults.js';
import type { Surveyed } from './survey.js';

/** Tells where a property is no question, or not the same one in every branch. */
export function tellOfQuestion(place: Surveyed, form: Form, isRow = false): void {
  const { plans, pointers, tell } = form;
  const at = (schema: SchemaObject | undefined): string => (schema && pointers.get(schema)) ?? '';
  const tag = place.schemas.find((schema) => !pointers.has(schema));
  if (tag) {
    tellOfTag(tag, place, form);
    return;
  }
  const [first, ...others] = place.schemas.filter((schema) => declares(plans.of(schema).nodes));
  if (!first) {
    tell(at(place.schemas[0]), 'no-title', 'Nothing says what is asked here.', 'Give it a "title" and a "type".');
    return;
  }
  const kinds = [first, ...others].map((schema) => tellOfKind(schema, at(schema), form, isRow));
  kinds.slice(1).forEach((kind, index) => {
    if (kind === kinds[0] || kind === undefined || kinds[0] === undefined) return;
    tell(
      at(others[index]),
      'two-kinds',
      `It asks ${kind} here and ${kinds[0]} in ${at(first)}.`,
      'Give the two questions two names.',
    );
  });
  if (kinds[0] === 'list' && place.row) {
    tellOfQuestion(place.row, form, true);
    tellOfList(place, form);
  }
  if (kinds[0] === 'group') tellOfMatrix(place, form);
  const base = plans.of(first).nodes;
  for (const narrower of place.schemas) {
    const { nodes } = plans.of(narrower);
    if (declares(nodes) || kinds[0] === undefined || kinds[0] === 'group') continue;
    const together = decideWith([...base, ...nodes], plans);
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
  list: 'a list needs "items" that say what one row asks',
  group: 'a group is not one question',
  'no-type': 'it does not say one "type"',
};

/** What a row of a list cannot be, though a question can. */
const noRows: readonly string[] = ['list', 'confirm', 'commune', 'note'];

/** The kind of one question, or `undefined` after telling why it has none. */
function tellOfKind(schema: SchemaObject, at: string, form: Form, isRow: boolean): string | undefined {
  const { plans, tell } = form;
  const { nodes } = plans.of(schema);
  if (!isRow && !nodes.some((node) => typeof node['title'] === 'string' && node['title'].trim() !== '')) {
    tell(at, 'no-title', 'There is nothing to read.', 'Give it a "title": the question as a citizen reads it.');
  }
  if (!tellOfBranches(nodes, at, form)) return undefined;
  if (Array.isArray(typeOf(nodes))) return undefined;
  if (typeOf(nodes) === 'object') return 'group';
  const decided = decideWith(nodes, plans);
  if (hasScreen(decided) && isRow && noRows.includes(decided.kind)) {
    tell(at, 'no-screen', 'This cannot be a row of a list by itself.', 'Let "items" be an object, and ask it inside.');
    return undefined;
  }
  if (hasScreen(decided)) return decided.kind;
  tell(
    at,
    'no-screen',
    `No screen can ask this: ${reasons[decided.reason]}.`,
    'Choose a type and look that a question can have.',
  );
  return undefined;
}

/** The tag of one of several groups: its options come from the branches, its words may stand in the group's own properties. */
function tellOfTag(tag: SchemaObject, place: Surveyed, { plans, pointers, tell }: Form): void {
  for (const schema of place.schemas.filter((each) => pointers.has(each) && !('const' in each))) {
    const decided = decideQuestion([...plans.of(schema).nodes, tag]);
    if (hasScreen(decided) && decided.kind === 'choice') continue;
    tell(
      pointers.get(schema) ?? '',
      'no-screen',
      'It tells the branches of "oneOf" apart, so it must be a choice.',
      'Give it only a "title" and the type of the "const" values.',
    );
  }
}
