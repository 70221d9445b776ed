import { below } from '../pointer.js';
import { isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { fault, type Faults } from './fault-list.js';
import type { Form, Place } from './form-of-faults.js';
import { kindAt, kindTogether } from './kind-of.js';
import type { Surveyed } from './survey.js';

/** Main rows outside of lists, and lists that take answers with none or two: the question alone refuses nothing. */
export function* mainFaults(place: Place, form: Form): Faults {
  const isList = kindAt(place, form) === 'list';
  if (place.as !== 'row')
    for (const [, each] of mainsIn(place, form)) yield fault(widgetAt(each, form), 'no-screen', { why: 'main' });
  const [main, ...others] = isList && place.row ? mainsIn(place.row, form) : [];
  for (const [, each] of others) yield fault(widgetAt(each, form), 'no-screen', { why: 'main' });
  if (!main) return;
  const nodes = place.plans.flatMap((plan) => plan.nodes);
  const list = nodes.find((node) => isSchemaObject(node['items']));
  if (!nodes.some((node) => isExact(node, main[0])))
    yield fault((list && form.pointers.get(list)) ?? '', 'no-main', { name: main[0] });
}

function mainsIn({ properties }: Surveyed, { plans }: Form): readonly (readonly [name: string, place: Surveyed])[] {
  return [...properties].filter(([, each]) => kindTogether(each, plans) === 'main');
}

function widgetAt({ schemas: [schema] }: Surveyed, { pointers }: Form): string {
  return below((schema && pointers.get(schema)) ?? '', 'x-widget');
}

/** Says that one row is the main one, and no more than one. */
function isExact({ contains, minContains = 1, maxContains }: SchemaObject, name: string): boolean {
  if (!isSchemaObject(contains) || minContains !== 1 || maxContains !== 1) return false;
  const { properties, required } = contains;
  const asked = isSchemaObject(properties) ? properties[name] : undefined;
  return isSchemaObject(asked) && asked['const'] === true && listOf(required).includes(name);
}
