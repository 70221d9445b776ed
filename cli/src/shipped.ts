import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './package-folder.js';

/** Folders of the package that hold what it ships: as it is written, and as it is published. */
export function shippedFolders(name: string): readonly string[] {
  return [name, `dist/cdn/${name}`].map((each) => join(packageFolder(), each)).filter((each) => existsSync(each));
}

/** Codes of the procedures that come with the package. */
export function shippedCodes(): readonly string[] {
  const files = shippedFolders('procedures').flatMap((each) => readdirSync(each));
  return files.filter((name) => /^\d.*\.json$/.test(name)).map((name) => name.replace(/\.json$/, ''));
}

/** True for the code of a commune there is; `undefined` where the list of them is not at hand. */
export function isCommune(code: string): boolean | undefined {
  const [folder] = shippedFolders('units');
  if (folder === undefined) return undefined;
  const files = readdirSync(folder).filter((name) => /^\d\d\.json$/.test(name));
  return files.some((name) => readFileSync(join(folder, name), 'utf8').includes(`"${code}"`));
}
