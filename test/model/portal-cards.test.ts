import { expect } from '@open-wc/testing';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import { portalCards, type PortalWords } from '../../src/model/portal-cards.js';
import type { PortalField } from '../../src/model/portal-value.js';
import { inOneLanguage } from '../../src/model/translate.js';
import type { FormSchema } from '../../src/schemas/form.js';
import { procedureDocument } from '../../src/schemas/procedure.js';
import birth from '../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../fixtures/birth-answers.js';
import { makeDocument } from './documents.js';

const form: FormSchema = {
  type: 'object',
  properties: {
    person: {
      type: 'object',
      title: 'Người khai',
      properties: {
        name: { type: 'string', format: 'person-name', title: 'Họ tên' },
        born: { type: 'string', format: 'partial-date', title: 'Ngày sinh' },
        id: { type: 'string', format: 'citizen-id', title: 'Số định danh' },
        phone: { type: 'string', format: 'phone', title: 'Điện thoại' },
        income: { type: 'integer', 'x-widget': 'money', minimum: 0, title: 'Thu nhập' },
        weight: { type: 'number', title: 'Nặng' },
        home: {
          type: 'object',
          title: 'Nơi ở',
          properties: {
            province: { type: 'string', format: 'province', 'x-widget': 'province', title: 'Tỉnh' },
            commune: { type: 'string', format: 'commune', 'x-widget': 'commune', title: 'Xã' },
            line: { type: 'string', title: 'Số nhà' },
          },
        },
        moved: { type: 'boolean', title: 'Đã chuyển đi?' },
      },
    },
    house: {
      type: 'object',
      title: 'Hộ',
      properties: {
        members: {
          type: 'array',
          title: 'Thành viên',
          items: {
            type: 'object',
            title: 'Người',
            properties: {
              name: { type: 'string', title: 'Tên' },
              born: { type: 'string', format: 'date', title: 'Sinh ngày' },
            },
          },
        },
      },
    },
  },
};

const answers: JsonObject = {
  person: {
    name: "H'Hen Niê",
    born: '1990-09-02',
    id: '001190000001',
    phone: '0912345678',
    income: 1_250_000,
    weight: 3.5,
    home: { province: '66', commune: '24133', line: 'Thôn Đông' },
    moved: false,
  },
  house: { members: [{ name: 'An', born: '2001-02-03' }, { name: 'Bình' }] },
};

const words: PortalWords = {
  placeName: (_item, code) => ({ '66': 'Tỉnh Đắk Lắk', '24133': 'Phường Buôn Ma Thuột' })[code],
  yes: 'Có',
  no: 'Không',
  ticked: 'Đồng ý',
};

const load = (portalForm?: readonly PortalField[]) =>
  loadProcedure({
    ...makeDocument(form),
    documents: [],
    translations: {},
    ...(portalForm && { portalForm }),
  });

const cards = (fields?: readonly PortalField[], given = answers) => portalCards(load(fields), given, words, fields);
const told = (fields?: readonly PortalField[], given?: JsonObject) =>
  cards(fields, given).map(({ label, value }) => `${label}: ${value}`);

