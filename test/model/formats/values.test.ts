import { expect } from '@open-wc/testing';
import { parseCitizenId, parseIdentityNumber } from '../../../src/model/formats/citizen-id.js';
import { parseEmail } from '../../../src/model/formats/email.js';
import { formats } from '../../../src/model/formats/formats.js';
import { parseMoney, showMoney } from '../../../src/model/formats/money.js';
import { parseNumber } from '../../../src/model/formats/number.js';
import { showNumber } from '../../../src/model/formats/show-number.js';
import { parsePersonName } from '../../../src/model/formats/person-name.js';
import { parsePhone, showPhone } from '../../../src/model/formats/phone.js';
import { parseTaxCode } from '../../../src/model/formats/tax-code.js';

type Cases<T> = readonly (readonly [typed: string, kept: T | undefined])[];

function reads<T>(name: string, parse: (typed: string) => T | undefined, cases: Cases<T>): void {
  describe(name, () => {
    for (const [typed, kept] of cases)
      it(`reads "${typed}" as ${kept === undefined ? 'nothing' : JSON.stringify(kept)}`, () =>
        expect(parse(typed)).to.equal(kept));
  });
}

reads('a phone number', parsePhone, [
  ['0912345678', '0912345678'],
  ['0912 345 678', '0912345678'],
  ['0912.345.678', '0912345678'],
  ['0912-345-678', '0912345678'],
  ['+84912345678', '0912345678'],
  ['+84 (0) 912 345 678', '0912345678'],
  ['0084912345678', '0912345678'],
  ['84 912 345 678', '0912345678'],
  ['024 3825 1234', '02438251234'],
  ['+82 10 1234 5678', '+821012345678'],
  ['00821012345678', '+821012345678'],
  ['912345678', undefined],
  ['09123456789', undefined],
  ['+84 9123 456 789', undefined],
  ['091234567', undefined],
  ['091234567890', undefined],
  ['0912 345 67a', undefined],
  ['', undefined],
]);

reads('a personal identification number', parseCitizenId, [
  ['001090000000', '001090000000'],
  ['001 090 000 000', '001090000000'],
  ['001.090.000.000', '001090000000'],
  ['123456789', undefined],
  ['0010900000000', undefined],
  ['00109000000O', undefined],
]);

reads('an identity number', parseIdentityNumber, [
  ['123 456 789', '123456789'],
  ['001090000000', '001090000000'],
  ['1234567890', undefined],
]);

reads('a person’s name', parsePersonName, [
  ['Nguyễn Văn A', 'Nguyễn Văn A'],
  ['  nguyễn   thị  ánh ', 'nguyễn thị ánh'],
  ['Nguyễn Thị Ánh Tuyết'.normalize('NFD'), 'Nguyễn Thị Ánh Tuyết'.normalize('NFC')],
  ["H'Hen Niê", "H'Hen Niê"],
  ['K’sor Phước', 'K’sor Phước'],
  ["K'Brôi", "K'Brôi"],
  ['Y Bhăm Êban', 'Y Bhăm Êban'],
  ['Điểu', 'Điểu'],
  ['Anne-Marie O’Neill Jr.', 'Anne-Marie O’Neill Jr.'],
  ['김민준', '김민준'],
  ['Nguyễn Văn 2', undefined],
  ['÷', undefined],
  ['Nguyễn; Văn', undefined],
  ["'", undefined],
  ['', undefined],
]);

reads('a tax code', parseTaxCode, [
  ['0100109106', '0100109106'],
  ['0100109106-001', '0100109106-001'],
  ['0100109106001', '0100109106-001'],
  ['0100 109 106', '0100109106'],
  ['001090000000', '001090000000'],
  ['010010910', undefined],
]);

reads('an e-mail address', parseEmail, [
  [' an@example.vn ', 'an@example.vn'],
  ['an @example.vn', 'an@example.vn'],
  ['an@example', undefined],
  ['<an@vidu.vn>', 'an@vidu.vn'],
  ['mailto:an@vidu.vn', 'an@vidu.vn'],
  ['an@vidu.vn.', 'an@vidu.vn'],
  ['an@vidu..vn', undefined],
  ['an..b@vidu.vn', undefined],
  ['an.@vidu.vn', undefined],
  ['an@.vidu.vn', undefined],
  ['an@vidu,vn', undefined],
  ['An <an@vidu.vn>', undefined],
  ['an@@example.vn', undefined],
  [`${'a'.repeat(250)}@b.vn`, undefined],
]);

