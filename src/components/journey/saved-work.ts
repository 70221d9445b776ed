import { hasPassed, isTimeVouched, officeNow } from '../../client/base/office-clock.js';
import { officeKey } from '../../client/base/office-key.js';
import { StorageError, type DeviceStore, type OutboxItem } from '../../client/device-store.js';
import type { SavedDraft } from '../../model/draft.js';
import type { JsonObject } from '../../model/json.js';
import type { Procedure } from '../../model/procedure.js';

const day = 24 * 60 * 60 * 1000;

/** What the device has saved of one procedure. */
export interface SavedWork {
  /** The draft, if there is one, it is younger than the procedure's `retention.draftDays`, and no dossier was made of it. */
  readonly draft: SavedDraft | undefined;
  /** The dossiers that were submitted here and that the citizen has not closed yet, oldest first. */
  readonly items: readonly OutboxItem[];
}

export async function findSavedWork(
  store: DeviceStore,
  { code, retention }: Procedure,
  office: string,
): Promise<SavedWork> {
  // A clock that was once set wrong must not delete anything.
  if (isTimeVouched()) await store.dropDraftsBefore(new Date(officeNow().getTime() - 365 * day).toISOString());
  const items = (await store.outbox()).filter((each) => each.code === code && officeKey(each.endpoint) === office);
  const draft = await store.draft(code, office);
  if (!draft) return { draft, items };
  const isOver = hasPassed(retention.draftDays * day, draft) || items.some(({ key }) => key === draft.key);
  if (!isOver) return { draft, items };
  await store.dropDraft(code, office);
  return { draft: undefined, items };
}

/** The draft that a dossier was frozen from. */
export function draftFromDossier(item: OutboxItem, place: string): SavedDraft {
  const { code, key, secret, body, frozenAt } = item;
  if (item.draft) return { ...item.draft, place };
  const { answers, procedure } = JSON.parse(body) as { answers: JsonObject; procedure: { version: string } };
  return { code, version: procedure.version, key, secret, answers, place, savedAt: frozenAt };
}

/** Resolves with the failure where the device does not do what it was asked. */
export async function deviceFailure(task: Promise<void> | undefined): Promise<StorageError | undefined> {
  try {
    await task;
    return undefined;
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
}
