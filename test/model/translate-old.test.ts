import { expect } from '@open-wc/testing';
import type { OldDistrict } from '../../src/model/old-district.js';
import { translateOld } from '../../src/model/translate-old.js';

const districts: readonly OldDistrict[] = [
  [
    'Thị xã Việt Yên',
    'Tỉnh Bắc Giang',
    [
      ['Phường Nếnh', ['07795']],
      ['Xã Hoà Sơn', ['07798', '07795', '07210'], 'Ppd'],
      ['Xã Tân Sơn', ['07798']],
      ['Thị trấn Tân Sơn', ['07795']],
      ['Xã Thanh An', ['07798']],
      ['Xã Thạnh An', ['07795']],
      ['Xã Quán Hành', ['07210'], '', 'Xã Quán Hanh'],
    ],
  ],
  ['Huyện Lục Ngạn', 'Tỉnh Bắc Giang', [['Xã Tân Sơn', ['07210']]]],
  ['Thành phố Bắc Ninh', 'Tỉnh Bắc Ninh', [['Xã Tân Sơn', ['09619']]]],
];

const asked: string[] = [];
const source = {
  oldUnits: async (province: string) => {
    asked.push(province);
    return districts;
  },
};

const district = 'Thị xã Việt Yên';
const province = 'Tỉnh Bắc Giang';

describe('translateOld', () => {
  for (const [what, place, answer] of [
    ['a commune that became one', { commune: 'Phường Nếnh', district, province }, { code: '07795' }],
    [
      'a commune that was split',
      { commune: 'Xã Hoà Sơn', district, province },
      { choices: ['07798', '07795', '07210'] },
    ],
    ['accents on another letter', { commune: 'Hòa Sơn', district, province }, { choices: ['07798', '07795', '07210'] }],
    [
      'a name without its kind, whose first word looks like one',
      { commune: 'quán hành', district, province },
      { code: '07210' },
    ],
    ['another way to write a name', { commune: 'Xã Quán Hanh', district, province }, { code: '07210' }],
    ['two names that differ in an accent', { commune: 'xã Thạnh An', district, province }, { code: '07795' }],
    [
      'two names that differ in their kind',
      { commune: 'TT. Tân Sơn', district, province },
      { choices: ['07798', '07795'] },
    ],
    ['the kind in full', { commune: 'Thị trấn Tân Sơn', district, province }, { code: '07795' }],
    ['one name in two districts', { commune: 'Xã Tân Sơn', province }, { choices: ['07798', '07210'] }],
    [
      'one name in two districts, of which one is told',
      { commune: 'Xã Tân Sơn', district: 'Lục Ngạn', province },
      { code: '07210' },
    ],
    ['old and new province of one name', { commune: 'Xã Tân Sơn', province: 'Tỉnh Bắc Ninh' }, { code: '09619' }],
    ["the code of today's province", { commune: 'Nếnh', district: 'việt yên', province: '24' }, { code: '07795' }],
  ] as const)
    it(`knows ${what}`, async () =>
      expect(await translateOld(place, source)).to.deep.equal({ province: '24', ...answer }));

  for (const [what, place] of [
    ['a commune that never was', { commune: 'Xã Không Có', district, province }],
    ['a commune of another district', { commune: 'Phường Nếnh', district: 'Huyện Lục Ngạn', province }],
    ['a district that never was', { commune: 'Phường Nếnh', district: 'Huyện Không Có', province }],
    ['no commune', { commune: ' ', district, province }],
  ] as const)
    it(`finds nothing for ${what}`, async () => expect(await translateOld(place, source)).to.equal(undefined));

  it('asks nobody where no such province is told', async () => {
    asked.length = 0;
    expect(await translateOld({ commune: 'Phường Nếnh', province: 'Tỉnh Không Có' }, source)).to.equal(undefined);
    expect(await translateOld({ commune: 'Phường Nếnh' }, source)).to.equal(undefined);
    expect(asked).to.deep.equal([]);
  });
});
