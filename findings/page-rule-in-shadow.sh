#!/usr/bin/env bash
# Print rules of a custom element.
# One would guess: an @page rule in an element's style sheet works like its @media print rules. In Chromium a shadow root's @page is
# dropped without a word, in <style> and in an adopted sheet; only the document's own counts. So an element that prints a form on A4
# cannot choose its paper.
. "$(dirname "$0")/lib/start.sh"
browser
cat >run.mjs <<'JS'
import { open } from './page.mjs';
import { seen } from './seen.mjs';

const rule = '@page { size: A5 landscape }';
const html = (where) => `<!doctype html><html lang="en"><title>print</title><x-form></x-form><script>
  const shadow = document.querySelector('x-form').attachShadow({ mode: 'open' });
  shadow.innerHTML = '<style>@media print { p { width: 50px } }</style><p>form</p>';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('${rule}');
  const style = document.createElement('style');
  style.textContent = '${rule}';
  ${where};
</script>`;
const letter = [612, 792];
const a5 = [595, 420];
for (const [says, where, size] of [
  ['no @page', '', letter],
  ['@page in a <style> of the shadow root', 'shadow.append(style)', letter],
  ['@page in an adopted sheet of the shadow root', 'shadow.adoptedStyleSheets = [sheet]', letter],
  ['@page in the document', 'document.head.append(style)', a5],
])
  await open({ '/': html(where) }, async (page) => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, box] = /MediaBox ?\[0 0 ([\d. ]+)\]/.exec(pdf);
    seen(`${says}: points across and down`, box.split(' ').map(Number).map(Math.round), size);
    await page.emulateMedia({ media: 'print' });
    const width = await page.evaluate(() => document.querySelector('x-form').shadowRoot.querySelector('p').offsetWidth);
    seen(`${says}: @media print of the shadow root gives a width of`, width, 50);
  });
JS
node run.mjs
