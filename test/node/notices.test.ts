import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { build } from '../../scripts/build.mjs';
import { root } from '../../scripts/run.mjs';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { version } = JSON.parse(read('package.json')) as { readonly version: string };

/** How the notices begin for an installed package: its name and version, its licence in full. */
function assertNamed(notices: string, name: string): void {
  const installed = JSON.parse(read(`node_modules/${name}/package.json`)) as { version: string; license: string };
  const heading = `## ${name} - ${installed.version} (${installed.license})\n\n`;
  assert.ok(notices.includes(heading + read(`node_modules/${name}/LICENSE`).trim()), `${name} is not named in full`);
}

describe('the notices of what is built in', () => {
  before(() => build(['cdn', 'library']));

  it('stand beside the scripts to embed, with every package of Lit and our own licence', () => {
    const notices = read('dist/cdn/THIRD-PARTY-NOTICES.txt');
    for (const name of [
      'lit',
      'lit-html',
      'lit-element',
      '@lit/reactive-element',
      '@lit/task',
      '@lit/localize',
      'uqr',
      'qr',
    ])
      assertNamed(notices, name);
    assert.equal(read('dist/cdn/LICENSE'), read('LICENSE'));
  });

  it('stand in the page that an office opens from disk', () => {
    const page = read('dist/cdn/doc-ho-so.html');
    for (const name of ['lit', 'lit-html', 'qr']) assertNamed(page, name);
  });

  it('are named in the first line of each entry script, compressed ones too', () => {
    for (const entry of [
      'dvc.js',
      'dvc.classic.js',
      'dvc-frame.js',
      'dvc-procedure.js',
      'dvc-catalog.js',
      'dvc-form.js',
      'dvc-doctor.js',
    ]) {
      const script = read(`dist/cdn/${entry}`);
      const [line = ''] = script.split('\n', 1);
      assert.equal(line, `/*! dvc-elements ${version}: THIRD-PARTY-NOTICES.txt */`);
      assert.equal(brotliDecompressSync(readFileSync(join(root, `dist/cdn/${entry}.br`))).toString(), script);
      assert.equal(gunzipSync(readFileSync(join(root, `dist/cdn/${entry}.gz`))).toString(), script);
    }
  });

  it('cost the chunks nothing', () => {
    for (const chunk of readdirSync(join(root, 'dist/cdn/chunks')).filter((file) => file.endsWith('.js')))
      assert.doesNotMatch(read(`dist/cdn/chunks/${chunk}`), /THIRD-PARTY/);
  });

  it('stand in the library for the packages that were copied into it, and for no other', () => {
    const notices = read('dist/esm/THIRD-PARTY-NOTICES.txt');
    const copied = readdirSync(join(root, 'dist/esm/vendor')).flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(root, 'dist/esm/vendor', name)).map((rest) => `${name}/${rest}`) : name,
    );
    assert.deepEqual(copied, ['@lit/localize', 'qr', 'uqr']);
    for (const name of copied) assertNamed(notices, name);
    assert.equal(notices.match(/^## /gm)?.length, copied.length);
  });
});
