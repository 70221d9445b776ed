import { below } from '../pointer.js';
import { listOf } from '../schema/schema.js';
import { fault, type Faults } from './fault-list.js';
import type { Form, Place } from './form-of-faults.js';
import { nearest } from './nearest.js';
import { kindAt, kindTogether } from './kind-of.js';

/** What keeps the rows of a list from being named or drawn as it says. */
export function* listFaults(place: Place, form: Form): Faults {
  const { row } = place;
  if (!row || kindAt(place, form) !== 'list') return;
  for (const node of place.plans.flatMap((plan) => plan.nodes)) {
    const at = form.pointers.get(node) ?? '';
    for (const [index, name] of listOf(node['x-summary']).entries()) {
      if (row.properties.has(String(name))) continue;
      const pointer = below(below(at, 'x-summary'), index);
      yield fault(pointer, 'undeclared-name', {
        where: 'row',
        name: String(name),
        near: nearest(String(name), row.properties.keys()),
      });
    }
    if (node['x-widget'] !== 'table') continue;
    const kinds = [...row.properties.values()].map((each) => kindTogether(each, form.plans));
    if (kinds.length && kinds.every((kind) => kind !== undefined && kind !== 'list' && kind !== 'group')) continue;
    yield fault(below(at, 'x-widget'), 'no-screen', { why: 'table' });
  }
}

/** What a matrix can ask in its cells. */
const cells: readonly (string | undefined)[] = ['yes-no', 'choice', 'number', 'money'];

/** A matrix whose rows differ. */
export function* matrixFaults(place: Place, form: Form): Faults {
  if (kindAt(place, form) !== 'group') return;
  for (const node of place.plans.flatMap((plan) => plan.nodes)) {
    if (node['x-widget'] !== 'matrix' && node['x-widget'] !== 'table') continue;
    const columns = [...place.properties.values()].map((row) => {
      const kind = kindTogether(row, form.plans);
      return kind === 'group'
        ? [...row.properties].map(([key, each]) => [key, kindTogether(each, form.plans)] as const)
        : [['', kind] as const];
    });
    const isSame = columns.every((each) => each.join(' ') === columns[0]?.join(' '));
    const isDrawn = columns.flat().every(([, kind]) => cells.includes(kind));
    if (node['x-widget'] === 'matrix' && isSame && isDrawn && columns.flat().length) continue;
    yield fault(below(form.pointers.get(node) ?? '', 'x-widget'), 'no-screen', { why: 'matrix' });
  }
}
