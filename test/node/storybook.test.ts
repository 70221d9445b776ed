import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import config from '../../.storybook/main.js';
import { tokenArgTypes, tokensIn, tokensOf } from '../../.storybook/tokens.js';
import manifest from '../../custom-elements.json' with { type: 'json' };
import { smallPng } from '../../scripts/small-png.mjs';

test('no folder that Storybook serves hides one of the project from the stories', () => {
  assert.ok(Array.isArray(config.staticDirs) && config.staticDirs.length);
  const served = config.staticDirs.map((each) => (typeof each === 'string' ? '/' : each.to));
  for (const at of served) assert.equal(existsSync(join(import.meta.dirname, '../..', at)), false, at);
});

test('every token of the manifest has a control, a colour its own kind', () => {
  const names = tokensOf(manifest).map(({ name }) => name);
  assert.ok(names.includes('--dvc-color-brand') && names.includes('--dvc-control-height') && names.length >= 18);
  assert.equal(new Set(names).size, names.length);
  const controls = tokenArgTypes(manifest) as Record<string, { readonly control: string }>;
  assert.deepEqual(Object.keys(controls), names);
  assert.equal(controls['--dvc-color-brand']?.control, 'color');
  assert.equal(controls['--dvc-radius']?.control, 'text');
});

test('only what was set of the tokens reaches a story', () => {
  assert.deepEqual(tokensIn({ code: 'a', '--dvc-radius': '0', '--dvc-space': '', '--dvc-font': undefined }), {
    '--dvc-radius': '0',
  });
});

test('the pictures of stories are small, and as small as they get', () => {
  const folder = join(import.meta.dirname, '../../e2e/pictures');
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
  assert.ok(pictures.length >= 20);
  for (const name of pictures) {
    const picture = readFileSync(join(folder, name));
    assert.ok(picture.length <= 45_000, `${name} has ${picture.length} bytes`);
    assert.equal(smallPng(picture), picture, `${name}: npm run pictures -- --accept`);
  }
});
