import { expect } from '@open-wc/testing';
import { normalise, show } from '../../src/model/answers.js';
import type { Question, TextFormat } from '../../src/model/question.js';

const asked = {
  title: 'Câu hỏi',
  description: undefined,
  example: undefined,
  readOnly: false,
  autocomplete: undefined,
  default: undefined,
  messages: {},
};

const text = (format?: TextFormat): Question => ({ ...asked, kind: 'text', format, maxLength: undefined });
const date = (partial = false): Question => ({ ...asked, kind: 'date', precision: partial ? 'partial' : 'day' });
const number: Question = { ...asked, kind: 'number', integer: false, minimum: undefined, maximum: undefined };
const money: Question = { ...asked, kind: 'money' };
const choice: Question = {
  ...asked,
  kind: 'choice',
  look: 'radios',
  options: [
    { value: 'male', title: 'Nam' },
    { value: 'female', title: 'Nữ' },
  ],
};
const numbered: Question = { ...asked, kind: 'choice', look: 'select', options: [{ value: 2, title: 'Hai bản' }] };
const yesNo: Question = { ...asked, kind: 'yes-no' };
const confirm: Question = { ...asked, kind: 'confirm' };
const province: Question = { ...asked, kind: 'province' };
const longText: Question = { ...asked, kind: 'long-text', maxLength: undefined };

