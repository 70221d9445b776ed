// Lets test files that need no page of their own share one: to load a page takes longer than most of them run.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const folder = 'node_modules/.cache/dvc-test-pages';

/**
 * What WTR is to run of the test files: for each group that has some, one written page that loads them, and the rest as
 * they are. `groups` are names with the pattern of the paths that belong together; the first that fits wins.
 */
export function shareOut(files, groups) {
  const waiting = new Set(files);
  const shared = Object.entries(groups).map(([name, pattern]) => {
    const own = [...waiting].filter((file) => pattern.test(file));
    for (const file of own) waiting.delete(file);
    return [name, own];
  });
  return { shared: Object.fromEntries(shared.filter(([, own]) => own.length)), alone: [...waiting] };
}

/** Writes a page for each group of files, and gives the paths of the pages and of the files that stay alone. */
export function pagesFor(files, groups) {
  const { shared, alone } = shareOut(files, groups);
  mkdirSync(join(root, folder), { recursive: true });
  const pages = Object.entries(shared).map(([name, own]) => {
    const page = `${folder}/${name}.js`;
    writeAnew(join(root, page), pageOf(own));
    return page;
  });
  return [...pages, ...alone];
}

/** Each file is imported by a function, so that one that throws does not keep the others from running. */
function pageOf(files) {
  const list = files.map((file) => `  [${JSON.stringify(file)}, () => import(${JSON.stringify(`/${file}`)})],`);
  return `import { loadTests } from '/scripts/wtr-shared-page.mjs';\nawait loadTests([\n${list.join('\n')}\n]);\n`;
}

function writeAnew(path, text) {
  try {
    if (readFileSync(path, 'utf8') === text) return;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  writeFileSync(path, text);
}

/** The test files under the folders, as paths in the repository. */
export function testFilesUnder(...folders) {
  return folders
    .flatMap((each) =>
      readdirSync(join(root, each), { recursive: true, encoding: 'utf8' }).map((file) => join(each, file)),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts') && !file.includes('/node_modules/'))
    .sort();
}
