#!/usr/bin/env bash
# Lit on a page that the reader's browser translates.
# Page translators put each text node's translation into a <font> that takes its place; the script does the same. One would guess that the
# next update shows or throws. lit 3.3.3 writes into the text node that has left the page: no error, and the reader keeps the old number
# for ever. A text bound as `.textContent` of its own element comes through.
. "$(dirname "$0")/lib/start.sh"
browser lit@3.3.3
cat >run.mjs <<'JS'
import { bundle, open } from './page.mjs';
import { seen } from './seen.mjs';

const script = await bundle(`
  import { html, render } from 'lit';
  window.draw = (left) => render(
    html\`<p id="text">\${left} left</p><p id="property" .textContent=\${left + ' left'}></p>\`, document.body);
  window.translate = () => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (const node of Array.from({ length: 3 }, () => texts.nextNode())) {
      const font = document.createElement('font');
      font.textContent = node.data.replace('left', 'übrig');
      node.replaceWith(font);
    }
  };`);
await open({ '/': '<!doctype html><body></body><script src="/a.js"></script>', '/a.js': script }, async (page, errors) => {
  const shown = () =>
    page.evaluate(() => ['text', 'property'].map((id) => document.getElementById(id).textContent));
  await page.evaluate(() => draw(3));
  seen('before', await shown(), ['3 left', '3 left']);
  await page.evaluate(() => translate());
  seen('translated', await shown(), ['3 übrig', '3 übrig']);
  await page.evaluate(() => draw(2));
  seen('after an update to 2, text and .textContent', await shown(), ['3 übrig', '2 left']);
  seen('errors', errors, []);
});
JS
node run.mjs
