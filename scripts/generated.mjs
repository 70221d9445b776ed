// What is generated and committed: how each thing is made, in its place or in another folder to compare with.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { manifestFiles, writeManifestFiles } from './manifest-files.mjs';
import { root, run } from './run.mjs';

const manifestConfig = 'custom-elements-manifest.config.mjs';
const localizeConfig = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
const xliff = localizeConfig.interchange.xliffDir;

/** A thing made: its `outputs` as paths in the repository, and `make(folder)`, which writes them there or in place. */
export const generated = [
  {
    name: 'custom-elements.json',
    outputs: ['custom-elements.json'],
    make: (folder = root) =>
      run('cem', ['analyze', '--config', manifestConfig], { env: { MANIFEST_FOLDER: relative(root, folder) || '.' } }),
  },
  {
    name: 'files made from the manifest',
    outputs: manifestFiles.map(({ path }) => path),
    make: (folder = root) => writeManifestFiles(folder),
  },
  {
    name: 'published schemas',
    outputs: ['src/schemas/published'],
    make: (folder = root) => run('tsx', ['scripts/publish-schemas.ts', `${join(folder, 'src/schemas/published')}/`]),
  },
  {
    name: 'stories of the procedures',
    outputs: ['stories/procedures.stories.ts'],
    make: (folder = root) => {
      mkdirSync(join(folder, 'stories'), { recursive: true });
      return run('tsx', ['scripts/write-procedure-stories.ts', join(folder, 'stories/procedures.stories.ts')]);
    },
  },
  {
    name: 'guides in the pages of the example site',
    outputs: filesUnder(root, 'examples/ward-site').filter((path) => path.endsWith('.html')),
    make: (folder = root) => run('tsx', ['scripts/write-ward-guides.ts', folder]),
  },
  {
    name: 'words',
    outputs: ['src/locales/xliff', 'src/locales/generated'],
    make: async (folder = root) => {
      const config = folder === root ? 'lit-localize.json' : localizeInto(folder);
      await run('lit-localize', ['extract', '--config', config]);
      await run('lit-localize', ['build', '--config', config]);
    },
  },
];

/** A configuration like ours that writes into another folder, starting from the words that are there. */
function localizeInto(folder) {
  cpSync(join(root, xliff), join(folder, xliff), { recursive: true });
  mkdirSync(join(folder, localizeConfig.output.outputDir), { recursive: true });
  const path = join(folder, 'lit-localize.json');
  const { localeCodesModule, ...output } = localizeConfig.output;
  const config = {
    ...localizeConfig,
    tsConfig: relative(folder, join(root, 'tsconfig.json')),
    // This one path is read from where the tool runs, the others from where its configuration lies.
    output: { ...output, localeCodesModule: relative(root, join(folder, localeCodesModule)) },
  };
  writeFileSync(path, JSON.stringify(config));
  return path;
}

/** Files under a path, relative to `folder`. */
export function filesUnder(folder, path) {
  const full = join(folder, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
