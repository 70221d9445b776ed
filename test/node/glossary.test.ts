import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { isObject, type JsonObject } from '../../src/model/json.js';
import { glossary, placeOf, termFinder } from '../../src/model/glossary.js';
import { textsOf } from '../../cli/src/warnings/texts.js';
import { englishIn } from '../fixtures/words.js';
import { root } from '../fixtures/dvc.js';

const folder = join(root, 'procedures');
const documents: readonly JsonObject[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8')))
  .filter(isObject);
const shown = glossary.filter(({ en }) => en);

describe('the glossary beside our procedures', () => {
  for (const { term } of shown)
    it(`«${term}» stands in one of them`, () => {
      const holds = documents.some((each) => textsOf(each).some(({ text }) => placeOf(text.toLowerCase(), term) >= 0));
      assert.ok(holds);
    });

  for (const { term, en } of shown)
    it(`an English text calls «${term}» what the glossary calls it`, () => {
      const texts = documents.flatMap((each) => Object.values(englishIn(each)));
      const names = en?.names ?? [];
      assert.ok(names.some((name) => texts.some((text) => placeOf(String(text).toLowerCase(), name) >= 0)));
    });

  it('explains no term with another that it explains, but for those a reader meets beside it', () => {
    const find = termFinder('vi');
    const chains = shown.flatMap(({ term, short }) => find(short).map((inner) => `${term} → ${inner.term}`));
    assert.deepEqual(chains, [
      'tạm trú → thường trú',
      'lưu trú → tạm trú',
      'cư trú → thường trú',
      'cư trú → tạm trú',
      'cải chính → hộ tịch',
    ]);
  });
});
