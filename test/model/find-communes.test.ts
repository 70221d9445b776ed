import { expect } from '@open-wc/testing';
import { findCommunes } from '../../src/model/find-communes.js';
import type { OldDistrict } from '../../src/model/old-district.js';

const options = [
  ['09619', 'Phường Vũ Ninh'],
  ['07210', 'Phường Bắc Giang'],
  ['07795', 'Phường Nếnh'],
  ['07798', 'Phường Vân Hà'],
  ['09187', 'Phường Kinh Bắc'],
  ['09193', 'Xã Yên Phong'],
  ['09999', 'Phường Quán Thánh'],
].map(([value = '', title = '']) => ({ value, title }));

const districts: readonly OldDistrict[] = [
  [
    'Thị xã Việt Yên',
    'Tỉnh Bắc Giang',
    [
      ['Phường Nếnh', ['07795']],
      ['Xã Vân Hà', ['07798']],
      ['Xã Xà Phìn', ['07798', '07795', '07210'], 'Ppd', 'Xã Sà Phìn'],
    ],
  ],
  [
    'Thành phố Bắc Ninh',
    'Tỉnh Bắc Ninh',
    [
      ['Phường Kinh Bắc', ['09187', '09619'], 'pp'],
      ['Phường 1', ['09619']],
      ['Phường 12', ['09187']],
    ],
  ],
];

const found = (text: string): readonly string[] =>
  findCommunes(text, options, districts, 'Thành phố Bắc Ninh').map(({ title, was }) =>
    [title, was?.commune, was?.district, was?.province, was?.share].filter(Boolean).join(' · '),
  );

describe('findCommunes', () => {
  it("finds today's names first: the very name, names that begin so, names in which a word does", () => {
    expect(found('bac')).to.deep.equal(['Phường Bắc Giang', 'Phường Kinh Bắc', ...found('bac').slice(2)]);
    expect(found('van ha')[0]).to.equal('Phường Vân Hà');
  });

  it('says which old commune, district and province led there', () => {
    expect(found('kinh bac')).to.deep.equal([
      'Phường Kinh Bắc',
      'Phường Vũ Ninh · Phường Kinh Bắc · Thành phố Bắc Ninh · p',
    ]);
    expect(found('phìn')).to.deep.equal([
      'Phường Vân Hà · Xã Xà Phìn · Thị xã Việt Yên · Tỉnh Bắc Giang · P',
      'Phường Nếnh · Xã Xà Phìn · Thị xã Việt Yên · Tỉnh Bắc Giang · p',
      'Phường Bắc Giang · Xã Xà Phìn · Thị xã Việt Yên · Tỉnh Bắc Giang · d',
    ]);
  });

  for (const text of [
    'Xã Xà Phìn, thị xã Việt Yên, tỉnh Bắc Giang',
    'xa xa phin thi xa viet yen',
    'x. Xà Phìn, TX. Việt Yên',
    'phường Sà Phìn, huyện Việt Yên',
    'xa phin viet yen bac giang',
    'xà phìn bắc giang',
  ])
    it(`finds an old commune by «${text}»`, () => expect(found(text)[0]).to.contain('Phường Vân Hà · Xã Xà Phìn'));

  for (const text of [
    'xã Vũ Ninh',
    'thi tran vu ninh',
    'P. Vũ Ninh',
    'dac khu vu ninh',
    'Vũ Ninh, Bắc Ninh',
    'phường Vũ Ninh, tp. Bắc Ninh',
  ])
    it(`finds a commune of today by «${text}»`, () => expect(found(text)[0]).to.equal('Phường Vũ Ninh'));

  it('takes no part of a name for a kind', () => {
    expect(found('quan thanh')).to.deep.equal(['Phường Quán Thánh']);
    expect(found('phuong quan thanh')).to.deep.equal(['Phường Quán Thánh']);
  });

  it('finds each commune once that lay in an old district, or in an old province with another name', () => {
    const inVietYen = ' · Thị xã Việt Yên · Tỉnh Bắc Giang';
    expect(found('huyện Việt Yên')).to.deep.equal(
      ['Phường Nếnh', 'Phường Vân Hà', 'Phường Bắc Giang'].map((title) => title + inVietYen),
    );
    expect(found('tinh bac giang')).to.deep.equal([
      'Phường Bắc Giang',
      'Phường Nếnh · Tỉnh Bắc Giang',
      'Phường Vân Hà · Tỉnh Bắc Giang',
    ]);
  });

  it('knows communes that had a number, also with a zero before it', () => {
    expect(found('phường 01, tp Bắc Ninh')).to.deep.equal(['Phường Vũ Ninh · Phường 1 · Thành phố Bắc Ninh']);
    expect(found('p 1')).to.deep.equal([
      'Phường Vũ Ninh · Phường 1 · Thành phố Bắc Ninh',
      'Phường Kinh Bắc · Phường 12 · Thành phố Bắc Ninh',
    ]);
  });

  it('lists all where nothing or only the province is said, and nothing where no name is meant', () => {
    expect(found('')).to.have.length(options.length);
    expect(found('tp Bắc Ninh')).to.have.length(options.length);
    expect(found('xyzzy')).to.deep.equal([]);
    expect(found('nếnh kinh bắc')).to.deep.equal([]);
  });
});
