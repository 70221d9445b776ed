// Builds what is stale: node scripts/build.mjs [--force] [library|types|cdn|server|cli …]
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { parseArgs, promisify } from 'node:util';
import { root, run } from './run.mjs';

const cache = join(root, 'node_modules/.cache/dvc-build');
const always = ['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', 'scripts/build.mjs'];

/** A part: what it is made from, where it goes, and how it is made in a folder that then takes that place. */
const parts = {
  library: {
    from: ['src'],
    to: 'dist/esm',
    make: (folder) => bundle('esm', folder),
  },
  types: {
    from: ['src', 'tsconfig.build.json', 'scripts/schema-types.mjs'],
    to: 'dist/types',
    make: async (folder) => {
      await run('tsc', ['-p', 'tsconfig.build.json', '--outDir', folder], { cwd: root });
      const { writeSchemaTypes } = await import('./schema-types.mjs');
      writeSchemaTypes(join(folder, 'schemas'));
      for (const file of readdirSync(join(folder, 'components')).filter((name) => name.startsWith('dvc-')))
        appendFileSync(join(folder, 'components', file), "import './base/events.js';\n");
    },
  },
  cdn: {
    from: [
      'src',
      'custom-elements.json',
      'procedures',
      'units',
      'scripts/list-procedures.ts',
      'scripts/write-guide-styles.ts',
      'scripts/write-reader.mjs',
      'LICENSE',
    ],
    to: 'dist/cdn',
    make: async (folder) => {
      await bundle('cdn', folder);
      await bundle('catalog', folder, { emptyOutDir: false });
      await bundle('form', folder, { emptyOutDir: false });
      await bundle('doctor', folder, { emptyOutDir: false });
      await bundle('reader', folder, { emptyOutDir: false });
      await writeClassic(folder);
      await shrink(folder);
      await packReader(folder);
      cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
      await run('tsx', ['scripts/write-guide-styles.ts', join(folder, 'guide.css')], { cwd: root });
      for (const data of ['procedures', 'units']) copyDense(join(root, data), join(folder, data));
      await run('tsx', ['scripts/list-procedures.ts', join(folder, 'procedures')], { cwd: root });
      await compress(folder);
    },
  },
  server: {
    from: ['server/src', 'server/package.json', 'cli/src', 'src'],
    to: 'server/dist',
    make: (folder) => bundle('server', folder),
  },
  cli: {
    from: ['cli/src', 'cli/page', 'src'],
    to: 'dist/cli',
    make: async (folder) => {
      await bundle('cli', folder);
      cpSync(join(root, 'cli/page'), join(folder, 'page'), { recursive: true });
      chmodSync(join(folder, 'dvc.js'), 0o755);
    },
  },
};

/** What e2e/generated.e2e.ts fills in with: the scripts a site embeds, made as they are always made, and one beside them. */
const trial = {
  from: ['src', 'e2e/generated', 'test/fixtures'],
  to: 'node_modules/.cache/dvc-trial',
  make: async (folder) => {
    await bundle('cdn', folder, { lib: { entry: { generated: join(root, 'e2e/generated/page.ts') } } });
    const page = '<!doctype html><html lang="vi"><title>Thử</title><dvc-form></dvc-form>';
    writeFileSync(join(folder, 'index.html'), `${page}<script type="module" src="generated.js"></script>`);
  },
};

/** What is built unless parts are named; the trial is for one test only. */
export const partNames = Object.keys(parts);
parts.trial = trial;

/** What the compilers said about our sources; `message` is all of it. */
export class BuildFailed extends Error {
  name = 'BuildFailed';
}

/** Brings the named parts up to date and returns the names of those that were made anew. */
export async function build(names = partNames, { force = false } = {}) {
  const stale = names.filter((name) => force || !isFresh(name));
  const results = await Promise.allSettled(stale.map(make));
  const reasons = results.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  if (reasons.length) throw new BuildFailed(reasons.map(({ output, message }) => output ?? message).join('\n'));
  return stale;
}

async function make(name) {
  const { to, make } = parts[name];
  const digest = inputsDigest(name);
  const place = join(root, to);
  const folder = join(cache, `${name}.${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    await make(folder);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(dirname(place), { recursive: true });
    renameSync(folder, place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  writeFileSync(join(cache, name), digest);
}

function isFresh(name) {
  const stamp = join(cache, name);
  return (
    existsSync(join(root, parts[name].to)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputsDigest(name)
  );
}

/** Digest of the paths, sizes and times of everything a part is made from. */
function inputsDigest(name) {
  const hash = createHash('sha256');
  for (const path of [...always, ...parts[name].from].flatMap(filesOf)) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** `more` is said besides the settings of the mode. */
async function bundle(mode, outDir, more) {
  const vite = await import('vite');
  await vite.build({
    root,
    mode,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, ...more },
  });
}

/** Copies documents without the white space that only their authors need. */
function copyDense(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyDense(source, copy);
    else writeFileSync(copy, JSON.stringify(JSON.parse(readFileSync(source, 'utf8'))));
  }
}

/** Scripts of their own, not modules: nothing is bundled into them. */
async function writeClassic(folder) {
  const { transform } = await import('esbuild');
  for (const [name, script] of Object.entries({ classic: 'dvc.classic.js', frame: 'dvc-frame.js' })) {
    const { code } = await transform(readFileSync(join(root, `src/${name}.ts`), 'utf8'), {
      loader: 'ts',
      target: 'es2020',
    });
    writeFileSync(join(folder, script), code);
  }
}

/** The bundler minifies; a second minifier finds another hundredth. The scripts a page names say what they are. */
async function shrink(folder) {
  const { minify } = await import('terser');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const preamble = `/*! dvc-elements ${version}: THIRD-PARTY-NOTICES.txt */`;
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  for (const file of scripts) {
    const path = join(folder, file);
    const compress = { passes: 3, unsafe_arrows: true };
    const format = { preamble: dirname(file) === '.' ? preamble : '' };
    const { code } = await minify(readFileSync(path, 'utf8'), { module: true, ecma: 2020, compress, format });
    writeFileSync(path, code);
  }
}

/** The page that reads dossiers holds its script, which is nowhere else, and the licences of what is in it. */
async function packReader(folder) {
  const { writeReader } = await import('./write-reader.mjs');
  const [script, notices] = ['doc-ho-so.js', 'reader-notices.txt'].map((name) => join(folder, name));
  writeReader(join(folder, 'doc-ho-so.html'), readFileSync(script, 'utf8'), readFileSync(notices, 'utf8'));
  for (const file of [script, notices]) rmSync(file);
}

/** Puts a .br and a .gz beside every text file, for servers that send such files as they are. */
async function compress(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(css|html|js|json|txt)$/.test(file),
  );
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      const text = readFileSync(path);
      writeFileSync(`${path}.br`, await promisify(brotliCompress)(text, brotli));
      writeFileSync(`${path}.gz`, await promisify(gzip)(text, { level: 9 }));
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ options: { force: { type: 'boolean' } }, allowPositionals: true });
  const started = Date.now();
  try {
    const made = await build(positionals.length ? positionals : partNames, { force: values.force });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(made.length ? `Built ${made.join(', ')} in ${seconds} s.` : 'Everything was built already.');
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
