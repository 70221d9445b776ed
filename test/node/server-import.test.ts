import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { root } from '../fixtures/prose.js';

/** Imports each of these addresses, and says which could not be. */
const script = `
const lost = [];
for (const address of JSON.parse(process.argv[1]))
  await import(address).catch((error) => lost.push(address + ': ' + error));
console.log(JSON.stringify({ lost, document: typeof document }));
`;

test('the server of a framework, where there is no page, imports every entry of the package', async () => {
  const elements = readdirSync(join(root, 'src/components')).filter((name) => name.startsWith('dvc-'));
  const entries = ['index.ts', 'loader.ts', 'client.ts', 'model.ts', ...elements.map((name) => `components/${name}`)];
  assert.ok(entries.length > 25);
  const addresses = entries.map((name) => pathToFileURL(join(root, 'src', name)).href);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script, JSON.stringify(addresses)],
    { cwd: root },
  );
  assert.deepEqual(JSON.parse(stdout), { lost: [], document: 'undefined' });
});
