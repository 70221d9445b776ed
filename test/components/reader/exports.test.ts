import { expect } from '@open-wc/testing';
import { csvOf } from '../../../src/components/reader/exports.js';
import { scanned } from '../../../src/components/reader/dossier.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import { journeyDocument } from '../../fixtures/journey.js';

const csv = (name: string): string => {
  const procedure = loadProcedure(journeyDocument);
  const dossier = scanned({ kind: 'dossier', procedure, answers: { person: { name } }, papers: [], day: '2026-11-30' });
  return csvOf(dossier, () => '', ['Trang', 'Nhóm', 'Câu hỏi', 'Trả lời', 'Nơi', 'Giá trị']);
};

describe('the table of a dossier', () => {
  it('begins with the mark of UTF-8 and quotes what it holds', () => {
    const text = csv('Trần "Mẫu", Thị');
    expect(text.charCodeAt(0)).to.equal(0xfeff);
    expect(text).to.contain('"Trần ""Mẫu"", Thị"');
  });

  it('runs nothing that an answer says', () => {
    for (const evil of ['=1+1', '+1', '-1+2', '@SUM(A1)', ' =1+1', '＝1+1']) {
      const cells = csv(evil).split('\r\n')[1]!.slice(1, -1).split('","');
      for (const cell of cells) expect(cell.trim(), evil).not.to.match(/^[=+\-@＝]/);
    }
  });

  it('keeps zeros at the front and days as they are', () => {
    for (const plain of ['001190000001', '0912 000 000', '01/11/2026'])
      expect(csv(plain)).to.contain(`"=""${plain}"""`);
  });
});
