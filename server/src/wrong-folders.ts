import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Said } from '../../cli/src/language.js';
import type { Config } from './config.js';
import { words } from './words.js';

/** Folders that are there and hold nothing of what is looked for in them; else only citizens would meet it. */
export function wrongFolders(
  { proceduresDir, unitsDir, staticDir }: Config,
  { offered }: { readonly offered: readonly unknown[] },
): readonly Said[] {
  const lacks = (folder: string, file: string): boolean => !existsSync(join(folder, file));
  return [
    ...(offered.length ? [] : [words.noDocuments(proceduresDir)]),
    ...(lacks(unitsDir, '01.json') ? [words.noUnits(unitsDir, '01.json')] : []),
    ...(staticDir !== undefined && lacks(staticDir, 'dvc-procedure.js')
      ? [words.noScripts(staticDir, 'dvc-procedure.js')]
      : []),
  ];
}
