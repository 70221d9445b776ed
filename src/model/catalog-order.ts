import type { CatalogEntry } from '../schemas/catalog.js';
import type { LifeEvent } from '../schemas/common.js';

/** Why people come to an office, in the order in which lists have it. */
export const lifeEvents: readonly LifeEvent[] = Object.keys({
  birth: 1,
  marriage: 1,
  death: 1,
  business: 1,
  building: 1,
  hardship: 1,
  moving: 1,
  school: 1,
  papers: 1,
} satisfies Record<LifeEvent, 1>) as LifeEvent[];

/** An `order` that is not written. */
const usual = 2;

/** As a list has them: by `order`, then by the first life event, then as they were. */
export function inOrder<Entry extends Partial<Pick<CatalogEntry, 'order' | 'events'>>>(
  entries: readonly Entry[],
): Entry[] {
  const rank = ({ order = usual, events: [first] = [] }: Entry): number =>
    order * 100 + (first ? lifeEvents.indexOf(first) : lifeEvents.length);
  return [...entries].sort((one, other) => rank(one) - rank(other));
}
