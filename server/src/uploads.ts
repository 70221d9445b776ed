import { timingSafeEqual } from 'node:crypto';
import { claimedType, dimensions, maxPixels, sniff } from '../../src/model/file-type.js';
import type { Database } from './database.js';
import { sha256Hex } from './digest.js';
import { claimDraft } from './draft-access.js';
import type { FileStore, Stretch } from './file-store.js';
import { limits } from './limits.js';
import { Refusal } from './refusal.js';
import type { NewUpload, Upload } from './upload-types.js';

const day = 86_400_000;
/** Enough to see what the first bytes of a file claim. */
const claimLength = 16;

/** Papers on their way: what was announced is in the database, the bytes are in the file store. */
export class Uploads {
  readonly #database: Database;
  readonly #files: FileStore;

  constructor(database: Database, files: FileStore) {
    this.#database = database;
    this.#files = files;
  }

  /** Announces a file. The same announcement may come again. */
  async create(upload: NewUpload, secretHash: Buffer, now: Date): Promise<Upload> {
    if (upload.size === 0) throw new Refusal('empty-file');
    if (upload.size > limits.maxFileBytes)
      throw new Refusal('too-large', { detail: `At most ${limits.maxFileBytes} bytes a file.` });
    if (!limits.types.some((type) => type === upload.type)) throw new Refusal('type-not-allowed');
    if ((await this.#files.free()) < limits.minFreeBytes)
      throw new Refusal('storage-full', { headers: { 'Retry-After': '600' } });
    return this.#database.transaction().execute(async (transaction) => {
      await claimDraft(transaction, upload.draft, secretHash, now);
      // One at a time for a draft, so that two cannot both take its last place.
      await transaction.selectFrom('draft').select('key').where('key', '=', upload.draft).forUpdate().execute();
      const found = await transaction.selectFrom('upload').selectAll().where('id', '=', upload.id).executeTakeFirst();
      if (found) return same(found, upload);
      const others = await transaction
        .selectFrom('upload')
        .select(({ fn, val }) => [
          fn.countAll<string>().as('files'),
          fn.coalesce(fn.sum<string>('size'), val('0')).as('bytes'),
        ])
        .where('draft', '=', upload.draft)
        .executeTakeFirstOrThrow();
      if (Number(others.files) >= limits.maxFiles) throw new Refusal('too-many-files');
      if (Number(others.bytes) + upload.size > limits.maxDossierBytes)
        throw new Refusal('too-large', { detail: `At most ${limits.maxDossierBytes} bytes a dossier.` });
      const sent = await transaction
        .selectFrom('submission')
        .select('key')
        .where('key', '=', upload.draft)
        .executeTakeFirst();
      if (sent) throw new Refusal('already-submitted');
      return transaction
        .insertInto('upload')
        .values({ ...upload, created_at: now })
        .returningAll()
        .executeTakeFirstOrThrow();
    });
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
    if (upload.completed_at) return upload.size;
    const present = await this.#files.size(upload.id);
    if (present < upload.size) return present;
    await this.#complete(upload, now);
    return upload.size;
  }

  /** Adds bytes; with the last one the file is checked and becomes whole. Returns the offset reached. */
  async append(upload: Upload, stretch: Omit<Stretch, 'room'>, now: Date): Promise<number> {
    const room = upload.size - stretch.offset;
    if (room === 0) return upload.size;
    const reached = await this.#files.append(upload.id, { ...stretch, room });
    if (reached < upload.size) await this.#refuseClaim(upload, reached);
    else await this.#complete(upload, now);
    return reached;
  }

  /** Takes a file back that no dossier holds. */
  async remove(upload: Upload): Promise<void> {
    const { numDeletedRows } = await this.#database
      .deleteFrom('upload')
      .where('id', '=', upload.id)
      .where('submission', 'is', null)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new Refusal('already-submitted');
    await this.#files.remove(upload.id);
  }

  /** Forgets what was announced long ago and never submitted. */
  async sweep(now: Date): Promise<void> {
    const before = (days: number): Date => new Date(now.getTime() - days * day);
    const forgotten = await this.#database
      .deleteFrom('upload')
      .where('submission', 'is', null)
      .where(({ and, eb, or }) =>
        or([
          and([eb('completed_at', 'is', null), eb('created_at', '<', before(limits.unfinishedDays))]),
          eb('created_at', '<', before(limits.waitingDays)),
        ]),
      )
      .returning('id')
      .execute();
    for (const { id } of forgotten) await this.#files.remove(id);
  }

  async #complete(upload: Upload, now: Date): Promise<void> {
    const bytes = await this.#files.read(upload.id);
    if (sha256Hex(bytes) !== upload.sha256) {
      await this.#files.restart(upload.id);
      throw new Refusal('checksum-mismatch', { detail: 'The whole file differs from its digest: send it anew.' });
    }
    const type = sniff(bytes);
    const picture = dimensions(bytes);
    if (type !== upload.type || (picture && picture.width * picture.height > maxPixels)) {
      await this.remove(upload);
      throw new Refusal(type ? (type === upload.type ? 'too-large' : 'file-mismatch') : 'type-not-allowed');
    }
    await this.#files.seal(upload.id);
    await this.#database
      .updateTable('upload')
      .set({ completed_at: now })
      .where('id', '=', upload.id)
      .where('completed_at', 'is', null)
      .execute();
  }

  /** Refuses early what its first bytes show to be something else, so that nobody sends the rest in vain. */
  async #refuseClaim(upload: Upload, reached: number): Promise<void> {
    if (reached < claimLength) return;
    const claimed = claimedType(await this.#files.head(upload.id, claimLength));
    if (claimed === upload.type) return;
    await this.remove(upload);
    throw new Refusal(claimed ? 'file-mismatch' : 'type-not-allowed');
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
