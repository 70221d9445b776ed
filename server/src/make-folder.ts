import { mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Told } from './told.js';
import { words } from './words.js';

/**
 * Makes a folder and those above it, for us alone; one that is there is left as it is. Node's own `recursive` goes
 * round for ever below a folder that can never hold one, as /proc.
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process made it meanwhile.
    if (!isFolder(path)) throw error;
  }
}

/** Makes the folder of a setting, and throws in words where nothing can be written into it. */
export function openFolder(setting: string, path: string): void {
  try {
    makeFolder(path);
  } catch (cause) {
    throw new Told(words.notMade(setting, path), { cause });
  }
  try {
    rmdirSync(mkdtempSync(join(path, '.trial-')));
  } catch (cause) {
    throw new Told(words.notWritable(setting, path), { cause });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
