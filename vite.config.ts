import { readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { tagsIn, type Manifest } from './src/doctor/known-tags.js';
import { defineConfig, Visitor, type Plugin, type UserConfig } from 'vite';

const journey = resolve('src/components/dvc-procedure.ts');
const view = resolve('src/components/journey/procedure-view.ts');
const openingFailure = resolve('src/components/journey/opening-failure.ts');
const fault = resolve('src/model/fault.ts');
const httpClient = resolve('src/client/http/http-client.ts');
const tracker = resolve('src/components/dvc-tracker.ts');
const secondHalf = resolve('src/components/journey/second-half.ts');
const communeSearch = resolve('src/components/fields/commune-search.ts');
const rareModel = resolve('src/model/rare-kinds.ts');
const rareKinds = resolve('src/components/fields/rare-kinds.ts');
const tables = resolve('src/components/lists/tables.ts');
const structures = resolve('src/components/lists/structures.ts');
const changedDocument = resolve('src/components/journey/changed-document.ts');
const offers = resolve('src/components/form/offers.ts');
const readingHelp = resolve('src/components/reading/reading-help.ts');
const addStyles = resolve('src/components/base/add-styles.ts');
const scriptFolder = resolve('src/components/base/script-folder.ts');
const marksFolder = resolve('src/components/base/marks-folder.ts');
const form = resolve('src/form.ts');
const office = resolve('src/components/dvc-office.ts');
const storedPapers = resolve('src/client/device/stored-papers.ts');

/** What the scripts that a site embeds are read by: docs/embedding.md promises it. */
const oldest = 'es2020';

/** All of our npm packages stay packages, except @lit/localize: it can be configured once a copy, so ours is our own. */
const packagesOfTheLibrary = [/^lit($|\/)/, /^lit-html($|\/)/, /^@lit\/(?!localize)/];

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Names one chunk for `entries` and all they import, so that nothing is split off it into another request. */
function chunkOf(name: string, ...entries: readonly string[]): (id: string, graph: Graph) => string | null {
  let closure: ReadonlySet<string> | undefined;
  const collect = (graph: Graph): ReadonlySet<string> => {
    const seen = new Set(entries);
    for (const id of seen) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
    return seen;
  };
  return (id, graph) => ((closure ??= collect(graph)).has(id) ? name : null);
}

/** Paths inside dist/esm: npm leaves out folders called node_modules, and the name of a helper carries a version. */
const published = (name: string): string =>
  name
    .replace(/^(?:\.\.\/)*(?:src\/)?/, '')
    .replace(/^node_modules\//, 'vendor/')
    .replace(/^_virtual\/.*\/helpers\//, 'helpers/');

/** Only a script that is embedded as it was built knows where it lies. */
const withOwnAddress: Plugin = {
  name: 'with-own-address',
  enforce: 'pre',
  load: (id) => ([scriptFolder, marksFolder].includes(id) ? readFileSync(id.replace(/ts$/, 'cdn.ts'), 'utf8') : null),
};

/** Only a package is imported where there is no page, by the server of a framework. */
const withPage: Plugin = {
  name: 'with-page',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/src/')
      ? { code: code.replace(/typeof document ([!=])== 'undefined'/g, (_, sign) => String(sign === '!')), map: null }
      : null,
};

/** Templates are indented for us; a browser needs none of it. No source of ours gives indentation a meaning. */
const withoutIndentation: Plugin = {
  name: 'without-indentation',
  enforce: 'pre',
  transform: (code, id) => (id.includes('/src/components/') ? { code: code.replace(/\n\s+/g, '\n'), map: null } : null),
};

/** Letters for names, those that a base class takes and those of all others: what inherits shares one object. */
const letters = { base: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', other: 'abcdefghijklmnopqrstuvwxyz' };

/**
 * What is private becomes a short plain name: old browsers read no private methods, and to imitate them costs much. Only a
 * base class may be inherited from, so that no two classes of one object take the same name.
 */
const withoutPrivateSyntax: Plugin = {
  name: 'without-private-syntax',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !code.includes('#')) return null;
    const found: { readonly start: number; readonly name: string }[] = [];
    new Visitor({ PrivateIdentifier: ({ start, name }) => void found.push({ start, name }) }).visit(
      this.parse(code, { lang: 'ts' }),
    );
    const alphabet = letters[/^export abstract class/m.test(code) ? 'base' : 'other'];
    const names = [...new Set(found.map(({ name }) => name))];
    const short = (name: string): string => {
      const at = names.indexOf(name);
      const more = Math.floor(at / alphabet.length);
      return `_${more ? alphabet[more - 1] : ''}${alphabet[at % alphabet.length]}`;
    };
    let plain = code;
    for (const { start, name } of found.sort((one, other) => other.start - one.start))
      plain = plain.slice(0, start) + short(name) + plain.slice(start + 1 + name.length);
    return { code: plain, map: null };
  },
};

/** Style sheets are spaced for us; strings in them stay as they are. */
const withoutSpacedStyles: Plugin = {
  name: 'without-spaced-styles',
  transform(code, id) {
    if (!id.includes('/src/components/') || !code.includes('css`')) return null;
    let dense = code;
    const texts: { readonly start: number; readonly end: number }[] = [];
    new Visitor({
      TaggedTemplateExpression({ tag, quasi }) {
        if (tag.type === 'Identifier' && tag.name === 'css') texts.push(...quasi.quasis);
      },
    }).visit(this.parse(code));
    for (const { start, end } of texts.sort((one, other) => other.start - one.start))
      dense = dense.slice(0, start) + denseStyles(dense.slice(start, end)) + dense.slice(end);
    return { code: dense, map: null };
  },
};

function denseStyles(text: string): string {
  return text
    .replace(/('[^']*')|\s+/g, (_, quoted: string | undefined) => quoted ?? ' ')
    .replace(/('[^']*')| ?([{};,>]) ?|(:) /g, (_, quoted = '', mark = '', colon = '') => quoted + mark + colon)
    .replaceAll(';}', '}');
}

/**
 * A chunk that another imports would be asked for only when that one has come, one trip later. So each `import()` names all
 * that its chunk needs. The names of files follow from what they import, so they still change with it.
 */
const withoutSecondTrips: Plugin = {
  name: 'without-second-trips',
  generateBundle: (_, bundle) => {
    const importsOf = (file: string): readonly string[] => {
      const chunk = bundle[file];
      return chunk?.type === 'chunk' ? chunk.imports : [];
    };
    const closure = (file: string): ReadonlySet<string> => {
      const all = new Set([file]);
      for (const each of all) for (const next of importsOf(each)) all.add(next);
      return all;
    };
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const there = closure(chunk.fileName);
      const folder = posix.dirname(chunk.fileName);
      chunk.code = chunk.code.replaceAll(/\bimport\(["`](\.[^"`]+)["`]\)/g, (call, path: string) => {
        const file = posix.join(folder, path);
        const missing = [...closure(file)].filter((each) => each !== file && !there.has(each)).sort();
        const others = missing.map((each) => `import("${relative(folder, each)}")`);
        return others.length ? `Promise.all([${[call, ...others].join()}]).then(t=>t[0])` : call;
      });
    }
  },
};

function relative(folder: string, file: string): string {
  const path = posix.relative(folder, file);
  return path.startsWith('.') ? path : `./${path}`;
}

const elements = (): readonly string[] =>
  readdirSync('src/components', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)dvc-[^/]*\.ts$/.test(file))
    .map((file) => `src/components/${file}`);

/** Names each package that was copied in, with its licence, as those licences ask. */
const license = { fileName: 'THIRD-PARTY-NOTICES.txt' };

/** The doctor lies beside the scripts that a page names, and comes only where the address of the page asks for it. */
const callDoctor = ({ isEntry }: { readonly isEntry: boolean }): string =>
  isEntry ? 'location.search.includes("dvc-doctor")&&import("./dvc-doctor.js");' : '';

/** What the doctor knows of our tags. */
const knownTags = (): string =>
  JSON.stringify([...tagsIn(JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest)]);

/** Of all scripts that a site embeds as they were built. */
const embedded: UserConfig = {
  plugins: [
    withOwnAddress,
    withPage,
    withoutPrivateSyntax,
    withoutIndentation,
    withoutSpacedStyles,
    withoutSecondTrips,
  ],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Modes of the build; Storybook and the test tools read the plain one. */
const modes: Record<string, () => UserConfig> = {
  esm: () => ({
    build: {
      outDir: 'dist/esm',
      license,
      minify: false,
      lib: {
        entry: ['index', 'model', 'client', 'loader'].map((name) => `src/${name}.ts`).concat(elements()),
        formats: ['es'],
      },
      rolldownOptions: {
        external: packagesOfTheLibrary,
        output: {
          preserveModules: true,
          preserveModulesRoot: 'src',
          entryFileNames: ({ name }: { name: string }) => `${published(name)}.js`,
        },
      },
    },
  }),
  cdn: () => ({
    ...embedded,
    build: {
      outDir: 'dist/cdn',
      target: oldest,
      license,
      lib: { entry: { dvc: 'src/loader.ts', 'dvc-procedure': journey }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          comments: false,
          footer: callDoctor,
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: {
            groups: [
              {
                name: chunkOf('dvc-procedure', journey, addStyles, fault),
                debugName: 'what a guide needs',
                priority: 5,
              },
              { name: chunkOf('dvc-office', office), debugName: 'what an office needs', priority: 4.9 },
              { name: 'task', test: /[\\/]task[\\/]/, priority: 4.95 },
              {
                name: 'common',
                test: /control-styles\.ts$|base\/(?:wait|base64|online)\.ts$|words\/nowhere\.ts$|model\/fold\.ts$/,
                priority: 4.92,
              },
              { name: chunkOf('form', view), debugName: 'what a form needs', priority: 4.7 },
              { name: chunkOf('opening-failure', openingFailure), debugName: 'why nothing opens', priority: 4.6 },
              { name: chunkOf('http-client', httpClient), debugName: 'what a call needs', priority: 4 },
              { name: chunkOf('dvc-tracker', tracker), debugName: 'what a tracker alone needs', priority: 3 },
              {
                name: 'number-words',
                test: /words-for-day\.ts$/,
                debugName: 'what sheets and sums share',
                priority: 2.5,
              },
              // What writes and what reads codes share a helper; alone it would be one more request.
              {
                name: 'print',
                test: /base\/print\.ts$|guide\/paper\.ts$|helpers\/.*(?:defineProperty|toPropertyKey|toPrimitive|typeof)\.js$/,
                debugName: 'what prints',
                priority: 2.2,
              },
              {
                name: chunkOf('second-half', secondHalf, storedPapers),
                debugName: 'what comes after the form',
                priority: 2,
              },
              { name: chunkOf('search', communeSearch), debugName: 'what finds one of many', priority: 1.6 },
              { name: chunkOf('rare-model', rareModel), debugName: 'what opens rarer forms', priority: 1.55 },
              { name: chunkOf('rare-kinds', rareKinds), debugName: 'what only some forms ask', priority: 1.5 },
              { name: chunkOf('structures', structures, tables), debugName: 'what only lists need', priority: 1.4 },
              {
                name: chunkOf('changed-document', changedDocument),
                debugName: 'what a newer document changes',
                priority: 1.2,
              },
              { name: chunkOf('offers', offers), debugName: 'what is known already', priority: 1.3 },
              { name: 'rare-fields', test: /\/dvc-(?:date|search|several|time)-field\.ts$/, priority: 1.3 },
              { name: chunkOf('reading-help', readingHelp), debugName: 'what helps with reading', priority: 1.3 },
              {
                name: 'fields',
                test: /src\/components\/dvc-[a-z-]+-field\.ts$|src\/components\/fields\//,
                priority: 1,
              },
            ],
          },
        },
      },
    },
  }),
  // Into the same folder, and of its own: on a page that lists procedures nothing of a guide is waited for.
  catalog: () => ({
    ...embedded,
    build: {
      target: oldest,
      lib: { entry: { 'dvc-catalog': 'src/catalog.ts' }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, comments: false, chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  }),
  // Likewise for a page with a form of its own, which has neither guide nor journey.
  form: () => ({
    ...embedded,
    build: {
      target: oldest,
      lib: { entry: { 'dvc-form': 'src/form.ts' }, formats: ['es'] },
      rolldownOptions: {
        // Lists are there; what asks for them late elsewhere finds them.
        checks: { ineffectiveDynamicImport: false },
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          comments: false,
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: {
            groups: [
              { name: chunkOf('dvc-form', form, addStyles, fault), debugName: 'what a form needs', priority: 2 },
              { name: chunkOf('rare', rareModel, rareKinds, communeSearch), debugName: 'rarer kinds', priority: 1 },
            ],
          },
        },
      },
    },
  }),
  // Into the same folder too, and one file: nobody waits for it but those who ask.
  doctor: () => ({
    ...embedded,
    define: { ...embedded.define, dvcKnownTags: knownTags() },
    build: {
      target: oldest,
      lib: { entry: { 'dvc-doctor': 'src/doctor.ts' }, formats: ['es'] },
      rolldownOptions: { output: { minify: true, comments: false } },
    },
  }),
  // One file with all of it, which scripts/build.mjs puts into doc-ho-so.html.
  reader: () => ({
    ...embedded,
    build: {
      target: oldest,
      license: { fileName: 'reader-notices.txt' },
      lib: { entry: { 'doc-ho-so': 'src/doc-ho-so.ts' }, formats: ['es'] },
      rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
    },
  }),
  server: () => ({
    publicDir: false,
    build: {
      outDir: 'server/dist',
      target: 'node20',
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: { main: 'server/src/main.ts', desk: 'server/src/desk.ts', keys: 'server/src/keys.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js' },
      },
    },
  }),
  cli: () => ({
    publicDir: false,
    build: {
      outDir: 'dist/cli',
      target: 'node20',
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: { dvc: 'cli/src/main.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js' },
      },
    },
  }),
};

export default defineConfig(({ mode }) => {
  const config = modes[mode]?.() ?? {};
  return { ...config, build: { target: 'es2022', modulePreload: false, emptyOutDir: true, ...config.build } };
});
