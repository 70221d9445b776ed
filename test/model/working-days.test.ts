import { expect } from '@open-wc/testing';
import { addWorkingDays } from '../../src/model/working-days.js';

describe('addWorkingDays', () => {
  it('counts the days after the first', () => expect(addWorkingDays('2026-11-23', 3)).to.equal('2026-11-26'));

  it('leaves Saturdays and Sundays out', () => {
    expect(addWorkingDays('2026-11-27', 1)).to.equal('2026-11-30');
    expect(addWorkingDays('2026-11-28', 1)).to.equal('2026-11-30');
    expect(addWorkingDays('2026-11-23', 10)).to.equal('2026-12-07');
  });

  it('leaves the holidays it is handed out', () => {
    const holidays = new Set(['2027-01-01']);
    expect(addWorkingDays('2026-12-31', 1, holidays)).to.equal('2027-01-04');
    expect(addWorkingDays('2026-12-31', 1)).to.equal('2027-01-01');
  });

  it('counts a Saturday that is worked', () => {
    expect(addWorkingDays('2026-08-21', 1, new Set(), new Set(['2026-08-22']))).to.equal('2026-08-22');
  });

  it('moves a day that is none to the next with zero', () => {
    expect(addWorkingDays('2026-11-23', 0)).to.equal('2026-11-23');
    expect(addWorkingDays('2026-11-29', 0)).to.equal('2026-11-30');
  });

  it('crosses a leap day', () => expect(addWorkingDays('2028-02-28', 2)).to.equal('2028-03-01'));
});
