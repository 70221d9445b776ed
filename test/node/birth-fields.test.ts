import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { birthAnswers } from '../fixtures/birth-answers.js';
import { answersWith, asked } from '../fixtures/birth-document.js';

describe('the birth registration and the official form', () => {
  it('asks every field of the official form, or says why not', () => {
    const atHome = answersWith({
      '/mother/residence/place': 'domestic',
      '/mother/identityPaper/kind': 'passport',
      '/father/residence/place': 'domestic',
    });
    const all = new Set([...asked(birthAnswers), ...asked(atHome)]);
    const ids = Object.keys(fields);
    assert.deepEqual(
      ids,
      Array.from({ length: 52 }, (_, index) => `f${String(index + 1).padStart(2, '0')}`),
    );
    for (const [id, where] of Object.entries(fields)) {
      if (!where.startsWith('/')) continue;
      assert.ok(
        [...all].some((at) => at === where || at.startsWith(`${where}/`)),
        `${id}: ${where}`,
      );
    }
  });
});

/** Fields of the reference, 1_001193-f01 to f52: where each is asked, or why it is not. */
const fields: Readonly<Record<string, string>> = {
  f01: 'The office that receives is chosen by the page, not by the citizen.',
  f02: '/applicant/name',
  f03: '/applicant/citizenId',
  f04: '/applicant/birthDate',
  f05: '/applicant/identityPaper/kind',
  f06: '/applicant/identityPaper/number',
  f07: '/applicant/identityPaper/issuedOn',
  f08: '/applicant/identityPaper/issuer',
  f09: '/applicant/residence/kind',
  f10: '/applicant/residence',
  f11: '/applicant/phone',
  f12: '/applicant/relation',
  f13: '/applicant/otherRelation',
  f14: '/child/name',
  f15: '/child/birthDate',
  f16: 'The date in words follows from the date.',
  f17: '/child/sex',
  f18: '/child/nationality',
  f19: '/child/ethnicity',
  f20: '/birth/registration',
  f21: '/birth/parents',
  f22: '/child/birthPlace',
  f23: '/child/hometown',
  f24: '/mother/name',
  f25: '/mother/citizenId',
  f26: '/mother/birthDate',
  f27: '/mother/nationality',
  f28: '/mother/ethnicity',
  f29: '/mother/identityPaper/kind',
  f30: '/mother/identityPaper/number',
  f31: '/mother/identityPaper/issuedOn',
  f32: '/mother/identityPaper/issuer',
  f33: '/mother/residence/kind',
  f34: '/mother/residence',
  f35: '/father/name',
  f36: '/father/citizenId',
  f37: '/father/birthDate',
  f38: '/father/nationality',
  f39: '/father/ethnicity',
  f40: '/father/identityPaper/kind',
  f41: '/father/identityPaper/number',
  f42: '/father/identityPaper/issuedOn',
  f43: '/father/identityPaper/issuer',
  f44: '/father/residence/kind',
  f45: '/father/residence',
  f46: '/marriage/number',
  f47: '/marriage/book',
  f48: '/marriage/registeredOn',
  f49: '/marriage/office',
  f50: '/copies/wanted',
  f51: '/copies/count',
  f52: 'The declaration is ticked in the review; its words are /declaration.',
};
