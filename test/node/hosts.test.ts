import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../fixtures/prose.js';

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

  test(`the lock of ${folder} brings what the package needs now`, () => {
    const { packages } = parsed<Lock>(`${folder}/package-lock.json`);
    const { dependencies } = parsed<Manifest>('package.json');
    assert.deepEqual(packages['node_modules/dvc-elements']?.dependencies, dependencies);
  });
}
