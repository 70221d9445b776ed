import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const folder = join(import.meta.dirname, '../../src');

test('no row is laid out by `end` or `start`, which flex boxes before Chromium 93 do not know', () => {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /justify-content: (?:start|end);/.test(readFileSync(join(folder, file), 'utf8')));
  assert.deepEqual(found, []);
});
