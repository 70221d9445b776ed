#!/usr/bin/env bash
# React: a custom element in a page that a server has drawn.
# One would guess: where <x-word onx-said={…} data={…}> works, it works in a page from a server, too. React 19.3.1 takes over the tag that is
# there and gives it neither the listener nor the property, until a later render changes them; it says nothing. An event that an
# ordinary tag knows (click) is heard. See https://github.com/react/react/issues/35446.
. "$(dirname "$0")/lib/start.sh"
browser react@19.3.1 react-dom@19.3.1
cat >run.mjs <<'JS'
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { bundle, open } from './page.mjs';
import { seen } from './seen.mjs';

const props = { id: 'word', lang: 'vi', data: { a: 1 }, 'onx-said': () => undefined };
const html = renderToString(createElement('x-word', props));
seen('what the server writes', html, '<x-word id="word" lang="vi"></x-word>');

const script = await bundle(`
  import { createElement } from 'react';
  import { createRoot, hydrateRoot } from 'react-dom/client';
  customElements.define('x-word', class extends HTMLElement { data; });
  const heard = [];
  const said = () => heard.push('x-said');
  const element = createElement('x-word', { id: 'word', lang: 'vi', data: { a: 1 }, 'onx-said': said, onClick: () => heard.push('click') });
  const root = document.querySelector('#root');
  if (root.firstChild) hydrateRoot(root, element);
  else createRoot(root).render(element);
  window.ask = async () => {
    while (!document.querySelector('#word')) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done, 500));
    const word = document.querySelector('#word');
    word.dispatchEvent(new CustomEvent('x-said', { bubbles: true }));
    word.click();
    return { heard, data: word.data ?? null };
  };`);
for (const [where, inside, expected] of [
  ['a browser alone', '', { heard: ['x-said', 'click'], data: { a: 1 } }],
  ['a server first', html, { heard: ['click'], data: null }],
])
  await open(
    { '/': `<!doctype html><div id="root">${inside}</div><script src="/a.js"></script>`, '/a.js': script },
    async (page) => seen(`drawn by ${where}`, await page.evaluate(() => ask()), expected),
  );
JS
node run.mjs
