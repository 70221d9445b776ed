import { below, keysOf } from '../pointer.js';
import type { Plans } from '../schema/plan.js';
import type { Pointers } from './schema-faults.js';
import { nodesAt } from './check-faults.js';
import type { Surveyed } from './survey.js';
import type { Tell } from './tell.js';

/** Tells of answers that are to be taken from a question nobody asks, or from themselves. */
export function tellOfSources(pointers: Pointers, form: Surveyed, plans: Plans, tell: Tell): void {
  for (const [schema, at] of pointers) {
    const source = schema['x-source'];
    if (typeof source === 'string' && source.startsWith('/') && !nodesAt(form, plans, keysOf(source)))
      tell(below(at, 'x-source'), 'lost-pointer', `The form does not ask "${source}".`, 'Correct the pointer.');
  }
}
