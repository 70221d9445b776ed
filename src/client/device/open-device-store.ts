import { StorageError, type DeviceStore } from '../device-store.js';
import type { DeviceTimeouts } from './database.js';
import { IndexedDbStore } from './indexed-db-store.js';
import { MemoryStore } from './memory-store.js';

/** The store of this page. On a shared device, or where the browser keeps nothing, it lasts as long as the page. */
export async function openDeviceStore({
  shared,
  limits,
}: {
  readonly shared: boolean;
  readonly limits?: DeviceTimeouts;
}): Promise<DeviceStore> {
  if (shared) return new MemoryStore();
  try {
    return await IndexedDbStore.open(undefined, limits);
  } catch (error) {
    if (error instanceof StorageError) return new MemoryStore();
    throw error;
  }
}
