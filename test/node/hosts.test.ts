import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, readText } from '../fixtures/prose.js';

/** The apps of examples/ that `npm test -- apps` leads to a receipt. */
const hosts = ['angular', 'import-map', 'next', 'react', 'svelte', 'vue', 'webpack'] as const;

interface Lock {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly dependencies?: object }>>;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const parsed = <Shape>(path: string): Shape => JSON.parse(readText(path)) as Shape;

for (const name of hosts) {
  const folder = `examples/${name}`;

  test(`${folder} asks for exact versions, from whatever registry, and for the package as it was packed`, () => {
    const { dependencies, devDependencies = {} } = parsed<Manifest>(`${folder}/package.json`);
    const { 'dvc-elements': ours, ...others } = { ...dependencies, ...devDependencies };
    assert.equal(ours, 'file:dvc-elements.tgz');
    assert.deepEqual(
      Object.values(others).filter((version) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
    const { packages } = parsed<Lock>(`${folder}/package-lock.json`);
    const resolved = Object.values(packages).flatMap(({ resolved = [] }) => resolved);
    assert.deepEqual(resolved, ['file:dvc-elements.tgz']);
  });

  for (const path of [`docs/hosts/${name}.md`, `docs/vi/hosts/${name}.md`])
    test(`the code in ${path} is that of ${folder}`, () => {
      const told = blocksOf(readText(path)).filter(({ info }) => info.startsWith('file='));
      assert.ok(told.length >= 2);
      for (const { info, text } of told) assert.equal(text, readText(`${folder}/${info.slice('file='.length)}`), info);
    });

  test(`the lock of ${folder} brings what the package needs now`, () => {
    const { packages } = parsed<Lock>(`${folder}/package-lock.json`);
    const { dependencies } = parsed<Manifest>('package.json');
    assert.deepEqual(packages['node_modules/dvc-elements']?.dependencies, dependencies);
  });
}
