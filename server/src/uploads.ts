import { timingSafeEqual } from 'node:crypto';
import { access, constants } from 'node:fs/promises';
import type { SelectQueryBuilder, Transaction } from 'kysely';
import { headLength, mayBecome, type FileType } from '../../src/model/file-type.js';
import type { Config } from './config.js';
import type { Database, Tables } from './database.js';
import { claimDraft } from './draft-access.js';
import type { FileStore, Stretch } from './file-store.js';
import { limits } from './limits.js';
import { Quota } from './quota.js';
import { later, Refusal } from './refusal.js';
import { RemovedFiles } from './removed-files.js';
import { Room } from './room.js';
import { Sealing } from './sealing.js';
import { UploadLocks } from './upload-locks.js';
import type { NewUpload, Upload } from './upload-types.js';

const day = 86_400_000;

/** Who announces a file. */
export interface Announcer {
  readonly secretHash: Buffer;
  readonly caller: string;
}

/** Papers on their way: what was announced is in the database, the bytes are in the file store. */
export class Uploads {
  readonly #database: Database;
  readonly #files: FileStore;
  readonly #limits: Config['limits'];
  readonly #locks = new UploadLocks();
  readonly #sealing: Sealing;
  readonly #removed: RemovedFiles;
  readonly #room: Room;
  readonly #quota: Quota;

  constructor(parts: { database: Database; files: FileStore; limits: Config['limits']; free: () => Promise<number> }) {
    this.#database = parts.database;
    this.#files = parts.files;
    this.#limits = parts.limits;
    this.#sealing = new Sealing(parts.files);
    this.#removed = new RemovedFiles(parts.database, parts.files);
    this.#room = new Room(parts.free, parts.limits.minFreeBytes);
    this.#quota = new Quota(parts.limits.bytesPerHour);
  }

