import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allProcedures } from '../fixtures/all-procedures.js';
import { effortOf } from '../fixtures/effort.js';
import { usualAnswers } from '../fixtures/usual.js';

const procedures = allProcedures();

describe('what a procedure costs whoever fills it in', () => {
  for (const procedure of procedures)
    it(`is counted to a dossier that may be sent, in ${procedure.code}`, () => {
      const usual = usualAnswers[procedure.code];
      const typed = effortOf(procedure, usual);
      const scanned = effortOf(procedure, usual, { cards: true });
      assert.ok(scanned.characters <= typed.characters && scanned.taps <= typed.taps);
      assert.equal(scanned.screens, typed.screens);
      assert.ok(typed.screens >= 5 && typed.screens <= most, `${typed.screens} screens`);
    });

  it('is 8 screens and 30 taps for a birth, with the identity cards at hand', () => {
    const birth = procedures.find(({ code }) => code === '1.001193')!;
    const { screens, taps } = effortOf(birth, usualAnswers[birth.code], { places: true, cards: true });
    assert.ok(screens <= 8 && taps <= 30, `${screens} screens, ${taps} taps`);
  });
});

/** Of any procedure, from the guide to the receipt. */
const most = 12;
