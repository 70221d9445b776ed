import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync, writeFileSync } from 'node:fs';
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
