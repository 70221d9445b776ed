import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { itemsOf } from '../../src/model/draft.js';
import { birthAnswers } from '../fixtures/birth-answers.js';
import { asked, document, english, vietnamese } from '../fixtures/birth-document.js';
import { englishIn, isName, wordsIn } from '../fixtures/words.js';

describe('the birth registration in English', () => {
  it('has words for every title, help, option, message and sentence', () => {
    const words = englishIn(document);
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