reads('a number', (typed) => parseNumber(typed), [
  ['8000', 8000],
  ['8.000', 8000],
  ['1.234.567,5', 1234567.5],
  ['1 234 567', 1234567],
  ['0,5', 0.5],
  ['-12', -12],
  ['1.5', 1.5],
  ['72.5', 72.5],
  ['0.500', 0.5],
  ['.5', 0.5],
  ['1,500', 1.5],
  ['1,234,567', 1234567],
  ['1,500.5', 1500.5],
  ['12.34', 12.34],
  ['1234.567', undefined],
  ['1.500.5', undefined],
  ['1.5.5', undefined],
  ['72 5', undefined],
  ['1e3', undefined],
  ['-', undefined],
  ['.', undefined],
  ['hai', undefined],
  ['9'.repeat(400), undefined],
]);

reads('a number in English', (typed) => parseNumber(typed, 'en'), [
  ['1,500', 1500],
  ['1,500.5', 1500.5],
  ['1.500', 1.5],
  ['72.5', 72.5],
  ['72,5', 72.5],
  ['1.500,5', 1500.5],
  ['1 500.25', 1500.25],
  ['0,500', 0.5],
]);

reads('an amount of money in English', (typed) => parseMoney(typed, 'en'), [
  ['1,500', 1500],
  ['1,500.00', 1500],
  ['1.500', 1500],
  ['1,500 dong', 1500],
  ['1,500.50', undefined],
]);

reads('an amount of money', (typed) => parseMoney(typed), [
  ['8,000', 8000],
  ['1,250,000 VND', 1_250_000],
  ['8,5', undefined],
  ['8.000 đồng', 8000],
  ['8000đ', 8000],
  ['8.000 VND', 8000],
  ['8.000 Đồng'.normalize('NFD'), 8000],
  ['8000', 8000],
  ['8.000,5', undefined],
  ['-8.000', undefined],
  ['8 nghìn', undefined],
]);

describe('what is kept, as it is shown', () => {
  it('groups a phone number as people read it out', () => {
    expect(showPhone('0912345678')).to.equal('0912 345 678');
    expect(showPhone('02438251234')).to.equal('024 3825 1234');
    expect(showPhone('02253821234')).to.equal('0225 382 1234');
    expect(showPhone('+821012345678')).to.equal('+821012345678');
  });

  it('writes numbers with dots and a comma', () => {
    expect([0, 999, 8000, 1234567.5, -12000].map((each) => showNumber(each))).to.deep.equal([
      '0',
      '999',
      '8.000',
      '1.234.567,5',
      '-12.000',
    ]);
  });

  it('writes numbers for readers of English with commas and a dot', () => {
    expect(showNumber(1234567.5, 'en')).to.equal('1,234,567.5');
    expect(showMoney(8000, 'en')).to.equal('8,000 dong');
  });

  it('writes money with its word', () => expect(showMoney(8000)).to.equal('8.000 đồng'));

  it('is read back as the same answer', () => {
    expect(parsePhone(showPhone('02438251234'))).to.equal('02438251234');
    expect(parseNumber(showNumber(1234567.5))).to.equal(1234567.5);
    expect(parseMoney(showMoney(8000))).to.equal(8000);
  });
});

describe('formats', () => {
  it('names every format a document may use', () => {
    expect(Object.keys(formats).sort()).to.deep.equal([
      'citizen-id',
      'commune',
      'date',
      'email',
      'identity-number',
      'partial-date',
      'person-name',
      'phone',
      'province',
      'tax-code',
    ]);
  });

  it('takes only what a parser would keep', () => {
    expect(formats['phone']?.('0912 345 678')).to.be.false;
    expect(formats['phone']?.('+84912345678')).to.be.false;
    expect(formats['citizen-id']?.('001 090 000 000')).to.be.false;
    expect(formats['date']?.('01/02/2026')).to.be.false;
    expect(formats['person-name']?.('Nguyễn Thị Ánh'.normalize('NFD'))).to.be.true;
  });

  it('takes no address with signs around it', () => {
    for (const text of ['<an@vidu.vn>', 'mailto:an@vidu.vn', 'an@vidu..vn', 'an..b@vidu.vn'])
      expect(formats['email']?.(text), text).to.be.false;
  });

  it('knows units by the length of their codes', () => {
    expect(formats['province']?.('01')).to.be.true;
    expect(formats['province']?.('1')).to.be.false;
    expect(formats['commune']?.('00004')).to.be.true;
    expect(formats['commune']?.('0004')).to.be.false;
  });

  it('answers at once for a long text of any kind', () => {
    const long = `${'Nguyễn '.repeat(4000)}!`;
    const start = performance.now();
    for (const is of Object.values(formats)) is(long);
    expect(performance.now() - start).to.be.below(2000);
  });
});
