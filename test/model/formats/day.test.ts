import { expect } from '@open-wc/testing';
import { isDay, isPartialDay, parseDay, parsePartialDay, showDay } from '../../../src/model/formats/day.js';

describe('a day', () => {
  for (const typed of [
    '1/2/2026',
    '01/02/2026',
    '01-02-2026',
    '01.02.2026',
    '1 2 2026',
    '01022026',
    ' 1 / 2 / 2026 ',
    'ngày 1 tháng 2 năm 2026',
    'Ngày 01 tháng 02 năm 2026',
    'ngày 1 tháng 2 năm 2026'.normalize('NFD'),
    'ngay 1 thang 2 nam 2026',
    '1 tháng 2, 2026',
    '1/2-2026',
    '2026-02-01',
    '2026/2/1',
  ]) {
    it(`is the first of February in "${typed}"`, () => expect(parseDay(typed)).to.equal('2026-02-01'));
  }

  for (const typed of [
    '',
    '31/02/2026',
    '29/02/2025',
    '31/04/2026',
    '00/01/2026',
    '1/0/2026',
    '1/13/2026',
    '1/2/26',
    '1/2/0026',
    '1022026',
    '010226',
    '2026',
    '2/2026',
    '2026-02-01T00:00:00Z',
    '1/2/2026/3',
    '001/2/2026',
    'hôm nay',
    '1 February 2026',
    '-1/2/2026x',
  ]) {
    it(`is not read from "${typed}"`, () => expect(parseDay(typed)).to.equal(undefined));
  }

  it('knows leap years', () => {
    expect(parseDay('29/2/2024')).to.equal('2024-02-29');
    expect(parseDay('29/2/2000')).to.equal('2000-02-29');
    expect(parseDay('29/2/1900')).to.equal(undefined);
  });

  it('is kept only as a real day of the calendar in ISO form', () => {
    for (const kept of ['2026-02-01', '2024-02-29', '1900-12-31']) expect(isDay(kept), kept).to.be.true;
    for (const kept of [
      '2026-2-1',
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '01/02/2026',
      '2026-02-01 ',
      '2026-02-0१',
    ])
      expect(isDay(kept), kept).to.be.false;
  });

  it('is shown as dd/mm/yyyy', () => expect(showDay('2026-02-01')).to.equal('01/02/2026'));

  it('of two hundred years is read back as it is printed', () => {
    for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2100, 0, 1); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      if (!isDay(day) || parseDay(showDay(day)) !== day) expect.fail(day);
    }
  });

  it('that cannot be read is shown as it was typed', () => expect(showDay('31/02/2026')).to.equal('31/02/2026'));
});

describe('a partial day', () => {
  const read: Readonly<Record<string, string | undefined>> = {
    '1965': '1965',
    'năm 1965': '1965',
    '5/1965': '1965-05',
    '05-1965': '1965-05',
    'tháng 5 năm 1965': '1965-05',
    '1965-05': '1965-05',
    '2/9/1965': '1965-09-02',
    '02091965': '1965-09-02',
    '65': undefined,
    '13/1965': undefined,
    '0/1965': undefined,
    '051965': undefined,
    '5/65': undefined,
    '31/02/1965': undefined,
    'không nhớ': undefined,
  };
  for (const [typed, kept] of Object.entries(read)) {
    it(`is ${kept ?? 'not read'} in "${typed}"`, () => expect(parsePartialDay(typed)).to.equal(kept));
  }

  it('is kept as year, month of a year, or day', () => {
    for (const kept of ['1965', '1965-05', '1965-05-02']) expect(isPartialDay(kept), kept).to.be.true;
    for (const kept of ['65', '1965-5', '1965-13', '1965-02-30', '']) expect(isPartialDay(kept), kept).to.be.false;
  });

  it('is shown with what is known', () => {
    expect(['1965', '1965-05', '1965-09-02'].map(showDay)).to.deep.equal(['1965', '05/1965', '02/09/1965']);
  });
});
