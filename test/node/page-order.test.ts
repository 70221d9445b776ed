import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pageOrderWarnings } from '../../cli/src/warnings/page-order.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { root } from '../fixtures/dvc.js';

const hall = JSON.parse(readFileSync(join(root, 'test/fixtures/hall.json'), 'utf8')) as JsonObject & {
  form: { properties: JsonObject };
};
const page = (title: string, name = 'name'): JsonObject => ({
  type: 'object',
  title,
  properties: { [name]: { type: 'string', title: `${title}: tên` } },
});

/** The hall's page, two more, and a page that is asked when somebody gives the number of guests. */
function withPages(places: (keeper: JsonObject) => JsonObject): JsonObject {
  const keeper = page('Giữ trật tự');
  const form = {
    ...hall.form,
    properties: { ...hall.form.properties, ...places(keeper) },
    allOf: [
      {
        if: { properties: { event: { required: ['guests'] } }, required: ['event'] },
        then: { properties: { keeper } },
      },
    ],
  };
  return { ...hall, form } as unknown as JsonObject;
}

const answers = { event: { guests: 200 } };
const titles = (document: JsonObject, given: JsonObject): readonly string[] =>
  loadProcedure(document)
    .pages(given)
    .map(({ title }) => title);

describe('the place of a conditional page', () => {
  const unnamed = withPages(() => ({ signs: page('Biển'), payer: page('Người trả') }));
  const named = withPages(() => ({ signs: page('Biển'), keeper: {}, payer: page('Người trả') }));

  it('is behind the page its condition reads, and check says so', () => {
    assert.deepEqual(titles(unnamed, answers).slice(1), ['Giữ trật tự', 'Biển', 'Người trả']);
    const [found, ...rest] = pageOrderWarnings(unnamed);
    assert.deepEqual(rest, []);
    assert.equal(found?.pointer, '/form/allOf/0/then/properties/keeper');
    assert.match(String(found?.message.en), /«Giữ trật tự» stands behind «.*», before «Biển»/);
    assert.match(String(found?.fix.vi), /"keeper": \{\} trong "properties"/);
  });

  it('is where the form names it, and check is silent', () => {
    assert.deepEqual(titles(named, answers).slice(1), ['Biển', 'Giữ trật tự', 'Người trả']);
    assert.deepEqual(titles(named, {}).slice(1), ['Biển', 'Người trả']);
    assert.deepEqual(pageOrderWarnings(named), []);
  });

  it('needs no name where no page is written behind the one it reads', () => {
    assert.deepEqual(pageOrderWarnings(withPages(() => ({}))), []);
  });
});
