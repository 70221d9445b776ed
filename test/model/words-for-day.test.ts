import { expect } from '@open-wc/testing';
import { wordsForDay } from '../../src/model/words-for-day.js';

describe('wordsForDay', () => {
  const written: Readonly<Record<string, string>> = {
    '2026-02-01': 'Ngày một tháng hai năm hai nghìn không trăm hai mươi sáu',
    '2005-04-15': 'Ngày mười lăm tháng tư năm hai nghìn không trăm linh năm',
    '1991-11-21': 'Ngày hai mươi mốt tháng mười một năm một nghìn chín trăm chín mươi mốt',
    '2000-10-24': 'Ngày hai mươi tư tháng mười năm hai nghìn',
    '1954-12-31': 'Ngày ba mươi mốt tháng mười hai năm một nghìn chín trăm năm mươi tư',
    '2014-01-10': 'Ngày mười tháng một năm hai nghìn không trăm mười bốn',
    '1900-05-05': 'Ngày năm tháng năm năm một nghìn chín trăm',
  };
  for (const [day, words] of Object.entries(written)) {
    it(`writes ${day} out`, () => expect(wordsForDay(day)).to.equal(words));
  }
});
