import type { CatalogEntry, CatalogPart } from '../schemas/catalog.js';

/** The first procedures of a list whole, and of the others only what they are called: a list of thousands begins small. */
export function catalogPart(entries: readonly CatalogEntry[], first: number): CatalogPart {
  const procedures = entries.map((entry, index): CatalogPart['procedures'][number] => {
    const { code, title, area, events } = entry;
    return index < first ? entry : { code, title, area, events };
  });
  return { procedures };
}
