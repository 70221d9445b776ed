import { below } from '../pointer.js';
import { keysOf } from '../pointer-keys.js';
import { isSchemaObject, listOf } from '../schema/schema.js';
import { fault, type Faults } from './fault-list.js';
import type { Form } from './form-of-faults.js';
import { steps } from './place-faults.js';
import { nearAt, placeAt } from './survey.js';

/** Screens that ask what nobody asks, what stands in a list, or what another screen asks; names that are taken. */
export function* arrangementFaults(screens: unknown, { survey }: Form): Faults {
  const asked = new Set<string>();
  const ids = new Set<string>([...steps, ...survey.properties.keys()]);
  for (const [index, screen] of listOf(screens).entries()) {
    const at = below('/screens', index);
    if (!isSchemaObject(screen)) continue;
    const { id, asks } = screen;
    const isPage = listOf(asks).length === 1 && keysOf(String(listOf(asks)[0])).length === 1;
    for (const name of ['id', 'title'])
      if (screen[name] === undefined && (!isPage || Object.keys(screen).length > 1))
        yield fault(at, 'missing', { what: 'word', name });
    if (typeof id === 'string') {
      if (ids.has(id)) yield fault(`${at}/id`, 'not-allowed', { what: 'screen', found: id });
      ids.add(id);
    }
    for (const [place, ask] of listOf(asks).entries())
      if (typeof ask === 'string') yield* askFaults(ask, below(`${at}/asks`, place));
  }

  function* askFaults(pointer: string, at: string): Faults {
    if (!pointer.startsWith('/')) return;
    const keys = keysOf(pointer);
    const isInList = keys.some((_, index) => placeAt(survey, keys.slice(0, index))?.row);
    if (!placeAt(survey, keys))
      yield fault(at, 'lost-pointer', { what: 'answer', pointer, near: nearAt(survey, keys) });
    else if (isInList) yield fault(at, 'not-allowed', { what: 'part-of-list', found: pointer });
    else if (asked.has(pointer)) yield fault(at, 'not-allowed', { what: 'asked-twice', found: pointer });
    asked.add(pointer);
  }
}
