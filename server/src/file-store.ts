import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, readFile, rename, rm, stat, truncate, utimes, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolderSoon } from './durable.js';
import { makeFolder } from './make-folder.js';
import { Refusal } from './refusal.js';

export interface Stretch {
  readonly offset: number;
  /** Bytes it may have at most. */
  readonly room: number;
  readonly body: AsyncIterable<Uint8Array>;
  /** SHA-256 of the stretch. With it a stretch is kept whole or not at all. */
  readonly checksum: Buffer | undefined;
}

/** Bytes of a file in memory at once. */
const stretchLength = 262_144;

/**
 * The bytes of papers on the disk, by the id of their upload. Those on their way lie in `unfinished`. A file becomes
 * whole as a copy, made and judged in `sealing` and then moved: who still holds the old one open cannot change it.
 */
export class FileStore {
  readonly folder: string;
  readonly #unfinished: string;
  readonly #sealing: string;
  readonly #whole: string;

  constructor(folder: string) {
    this.folder = folder;
    this.#unfinished = join(folder, 'unfinished');
    this.#sealing = join(folder, 'sealing');
    this.#whole = join(folder, 'whole');
    // What a crash left in it is a copy.
    rmSync(this.#sealing, { recursive: true, force: true });
    for (const each of [this.#unfinished, this.#sealing, this.#whole]) makeFolder(each);
  }

  /** Bytes that are here of an unfinished or whole file. */
  async size(id: string): Promise<number> {
    const file = (await found(join(this.#unfinished, id))) ?? (await found(join(this.#whole, id)));
    return file?.size ?? 0;
  }

  /** Size of a whole file, and when it was changed last; `undefined` when it is not here. */
  whole(id: string): Promise<{ readonly size: number; readonly mtimeMs: number } | undefined> {
    return found(join(this.#whole, id));
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

  /** Forgets the bytes of an unfinished file, so that it starts anew. */
  async restart(id: string): Promise<void> {
    await truncate(join(this.#unfinished, id), 0);
  }

  /**
   * Copies a file whose bytes are all here to where it is sealed, and shows each stretch to `look`. One that is whole
   * already, for a crash came before anybody knew, is only looked at.
   */
  async copy(id: string, look: (stretch: Uint8Array) => void): Promise<void> {
    if ((await found(join(this.#unfinished, id))) === undefined) return this.look(id, look);
    const target = await open(join(this.#sealing, id), 'w', 0o400);
    try {
      await eachStretch(join(this.#unfinished, id), async (stretch) => {
        look(stretch);
        await writeAll(target, stretch);
      });
      await target.datasync();
    } finally {
      await target.close();
    }
  }

  /** Shows the stretches of a whole file. */
  look(id: string, look: (stretch: Uint8Array) => void): Promise<void> {
    return eachStretch(join(this.#whole, id), look);
  }

  /** The bytes that `copy` has looked at. */
  async copied(id: string): Promise<Uint8Array> {
    const isCopy = (await found(join(this.#sealing, id))) !== undefined;
    return new Uint8Array(await readFile(join(isCopy ? this.#sealing : this.#whole, id)));
  }

  /** Forgets a copy that was judged to be of no use. */
  async dropCopy(id: string): Promise<void> {
    await rm(join(this.#sealing, id), { force: true });
  }

  /**
   * Makes the copy the whole file. When this resolves its bytes and its name are on the disk; doing it again changes
   * nothing.
   */
  async seal(id: string, at: Date): Promise<void> {
    if ((await found(join(this.#sealing, id))) !== undefined)
      await rename(join(this.#sealing, id), join(this.#whole, id));
    await this.stamp(id, at);
    await syncFolderSoon(this.#whole);
    await rm(join(this.#unfinished, id), { force: true });
  }

  /** Writes beside a whole file when it was last known to be what it should be. */
  stamp(id: string, at: Date): Promise<void> {
    return utimes(join(this.#whole, id), at, at);
  }

  async remove(id: string): Promise<void> {
    for (const folder of [this.#unfinished, this.#sealing, this.#whole]) await rm(join(folder, id), { force: true });
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written);
    written += bytesWritten;
  }
}

/** Reads a file stretch after stretch; the bytes of one are overwritten by the next. */
async function eachStretch(path: string, look: (stretch: Uint8Array) => void | Promise<void>): Promise<void> {
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(stretchLength);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, stretchLength, null);
      if (bytesRead === 0) return;
      await look(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

async function found(path: string): Promise<{ readonly size: number; readonly mtimeMs: number } | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
