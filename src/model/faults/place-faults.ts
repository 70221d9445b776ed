import { keysOf } from '../pointer-keys.js';
import { declares, typeOf } from '../schema/applying.js';
import type { SchemaObject } from '../schema/schema.js';
import { fault, type Faults } from './fault-list.js';
import type { Form, Place } from './form-of-faults.js';

/** Names of the steps after the pages: citizens would not come past a page that is called so. */
export const steps: readonly string[] = ['documents', 'review', 'filing'];

/** What stands outside every page, and pages that nobody could leave. */
export function* pageFaults(place: Place, { plans, pointers }: Form): Faults {
  if (place.as !== 'page') return;
  const name = keysOf(place.pointer).at(-1) ?? '';
  if (steps.includes(name))
    yield fault(pointers.get(place.schemas[0] ?? {}) ?? '', 'not-allowed', { what: 'page', found: name });
  for (const schema of place.schemas) {
    const { nodes } = plans.of(schema);
    if (!declares(nodes) || typeOf(nodes) === 'object') continue;
    yield fault(pointers.get(schema) ?? '', 'not-a-page', { what: 'question' });
  }
}

/** Keys in the pointer of an answer, as deep as a receiver reads: `deepest` in `server/src/json-body.ts`. */
const deepest = 11;

/** Names that JavaScript puts before all others, in the order of their numbers, wherever the document has them. */
const wholeNumber = /^(?:0|[1-9]\d{0,9})$/;

/** A receiver takes no dossier with a name of JavaScript's in it, or with answers that lie deeper; numbers lose their order. */
export function* answerFaults({ pointer, schemas, properties, row }: Place, { pointers }: Form): Faults {
  const keys = keysOf(pointer);
  const at = pointers.get(schemas[0] ?? {}) ?? '';
  const name = keys.at(-1) ?? '';
  if (name === 'constructor' || wholeNumber.test(name)) yield fault(at, 'forbidden-name', { name });
  if (keys.length > deepest && !properties.size && !row) yield fault(at, 'too-deep', { what: 'answer', most: deepest });
}

/** A commune is chosen among those of the one province beside it. */
export function* provinceFaults(place: Place, { plans, pointers }: Form): Faults {
  const withWidget = (widget: string): readonly SchemaObject[] =>
    [...place.properties.values()].flatMap(({ schemas }) =>
      schemas.filter((schema) => plans.of(schema).nodes.some((node) => node['x-widget'] === widget)),
    );
  if (withWidget('province').length) return;
  for (const schema of withWidget('commune')) yield fault(pointers.get(schema) ?? '', 'no-province', {});
}
