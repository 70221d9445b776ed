import type { Database } from './database.js';
import type { FileStore } from './file-store.js';

/**
 * Takes files away for good. The row goes first, together with a note that the file has to follow: a crash between the
 * two leaves the note, and no file is left that nobody knows.
 */
export class RemovedFiles {
  readonly #database: Database;
  readonly #files: FileStore;

  constructor(database: Database, files: FileStore) {
    this.#database = database;
    this.#files = files;
  }

  /** False when a dossier holds the file, or there is none. */
  async remove(id: string, now: Date): Promise<boolean> {
    const isRemoved = await this.#database.transaction().execute(async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('upload')
        .where('id', '=', id)
        .where('submission', 'is', null)
        .executeTakeFirst();
      if (numDeletedRows === 0n) return false;
      await transaction.insertInto('removed_file').values({ id, removed_at: now }).execute();
      return true;
    });
    if (isRemoved) await this.#end(id);
    return isRemoved;
  }

  /** Ends a removal of this file that a crash cut off, so that another may come in its place. */
  async finish(id: string): Promise<void> {
    const note = await this.#database.selectFrom('removed_file').where('id', '=', id).select('id').executeTakeFirst();
    if (note) await this.#end(id);
  }

  /** Ends every removal that a crash cut off, each alone on its file. */
  async finishAll(alone: (id: string, work: () => Promise<void>) => Promise<void>): Promise<void> {
    const notes = await this.#database.selectFrom('removed_file').select('id').execute();
    for (const { id } of notes) await alone(id, () => this.finish(id));
  }

  async #end(id: string): Promise<void> {
    await this.#files.remove(id);
    await this.#database.deleteFrom('removed_file').where('id', '=', id).execute();
  }
}
