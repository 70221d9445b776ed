#!/usr/bin/env bash
# Standard decorators in a library of Lit elements built with Vite.
# One would guess: with build.target es2022 the output is ES2022. Vite 8.3.8 leaves standard decorators as they stand, without a warning, and
# `@customElement(…) class` is a syntax error in every browser; TypeScript checks the source happily. esbuild 0.28.2 lowers the same file.
# With `experimentalDecorators` in tsconfig.json Vite lowers the old kind.
. "$(dirname "$0")/lib/start.sh"
packages vite@8.3.8 lit@3.3.3 esbuild@0.28.2 typescript@6.0.3
cat >element.ts <<'TS'
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

@customElement('x-name')
export class XName extends LitElement {
  @property() accessor name = 'An';

  render() {
    return html`${this.name}`;
  }
}
TS
cat >run.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { build } from 'vite';
import { seen } from './seen.mjs';

const tsconfig = (options) =>
  writeFileSync(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: { target: 'es2022', module: 'esnext', moduleResolution: 'bundler', strict: true, skipLibCheck: true, ...options },
      files: ['element.ts'],
    }),
  );
const parses = (file) => spawnSync(process.execPath, ['--check', file]).status === 0;
const bundled = async () => {
  const warnings = [];
  const customLogger = { warn: (text) => warnings.push(text), info() {}, error() {}, warnOnce() {}, hasErrorLogged: () => false };
  await build({
    configFile: false,
    logLevel: 'warn',
    customLogger,
    build: { target: 'es2022', lib: { entry: 'element.ts', formats: ['es'], fileName: 'element' }, rolldownOptions: { external: /^lit/ } },
  });
  return { warnings, parses: parses('dist/element.js'), decorators: /@customElement|@\w+\(/.test(readFileSync('dist/element.js', 'utf8')) };
};

tsconfig({});
seen('tsc ends with', spawnSync('npx', ['--no-install', 'tsc', '--noEmit', '-p', '.']).status, 0);
seen('Vite, target es2022', await bundled(), { warnings: [], parses: false, decorators: true });
const { code } = await transform(readFileSync('element.ts', 'utf8'), { loader: 'ts', target: 'es2022', format: 'esm' });
writeFileSync('esbuild.mjs', code);
seen('esbuild, target es2022: parses', parses('esbuild.mjs'), true);
writeFileSync('element.ts', readFileSync('element.ts', 'utf8').replace('accessor ', ''));
tsconfig({ experimentalDecorators: true, useDefineForClassFields: false });
seen('Vite, experimentalDecorators', await bundled(), { warnings: [], parses: true, decorators: false });
JS
node run.mjs
