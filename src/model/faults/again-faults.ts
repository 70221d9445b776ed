import { below } from '../pointer.js';
import { keysOf, within } from '../pointer-keys.js';
import { isSchemaObject, listOf } from '../schema/schema.js';
import { fault, type Faults } from './fault-list.js';
import type { Form } from './form-of-faults.js';
import { nearAt, placeAt } from './survey.js';

/** What is new in another dossier and is asked nowhere, stands in a list, or is named already. */
export function* againFaults(again: unknown, { survey }: Form): Faults {
  for (const [index, choice] of listOf(again).entries()) {
    const fresh = isSchemaObject(choice) ? listOf(choice['new']) : [];
    const named: string[] = [];
    for (const [place, pointer] of fresh.entries()) {
      if (typeof pointer !== 'string' || !pointer.startsWith('/')) continue;
      const at = below(`/again/${index}/new`, place);
      const keys = keysOf(pointer);
      const isInList = keys.some((_, depth) => placeAt(survey, keys.slice(0, depth))?.row);
      if (!placeAt(survey, keys))
        yield fault(at, 'lost-pointer', { what: 'answer', pointer, near: nearAt(survey, keys) });
      else if (isInList) yield fault(at, 'not-allowed', { what: 'part-of-list', found: pointer });
      else if (named.some((each) => within(pointer, each)))
        yield fault(at, 'not-allowed', { what: 'new-twice', found: pointer });
      named.push(pointer);
    }
  }
}
