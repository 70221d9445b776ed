import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Token {
  readonly name: string;
  readonly default?: string;
  readonly description?: string;
}

interface Element {
  readonly tagName?: string;
  readonly cssProperties?: readonly Token[];
}

const { modules } = JSON.parse(read('custom-elements.json')) as {
  readonly modules: readonly { readonly declarations: readonly Element[] }[];
};
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

const styles = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
  .map((name) => read(`src/${name}`));
const used = new Set(styles.flatMap((text) => text.match(/--dvc-[a-z-]+/g) ?? []));

test('each element lists every token that our styles read, with its default and what it is for', () => {
  assert.ok(elements.length > 20);
  assert.ok(used.size > 15);
  for (const { tagName, cssProperties = [] } of elements) {
    const told = cssProperties.filter(({ description }) => description);
    assert.deepEqual(told.map(({ name }) => name).sort(), [...used].sort(), tagName);
  }
  const [form] = elements.filter(({ tagName }) => tagName === 'dvc-form');
  assert.ok(form?.cssProperties?.every(({ default: fallback }) => fallback));
});

test('docs/elements.md tells of each element', () => {
  const page = read('docs/elements.md');
  for (const { tagName } of elements) assert.ok(page.includes(`## \`<${tagName}>\``), tagName);
});
