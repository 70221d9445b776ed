import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import config from '../../.storybook/main.js';

test('no folder that Storybook serves hides one of the project from the stories', () => {
  assert.ok(Array.isArray(config.staticDirs) && config.staticDirs.length);
  const served = config.staticDirs.map((each) => (typeof each === 'string' ? '/' : each.to));
  for (const at of served) assert.equal(existsSync(join(import.meta.dirname, '../..', at)), false, at);
});
