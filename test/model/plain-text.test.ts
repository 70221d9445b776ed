import { expect } from '@open-wc/testing';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { cleanText, plainText } from '../../src/model/plain-text.js';
import { makeDocument } from './documents.js';

describe('text as it is kept', () => {
  it('has no half of an emoji, which no receiver could be sent', () => {
    expect(cleanText('a\ud83db')).to.equal('ab');
    expect(cleanText('\ude00a')).to.equal('a');
    expect(cleanText('a😀b')).to.equal('a😀b');
  });

  it('has no control characters, and one way to end a line', () => {
    expect(cleanText('a\u0000b\u0007\u001b\u007fc')).to.equal('abc');
    expect(cleanText('một\r\nhai\rba\u2028bốn\u2029năm\tsáu')).to.equal('một\nhai\nba\nbốn\nnăm\tsáu');
  });

  it('has nothing that nobody sees, but what holds an emoji together', () => {
    expect(cleanText('\uFEFFan\u00AD \u202Egn\u034Fôv\u2066\u3164')).to.equal('an gnôv');
    for (const emoji of ['👨‍👩‍👧', '❤️', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'])
      expect(cleanText(emoji)).to.equal(emoji);
  });

  it('writes Đ with its own letter at the beginning of a word', () => {
    expect(cleanText('Ðường Ðiện Biên, ðội 2, K’Ðưm')).to.equal('Đường Điện Biên, đội 2, K’Đưm');
    expect(cleanText('Guðrún')).to.equal('Guðrún');
  });

  it('joins no more signs than a picture has, as a font without that picture sets them in a row', () => {
    const family = '👩🏽\u200D👩🏽\u200D👧🏽\u200D👦🏽';
    expect(cleanText(family)).to.equal(family);
    const joined = [...cleanText(Array(60).fill('👩🏽').join('\u200D')).matchAll(/\u200D/gu)].length;
    expect(joined).to.be.within(40, 59);
    const runs = cleanText(Array(60).fill('👩🏽').join('\u200D')).match(/(?:👩🏽\u200D)+/gu);
    expect(Math.max(...(runs ?? []).map((run) => [...run].length / 3))).to.equal(4);
  });

  it('stacks no more marks on a letter than a language writes, as a font without them sets them in a row', () => {
    const stack = `a${'\u0335\u033F'.repeat(15)}`;
    const marksOf = (text: string): number => [...text.matchAll(/\p{M}/gu)].length;
    expect(marksOf(cleanText(`${stack}n ${stack}`))).to.equal(16);
    const { title } = loadProcedure({ ...makeDocument(), title: stack });
    expect(marksOf(title)).to.equal(8);
    for (const words of ['Nguyễn Thị Hồng Ngọc', 'ကျွန်ုပ်တို့၏', 'བསྒྲུབས་ཀྱི', 'בְּרֵאשִׁ֖ית', 'ที่นี่', 'क्ष्म्य'])
      expect(cleanText(words)).to.equal(words.normalize('NFC'));
  });

  it('keeps the signs that its author chose', () => {
    expect(cleanText('Quốc lộ 1A – “đoạn qua” xã…')).to.equal('Quốc lộ 1A – “đoạn qua” xã…');
    expect(cleanText('½ 10² ﬁ')).to.equal('½ 10² ﬁ');
  });
});

describe('text that is read sign by sign', () => {
  it('has the signs of a keyboard for those that look like them', () => {
    for (const apostrophe of '’‘‛ʼʻʽ`´′＇') expect(plainText(`H${apostrophe}Hen`)).to.equal("H'Hen");
    for (const dash of '‐‑‒–—―−﹣－') expect(plainText(`12${dash}3`)).to.equal('12-3');
    for (const slash of '⁄∕／') expect(plainText(`1${slash}2`)).to.equal('1/2');
  });

  it('has the digits and letters of a keyboard for wide ones', () => {
    expect(plainText('０９１２　３４５')).to.equal('0912\u3000345');
    expect(plainText('ａｎ＠ｖｉｄｕ．ｖｎ')).to.equal('an@vidu.vn');
  });

  it('has no joiners and no looks of an emoji', () => expect(plainText('0912\uFE0D\u200C3\u200D')).to.equal('09123'));

  it('makes no number of another: a raised two stays one', () => expect(plainText('10²')).to.equal('10²'));
});
