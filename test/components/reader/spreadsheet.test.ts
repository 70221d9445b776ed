import { expect } from '@open-wc/testing';
import { spreadsheet } from '../../../src/components/reader/spreadsheet.js';
import { hostileStrings } from '../../fixtures/hostile-strings.js';
import { unzip } from '../../fixtures/unzip.js';

/** The cells as a program reads them. */
async function cellsOf(rows: readonly (readonly string[])[]): Promise<readonly (readonly string[])[]> {
  const files = await unzip(await spreadsheet(rows, [10, 20], new Date('2026-11-30T00:00:00Z')));
  const pages = [...files].map(([path, { bytes }]) => {
    const page = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'application/xml');
    expect(page.querySelector('parsererror')?.textContent, path).to.equal(undefined);
    return [path, page] as const;
  });
  const sheet = new Map(pages).get('xl/worksheets/sheet1.xml')!;
  return [...sheet.querySelectorAll('row')].map((row) =>
    [...row.querySelectorAll('c')].map((cell) => {
      expect(cell.getAttribute('t')).to.equal('inlineStr');
      return cell.querySelector('t')!.textContent;
    }),
  );
}

describe('a spreadsheet', () => {
  it('holds everything as text, as it was written', async () => {
    const texts = [
      '001190000001',
      '01/11/2026',
      '1e10',
      'TRUE',
      '=1+1',
      '-5 độ',
      "'",
      'một\nhai\tba',
      ' x ',
      'Ê-đê & <Kinh> "x"',
    ];
    const rows = [['Câu hỏi', 'Trả lời'], ...texts.map((text, at) => [`${at}`, text])];
    expect(await cellsOf(rows)).to.deep.equal(rows);
  });

  it('stays a file that programs open, whatever an answer says', async () => {
    for (const [name, text] of Object.entries(hostileStrings)) {
      const [[cell = ''] = []] = await cellsOf([[text]]);
      const kept = text.replaceAll(/(?![\t\n\r])[\0-\u001f]|\p{Surrogate}|[\ufffe\uffff]/gu, '');
      expect(cell.replaceAll('_x005F_', '_'), name).to.equal(kept.replaceAll(/\r\n?/g, '\n'));
    }
    const [[long = '']] = (await cellsOf([['a'.repeat(40_000)]])) as [[string]];
    expect(long.length).to.equal(32_767);
    expect(await cellsOf([['_x0041_ _x004']])).to.deep.equal([['_x005F_x0041_ _x004']]);
  });
});
