import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { itemsOf } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';

const file = new URL('../../procedures/1.001776.json', import.meta.url);
const procedure = loadProcedure(JSON.parse(readFileSync(file, 'utf8')));

const who = (sex: string, birthDate: string): JsonObject => ({ sex, birthDate });
const young = who('female', '1990-02-03');
const old = who('female', '1940-02-03');
const child = who('female', '2020-02-03');
const man = who('male', '1990-02-03');

/** Where it is asked whether somebody is pregnant. */
function asksPregnancy(answers: JsonObject): readonly string[] {
  const items = procedure.pages(procedure.compute(answers, '2026-11-30')).flatMap(itemsOf);
  return items.flatMap(({ pointer }) => (pointer.endsWith('/pregnant') ? [pointer] : []));
}

test('pregnancy is asked of a disabled woman whose age allows it, behind her sex and day of birth', () => {
  const own = { form: '1dd', subject: 'self' };
  const others = { form: '1dd', subject: 'other' };
  assert.deepEqual(asksPregnancy({ case: own }), []);
  assert.deepEqual(asksPregnancy({ case: own, applicant: young }), ['/applicant/pregnant']);
  for (const applicant of [man, old, child]) assert.deepEqual(asksPregnancy({ case: own, applicant }), []);
  assert.deepEqual(asksPregnancy({ case: others, applicant: young, subject: man }), []);
  assert.deepEqual(asksPregnancy({ case: others, applicant: man, subject: young }), ['/subject/pregnant']);
  assert.deepEqual(asksPregnancy({ case: { form: '1d', subject: 'self' }, applicant: young }), []);
  // Whose disability it is, form 2a does not say.
  assert.deepEqual(asksPregnancy({ case: { form: '2a', subject: 'self' }, applicant: man }), ['/situation/pregnant']);
});

test('papers that must be given stand first, and form 2a is asked only of a household that files it', () => {
  const papers = (answers: JsonObject): readonly string[] =>
    procedure.papers(procedure.compute(answers, '2026-11-30')).map(({ id }) => id);
  const own = { form: '1dd', subject: 'self' };
  assert.deepEqual(papers({ case: own, applicant: man }), ['disability-certificate', 'residence-proof']);
  assert.deepEqual(papers({ case: own, applicant: { ...young, pregnant: true } }), [
    'disability-certificate',
    'pregnancy-confirmation',
    'residence-proof',
  ]);
  // What was said before the answer closed decides nothing.
  assert.deepEqual(papers({ case: own, applicant: { ...man, pregnant: true } }), [
    'disability-certificate',
    'residence-proof',
  ]);
  assert.deepEqual(papers({ case: { form: '2a', subject: 'self' } }), [
    'disability-certificate',
    'form-2a',
    'residence-proof',
  ]);
});
