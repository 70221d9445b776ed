import { expect } from '@open-wc/testing';
import { stateOf, states } from '../../src/model/tracking.js';

describe('the national states', () => {
  it('are ten, numbered in their order', () => {
    expect(states.map(({ number }) => number)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('stand still for the citizen at 5 and 6 only', () => {
    expect(states.filter(({ asksCitizen }) => asksCitizen).map(({ number }) => number)).to.deep.equal([5, 6]);
  });

  it('end at 3, 8 and 10', () => {
    expect(states.filter(({ final }) => final).map(({ number }) => number)).to.deep.equal([3, 8, 10]);
  });

  it('leave a number they do not know to the caller', () => {
    expect(stateOf(9)?.act).to.equal('collect');
    expect(stateOf(11)).to.equal(undefined);
  });
});
