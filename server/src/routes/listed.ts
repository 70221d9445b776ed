import { catalogPart } from '../../../src/model/catalog-part.js';
import type { Catalog } from '../../../src/schemas/catalog.js';
import type { Procedures } from '../procedures.js';
import { Served } from '../served.js';

/** The number of whole entries is rounded up to it. */
export const step = 24;

/** By how many entries are whole: what is asked for again is compressed once, and there are no more of them than steps. */
const made = new WeakMap<Procedures, Map<number, Served>>();

/** What is sent of the list: all of it, or so many whole and the names of the others. */
export function listed(procedures: Procedures, first = Infinity): Served {
  const whole = first < procedures.offered.length ? Math.ceil(first / step) * step : Infinity;
  const known = made.get(procedures) ?? new Map<number, Served>();
  made.set(procedures, known);
  const served = known.get(whole) ?? make(procedures, whole);
  known.set(whole, served);
  return served;
}

function make({ listed: entries }: Procedures, whole: number): Served {
  const list = whole === Infinity ? ({ procedures: entries } satisfies Catalog) : catalogPart(entries, whole);
  return new Served(JSON.stringify(list));
}
