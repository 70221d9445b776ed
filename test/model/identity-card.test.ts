import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readCards, type CardRead, type IdentityCard } from '../../src/model/identity-card.js';

const payload = '001190004321|012345678|Nguyễn Thị Mẫu|05031990|Nữ|Tổ 5, Phường Thử, Quận Ví Dụ, Hà Nội|06052021';

const card: IdentityCard = {
  number: '001190004321',
  oldNumber: '012345678',
  name: 'Nguyễn Thị Mẫu',
  birthDate: '1990-03-05',
  sex: 'female',
  residence: 'Tổ 5, Phường Thử, Quận Ví Dụ, Hà Nội',
  issuedOn: '2021-05-06',
};

function read(...codes: readonly string[]): Extract<CardRead, { kind: 'card' }> {
  const found = readCards(codes);
  if (found.kind !== 'card') throw new Error(JSON.stringify(found));
  return found;
}

/** As a reader gives UTF-8 that it takes for Western letters. */
function western(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}

describe('the code of an identity card', () => {
  it('has seven fields since 2021', () => expect(read(payload)).to.deep.equal({ kind: 'card', card, doubts: [] }));

  it('has eleven since 2024, and what they say of the family is dropped', () => {
    const found = read(`${payload}|||Trần Văn Ví|Lê Thị Dụ`);
    expect(found).to.deep.equal({ kind: 'card', card, doubts: [] });
    expect(JSON.stringify(found)).not.to.include('Trần Văn Ví');
  });

  it('may have no old number, or the cancelled one of twelve digits', () => {
    expect(read(payload.replace('012345678', '')).card.oldNumber).to.equal(undefined);
    expect(read(payload.replace('012345678', '001190009999')).card.oldNumber).to.equal('001190009999');
  });

  for (const [how, text] of Object.entries({
    'with a mark of byte order': `\uFEFF${payload}`,
    'with a line end': `${payload}\r\n`,
    'with a lone return': `${payload}\r`,
    'with spaces around the fields': payload.replaceAll('|', ' | '),
    'with accents that stand apart': payload.normalize('NFD'),
    'with sex in English': payload.replace('Nữ', 'Female'),
    'with bytes for letters': western(payload),
    'twice on two lines': `${payload}\n${payload}`,
    'twice without a line end': payload + payload,
    'twice where it ends with empty fields': `${payload}||||`.repeat(2),
    'twice and cut': `${payload}${payload.slice(0, 60)}`,
  }))
    it(`is read ${how}`, () => expect(read(text).card).to.deep.equal(card));

  it('is read once where a picture gives it twice', () => expect(read(payload, payload).doubts).to.deep.equal([]));

  it('keeps a name of many words and signs', () => {
    for (const name of ["H'Hen Niê", 'Y Bhăm Êban', 'NGUYỄN VĂN MẪU', 'Công Tằng Tôn Nữ Thị Ví Dụ'])
      expect(read(payload.replace('Nguyễn Thị Mẫu', name)).card.name).to.equal(name);
  });

  describe('in an order nobody knows', () => {
    it('gives what has one shape, and asks to look', () => {
      const [number, old, ...rest] = payload.split('|');
      const moved = [number, ...rest, old, ''].join('|');
      expect(read(moved)).to.deep.equal({ kind: 'card', card, doubts: ['order'] });
    });

    it('gives no name where there are several', () => {
      const found = read(`${payload}|Trần Văn Ví`);
      expect(found.card.name).to.equal(undefined);
      expect(found.card.birthDate).to.equal('1990-03-05');
      expect(found.doubts).to.deep.equal(['order']);
    });

    it('takes the earlier of two days for the day of birth', () => {
      const swapped = payload.replace('05031990', 'X').replace('06052021', '05031990').replace('X', '06052021');
      expect(read(swapped).card).to.include({ birthDate: '1990-03-05', issuedOn: '2021-05-06' });
    });

    it('takes a lone day for the day of birth only where the number agrees', () => {
      expect(read('001190004321|Nguyễn Thị Mẫu|05031990|Nữ').card.birthDate).to.equal('1990-03-05');
      expect(read('001190004321|Nguyễn Thị Mẫu|06052021|Nữ').card).to.include({
        birthDate: undefined,
        issuedOn: undefined,
      });
    });

    it('gives no card where two numbers differ', () =>
      expect(readCards([`${payload}|001190009999`]).kind).to.equal('other'));

    it('reads what was cut behind the sixth field', () => {
      const cut = payload.split('|').slice(0, 6).join('|');
      expect(read(cut)).to.deep.equal({ kind: 'card', card: { ...card, issuedOn: undefined }, doubts: ['order'] });
    });
  });

  it('says where the number is of another sex or year', () => {
    expect(read(payload.replace('Nữ', 'Nam')).doubts).to.deep.equal(['sex']);
    expect(read(payload.replace('05031990', '05031991')).doubts).to.deep.equal(['year']);
    expect(read(payload.replace('001190', '001090')).doubts).to.deep.equal(['sex']);
    expect(read(payload.replace('001190', '001390')).doubts).to.deep.equal(['year']);
  });

  it('is refused where a picture shows two persons', () => {
    const other = payload.replace('001190004321', '001190004322');
    expect(readCards([payload, other]).kind).to.equal('several');
    expect(readCards([`${payload}${other}`]).kind).to.equal('several');
    expect(readCards([`${payload}\n${other}`]).kind).to.equal('several');
  });

  it('is found beside another code', () => expect(read('https://example.vn/', payload).card).to.deep.equal(card));

  for (const [what, text] of [
    ['link', 'https://example.vn/the'],
    ['payment', '00020101021238540010A00000072701240006970436'],
    ['contact', 'BEGIN:VCARD\nFN:Mẫu\nEND:VCARD'],
    ['insurance', 'GD4010123456789|4e677579e1bb856e|05/03/1990|2|5468c3b4n|01 - 001|01/01/2021|$'],
    ['dossier', '12'.repeat(60)],
    ['unknown', 'hàng 1'],
    ['unknown', ''],
    ['unknown', '1|2|3|4|5|6|7'],
    ['unknown', '||||||'],
  ] as const)
    it(`is no card: ${what}, ${JSON.stringify(text.slice(0, 12))}`, () =>
      expect(readCards([text])).to.deep.equal({ kind: 'other', what }));

  describe('of any text', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    const day = fc.date({ min: new Date('1920-01-01'), max: new Date('2026-11-30'), noInvalidDate: true });
    const iso = (date: Date): string => date.toISOString().slice(0, 10);
    const written = (date: Date): string => iso(date).split('-').reverse().join('');
    const word = fc.constantFrom('Mẫu', 'Thử', 'Đặng', 'Ví', 'Dụ', 'Ý', 'Nguyễn');

    it('throws nothing and guesses nothing', () =>
      fc.assert(
        fc.property(
          fc.array(fc.oneof(fc.string(), digits(12), digits(8), fc.constant('Nam')), { maxLength: 14 }),
          (fields) => {
            const found = readCards([fields.join('|')]);
            if (found.kind === 'card') expect(fields.join('|')).to.include(found.card.number);
          },
        ),
      ));

    it('gives back what was written, in whatever form it comes', () =>
      fc.assert(
        fc.property(
          digits(12),
          fc.oneof(fc.constant(''), digits(9)),
          fc.array(word, { minLength: 2, maxLength: 5 }),
          day,
          fc.constantFrom('Nam', 'Nữ'),
          fc.array(word, { minLength: 1, maxLength: 6 }),
          day,
          fc.boolean(),
          fc.constantFrom<(text: string) => string>(
            (text) => text,
            (text) => `\uFEFF${text}\r\n`,
            (text) => text.normalize('NFD'),
            western,
            (text) => text + text,
          ),
          (number, oldNumber, words, one, sex, places, other, isNew, form) => {
            const [birth, issued] = one < other ? [one, other] : [other, one];
            const name = words.join(' ');
            const residence = places.join(', ');
            const fields = [number, oldNumber, name, written(birth), sex, residence, written(issued)];
            const found = read(form([...fields, ...(isNew ? ['', '', name, name] : [])].join('|')));
            expect(found.card).to.deep.equal({
              number,
              oldNumber: oldNumber || undefined,
              name,
              birthDate: iso(birth),
              sex: sex === 'Nam' ? 'male' : 'female',
              residence,
              issuedOn: iso(issued),
            });
          },
        ),
      ));
  });
});
