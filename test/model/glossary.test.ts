import { expect } from '@open-wc/testing';
import { glossary, termFinder } from '../../src/model/glossary.js';

const vietnamese = (text: string) => termFinder('vi')(text).map(({ term }) => term);
const english = (text: string) => termFinder('en')(text).map(({ name }) => name);

describe('the glossary', () => {
  it('finds whole words in the order of the text, whatever their case and their composition', () => {
    expect(vietnamese('Nơi TẠM TRÚ hoặc thường trú')).to.deep.equal(['tạm trú', 'thường trú']);
    expect(vietnamese('Thường trú'.normalize('NFD'))).to.deep.equal(['thường trú']);
    expect(vietnamese('người bình thường trúng thưởng')).to.deep.equal([]);
    expect(vietnamese('xthường trú')).to.deep.equal([]);
  });

  it('leaves out a term that its text explains', () => {
    expect(vietnamese('Trích lục (bản sao từ sổ gốc) và giấy chứng sinh')).to.deep.equal(['giấy chứng sinh']);
    expect(vietnamese('Cải chính là sửa chỗ sai')).to.deep.equal([]);
  });

  it('leaves out a term that only authors are told about', () => {
    expect(vietnamese('Điền tờ khai và nộp lệ phí.')).to.deep.equal([]);
  });

  it('knows what a term is called in English, and what was left in Vietnamese', () => {
    expect(english('Where you permanently reside')).to.deep.equal(['permanent residence']);
    expect(english('Certified copies of the extract')).to.deep.equal(['certified', 'extract']);
    expect(english('Đăng ký tạm trú')).to.deep.equal(['tạm trú']);
  });

  it('says everything once and shortly', () => {
    expect(new Set(glossary.map(({ term }) => term)).size).to.equal(glossary.length);
    for (const { term, short, en } of glossary) {
      expect(term, term).to.equal(term.normalize().toLowerCase());
      for (const text of [short, en?.short ?? short]) {
        expect(text.split(' ').length, text).to.be.at.most(20);
        expect(text, text).not.to.match(/[.!?]$/);
      }
      for (const name of en?.names ?? []) expect(name).to.equal(name.toLowerCase());
    }
  });
});
