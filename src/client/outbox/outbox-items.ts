import { StorageError, type DeviceStore, type OutboxItem } from '../device-store.js';

/** What the device keeps of the outbox; `undefined` where it does not answer. */
export function readItems(store: DeviceStore): Promise<readonly OutboxItem[] | undefined> {
  return tolerant(store.outbox());
}

/** Keeps an item; false where the device cannot. */
export async function keepItem(store: DeviceStore, item: OutboxItem): Promise<boolean> {
  return (await tolerant(store.keepOutboxItem(item).then(() => true))) ?? false;
}

/** A device that cannot keep does not stop the sending. */
async function tolerant<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}
