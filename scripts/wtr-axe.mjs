/**
 * Lets axe look in Chromium only: what it reads, the tree and the computed styles, is the same in every engine, and it
 * takes longer than most tests. Elsewhere `accessible()` finds nothing.
 */
export function axeInChromiumPlugin() {
  return {
    name: 'axe-in-chromium',
    transform({ path, body }) {
      if (!path.endsWith('/chai-a11y-axe/src/axe-import.js')) return undefined;
      if (!body.includes('export let axe;'))
        throw new Error('chai-a11y-axe keeps axe elsewhere now: see scripts/wtr-axe.mjs');
      const none = '{ run: (_element, _options, done) => done(null, { violations: [] }) }';
      return body.replace(
        'export let axe;',
        `export let axe = navigator.userAgent.includes('Chrome/') ? undefined : ${none};`,
      );
    },
  };
}
