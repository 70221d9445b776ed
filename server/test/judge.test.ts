import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { isObject } from '../../src/model/json.js';
import type { Submission } from '../../src/schemas/submission.js';
import { judge } from '../src/judge.js';
import { Refusal } from '../src/refusal.js';
import * as harness from './harness.js';

const text = readFileSync(new URL('fixtures/9.000001.json', import.meta.url), 'utf8');
const fixture: unknown = JSON.parse(text);
assert.ok(isObject(fixture));
const day = { type: 'string', format: 'date', title: 'Ngày tổ chức' };
const form = {
  type: 'object',
  properties: { event: { type: 'object', title: 'Việc', properties: { day }, required: ['day'] } },
};
const procedure = (rule: string) =>
  loadProcedure({ ...fixture, form, documents: [], translations: {}, checks: [{ rule, at: '/event/day' }] });

const isTaken = (rule: string, day: string, frozenAt: string, now: string): boolean => {
  const answers = { event: { day } };
  const draft = harness.dossier(harness.newDraft(), []);
  const dossier: Submission = { ...draft, answers, files: [], frozenAt, declared: true };
  try {
    judge(procedure(rule), dossier, { now: new Date(now), maxDossierBytes: 0 });
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.message === 'invalid-answers') return false;
    throw error;
  }
};

test('a day is compared with the day a dossier was frozen, where that is near', () => {
  const [before, after] = ['2026-11-24T16:58:00Z', '2026-11-24T17:02:00Z'];
  assert.ok(isTaken('not-past', '2026-11-24', before, after));
  assert.ok(!isTaken('not-past', '2026-11-24', after, after));
});

test('a device whose clock is far off is judged by the clock of the receiver', () => {
  const now = '2026-11-25T03:00:00Z';
  assert.ok(!isTaken('not-future', '2026-12-01', '2026-12-02T03:00:00Z', now));
  assert.ok(!isTaken('not-past', '2026-11-20', '2026-11-20T03:00:00Z', now));
  assert.ok(isTaken('not-future', '2026-11-25', now, now));
});
