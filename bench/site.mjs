/** Builds the page of every peer and form into a folder, compressed, and serves it. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, loadConfigFromFile } from 'vite';
import { root } from '../scripts/run.mjs';
import { serveFolders } from '../scripts/static-server.mjs';
import { asked, forms, markupOf, schemaOf } from './questions.mjs';

const folder = join(root, 'node_modules/.cache/dvc-bench');
const pages = join(import.meta.dirname, 'pages');

/** Serves a page a peer and form at `/<peer>/<form>.html`. */
export async function serve(peers) {
  await rm(folder, { recursive: true, force: true });
  for (const peer of peers)
    if (peer.page && peer.page !== 'floor') await put(`${peer.name}.js`, await bundle(peer.page));
  await put('floor.js', minified(await readFile(join(pages, 'floor.js'), 'utf8')));
  await put('floor.css', minified(await readFile(join(pages, 'floor.css'), 'utf8')));
  for (const [form, made] of Object.entries(forms)) {
    const questions = asked(made);
    for (const peer of peers) {
      if (peer.forms && !peer.forms.includes(form)) continue;
      const text = texts[peer.name]?.(made, questions);
      if (text) await put(`${peer.name}/${form}.json`, text);
      await put(`${peer.name}/${form}.html`, htmlOf(peer, form, made, questions));
    }
  }
  return serveFolders([
    { at: '/dvc/', folder: join(root, 'dist/cdn') },
    { at: '/', folder },
  ]);
}

/** What each peer reads; jedison and RJSF have names of their own for rows of radios and for the words of options. */
const texts = {
  ours: ({ text }) => text,
  jedison: (_, questions) => {
    const titles = ({ options, look }) =>
      options && {
        'x-enumTitles': options.map(({ title }) => title),
        'x-format': look === 'radios' ? 'radios' : undefined,
      };
    return JSON.stringify(schemaOf(questions, titles));
  },
  rjsf: (_, questions) => JSON.stringify({ schema: schemaOf(questions), uiSchema: uiSchemaOf(questions) }),
};

function uiSchemaOf(items) {
  const keyOf = ({ pointer }) => pointer.slice(pointer.lastIndexOf('/') + 1);
  const look = ({ options, look: shown }) =>
    options && {
      'ui:enumNames': options.map(({ title }) => title),
      'ui:widget': shown === 'radios' ? 'radio' : 'select',
    };
  return Object.fromEntries(
    items.map((item) => [keyOf(item), item.items ? uiSchemaOf(item.items) : (look(item.question) ?? {})]),
  );
}

function htmlOf({ name }, form, { answers }, questions) {
  const head = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${form}</title><link rel="icon" href="data:,">`;
  const body = (contents) => `</head><body><main><h1>${form}</h1>${contents}</main></body></html>`;
  if (name === 'floor')
    return `${head}<link rel="stylesheet" href="/floor.css"><script type="module" src="/floor.js"></script>${body(`<div id="app">${markupOf(questions)}</div>`)}`;
  if (name === 'journey')
    return `${head}<link rel="preload" as="fetch" crossorigin href="/dvc/procedures/1.001193.json"><script type="module" src="/dvc/dvc-procedure.js"></script>${body('<dvc-procedure code="1.001193"></dvc-procedure>')}`;
  const address = `/${name}/${form}.json`;
  const facts = JSON.stringify({ address, answers });
  return `${head}<link rel="preload" as="fetch" crossorigin href="${address}"><script type="module" src="/${name}.js"></script><script type="application/json" id="form">${facts}</script>${body('<div id="app"></div>')}`;
}

/** One minified script; ours with the plugins of our own build. */
async function bundle(page) {
  const entry = join(pages, `${page}.js`);
  const own = page === 'ours' ? (await loadConfigFromFile({ command: 'build', mode: 'cdn' })).config : {};
  const [{ output }] = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: own.plugins ?? [],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: { [page]: entry }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, codeSplitting: { groups: [{ name: atOnce(entry, page) }] } },
      },
    },
  });
  const script = output.find(({ isEntry }) => isEntry);
  if (script.imports.length) throw new Error(`${page}.js waits for a second script: ${script.imports.join(', ')}`);
  return script.code;
}

/** Names the chunk of everything an entry imports at once; without it the part shared with what comes later is split off. */
function atOnce(entry, name) {
  let closure;
  return (id, graph) => {
    if (!closure) {
      closure = new Set([entry]);
      for (const each of closure) for (const next of graph.getModuleInfo(each)?.importedIds ?? []) closure.add(next);
    }
    return closure.has(id) ? name : null;
  };
}

function minified(source) {
  return source
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .trim();
}

async function put(name, text) {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await writeFile(`${path}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
