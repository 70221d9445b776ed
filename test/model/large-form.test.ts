import { expect } from '@open-wc/testing';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { largeProcedure } from '../fixtures/large-form.js';

const pages = 60;
const procedure = largeProcedure(pages);

const keys = Array.from({ length: 10 }, (_, index) => `q${index}`);
const whole: JsonObject = Object.fromEntries(keys.map((key) => [key, 'abc']));
const answers: JsonObject = Object.fromEntries(Array.from({ length: pages }, (_, at) => [`p${at}`, whole]));

/** How many answers are compared with their pattern meanwhile. */
function judgedIn(work: () => void): number {
  const { test } = RegExp.prototype;
  let count = 0;
  RegExp.prototype.test = function (text) {
    if (this.source === '^[a-z]*$') count++;
    return test.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype.test = test;
  }
  return count;
}

describe('a form of six hundred questions', () => {
  it('judges after a change only the page that changed', () => {
    const draft = new Draft(procedure, 'key', 'secret', answers);
    expect(judgedIn(() => draft.issues)).to.equal(600);
    draft.answer('/p7/q3', 'A');
    const judged = judgedIn(() => expect(draft.issues.map(({ pointer }) => pointer)).to.deep.equal(['/p7/q3']));
    expect(judged).to.equal(10);
    draft.answer('/p8/q3', 'B');
    expect(draft.issues.map(({ pointer }) => pointer)).to.deep.equal(['/p7/q3', '/p8/q3']);
    draft.answer('/p7/q3', 'a');
    expect(draft.issues.map(({ pointer }) => pointer)).to.deep.equal(['/p8/q3']);
  });

  it('keeps the answers of what did not change as they are', () => {
    const draft = new Draft(procedure, 'key', 'secret', {});
    const before = procedure.applicable(draft.answers);
    draft.answer('/p7/q3', 'a');
    const after = procedure.applicable(draft.answers);
    const changed = Object.keys(after).filter((key) => after[key] !== before[key]);
    expect(changed).to.deep.equal(['p7']);
  });
});
