import { expect } from '@open-wc/testing';
import { canonicalJson } from '../../src/model/canonical-json.js';

describe('canonicalJson', () => {
  it('writes the example of RFC 8785', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).to.equal(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('orders keys by UTF-16 units, as RFC 8785 §3.2.3 does', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const keys = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map(([, words]) => words);
    expect(keys).to.deep.equal([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('orders keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 1], a: {} })).to.equal('{"a":{},"b":[{"c":2,"d":1},1]}');
  });

  it('gives the same text whatever the order the keys were set in', () => {
    expect(canonicalJson({ mẹ: 1, cha: 2, đ: 3 })).to.equal(canonicalJson({ đ: 3, cha: 2, mẹ: 1 }));
  });

  it('writes numbers as ECMAScript does', () => {
    expect(canonicalJson([-0, 1e21, 0.1, 1e-7, 123456789012])).to.equal('[0,1e+21,0.1,1e-7,123456789012]');
  });

  it('reads back as the same value', () => {
    const value = { tên: 'Nguyễn Thị "Ánh"\n', số: 8000, có: true };
    expect(JSON.parse(canonicalJson(value))).to.deep.equal(value);
  });

  it('refuses what JSON cannot carry', () => {
    expect(() => canonicalJson(Number.NaN)).to.throw(TypeError);
    expect(() => canonicalJson(['\ud800'])).to.throw(TypeError);
  });
});
