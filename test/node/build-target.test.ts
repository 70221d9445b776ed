import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { transform } from 'esbuild';

test('the scripts that a site embeds are read by Chromium 80 and Safari 14', async () => {
  const folder = 'dist/cdn';
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  assert.ok(scripts.length > 10);
  for (const file of scripts) {
    const code = readFileSync(join(folder, file), 'utf8');
    const [old, today] = await Promise.all(['es2020', 'esnext'].map((target) => transform(code, { target })));
    assert.equal(old?.code === today?.code, true, `${file} needs a newer language`);
    assert.doesNotMatch(code, /\(\?<[=!]/, `${file} looks behind in a regular expression`);
  }
});
