#!/usr/bin/env bash
# Two libraries with a Lit each on a page that uses Trusted Types.
# One would guess: a second Lit is a waste that Lit warns of. With `trusted-types lit-html`, the policy that one Lit asks for, the second copy
# throws while it loads, so none of its elements exists: which library works depends on the order of the scripts. The page needs
# 'allow-duplicates'.
. "$(dirname "$0")/lib/start.sh"
browser lit@3.3.3
cat >run.mjs <<'JS'
import { bundle, open } from './page.mjs';
import { seen } from './seen.mjs';

const library = (tag) =>
  bundle(`import { html, LitElement } from 'lit';
    customElements.define('${tag}', class extends LitElement { render() { return html\`\${1 + 1}\`; } });`);
const files = {
  '/': '<!doctype html><x-one></x-one><x-two></x-two><script src="/one.js"></script><script src="/two.js"></script>',
  '/one.js': await library('x-one'),
  '/two.js': await library('x-two'),
};
for (const [policy, shown] of [
  ["trusted-types lit-html; require-trusted-types-for 'script'", ['2', null]],
  ["trusted-types lit-html 'allow-duplicates'; require-trusted-types-for 'script'", ['2', '2']],
])
  await open(
    files,
    async (page) => {
      const texts = () => ['x-one', 'x-two'].map((tag) => document.querySelector(tag).shadowRoot?.textContent ?? null);
      seen(`${policy}: what the two elements show`, await page.evaluate(texts), shown);
    },
    { 'Content-Security-Policy': policy },
  );
JS
node run.mjs
