import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { isAlive } from '../src/postgres/lock-file.js';

/** Where test processes keep what they share. */
export const cache = resolve(import.meta.dirname, '../../node_modules/.cache/receiver-test');

const lock = join(cache, 'lock');
const patience = 180_000;

/** Runs `work` while no other test process does. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(cache, { recursive: true });
  for (const deadline = Date.now() + patience; !take(); await after(20))
    if (Date.now() > deadline) throw new Error(`${lock} is held for too long.`);
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true });
  }
}

/** Takes the lock, or frees it first from a process that was killed while it held it. */
function take(): boolean {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, String(process.pid)), '');
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const [holder] = holders();
  if (holder !== undefined && !isAlive(Number(holder))) rmSync(lock, { recursive: true, force: true });
  return false;
}

function holders(): readonly string[] {
  try {
    return readdirSync(lock);
  } catch {
    return [];
  }
}
