import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const server = join(import.meta.dirname, '..');
const imported = /^(?:import|export)\s(?!type\b)(?:[^;]*?\bfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** The packages that a file and all it imports of ours need while they run. */
function packagesOf(path: string, seen = new Set<string>(), found = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return found;
  seen.add(path);
  for (const [, first, second] of readFileSync(path, 'utf8').matchAll(imported)) {
    const name = first ?? second ?? '';
    const file = join(dirname(path), name.replace(/\.js$/, '.ts'));
    if (!name.startsWith('.')) found.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
    else if (existsSync(file)) packagesOf(file, seen, found);
  }
  return found;
}

test('the receiver names each package that it needs', () => {
  const { dependencies } = JSON.parse(readFileSync(join(server, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const needed = new Set([...packagesOf(join(server, 'src/main.ts')), ...packagesOf(join(server, 'src/desk.ts'))]);
  const packages = [...needed].filter((name) => !isBuiltin(name)).sort();
  assert.deepEqual(packages, Object.keys(dependencies).sort());
});
