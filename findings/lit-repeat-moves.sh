#!/usr/bin/env bash
# Lit's keyed list and the focus.
# One would guess: an item whose key stays keeps its element and so its focus, and an item that goes leaves nothing.
# lit-html 3.3.3: an item that moves one place down is taken out and put back, which drops the focus; one place up keeps it. And
# each item that goes leaves a comment node for ever (since 3.3.1; 3.3.0 leaves none). Lit's issue 5298.
. "$(dirname "$0")/lib/start.sh"
browser lit-html@3.3.3 before@npm:lit-html@3.3.0
cat >run.mjs <<'JS'
import { bundle, open } from './page.mjs';
import { seen } from './seen.mjs';

for (const [name, says] of [['lit-html', 10], ['before', 0]]) {
  const script = await bundle(`
    import { html, render } from '${name}';
    import { repeat } from '${name}/directives/repeat.js';
    window.draw = (keys) => render(repeat(keys, (key) => key, (key) => html\`<input id=\${key}>\`), document.body);`);
  await open({ '/': '<!doctype html><body></body><script src="/a.js"></script>', '/a.js': script }, async (page) => {
    const left = await page.evaluate(() => {
      const comments = () => [...document.body.childNodes].filter((node) => node.nodeType === Node.COMMENT_NODE).length;
      draw(['a', 'b', 'c']);
      const before = comments();
      for (let time = 0; time < 10; time++) {
        draw(['a', 'c']);
        draw(['a', 'b', 'c']);
      }
      return comments() - before;
    });
    seen(`${name}: comments left by ten items that went`, left, says);
    const focus = (id) =>
      page.evaluate((id) => {
        draw(['a', 'b', 'c']);
        document.getElementById(id).focus();
        draw(['b', 'a', 'c']);
        return document.activeElement.id;
      }, id);
    seen(`${name}: focus of b, which moves up`, await focus('b'), 'b');
    seen(`${name}: focus of a, which moves down`, await focus('a'), '');
  });
}
JS
node run.mjs
