import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a secret file whole, to the disk, for us alone; one that is there already is left as it is. */
export function keepFile(path: string, text: string): void {
  if (existsSync(path)) return;
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, text, { mode: 0o600, flush: true });
  try {
    linkSync(fresh, path);
    syncFolder(dirname(path));
  } catch (error) {
    // Another process wrote it meanwhile.
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(fresh);
  }
}

/** Writes a secret file anew, whole and to the disk, for the account that had it: a crash leaves the old one or the new. */
export function replaceFile(path: string, text: string): void {
  const fresh = `${path}.${process.pid}`;
  const { uid, gid } = statSync(path);
  try {
    writeFileSync(fresh, text, { mode: 0o600, flush: true });
    if (process.getuid?.() === 0) chownSync(fresh, uid, gid);
    renameSync(fresh, path);
    syncFolder(dirname(path));
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Writes the names in a folder to the disk. Windows does this by itself and has no call for it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** As `syncFolder`, without holding up other work. */
export async function syncFolderSoon(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
