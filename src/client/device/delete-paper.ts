import type { Stores } from './database.js';

/** Deletes a paper and its bytes. */
export function deletePaper(stores: Stores, id: string): void {
  stores('papers').delete(id);
  stores('parts').delete(partsOf(id));
}

/** The keys `[id, 0]`, `[id, 1]` …: an array sorts after every number. */
export function partsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
