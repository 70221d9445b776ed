#!/usr/bin/env bash
# The language of stories on Storybook's docs pages.
# One would guess: <html lang="vi">, set in preview.js for every story, holds on a docs page too. Storybook 10.6.7 draws each story there inside its
# own lang="en", so elements that follow the nearest lang, hyphenation and screen readers take them for English; on the story's own page they
# are Vietnamese. `parameters.htmlLang` (not `docs.lang`) changes it.
. "$(dirname "$0")/lib/start.sh"
browser storybook@10.6.7 @storybook/web-components-vite@10.6.0 @storybook/addon-docs@10.6.7 lit@3.3.3 vite@8.3.8
mkdir .storybook
cat >.storybook/main.js <<'JS'
export default {
  framework: '@storybook/web-components-vite',
  addons: ['@storybook/addon-docs'],
  stories: ['../*.stories.js'],
  core: { disableTelemetry: true },
};
JS
cat >.storybook/preview.js <<'JS'
export default {
  tags: ['autodocs'],
  decorators: [
    (story) => {
      document.documentElement.lang = 'vi';
      return story();
    },
  ],
};
JS
cat >language.stories.js <<'JS'
import { html } from 'lit';
customElements.define(
  'x-language',
  class extends HTMLElement {
    connectedCallback() {
      this.textContent = this.closest('[lang]').lang;
    }
  },
);
export default { title: 'Language', render: () => html`<x-language></x-language>` };
export const Plain = {};
export const DocsLang = { parameters: { docs: { lang: 'vi' } } };
export const HtmlLang = { parameters: { htmlLang: 'vi' } };
JS
cat >run.mjs <<'JS'
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from './page.mjs';
import { seen } from './seen.mjs';

const built = readdirSync('built', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const files = Object.fromEntries(
  built.map(({ parentPath, name }) => join(parentPath, name)).map((path) => [path.slice('built'.length), readFileSync(path)]),
);
const languages = (view, count) =>
  open(
    files,
    async (page) => {
      await page.waitForFunction((count) => document.querySelectorAll('x-language').length === count, count);
      return page.locator('x-language').allTextContents();
    },
    {},
    `/iframe.html?${view}`,
  );
seen('alone', await languages('viewMode=story&id=language--plain', 1), ['vi']);
const onDocs = await languages('viewMode=docs&id=language--docs', 4);
seen('on the docs page: at its head, then plain, docs.lang, htmlLang', onDocs, ['en', 'en', 'en', 'vi']);
JS
npx --no-install storybook build --quiet --disable-telemetry -o built >build.log 2>&1 || { cat build.log; exit 1; }
node run.mjs
