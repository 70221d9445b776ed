import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { itemsOf } from '../../src/model/draft.js';
import { isObject, type Json } from '../../src/model/json.js';
import { below } from '../../src/model/pointer.js';
import { birthAnswers } from '../fixtures/birth-answers.js';
import { asked, document, english, vietnamese } from '../fixtures/birth-document.js';

describe('the birth registration in English', () => {
  it('has words for every title, help, option, message and sentence', () => {
    const translated = document['translations'];
    const words = isObject(translated) && isObject(translated['en']) ? translated['en'] : {};
    const missing = wordsIn(document).filter((at) => !Object.hasOwn(words, at) && !isName(at));
    assert.deepEqual(missing, []);
    const all = new Set(wordsIn(document));
    assert.deepEqual(
      Object.keys(words).filter((at) => !all.has(at)),
      [],
      'words for what a citizen does not read',
    );
  });

  it('asks the same questions and judges the same', () => {
    const pointers = english.pages(birthAnswers).flatMap((page) => itemsOf(page).map(({ pointer }) => pointer));
    assert.deepEqual(pointers, asked(birthAnswers));
    assert.deepEqual(english.issues({}), vietnamese.issues({}));
    assert.equal(english.pages(birthAnswers)[1]?.title, 'The child');
  });

  it('leaves no Vietnamese word but names', () => {
    const titles = english
      .pages(birthAnswers)
      .flatMap((page) => [page.title, ...itemsOf(page).map(({ question }) => question.title)]);
    for (const title of titles) assert.match(title, /^[\x20-\x7e]+$/);
  });
});

/** Pointers of every text a citizen reads. */
function wordsIn(value: Json, at = '', key = '', parent = ''): readonly string[] {
  if (['/translations', '/checked', '/$schema', '/code', '/version'].includes(at)) return [];
  if (typeof value === 'string') return isWords(at, key, parent) ? [at] : [];
  if (['examples', 'const', 'enum', 'deliver', 'accept', 'required'].includes(key)) return [];
  if (Array.isArray(value)) return value.flatMap((each: Json, index) => wordsIn(each, below(at, index), '', key));
  if (!isObject(value)) return [];
  // Inside `properties` and `$defs` the keys are names, never keywords.
  const names = key === 'properties' || key === '$defs';
  return Object.entries(value).flatMap(([name, each]) => wordsIn(each, below(at, name), names ? '' : name, key));
}

function isWords(at: string, key: string, parent: string): boolean {
  if (parent === 'x-messages') return true;
  if (at.startsWith('/form/') || at.startsWith('/documents/')) return key === 'title' || key === 'description';
  return !['delivery', 'number', 'from', 'due'].includes(key);
}

/** Names of ethnic groups are the same in every language. */
function isName(at: string): boolean {
  const [, index] = /^\/form\/\$defs\/ethnicity\/oneOf\/(\d+)\/title$/.exec(at) ?? [];
  return index !== undefined && Number(index) < 54;
}