describe('the cards beside the portal', () => {
  it('have our order, our labels and a form by their kind where the document says nothing', () => {
    expect(told()).to.deep.equal([
      "Họ tên: H'Hen Niê",
      'Ngày sinh: 02/09/1990',
      'Số định danh: 001190000001',
      'Điện thoại: 0912345678',
      'Thu nhập: 1250000',
      'Nặng: 3,5',
      'Tỉnh: Tỉnh Đắk Lắk',
      'Xã: Phường Buôn Ma Thuột',
      'Số nhà: Thôn Đông',
      'Đã chuyển đi?: Không',
      'Tên: An',
      'Sinh ngày: 03/02/2001',
      'Tên: Bình',
    ]);
    expect(cards().some(({ isExtra }) => isExtra)).to.equal(false);
  });

  it('name the part each stands in, also the row of a list', () => {
    const parts = new Map(cards().map(({ pointer, parts }) => [pointer, parts.join(' › ')]));
    expect(parts.get('/person/home/line')).to.equal('Người khai › Nơi ở');
    expect(parts.get('/house/members/1/name')).to.equal('Hộ › Thành viên › Người 2');
  });

  it('have the order, labels and forms of the portal, and last what its form does not have', () => {
    const fields: readonly PortalField[] = [
      { at: '/house/members/*/born', format: 'yyyy-mm-dd' },
      { at: '/house/members/*/name', label: 'TÊN' },
      { at: '/person', label: 'Phần I' },
      { at: '/person/name', format: 'upper', label: 'Họ và tên' },
      { at: '/person/id', format: 'grouped' },
      { at: '/person/home/line' },
      { at: '/person/home' },
      { at: '/person/income', format: 'money' },
    ];
    expect(told(fields)).to.deep.equal([
      'Sinh ngày: 2001-02-03',
      'TÊN: An',
      'TÊN: Bình',
      "Họ và tên: H'HEN NIÊ",
      'Số định danh: 001 190 000 001',
      'Số nhà: Thôn Đông',
      'Tỉnh: Tỉnh Đắk Lắk',
      'Xã: Phường Buôn Ma Thuột',
      'Thu nhập: 1.250.000 đồng',
      'Ngày sinh: 02/09/1990',
      'Điện thoại: 0912345678',
      'Nặng: 3,5',
      'Đã chuyển đi?: Không',
    ]);
    expect(cards(fields).find(({ pointer }) => pointer === '/person/name')?.parts).to.deep.equal(['Phần I']);
    const some = cards(fields.filter(({ at }) => at !== '/person'));
    expect(some.filter(({ isExtra }) => isExtra).map(({ pointer }) => pointer)).to.deep.equal([
      '/person/born',
      '/person/phone',
      '/person/weight',
      '/person/moved',
    ]);
  });

  it('give one answer to each field that takes it, and tell the fields apart', () => {
    const found = cards([
      { at: '/person/born', format: 'dd-mm-yyyy' },
      { at: '/person/phone', format: 'grouped' },
      { at: '/person/born', label: 'Năm sinh' },
    ]);
    expect(found.slice(0, 3).map(({ value }) => value)).to.deep.equal(['02-09-1990', '0912 345 678', '02/09/1990']);
    expect(new Set(found.map(({ key }) => key)).size).to.equal(found.length);
  });

  it('leave out what was left out or does not apply, and wait for a name that is not there', () => {
    expect(told(undefined, { person: { name: '', born: '1990', home: { province: '99' } } })).to.deep.equal([
      'Ngày sinh: 1990',
      'Tỉnh: undefined',
    ]);
  });

  it('of the birth registration begin as the form of the portal does, with names in capitals', () => {
    const procedure = loadProcedure(birth);
    const found = portalCards(procedure, birthAnswers, words, procedure.portalForm);
    expect(found.slice(0, 3).map(({ label, value }) => `${label}: ${value}`)).to.deep.equal([
      'Quan hệ với người được khai sinh: Khác',
      "Họ, chữ đệm, tên: H'HEN NIÊ",
      'Số định danh cá nhân: 066160000000',
    ]);
    const pages = [...new Set(found.filter(({ isExtra }) => !isExtra).map(({ parts: [page] }) => page))];
    expect(pages).to.deep.equal(['Người yêu cầu', 'Người được khai sinh', 'Cha', 'Mẹ', 'Bản sao Giấy khai sinh']);
  });
});

describe('the form of the portal in a document', () => {
  const faults = (...portalForm: readonly PortalField[]): readonly string[] => {
    try {
      load(portalForm);
      return [];
    } catch (error) {
      if (!(error instanceof ProcedureError)) throw error;
      return error.faults.map(({ pointer, code }) => `${pointer} ${code}`);
    }
  };

  it('is refused where it leads nowhere, or cannot be written so', () => {
    expect(faults({ at: '/person/nam' })).to.deep.equal(['/portalForm/0/at lost-pointer']);
    expect(faults({ at: '/house/members/*/*/name' })).to.deep.equal(['/portalForm/0/at wrong-form']);
    expect(faults({ at: '/person/name', format: 'dd/mm/yyyy' })).to.deep.equal(['/portalForm/0/format wrong-kind']);
    expect(faults({ at: '/person/home', format: 'upper' })).to.deep.equal(['/portalForm/0/format wrong-kind']);
    expect(faults({ at: '/person/id', format: 'money' })).to.deep.equal(['/portalForm/0/format wrong-kind']);
    expect(faults({ at: '/person/name', format: 'shout' as 'upper' })).to.deep.equal([
      '/portalForm/0/format not-allowed',
    ]);
  });

  it('is taken at questions, rows, groups and pages', () => {
    expect(
      faults(
        { at: '/person' },
        { at: '/person/home' },
        { at: '/house/members/*/name', format: 'upper' },
        { at: '/person/born', format: 'yyyy-mm-dd' },
        { at: '/person/income', format: 'grouped' },
      ),
    ).to.deep.equal([]);
  });

  it('is no part of what is served to a reader of one language, nor is what is said of it', () => {
    const served = inOneLanguage(procedureDocument.parse(birth), 'vi');
    expect(served).not.to.have.property('portalForm');
    expect(birth.checked.unverified).to.include('/portalForm');
    expect(served.checked.unverified).not.to.include('/portalForm');
  });
});
