#!/usr/bin/env bash
# A rule that lets a custom element with all its attributes into an editor: CKEditor 5 (48.5.2) and its plugin GeneralHtmlSupport.
# One would guess: { name: '$customElement', attributes: true } keeps <x-card code="1"> as it is, or { name: 'x-card', attributes: true }
# does. The first keeps the element and drops every attribute, without a word; the second keeps nothing at all. Only both together,
# or a rule for every name there is, keep the element with its attributes.
. "$(dirname "$0")/lib/start.sh"
browser ckeditor5@48.5.2
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { open } from './page.mjs';
import { seen } from './seen.mjs';

const files = {
  '/': '<!doctype html><html lang="en"><title>editor</title><body></body>',
  '/editor.js': readFileSync('node_modules/ckeditor5/dist/browser/ckeditor5.js', 'utf8'),
};
await open(files, async (page) => {
  const saved = (rules) =>
    page.evaluate(
      async ([source]) => {
        const { ClassicEditor, Essentials, Paragraph, GeneralHtmlSupport } = await import('/editor.js');
        const editor = await ClassicEditor.create(document.body.appendChild(document.createElement('div')), {
          licenseKey: 'GPL',
          plugins: [Essentials, Paragraph, GeneralHtmlSupport],
          htmlSupport: { allow: new Function(`return ${source}`)() },
        });
        editor.setData('<x-card code="1"><p>words</p></x-card>');
        return editor.getData();
      },
      [rules],
    );
  const any = "{ name: '$customElement', attributes: true }";
  const own = "{ name: 'x-card', attributes: true }";
  seen('with the rule for custom elements', await saved(`[${any}]`), '<x-card><p>words</p></x-card>');
  seen('with a rule for its own name', await saved(`[${own}]`), '<p>words</p>');
  seen('with both', await saved(`[${any}, ${own}]`), '<x-card code="1"><p>words</p></x-card>');
  seen('with a rule for all names', await saved('[{ name: /.*/, attributes: true }]'), '<x-card code="1"><p>words</p></x-card>');
});
JS
node run.mjs
