import { expect } from '@open-wc/testing';
import { dossierNumbers } from '../../src/model/dossier-numbers.js';

describe('dossierNumbers', () => {
  const wide = (text: string) => [...text].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('');
  const cases: Readonly<Record<string, readonly [code: string, secret: string]>> = {
    plain: ['42XA8H2J', '559520'],
    'small letters': ['42xa8h2j', '559520'],
    spaced: [' 42XA 8H2J ', ' 559 520 '],
    'with a dash': ['42XA-8H2J', '559-520'],
    'with a hyphen that does not break': ['42XA\u20118H2J', '559\u2013520'],
    'with signs that nobody sees': ['42XA8H2J\u200b', '559520\u202c'],
    'with no-break spaces': ['42XA\u00a08H2J', '559\u202f520'],
    'with their labels': ['Mã hồ sơ: 42XA8H2J', 'Số bí mật: 559520'],
    'with English labels': ['Dossier code: 42XA8H2J', 'Secret number: 559520'],
    'with their labels and no colon': ['Mã hồ sơ 42XA8H2J', 'Số bí mật 559520'],
    'with labels whose accents stand apart': [
      'Mã hồ sơ 42XA8H2J'.normalize('NFD'),
      'Số bí mật 559520'.normalize('NFD'),
    ],
    'in full width': [wide('42XA8H2J'), wide('559520')],
    'with dots around': ['(42XA8H2J).', '559520.'],
    'both in the first': ['42XA8H2J 559520', ''],
    'both in the second': ['', 'Mã hồ sơ: 42XA8H2J, số bí mật: 559520'],
    swapped: ['559520', '42XA8H2J'],
  };
  for (const [title, [code, secret]] of Object.entries(cases))
    it(`reads them ${title}`, () => {
      expect(dossierNumbers(code, secret)).to.deep.equal({ code: '42XA8H2J', secret: '559520' });
    });

  it('leaves what is neither to the office, in signs that it can be asked with', () => {
    expect(dossierNumbers('abc đ', '12')).to.deep.equal({ code: 'ABC', secret: '12' });
    expect(dossierNumbers('', ' ')).to.deep.equal({ code: '', secret: '' });
  });
});
