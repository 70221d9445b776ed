import { expect } from '@open-wc/testing';
import { fold } from '../../src/model/fold.js';

describe('fold', () => {
  it('takes accents away, and makes đ a d', () => {
    expect(fold('Đắk Lắk')).to.equal('dak lak');
    expect(fold('Thừa Thiên Huế')).to.equal('thua thien hue');
    expect(fold('Ơ Đu')).to.equal('o du');
    expect(fold('Mường')).to.equal('muong');
  });

  it('makes one of the two ways to write an accent', () => {
    expect(fold('Hoà Bình'.normalize('NFD'))).to.equal(fold('Hòa Bình'));
  });

  it('makes one of the apostrophes', () => expect(fold('K’sor')).to.equal(fold("K'sor")));

  it('makes one of signs that look alike', () => {
    expect(fold('Ðăng ký')).to.equal('dang ky');
    expect(fold('K‑12\u200B ０１')).to.equal('k-12 01');
  });

  it('joins what was typed with many spaces', () => expect(fold('  Hà   Nội ')).to.equal('ha noi'));
});
