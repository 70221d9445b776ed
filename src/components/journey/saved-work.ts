import { hasPassed, isTimeVouched, officeNow } from '../../client/base/office-clock.js';
import { officeKey } from '../../client/base/office-key.js';
import { StorageError, type DeviceStore, type OutboxItem } from '../../client/device-store.js';
import type { SavedDraft } from '../../model/draft.js';
import type { JsonObject } from '../../model/json.js';
import type { Procedure } from '../../model/procedure.js';

const day = 24 * 60 * 60 * 1000;

/** What the device has saved of one procedure. */
export interface SavedWork {
  /** The draft, if there is one and it is younger than the procedure's `retention.draftDays`. */
  readonly draft: SavedDraft | undefined;
  /** The last dossier that was submitted here and that the citizen has not closed yet. */
  readonly item: OutboxItem | undefined;
}

export async function findSavedWork(
  store: DeviceStore,
  { code, retention }: Procedure,
  office: string,
): Promise<SavedWork> {
  // A clock that was once set wrong must not delete anything.
  if (isTimeVouched()) await store.dropDraftsBefore(new Date(officeNow().getTime() - 365 * day).toISOString());
  const item = (await store.outbox()).findLast((each) => each.code === code && officeKey(each.endpoint) === office);
  const draft = await store.draft(code, office);
  if (!draft || !hasPassed(retention.draftDays * day, draft)) return { draft, item };
  await store.dropDraft(code, office);
  return { draft: undefined, item };
}

/** The draft that a dossier was frozen from. */
export function draftFromDossier({ code, key, secret, body, frozenAt }: OutboxItem, place: string): SavedDraft {
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
