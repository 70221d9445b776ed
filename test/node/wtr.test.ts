import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, describe, it } from 'node:test';
import { run } from '../../scripts/run.mjs';
import { shareOut } from '../../scripts/wtr-pages.mjs';
import { root } from '../fixtures/dvc.js';

const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'dvc-wtr-'));
after(() => rmSync(folder, { recursive: true }));

/** Writes a file beside the others, and gives its path in the repository. */
function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return relative(root, join(folder, name));
}

describe('test files in the browser', () => {
  it('share a page where a group names them, each once, and are alone elsewhere', () => {
    const groups = { first: /^a\//, second: /^(a|b)\//, none: /^z\// };
    assert.deepEqual(shareOut(['a/1', 'b/1', 'c/1', 'a/2'], groups), {
      shared: { first: ['a/1', 'a/2'], second: ['b/1'] },
      alone: ['c/1'],
    });
  });

  it('fail the run where one throws or holds no test, and neither keeps the others from running', async () => {
    const seen = `globalThis.seen = (globalThis.seen ?? 0) + 1;`;
    const shared = [
      written(
        'good.test.ts',
        `it('passes', () => { if (globalThis.seen !== 1) throw 0; }); beforeEach(() => { ${seen} });`,
      ),
      written('throws.test.ts', `it('is never asked', () => {}); throw new Error('on its way in');`),
      written('empty.test.ts', `export {};`),
      written('last.test.ts', `it('hears no hook of another file', () => { if (globalThis.seen !== 1) throw 0; });`),
    ];
    const alone = written('alone.test.ts', `export {};`);
    const config = written(
      'config.mjs',
      `import base from '${join(root, 'web-test-runner.config.mjs')}';
       import { pagesFor } from '${join(root, 'scripts/wtr-pages.mjs')}';
       const pages = pagesFor(${JSON.stringify([...shared, alone])}, { trial: /(good|throws|empty|last)\\.test/ });
       export default { ...base, rootDir: '${root}', files: pages.map((file) => '${root}/' + file) };`,
    );
    const failed = await run('wtr', ['--config', config]).then(
      (output) => assert.fail(output),
      (error: { readonly code: number; readonly output: string }) => error,
    );
    assert.equal(failed.code, 1);
    assert.match(failed.output, /on its way in/);
    assert.match(failed.output, /alone\.test\.ts holds no test/);
    // The test before the throw is kept, and the throw is a failed test beside it.
    assert.match(failed.output, /\n3 passed, 3 failed\n$/);
  });
});
