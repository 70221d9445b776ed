// What a project that installs the package meets: its types alone, with every library checked, no `any` where we have a
// type, and a name for each type. Compiles test/types against the packed files, in a folder where nothing else is found.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CommandFailed, root, run } from './run.mjs';
import { unexportedTypes } from './unexported-types.mjs';

const entries = ['index', 'client', 'model', 'loader', 'jsx'];
const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  jsx: 'react-jsx',
};
/** Each way a project may be set up, and the files it is tried with. */
const projects = {
  'a bundler': { ...strict, module: 'esnext', moduleResolution: 'bundler' },
  'Node’s resolution': { ...strict, module: 'nodenext' },
  'no browser': { ...strict, module: 'nodenext', lib: ['es2022'] },
};
/** What docs/npm.md tells readers to write: for everybody, or for who uses a framework. */
const toldTo = (reader) =>
  [...readFileSync(join(root, 'docs/npm.md'), 'utf8').matchAll(/```ts *(\w*)\n(.*?)```/gs)]
    .filter(([, info]) => info === reader)
    .map(([, , text]) => text);
const told = toldTo('');
/** Frameworks with a compiler of their own: how it is called, and what beside it must be installed. */
const frameworks = {
  vue: {
    needs: ['vue'],
    run: (at) => run('vue-tsc', ['-p', join(at, 'tsconfig.json'), '--pretty', 'false'], { cwd: at }),
  },
  svelte: {
    needs: ['svelte'],
    run: (at) =>
      run('svelte-check', ['--workspace', at, '--tsconfig', join(at, 'tsconfig.json'), '--output', 'machine'], {
        cwd: at,
      }),
  },
};
const filesOf = (name) =>
  name === 'no browser'
    ? ['model.ts']
    : [
        ...readdirSync(join(root, 'test/types')).filter((file) => /\.tsx?$/.test(file)),
        ...told.map((_, index) => `told-${index}.ts`),
      ];
const faults = [];

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dvc-consumer-')));
try {
  const installed = await install();
  for (const [name, compilerOptions] of Object.entries(projects)) {
    const config = join(folder, 'tsconfig.json');
    writeFileSync(config, JSON.stringify({ compilerOptions, files: filesOf(name) }));
    await run('tsc', ['-p', config, '--pretty', 'false'], { cwd: folder }).catch((error) => {
      if (!(error instanceof CommandFailed)) throw error;
      faults.push(`With ${name}:\n${error.output}`);
    });
  }
  for (const name of Object.keys(frameworks)) faults.push(...(await faultsWith(name)));
  const types = join(installed, 'dist/types');
  faults.push(
    ...unexportedTypes(
      types,
      entries.map((entry) => `${entry}.d.ts`),
    ),
  );
  faults.push(...strangersIn(types));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;

/** Packs us and unpacks that, beside what we depend on and the frameworks of the tests. */
async function install() {
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { program: 'npm' });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  const modules = join(folder, 'node_modules');
  const installed = join(modules, 'dvc-elements');
  mkdirSync(installed, { recursive: true });
  await run('tar', ['-xf', join(folder, tarball), '-C', installed, '--strip-components=1'], { program: 'tar' });
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const needed = Object.values(frameworks).flatMap(({ needs }) => needs);
  for (const name of [...Object.keys(dependencies), '@types/react', ...needed]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  cpSync(join(root, 'test/types'), folder, { recursive: true });
  told.forEach((text, index) => writeFileSync(join(folder, `told-${index}.ts`), text));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return installed;
}

/**
 * Compiles, with the compiler of a framework, what docs/npm.md tells its readers and a file written by it; then, with it,
 * a file that is wrong in each of its tags. Only that one may have faults, and it must.
 */
async function faultsWith(name) {
  const at = join(folder, name);
  const blocks = toldTo(name);
  if (blocks.length === 0) return [`docs/npm.md has no block «ts ${name}».`];
  blocks.forEach((text, index) => writeFileSync(join(at, `told-${index}.ts`), text));
  const compilerOptions = { ...strict, skipLibCheck: true, module: 'esnext', moduleResolution: 'bundler' };
  writeFileSync(join(at, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*'] }));
  const output = await frameworks[name].run(at).catch((error) => {
    if (error instanceof CommandFailed) return error.output;
    throw error;
  });
  const lines = output.split('\n').filter((line) => /\berror\b/i.test(line));
  const wrong = readFileSync(join(at, `Wrong.${name}`), 'utf8').match(/<dvc-/g).length;
  const seen = lines.filter((line) => line.includes('Wrong.')).length;
  const others = lines.filter((line) => !line.includes('Wrong.') && !/\bCOMPLETED\b/.test(line));
  return [
    ...(others.length ? [`With ${name}:\n${others.join('\n')}`] : []),
    ...(seen < wrong ? [`With ${name} only ${seen} of ${wrong} wrong tags are seen:\n${output}`] : []),
  ];
}

/** Packages that our types name and that nobody gets with us. */
function strangersIn(types) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = /(?:from |import\(|import )["']((?:@[^/"']+\/)?[^./"'][^/"']*)/g;
  const strangers = new Set();
  for (const file of readdirSync(types, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts')))
    for (const [, name] of readFileSync(join(types, file), 'utf8').matchAll(names))
      if (!Object.hasOwn(dependencies, name))
        strangers.add(`${file} names ${name}, which does not come with the package`);
  return [...strangers];
}
