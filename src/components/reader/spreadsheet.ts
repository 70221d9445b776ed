/*
 * A workbook of one sheet (ECMA-376) in which everything is text: zeros at the front stay, a day stays as it is written, and
 * nothing that begins with = is run. A table of commas cannot say so to the programs that offices have.
 */
import { zip } from '../../client/handover/zip.js';

export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Programs take a file with more in one cell for a broken one. */
const longest = 32_767;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const parts = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const around: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${parts}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${parts}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${parts}/styles" Target="styles.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${parts}"><sheets><sheet name="1" sheetId="1" r:id="a"/></sheets></workbook>`,
  // Number format 49 is text; the second look is the same in bold.
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2">${[0, 1].map((font) => `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`).join('')}</cellXfs></styleSheet>`,
};

/** The rows as a file; the first one names the columns, `widths` are those of the columns in signs. */
export function spreadsheet(rows: readonly (readonly string[])[], widths: readonly number[], now: Date): Promise<Blob> {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const lines = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((text, place) => cell(text, at, place)).join('')}</row>`,
  );
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const paper = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
  const sheet = `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${view}<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${paper}</worksheet>`;
  const files = Object.entries({ ...around, 'xl/worksheets/sheet1.xml': sheet });
  return zip(
    files.map(([path, content]) => ({
      path,
      bytes: new Blob([`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`]),
    })),
    now,
  );
}

function cell(text: string, row: number, column: number): string {
  const name = `${String.fromCharCode(65 + column)}${row + 1}`;
  return `<c r="${name}" t="inlineStr" s="${row === 0 ? 1 : 0}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Signs that XML cannot hold are left out; `_x0041_` would be read as a sign by its number. */
function escaped(text: string): string {
  const whole = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return whole
    .replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