  /** Runs `work` as the only one on this upload; `signal` tells it that another took over. */
  alone<T>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return this.#locks.alone(id, work);
  }

  /** Announces a file. The same announcement may come again. */
  async create(upload: NewUpload, { secretHash, caller }: Announcer, now: Date): Promise<Upload> {
    const { maxFileBytes } = this.#limits;
    if (upload.size === 0) throw new Refusal('empty-file');
    if (upload.size > maxFileBytes) throw new Refusal('too-large', { detail: `At most ${maxFileBytes} bytes a file.` });
    if (!limits.types.some((type) => type === upload.type)) throw new Refusal('type-not-allowed');
    await this.#room.keep(upload.id, upload.size, now);
    try {
      await this.#removed.finish(upload.id);
      return await this.#database.transaction().execute(async (transaction) => {
        await claimDraft(transaction, upload.draft, secretHash, now);
        // One at a time for a draft, so that two cannot both take its last place.
        await transaction.selectFrom('draft').select('key').where('key', '=', upload.draft).forUpdate().execute();
        const found = await transaction.selectFrom('upload').selectAll().where('id', '=', upload.id).executeTakeFirst();
        if (found) return same(found, upload);
        await this.#requirePlace(transaction, upload);
        const wait = this.#quota.take(caller, upload.size, now);
        if (wait) throw later('rate-limited', wait);
        return transaction
          .insertInto('upload')
          .values({ ...upload, created_at: now })
          .returningAll()
          .executeTakeFirstOrThrow();
      });
    } catch (error) {
      this.#room.release(upload.id);
      throw error;
    }
  }

  /** Whether papers can be taken now; throws what keeps the disk from being written. */
  async hasRoom(now: Date): Promise<boolean> {
    await access(this.#files.folder, constants.W_OK);
    return !(await this.#room.isFull(now));
  }

  /** The upload, to who has the secret of its draft. */
  async find(id: string, secretHash: Buffer): Promise<Upload> {
    const found = await this.#database
      .selectFrom('upload')
      .innerJoin('draft', 'draft.key', 'upload.draft')
      .selectAll('upload')
      .select('secret_hash')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!found || !timingSafeEqual(found.secret_hash, secretHash)) throw new Refusal('not-found');
    return found;
  }

  /** Bytes that are here. When all are, the file is whole: a check that a crash cut off is made now. */
  async offset(upload: Upload, now: Date): Promise<number> {
    if (upload.completed_at) {
      await this.#requireIntact(upload, now, 'not-found');
      return upload.size;
    }
    const present = await this.#files.size(upload.id);
    if (present < upload.size) return present;
    await this.#complete(upload, now);
    return upload.size;
  }

  /** Adds bytes; with the last one the file is checked and becomes whole. Returns the offset reached. */
  async append(upload: Upload, stretch: Omit<Stretch, 'room'>, now: Date): Promise<number> {
    const room = upload.size - stretch.offset;
    if (room === 0) return upload.size;
    await this.#room.keep(upload.id, room, now);
    const reached = await this.#files.append(upload.id, { ...stretch, room });
    if (reached < upload.size) await this.#refuseClaim(upload, now);
    else await this.#complete(upload, now);
    return reached;
  }

  /** Takes a file back that no dossier holds. */
  async remove(upload: Upload, now: Date): Promise<void> {
    this.#room.release(upload.id);
    if (!(await this.#removed.remove(upload.id, now))) throw new Refusal('already-submitted');
  }

  /** Refuses when a whole file of these is gone or was changed; it is forgotten, so that it can be sent anew. */
  async requireAllIntact(draft: string, ids: readonly string[], now: Date): Promise<void> {
    if (!ids.length) return;
    const whole = this.#database.selectFrom('upload').selectAll().where('completed_at', 'is not', null);
    const rows = await whole.where('id', 'in', ids).where('draft', '=', draft).execute();
    for (const upload of rows) await this.#requireIntact(upload, now, 'file-not-complete');
  }

  /** Forgets what was announced long ago and never submitted, and ends removals that a crash cut off. */
  async sweep(now: Date): Promise<void> {
    const before = (days: number): Date => new Date(now.getTime() - days * day);
    const isOld = <Row>(query: SelectQueryBuilder<Tables, 'upload', Row>) =>
      query
        .where('submission', 'is', null)
        .where(({ and, eb, or }) =>
          or([
            and([eb('completed_at', 'is', null), eb('created_at', '<', before(limits.unfinishedDays))]),
            eb('created_at', '<', before(limits.waitingDays)),
          ]),
        );
    const old = await isOld(this.#database.selectFrom('upload').select('id')).execute();
    for (const { id } of old)
      await this.alone(id, async () => {
        this.#room.release(id);
        await this.#removed.remove(id, now);
      });
    await this.#removed.finishAll((id, work) => this.alone(id, work));
  }

  async #requirePlace(transaction: Transaction<Tables>, { draft, size }: NewUpload): Promise<void> {
    const others = await transaction
      .selectFrom('upload')
      .select(({ fn, val }) => [
        fn.countAll<string>().as('files'),
        fn.coalesce(fn.sum<string>('size'), val('0')).as('bytes'),
      ])
      .where('draft', '=', draft)
      .executeTakeFirstOrThrow();
    if (Number(others.files) >= limits.maxFiles) throw new Refusal('too-many-files');
    const { maxDossierBytes } = this.#limits;
    if (Number(others.bytes) + size > maxDossierBytes)
      throw new Refusal('too-large', { detail: `At most ${maxDossierBytes} bytes a dossier.` });
    const sent = await transaction.selectFrom('submission').select('key').where('key', '=', draft).executeTakeFirst();
    if (sent) throw new Refusal('already-submitted');
  }

  /** Of a dossier that has arrived nothing is forgotten, whatever happened to its file. */
  async #requireIntact(upload: Upload, now: Date, type: 'not-found' | 'file-not-complete'): Promise<void> {
    if (upload.submission || (await this.#sealing.isIntact(upload))) return;
    await this.#removed.remove(upload.id, now);
    throw new Refusal(type, { detail: `Upload ${upload.id} anew.` });
  }

  async #complete(upload: Upload, now: Date): Promise<void> {
    const fault = await this.#sealing.seal(upload, now);
    if (fault === 'checksum-mismatch') {
      await this.#files.restart(upload.id);
      throw new Refusal(fault, { detail: 'The whole file differs from its digest: send it anew.' });
    }
    if (fault) {
      await this.remove(upload, now);
      throw new Refusal(fault);
    }
    await this.#database
      .updateTable('upload')
      .set({ completed_at: now })
      .where('id', '=', upload.id)
      .where('completed_at', 'is', null)
      .execute();
    this.#room.release(upload.id);
  }

  /** Refuses early what its first bytes show to be something else, so that nobody sends the rest in vain. */
  async #refuseClaim(upload: Upload, now: Date): Promise<void> {
    const head = await this.#files.head(upload.id, headLength);
    if (mayBecome(upload.type as FileType, head)) return;
    await this.remove(upload, now);
    throw new Refusal(limits.types.some((type) => mayBecome(type, head)) ? 'file-mismatch' : 'type-not-allowed');
  }
}

/** When an upload that stays unfinished is forgotten. */
export function expiry({ created_at }: Upload): Date {
  return new Date(created_at.getTime() + limits.unfinishedDays * day);
}

function same(found: Upload, upload: NewUpload): Upload {
  if (found.draft !== upload.draft) throw new Refusal('not-found');
  const isSame = (['slot', 'name', 'type', 'size', 'sha256'] as const).every((name) => found[name] === upload[name]);
  if (!isSame) throw new Refusal('file-mismatch', { detail: 'This id was announced for another file.' });
  return found;
}
