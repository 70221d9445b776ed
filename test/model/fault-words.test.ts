import { expect } from '@open-wc/testing';
import { inVietnamese } from '../../src/model/faults/words/vietnamese.js';
import type { Json, JsonObject } from '../../src/model/json.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import { write } from '../../src/model/pointer.js';
import { makeDocument } from './documents.js';

/** One slip of an author, and the sentence that must be read about it in either language. */
type Slip = readonly [what: string, pointer: string, value: Json, english: RegExp, vietnamese: RegExp, at?: string];

const page = '/form/properties/applicant';
const name = `${page}/properties/name`;
const count = '/form/properties/copies/properties/count';

const slips: readonly Slip[] = [
  [
    'a day as people write it',
    '/version',
    '29/11/2026',
    /Write "2026-11-29"\./,
    /năm-tháng-ngày.*Hãy viết "2026-11-29"\./,
  ],
  ['a day in words', '/version', 'hôm nay', /such as "2026-11-23"/, /Hãy viết một ngày như "2026-11-23"/],
  ['a day that is none', '/checked/on', '2026-11-31', /There is no day 2026-11-31\./, /Không có ngày 2026-11-31\./],
  [
    'a day with a blank',
    '/version',
    '2026-11-29 ',
    /blank or an invisible sign.*Write "2026-11-29"/,
    /thừa\. Hãy viết "2026-11-29"/,
  ],
  ['a blank behind a code', '/code', '1.001699 ', /blank.*Write "1\.001699"\./, /Hãy viết "1\.001699"\./],
  [
    'a sign nobody sees in a code',
    '/code',
    '1.\u200B001699',
    /invisible.*Write "1\.001699"\./,
    /không nhìn thấy.*"1\.001699"/,
  ],
  ['a code that is none', '/code', '001193', /looks like "1\.001193"/, /Mã có dạng "1\.001193"/],
  [
    'a number in quotes',
    '/retention/draftDays',
    '25',
    /whole number.*not "25"\. Write 25, without quotes\./,
    /Hãy viết 25, không có dấu nháy\./,
  ],
  [
    'an amount with a dot',
    '/guide/fees/0/amount',
    '8.000',
    /Write 8000, without quotes\./,
    /Hãy viết 8000, không có dấu nháy\./,
  ],
  ['an amount with its unit', '/guide/fees/0/amount', '8 000 đồng', /Write 8000/, /Hãy viết 8000/],
  ['a number in words', '/retention/draftDays', 'nhiều', /digits only, for example 25/, /Chỉ viết chữ số, ví dụ 25/],
  [
    'yes in quotes',
    '/documents/0/required',
    'có',
    /true or false.*Write true, without quotes/,
    /Hãy viết true, không có dấu nháy/,
  ],
  [
    'a number without quotes',
    '/title',
    12,
    /A text belongs here, not 12\. Write "12"\./,
    /phải là chữ, không phải 12\. Hãy viết "12"\./,
  ],
  [
    'a text where a list belongs',
    '/guide/prepare',
    'Giấy khai sinh',
    /Write \["Giấy khai sinh"\]/,
    /Hãy viết \["Giấy khai sinh"\]/,
  ],
  [
    'a fee that is below nothing',
    '/guide/fees/0/amount',
    -1,
    /-1 is less than 0\. Write 0 or more\./,
    /nhỏ hơn 0\. Hãy viết 0 hoặc nhiều hơn\./,
  ],
  [
    'the word of another place',
    '/deliver',
    true,
    /belongs in "result"\. Move it there/,
    /mà ở "result"\. Hãy chuyển đến đó/,
  ],
  ['the word of a question', '/maxLength', 20, /in a question or group of "form"/, /câu hỏi hay nhóm của "form"/],
  ['the word of the document', `${name}/retention`, 20, /at the top of the document/, /ngoài cùng của tài liệu/],
  ['the word of a part of the guide', '/guide/workingDays', 2, /belongs in "guide\/time"/, /mà ở "guide\/time"/],
  ['a word that is nearly one of its place', '/guide/tiem', {}, /Did you mean "time"\?/, /Có phải là "time"\?/],
  ['a Vietnamese word', `${name}/dài nhất`, 200, /Words are English/, /Các từ viết bằng tiếng Anh/],
  [
    'a type of another language',
    `${count}/type`,
    'text',
    /"text" may not stand here\. Did you mean "string"\?/,
    /Có phải là "string"\?/,
  ],
  ['a word in capitals', '/delivery', 'Full', /Did you mean "full"\?/, /Có phải là "full"\?/],
  [
    'an id in Vietnamese',
    '/documents/0/id',
    'Giấy khai sinh',
    /Write "giay-khai-sinh"\./,
    /Hãy viết "giay-khai-sinh"\./,
  ],
  [
    'a pointer with dots',
    `${name}/x-source`,
    'applicant.home',
    /Write "\/applicant\/home"\./,
    /Hãy viết "\/applicant\/home"\./,
  ],
  [
    'a fact that is nearly one',
    `${name}/x-source`,
    'person.nmae',
    /Write "person\.name"\./,
    /Hãy viết "person\.name"\./,
  ],
  ['a required name with a slip', `${page}/required/0`, 'nmae', /Did you mean "name"\?/, /Có phải là "name"\?/],
  [
    'a pointer with a slip',
    `${name}/x-source`,
    '/applicant/hoem',
    /Did you mean "\/applicant\/home"\?/,
    /Có phải là "\/applicant\/home"\?/,
  ],
  [
    'an unverified place with a slip',
    '/checked/unverified/0',
    '/guide/tiem',
    /Did you mean "\/guide\/time"\?/,
    /Có phải là "\/guide\/time"\?/,
  ],
  [
    'a name whose accents are written otherwise',
    `${page}/required`,
    ['te\u0302n'],
    /looks the same, but its accents/,
    /trông giống hệt nhưng dấu được gõ theo cách khác/,
    `${page}/required/0`,
  ],
  [
    'an option that stands twice',
    `${count}/enum`,
    ['Có', 'Không', 'Có'],
    /The option "Có" stands here twice/,
    /Lựa chọn "Có" có ở đây hai lần/,
  ],
  [
    'a default over the maximum',
    `${count}/default`,
    50,
    /refuses it \("maximum": 20\)/,
    /không nhận giá trị đó \("maximum": 20\)/,
  ],
  [
    'a long text',
    '/guide/who',
    'a'.repeat(400),
    /It has 400 characters, and at most 320 fit/,
    /Dài 400 ký tự, nhiều nhất là 320/,
  ],
  ['nothing', '/area', '', /It is empty\. Fill it in/, /Chỗ này để trống\. Hãy điền vào/],
];

describe('the words of a fault', () => {
  for (const [what, pointer, value, english, vietnamese, at = pointer] of slips)
    it(`tell what to do about ${what}`, () => {
      let document = makeDocument() as unknown as JsonObject;
      if (at !== pointer) document = write(document, `${page}/properties/tên`, { type: 'string', title: 'Tên' });
      const found = faultsOf(write(document, pointer, value)).find((fault) => fault.pointer === at);
      expect(`${found?.message} ${found?.fix}`).to.match(english);
      expect(found && inVietnamese(found).join(' ')).to.match(vietnamese);
    });

  it('are told once where one slip has a second consequence', () => {
    const document = write(makeDocument() as unknown as JsonObject, `${name}/type`, 'text');
    expect(faultsOf(document).map(({ code }) => code)).to.deep.equal(['not-allowed']);
  });
});

function faultsOf(document: unknown): ProcedureError['faults'] {
  try {
    loadProcedure(document);
  } catch (error) {
    if (error instanceof ProcedureError) return error.faults;
    throw error;
  }
  return [];
}
