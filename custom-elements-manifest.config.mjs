import { readFileSync } from 'node:fs';

/** Readers of the manifest see what is published, not src/*.ts. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    const walk = (node) => {
      for (const [key, value] of Object.entries(node ?? {})) {
        if ((key === 'path' || key === 'module') && typeof value === 'string')
          node[key] = value.replace(/^\/?src\/(.*)\.[tj]s$/, 'dist/esm/$1.js');
        else if (value && typeof value === 'object') walk(value);
      }
    };
    walk(customElementsManifest);
  },
};

/** Callbacks that the browser or Lit calls: nobody else should, so the manifest does not name them. */
const callbacks =
  /^(connectedCallback|disconnectedCallback|adoptedCallback|attributeChangedCallback|form\w+Callback|render|update|updated|willUpdate|firstUpdated|shouldUpdate|createRenderRoot|styles|shadowRootOptions|formAssociated)$/;

/** Keeps what a page may use: public, not inherited from the platform, not a callback. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    const isPublic = ({ name, privacy }) =>
      privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !callbacks.test(name);
    const withTags = [];
    for (const module of customElementsManifest.modules) {
      module.declarations = module.declarations?.filter(({ customElement, tagName }) => customElement || tagName) ?? [];
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter(isPublic);
        if (!declaration.members?.length) delete declaration.members;
      }
      const kept = new Set(module.declarations.map(({ name }) => name));
      module.exports = module.exports?.filter(
        ({ kind, declaration }) => kind === 'custom-element-definition' || kept.has(declaration?.name),
      );
      if (module.declarations.length) withTags.push(module);
    }
    customElementsManifest.modules = withTags.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

/** Tokens are inherited, and one style sheet reads them: each element honours all, and `<dvc-office>` hands them on. */
const sharedTokens = {
  name: 'shared-tokens',
  packageLinkPhase({ customElementsManifest }) {
    const theme = readFileSync('src/components/base/theme.ts', 'utf8');
    const tokens = [...theme.matchAll(/@cssprop (--dvc-[a-z-]+) - (.+)/g)].map(([, name, description]) => ({
      name,
      default: fallbackOf(name, theme),
      description,
    }));
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? [])) {
      if (!declaration.tagName) continue;
      const own = declaration.cssProperties ?? [];
      const rest = tokens.filter(({ name }) => !own.some((each) => each.name === name));
      declaration.cssProperties = [...own, ...rest];
    }
  },
};

/** What stands after the comma in `var(--dvc-…, …)`. */
function fallbackOf(name, styles) {
  const start = styles.indexOf(`var(${name},`);
  if (start < 0) throw new Error(`theme.ts tells of ${name} and does not read it`);
  let depth = 0;
  for (let at = start; ; at++) {
    if (styles[at] === '(') depth++;
    else if (styles[at] === ')' && --depth === 0) return styles.slice(start + `var(${name},`.length, at).trim();
  }
}

/** Our own @customElement takes the tag as Lit's does; the analyzer finds it by its call. */
export default {
  globs: ['src/components/**/*.ts'],
  outdir: process.env.MANIFEST_FOLDER ?? '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly, sharedTokens, publishedPaths],
};
