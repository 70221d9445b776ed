import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, readFile, rename, rm, stat, statfs, truncate, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolderSoon } from './durable.js';
import { Refusal } from './refusal.js';

export interface Stretch {
  readonly offset: number;
  /** Bytes it may have at most. */
  readonly room: number;
  readonly body: AsyncIterable<Uint8Array>;
  /** SHA-256 of the stretch. With it a stretch is kept whole or not at all. */
  readonly checksum: Buffer | undefined;
}

/** The bytes of papers on the disk, by the id of their upload; unfinished ones apart from whole ones. */
export class FileStore {
  readonly folder: string;
  readonly #unfinished: string;
  readonly #whole: string;

  constructor(folder: string) {
    this.folder = folder;
    this.#unfinished = join(folder, 'unfinished');
    this.#whole = join(folder, 'whole');
    for (const each of [this.#unfinished, this.#whole]) mkdirSync(each, { recursive: true, mode: 0o700 });
  }

  /** Bytes that are here of an unfinished or whole file. */
  async size(id: string): Promise<number> {
    return (await sizeOf(join(this.#unfinished, id))) ?? (await sizeOf(join(this.#whole, id))) ?? 0;
  }

  /** Size of a whole file; `undefined` when it is not here. */
  wholeSize(id: string): Promise<number | undefined> {
    return sizeOf(join(this.#whole, id));
  }

  /** Adds a stretch and returns the size reached. Without a checksum, what came before a cut line stays. */
  async append(id: string, { offset, room, body, checksum }: Stretch): Promise<number> {
    const handle = await open(join(this.#unfinished, id), 'a', 0o600);
    const hash = createHash('sha256');
    let reached = offset;
    try {
      for await (const bytes of body) {
        reached += bytes.length;
        if (reached - offset > room) throw new Refusal('too-large');
        hash.update(bytes);
        await writeAll(handle, bytes);
      }
      if (checksum && !checksum.equals(hash.digest())) throw new Refusal('checksum-mismatch');
      return reached;
    } catch (error) {
      if (checksum || reached - offset > room) await handle.truncate(offset);
      throw error;
    } finally {
      await handle.close();
    }
  }

  /** The first bytes of an unfinished file. */
  async head(id: string, length: number): Promise<Uint8Array> {
    const handle = await open(join(this.#unfinished, id), 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  async read(id: string): Promise<Buffer> {
    try {
      return await readFile(join(this.#unfinished, id));
    } catch (error) {
      if (isMissing(error)) return readFile(join(this.#whole, id));
      throw error;
    }
  }

  /** Forgets the bytes of an unfinished file, so that it starts anew. */
  async restart(id: string): Promise<void> {
    await truncate(join(this.#unfinished, id), 0);
  }

  /** Makes a file whole. When this resolves its bytes and its name are on the disk; doing it again changes nothing. */
  async seal(id: string): Promise<void> {
    try {
      const handle = await open(join(this.#unfinished, id), 'r+');
      try {
        await handle.datasync();
      } finally {
        await handle.close();
      }
      await rename(join(this.#unfinished, id), join(this.#whole, id));
    } catch (error) {
      if (!isMissing(error) || (await sizeOf(join(this.#whole, id))) === undefined) throw error;
    }
    await syncFolderSoon(this.#whole);
  }

  async remove(id: string): Promise<void> {
    await rm(join(this.#unfinished, id), { force: true });
    await rm(join(this.#whole, id), { force: true });
  }

  /** Bytes the disk can still take. */
  async free(): Promise<number> {
    const { bavail, bsize } = await statfs(this.#unfinished);
    return bavail * bsize;
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written);
    written += bytesWritten;
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