describe('normalise', () => {
  it('takes blank for absent, whatever is asked', () => {
    for (const question of [text(), text('phone'), date(), number, money, choice, longText, province])
      expect(normalise(question, ' \n '), question.kind).to.equal(undefined);
  });

  it('trims and brings text to NFC', () => {
    expect(normalise(text(), ' Thôn Đông '.normalize('NFD'))).to.equal('Thôn Đông');
    expect(normalise(longText, ' một\nhai ')).to.equal('một\nhai');
  });

  it('takes away what nobody sees and copying brings along, but not what joins letters', () => {
    expect(normalise(text('person-name'), '\uFEFFNguyễn Văn A\u200B')).to.equal('Nguyễn Văn A');
    expect(normalise(text('citizen-id'), '\u202A001090000000\u202C')).to.equal('001090000000');
    expect(normalise(text('phone'), '0912\u00AD345\u2060678')).to.equal('0912345678');
    expect(normalise(date(), '\u200E1/2/2026')).to.equal('2026-02-01');
    expect(normalise(text(), ' \u200B ')).to.equal(undefined);
    expect(normalise(text(), 'a\u200Db')).to.equal('a\u200Db');
  });

  it('keeps each value in the form of its question', () => {
    expect(normalise(text('phone'), '+84 912 345 678')).to.equal('0912345678');
    expect(normalise(text('citizen-id'), '001 090 000 000')).to.equal('001090000000');
    expect(normalise(text('identity-number'), '123 456 789')).to.equal('123456789');
    expect(normalise(text('person-name'), ' Y  Bhăm Êban')).to.equal('Y Bhăm Êban');
    expect(normalise(text('tax-code'), '0100109106001')).to.equal('0100109106-001');
    expect(normalise(text('email'), 'an@example.vn ')).to.equal('an@example.vn');
    expect(normalise(date(), '1/2/2026')).to.equal('2026-02-01');
    expect(normalise(date(true), '5/1965')).to.equal('1965-05');
    expect(normalise(number, '1.234,5')).to.equal(1234.5);
    expect(normalise(money, '8.000 đồng')).to.equal(8000);
  });

  it('reads signs that look alike as one, in what is read sign by sign', () => {
    expect(normalise(text('person-name'), 'H‘Hen Niê')).to.equal("H'Hen Niê");
    expect(normalise(text('person-name'), 'Anne‑Marie O’Connor–Smith')).to.equal("Anne-Marie O'Connor-Smith");
    expect(normalise(text('person-name'), 'ÐẶNG VĂN A')).to.equal('ĐẶNG VĂN A');
    expect(normalise(text('phone'), '0912\u2011345–678\uFE0D')).to.equal('0912345678');
    expect(normalise(text('citizen-id'), '００１０９０００００００')).to.equal('001090000000');
    expect(normalise(text('tax-code'), '0100109106–001')).to.equal('0100109106-001');
    expect(normalise(text('email'), 'an＠vidu.vn')).to.equal('an@vidu.vn');
    expect(normalise(date(), '23⁄11–2020')).to.equal('2020-11-23');
    expect(normalise(number, '−７２,5')).to.equal(-72.5);
  });

  it('leaves in free text the signs its author chose, and nothing that cannot be sent', () => {
    expect(normalise(longText, ' “A” – B\r\nC\ud83d\u0000 ')).to.equal('“A” – B\nC');
    expect(normalise(text(), 'Ðường Láng – ngõ 2')).to.equal('Đường Láng – ngõ 2');
  });

  it('reads numbers as the readers of a language write them', () => {
    expect(normalise(number, '1,500', 'en')).to.equal(1500);
    expect(normalise(number, '1,500')).to.equal(1.5);
    expect(normalise(money, '1,500.00', 'en')).to.equal(1500);
    expect(show(number, 1500.5, 'en')).to.equal('1,500.5');
    expect(show(money, 1500, 'en')).to.equal('1,500 dong');
  });

  it('understands a unit that the question names, and square metres where it names no other measure of land', () => {
    const asking = (title: string): Question => ({ ...number, title });
    for (const typed of ['72,5 m²', '72,5m2', '72.5 M2', '72,5 mét vuông'])
      expect(normalise(asking('Diện tích'), typed), typed).to.equal(72.5);
    expect(normalise(asking('Diện tích (ha)'), '2 ha')).to.equal(2);
    expect(normalise(asking('Tỷ lệ (%)'), '12,5 %')).to.equal(12.5);
    expect(normalise(asking('Diện tích (ha)'), '72,5 m²')).to.equal('72,5 m²');
    for (const typed of ['1tr', '1 triệu', '500k', '1e3', '2 ha'])
      expect(normalise(asking('Diện tích'), typed), typed).to.equal(typed);
  });

  it('leaves what cannot be read as it was typed, so that nothing is lost', () => {
    expect(normalise(date(), ' 31/02/2026 ')).to.equal('31/02/2026');
    expect(normalise(date(), '1965')).to.equal('1965');
    expect(normalise(text('phone'), '12345')).to.equal('12345');
    expect(normalise(number, 'hai')).to.equal('hai');
  });

  it('gives the value of an option that a control names by text', () => {
    expect(normalise(numbered, '2')).to.equal(2);
    expect(normalise(choice, 'male')).to.equal('male');
    expect(normalise(choice, 'không có')).to.equal('không có');
    const dashed: Question = { ...choice, options: [{ value: 'a\u00A0–\u200Bb', title: 'A' }] };
    expect(normalise(dashed, 'a\u00A0–\u200Bb')).to.equal('a\u00A0–\u200Bb');
  });

  it('leaves numbers, truth and nothing as they are', () => {
    expect(normalise(number, 5)).to.equal(5);
    expect(normalise(yesNo, false)).to.equal(false);
    expect(normalise(text(), undefined)).to.equal(undefined);
  });

  it('takes an unticked box for absent', () => {
    expect(normalise(confirm, false)).to.equal(undefined);
    expect(normalise(confirm, true)).to.equal(true);
  });

  it('changes nothing the second time', () => {
    const once = normalise(text('phone'), '+84 912 345 678');
    expect(normalise(text('phone'), once)).to.equal(once);
    const day = normalise(date(), '1/2/2026');
    expect(normalise(date(), day)).to.equal(day);
  });
});

describe('show', () => {
  it('prints an answer as people write it', () => {
    expect(show(date(), '2026-02-01')).to.equal('01/02/2026');
    expect(show(date(true), '1965-05')).to.equal('05/1965');
    expect(show(text('phone'), '0912345678')).to.equal('0912 345 678');
    expect(show(number, 1234.5)).to.equal('1.234,5');
    expect(show(money, 8000)).to.equal('8.000 đồng');
    expect(show(text('citizen-id'), '001090000000')).to.equal('001090000000');
  });

  it('prints the words of an option', () => {
    expect(show(choice, 'female')).to.equal('Nữ');
    expect(show(numbered, 2)).to.equal('Hai bản');
    expect(show(choice, 'unknown')).to.equal('unknown');
  });

  it('leaves yes and no, and the names of units, to the caller', () => {
    expect(show(yesNo, true)).to.equal(true);
    expect(show(confirm, true)).to.equal(true);
    expect(show(province, '01')).to.equal('01');
  });
});
