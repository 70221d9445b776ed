#!/usr/bin/env bash
# custom-elements.json of a Lit element whose attribute's name stands in a constant.
# One would guess: the analyzer resolves the constant, or leaves the attribute out. @custom-elements-manifest/analyzer 0.11.0 publishes an
# attribute that does not exist: the name of the field. Options in a shared object are lost likewise, and a decorator imported under another
# name makes the attribute vanish. Lit 3.3.3 observes the real names. Editors and Storybook then offer attributes that do nothing.
. "$(dirname "$0")/lib/start.sh"
packages @custom-elements-manifest/analyzer@0.11.0 lit@3.3.3 esbuild@0.28.2
echo "export const longName = 'long-name'; export const reflected = { attribute: 'is-reflected', reflect: true };" >names.ts
cat >element.ts <<'TS'
import { LitElement } from 'lit';
import { customElement, property, property as attribute } from 'lit/decorators.js';
import { longName, reflected } from './names.js';

@customElement('x-element')
export class XElement extends LitElement {
  @property({ attribute: 'short-name' }) short = '';
  @property({ attribute: longName }) long = '';
  @property(reflected) shared = '';
  @attribute({ attribute: 'other-name' }) other = '';
}
TS
cat >run.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { seen } from './seen.mjs';

execFileSync('npx', ['--no-install', 'cem', 'analyze', '--litelement', '--globs', 'element.ts', 'names.ts', '--quiet'], { stdio: 'ignore' });
const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const { attributes } = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'x-element');
seen('attributes in custom-elements.json', attributes.map(({ name }) => name), ['short-name', 'long', 'shared']);

const tsconfigRaw = { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } };
await build({ entryPoints: ['element.ts'], tsconfigRaw, bundle: true, packages: 'external', format: 'esm', outfile: 'element.mjs' });
const { XElement } = await import('./element.mjs');
seen('attributes that Lit observes', XElement.observedAttributes, ['short-name', 'long-name', 'is-reflected', 'other-name']);
JS
node run.mjs
