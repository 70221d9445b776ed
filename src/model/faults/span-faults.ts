import { hasScreen } from '../decide-question.js';
import { below } from '../pointer.js';
import { typeOf } from '../schema/applying.js';
import { fault, type Faults } from './fault-list.js';
import type { Form, Place } from './form-of-faults.js';
import { decideWith } from './kind-of.js';

/** A time from one date to another that is none. */
export function* spanFaults(place: Place, { plans, pointers }: Form): Faults {
  const isDate = (name: string): boolean => {
    const schemas = place.properties.get(name)?.schemas ?? [];
    const decided = decideWith(
      schemas.flatMap((schema) => plans.of(schema).nodes),
      plans,
    );
    return hasScreen(decided) && (decided.kind === 'date' || decided.kind === 'day-time');
  };
  for (const schema of place.schemas) {
    const { nodes } = plans.of(schema);
    if (!nodes.some((node) => node['x-widget'] === 'span')) continue;
    if (typeOf(nodes) === 'object' && place.properties.size === 2 && isDate('from') && isDate('to')) continue;
    yield fault(below(pointers.get(schema) ?? '', 'x-widget'), 'not-allowed', { what: 'span' });
  }
}
