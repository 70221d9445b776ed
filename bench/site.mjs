/** Builds the page of every peer and form into a folder, compressed, and serves it. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, loadConfigFromFile } from 'vite';
import { root } from '../scripts/run.mjs';
import { serveFolders } from '../scripts/static-server.mjs';
import { documents } from './documents.mjs';
import { isShown } from './peers.mjs';
import { asked, forms, markupOf } from './questions.mjs';

const folder = join(root, 'node_modules/.cache/dvc-bench/peers');
const pages = join(import.meta.dirname, 'pages');
const packages = join(import.meta.dirname, 'node_modules');

/** Serves a page a peer and form at `/<peer>/<form>.html`; `before` is the folder of the older build. */
export async function serve(peers, before) {
  await rm(folder, { recursive: true, force: true });
  for (const peer of peers)
    if (peer.page && peer.page !== 'floor') await putScripts(peer, peer.name === 'before' ? before : root);
  for (const { name, css } of peers) if (css) await put(`${name}.css`, await readFile(join(packages, css), 'utf8'));
  await put('floor.js', minified(await readFile(join(pages, 'floor.js'), 'utf8')));
  await put('floor.css', minified(await readFile(join(pages, 'floor.css'), 'utf8')));
  for (const [form, made] of Object.entries(forms)) {
    const questions = asked(made);
    for (const peer of peers) {
      if (!isShown(peer, form)) continue;
      const text = peer.page === 'ours' ? made.text : JSON.stringify(documents[peer.name]?.(questions));
      if (text) await put(`${peer.name}/${form}.json`, text);
      await put(`${peer.name}/${form}.html`, htmlOf(peer, form, made, questions));
    }
  }
  return serveFolders([
    { at: '/dvc/', folder: join(root, 'dist/cdn') },
    { at: '/', folder },
  ]);
}

function htmlOf({ name, css }, form, { answers }, questions) {
  const head = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${form}</title><link rel="icon" href="data:,">`;
  const body = (contents) => `</head><body><main><h1>${form}</h1>${contents}</main></body></html>`;
  if (name === 'floor')
    return `${head}<link rel="stylesheet" href="/floor.css"><script type="module" src="/floor.js"></script>${body(`<div id="app">${markupOf(questions)}</div>`)}`;
  if (name === 'journey')
    return `${head}<link rel="preload" as="fetch" crossorigin href="/dvc/procedures/1.001193.json"><script type="module" src="/dvc/dvc-procedure.js"></script>${body('<dvc-procedure code="1.001193"></dvc-procedure>')}`;
  const address = `/${name}/${form}.json`;
  const facts = JSON.stringify({ address, answers });
  if (name === 'ours' && form === 'listed')
    return `${head}<script type="module" src="/dvc/dvc-form.js"></script><link rel="preload" as="fetch" crossorigin href="${address}"><script type="application/json" id="form">${facts}</script>${body('<div id="app"><dvc-form></dvc-form></div>')}<script type="module">${alone}</script>`;
  const style = css ? `<link rel="stylesheet" href="/${name}.css">` : '';
  return `${head}${style}<link rel="preload" as="fetch" crossorigin href="${address}"><script type="module" src="/${name}.js"></script><script type="application/json" id="form">${facts}</script>${body('<div id="app"></div>')}`;
}

/** As docs/embedding.md writes it, for a document that was checked. */
const alone = `import { openForm } from '/dvc/dvc-form.js';
const { address, answers } = JSON.parse(document.querySelector('#form').textContent);
document.querySelector('dvc-form').draft = await openForm(await (await fetch(address)).json(), { checked: true, answers });`;

/** What the bundlers of their users tell Form.io and Vue. */
const flags = {
  global: 'globalThis',
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
};

/** One minified script and what it asks for later; ours with the plugins of our own build. */
async function putScripts({ name, page }, tree) {
  const entry = join(tree, 'bench/pages', `${page}.js`);
  const own =
    page === 'ours'
      ? (await loadConfigFromFile({ command: 'build', mode: 'cdn' }, join(tree, 'vite.config.ts'), tree)).config
      : {};
  const [{ output }] = await build({
    configFile: false,
    root: tree,
    logLevel: 'error',
    plugins: own.plugins ?? [],
    define: { 'process.env.NODE_ENV': '"production"', ...flags },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: { [name]: entry }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          chunkFileNames: `${name}-chunks/[name]-[hash].js`,
          codeSplitting: { groups: [{ name: atOnce(entry, name) }] },
        },
      },
    },
  });
  const script = output.find(({ isEntry }) => isEntry);
  const awaited = script.imports.filter((file) => output.some(({ fileName }) => fileName === file));
  if (awaited.length) throw new Error(`${name}.js waits for a second script: ${awaited.join(', ')}`);
  for (const { type, isEntry, fileName, code } of output)
    if (type === 'chunk') await put(isEntry ? `${name}.js` : fileName, code);
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
