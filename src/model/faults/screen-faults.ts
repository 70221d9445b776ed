import { declares, typeOf } from '../schema/applying.js';
import { below, keysOf } from '../pointer.js';
import type { Plans } from '../schema/plan.js';
import { entriesOf, isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { tellOfQuestion } from './question-faults.js';
import type { Pointers } from './schema-faults.js';
import { placeAt, type Surveyed } from './survey.js';
import type { Tell } from './tell.js';

/** What telling of a form needs to know. */
export interface Form {
  readonly schema: SchemaObject;
  readonly survey: Surveyed;
  readonly plans: Plans;
  readonly pointers: Pointers;
  readonly tell: Tell;
}

/** Tells what no screen can ask, and words that name questions nobody asks. */
export function tellOfScreens(form: Form): void {
  const { schema: root, survey, plans, pointers, tell } = form;
  const at = pointers.get(root) ?? '';
  if (root['type'] !== 'object') {
    tell(
      below(at, 'type'),
      'not-a-page',
      'The form is not an object.',
      'Write "type": "object" and a page for each property.',
    );
  }
  if (!survey.properties.size) tell(at, 'not-a-page', 'It asks nothing.', 'Add a page under "properties".');
  for (const schema of [...survey.properties.values()].flatMap((page) => page.schemas)) {
    const { nodes } = plans.of(schema);
    if (!declares(nodes) || typeOf(nodes) === 'object') continue;
    tell(
      pointers.get(schema) ?? '',
      'not-a-page',
      'It stands outside every page.',
      'Put it into an object at the top of the form.',
    );
  }
  tellOfPlace(survey, form);
}

/** Keys in the pointer of an answer, as deep as a receiver reads: `deepest` in `server/src/json-body.ts`. */
const deepest = 11;

/** A receiver takes no dossier with this name in it, or with answers that lie deeper. */
function tellOfAnswer({ pointer, schemas, properties, row }: Surveyed, { pointers, tell }: Form): void {
  const keys = keysOf(pointer);
  const at = pointers.get(schemas[0] ?? {}) ?? '';
  if (keys.at(-1) === 'constructor')
    tell(at, 'forbidden-name', 'JavaScript gives this name a meaning.', 'Choose another name.');
  if (keys.length > deepest && !properties.size && !row)
    tell(at, 'too-deep', `Its answer lies more than ${deepest} levels deep.`, 'Use fewer groups inside groups.');
}

function tellOfPlace(place: Surveyed, form: Form): void {
  tellOfAnswer(place, form);
  for (const node of place.plans.flatMap((plan) => plan.nodes)) tellOfNames(node, place, form);
  for (const inner of place.properties.values()) tellOfQuestion(inner, form);
  tellOfProvinces(place, form);
  for (const inner of place.properties.values()) tellOfPlace(inner, form);
  if (place.row) tellOfPlace(place.row, form);
}

/** Names in `required`, conditions and dependencies must be questions of the same group. */
function tellOfNames(node: SchemaObject, place: Surveyed, { plans, pointers, tell }: Form): void {
  const at = pointers.get(node);
  if (at === undefined) return;
  const check = (pointer: string, reads: Iterable<string>): void => {
    for (const read of reads) {
      const keys = keysOf(read);
      if (placeAt(place, keys)) continue;
      tell(
        pointer,
        'undeclared-name',
        `Nothing here asks "${keys.join('/')}".`,
        'Ask it under "properties", or correct the name.',
      );
    }
  };
  listOf(node['required']).forEach((name, index) => {
    check(below(below(at, 'required'), index), [below('', String(name))]);
  });
  for (const keyword of ['if', 'not']) check(below(at, keyword), plans.reads(node[keyword]));
  for (const keyword of ['anyOf', 'oneOf']) {
    listOf(node[keyword]).forEach((each, index) => check(below(below(at, keyword), index), plans.reads(each)));
  }
  for (const [because, names] of entriesOf(node['dependentRequired'])) {
    check(
      below(below(at, 'dependentRequired'), because),
      [because, ...listOf(names)].map((name) => below('', String(name))),
    );
  }
  for (const [because] of entriesOf(node['dependentSchemas'])) {
    check(below(below(at, 'dependentSchemas'), because), [below('', because)]);
  }
  const own = isSchemaObject(node['properties']) ? node['properties'] : {};
  for (const name of node['additionalProperties'] === false ? place.properties.keys() : []) {
    if (Object.hasOwn(own, name)) continue;
    tell(
      below(at, 'additionalProperties'),
      'closed-too-early',
      `It would refuse "${name}".`,
      'Write "unevaluatedProperties": false.',
    );
  }
}

/** A commune is chosen among those of the one province beside it. */
function tellOfProvinces(place: Surveyed, { plans, pointers, tell }: Form): void {
  const withWidget = (widget: string): readonly SchemaObject[] =>
    [...place.properties.values()].flatMap(({ schemas }) =>
      schemas.filter((schema) => plans.of(schema).nodes.some((node) => node['x-widget'] === widget)),
    );
  if (withWidget('province').length) return;
  for (const schema of withWidget('commune')) {
    tell(
      pointers.get(schema) ?? '',
      'no-province',
      'No province is asked beside this commune.',
      'Add a question with "x-widget": "province".',
    );
  }
}
