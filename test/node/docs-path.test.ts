import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Json, JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { write } from '../../src/model/pointer.js';
import { isGroup } from '../../src/model/question.js';
import { buildCommand, dvc } from '../fixtures/dvc.js';
import { blocksOf, readText } from '../fixtures/prose.js';

before(buildCommand);

for (const path of ['docs/procedure-format.md', 'docs/vi/procedure-format.md']) {
  describe(`the path of ${path}`, () => {
    const format = blocksOf(readText(path));

    /** The command of the first step, as a shell takes it apart. */
    const command = (format.find(({ language, info }) => language === 'sh' && info === 'new')?.text ?? '')
      .match(/"[^"]*"|\S+/g)
      ?.map((word) => word.replace(/^"|"$/g, ''));

    /** What each later step puts where. */
    const steps = format
      .filter(({ info }) => info.startsWith('new at='))
      .map(({ info, text }) => [info.slice('new at='.length), JSON.parse(text) as Json] as const);

    let folder: string;
    let document: JsonObject;

    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'dvc-path-'));
    });

    after(() => rmSync(folder, { recursive: true }));

    it('begins with a command that works', async () => {
      const { code, error } = await dvc(folder, command?.slice(2) ?? []);
      assert.deepEqual([code, error], [0, '']);
      document = JSON.parse(readFileSync(join(folder, '9.000001.json'), 'utf8')) as JsonObject;
      loadProcedure(document);
    });

    it('has no fault after any of its steps, but for the condition whose question comes next', () => {
      assert.ok(steps.length >= 7);
      for (const [pointer, value] of steps) {
        document = write(document, pointer, value);
        if (!pointer.endsWith('/if')) loadProcedure(document);
      }
    });

    it('ends with the procedure it tells of', () => {
      const procedure = loadProcedure(document);
      const [, request] = procedure.pages({ request: { purpose: 'other' } });
      assert.deepEqual(
        request?.items.map((item) => (isGroup(item) ? item.title : item.question.title)),
        ['Mượn để làm gì?', 'Việc gì?', 'Ngày mượn', 'Số khách'],
      );
      assert.deepEqual(
        procedure.papers({ request: { guests: 101 } }).map(({ id }) => id),
        ['guest-plan'],
      );
    });

    it('is warned of just what its last step says', async () => {
      writeFileSync(join(folder, '9.000001.json'), JSON.stringify(document, undefined, 2));
      const { code, output } = await dvc(folder, ['check', '9.000001.json']);
      assert.equal(code, 0, output);
      const codes = new Set([...output.matchAll(/\(([a-z-]+)\)$/gm)].map(([, each]) => each));
      assert.deepEqual([...codes].sort(), ['no-translation', 'unknown-fee', 'unverified']);
    });
  });
}
