import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The process that runs the cluster in `folder`, by its lock file; it may be gone. */
export function postmasterOf(folder: string): number | undefined {
  const path = join(folder, 'postmaster.pid');
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) || undefined : undefined;
}

/** The port in the lock file of the cluster in `folder`. */
export function portOf(folder: string): number | undefined {
  const path = join(folder, 'postmaster.pid');
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[3]) || undefined : undefined;
}

/** True while a process of that number runs. */
export function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPERM') return true;
    return false;
  }
}

/**
 * Removes lock files a power cut left behind when their number now belongs to another program: PostgreSQL itself only
 * asks whether the number is taken, and would never start again.
 */
export function dropForeignLocks(folder: string, socketLock: string): void {
  const id = postmasterOf(folder);
  if (id === undefined || !isAlive(id)) return;
  const name = `/proc/${id}/comm`;
  if (!existsSync(name) || readFileSync(name, 'utf8').startsWith('postgres')) return;
  rmSync(join(folder, 'postmaster.pid'), { force: true });
  rmSync(socketLock, { force: true });
}
