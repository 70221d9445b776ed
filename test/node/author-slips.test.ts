import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { examine } from '../../cli/src/examine.js';
import type { Json, JsonObject } from '../../src/model/json.js';
import { write } from '../../src/model/pointer.js';
import { root } from '../fixtures/dvc.js';

const sound = readFileSync(join(root, 'test/fixtures/hall.json'), 'utf8');
const event = '/form/properties/event';

/** Puts `to` in the place of the one `from` in the text. */
const edited = (from: string, to: string): string => {
  assert.equal(sound.split(from).length, 2, from);
  return sound.replace(from, () => to);
};

const changed = (...changes: readonly (readonly [pointer: string, value: Json | undefined])[]): string => {
  const hall = JSON.parse(sound) as JsonObject;
  return JSON.stringify(changes.reduce((document, [pointer, value]) => write(document, pointer, value), hall));
};

/** A slip as authors make it, the text at whose place it must be told, and the sentence in either language. */
interface Slip {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly at?: string;
  readonly code: string;
  readonly english: RegExp;
  readonly vietnamese: RegExp;
  /** False where more is told beside it. */
  readonly alone?: boolean;
}

const slips: readonly Slip[] = [
  {
    name: 'curly quotes around a name',
    text: edited('"declaration":', '“declaration”:'),
    at: '“declaration”',
    code: 'not-json',
    english: /“ is a quote of a word processor\. Write straight quotes/,
    vietnamese: /“ là dấu nháy cong.*Hãy viết dấu nháy thẳng/,
  },
  {
    name: 'quotes of another language around a text',
    text: edited('"Mượn hội trường",', '«Mượn hội trường»,'),
    at: '«Mượn',
    code: 'not-json',
    english: /« is a quote/,
    vietnamese: /« là dấu nháy cong/,
  },
  {
    name: 'single quotes',
    text: edited('"declaration":', "'declaration':"),
    at: "'declaration'",
    code: 'not-json',
    english: /double quotes only\. Write "declaration"\./,
    vietnamese: /chỉ dùng dấu nháy kép\. Hãy viết "declaration"\./,
  },
  {
    name: 'a blank that is none',
    text: edited('"delivery": "full"', '"delivery":\u00A0"full"'),
    at: '\u00A0"full"',
    code: 'not-json',
    english: /nobody sees stands here \(U\+00A0\).*Delete it and type a blank/,
    vietnamese: /ký tự không nhìn thấy \(U\+00A0\).*gõ dấu cách/,
  },
  {
    name: 'a sign of no width',
    text: edited('"delivery": "full"', '\u200B"delivery": "full"'),
    at: '\u200B"delivery"',
    code: 'not-json',
    english: /U\+200B/,
    vietnamese: /U\+200B/,
  },
  {
    name: 'a word without quotes',
    text: edited('"delivery": "full"', '"delivery": full'),
    at: 'full,',
    code: 'not-json',
    english: /The word full has no quotes\. Write "full" in double quotes\./,
    vietnamese: /Chữ full không có dấu nháy\. Hãy viết "full"/,
  },
  {
    name: 'true in capitals',
    text: edited('"minimum": 1,', '"minimum": True,'),
    at: 'True',
    code: 'not-json',
    english: /JSON does not write True\. Write true, in small letters\./,
    vietnamese: /JSON không viết True\. Hãy viết true, bằng chữ thường\./,
  },
  {
    name: 'two commas',
    text: edited('"delivery": "full",', '"delivery": "full",,'),
    code: 'not-json',
    english: /Two commas follow each other\. Remove one/,
    vietnamese: /hai dấu phẩy liền nhau\. Hãy bỏ một/,
  },
  {
    name: 'a comma too many in a list',
    text: edited('["counter"]', '["counter",]'),
    at: ',]',
    code: 'not-json',
    english: /Nothing follows this comma\. Remove the comma/,
    vietnamese: /Sau dấu phẩy này không còn gì\. Hãy bỏ dấu phẩy/,
  },
  {
    name: 'a tab in a text',
    text: edited('"Mượn hội trường",', '"Mượn\thội trường",'),
    at: '\thội',
    code: 'not-json',
    english: /A tab stands inside a text\. Write a blank instead\./,
    vietnamese: /Trong chữ có dấu Tab\. Hãy thay bằng dấu cách\./,
  },
  {
    name: 'a text over two lines',
    text: edited('"Mượn hội trường",', '"Mượn\nhội trường",'),
    at: '"Mượn\n',
    code: 'not-json',
    english: /not closed on its line.*\\n/,
    vietnamese: /chưa đóng nháy trên dòng này/,
  },
  {
    name: 'an empty file',
    text: '\n  \n',
    code: 'empty',
    english: /The file is empty\. Begin a document with "dvc new CODE"/,
    vietnamese: /Tệp trống\. Hãy tạo tài liệu bằng "dvc new MÃ"/,
  },
  {
    name: 'a file that was cut off',
    text: sound.slice(0, sound.indexOf('"guests": {') + 30),
    code: 'not-json',
    english: /The file ends here, in the middle.*take back or copy the whole file/,
    vietnamese: /Tệp dừng ở đây, giữa chừng.*hãy lấy lại hoặc chép lại cả tệp/,
  },
  {
    name: 'a file that was cut off in a text',
    text: sound.slice(0, sound.indexOf('Người dân trong xã.') + 8),
    code: 'not-json',
    english: /The file ends here, in the middle/,
    vietnamese: /Tệp dừng ở đây, giữa chừng/,
  },
  {
    name: 'a file in UTF-16',
    text: Buffer.from(`\uFEFF${sound}`, 'utf16le'),
    code: 'not-text',
    english: /UTF-16 \(Notepad calls it "Unicode"\).*Save it again as UTF-8/,
    vietnamese: /Notepad gọi là «Unicode».*Hãy lưu lại bằng UTF-8/,
  },
  {
    name: 'a file in an older encoding',
    text: Buffer.concat([
      Buffer.from('{\n"title": "', 'latin1'),
      Buffer.from([0xd5, 0xe1]),
      Buffer.from('"\n}', 'latin1'),
    ]),
    code: 'not-text',
    english: /From this line on the file is not UTF-8.*UniKey/,
    vietnamese: /Từ dòng này tệp không phải UTF-8.*UniKey/,
  },
  {
    name: 'a Word file',
    text: Buffer.from('PK\x03\x04\0\0\0\0word/document.xml', 'latin1'),
    code: 'not-text',
    english: /no text file but a Word, Excel or PDF file/,
    vietnamese: /không phải tệp chữ mà là tệp Word/,
  },
  {
    name: 'a dot between thousands',
    text: edited('"amount": 50000', '"amount": 50.000'),
    at: '50.000',
    code: 'dotted-number',
    english: /In JSON 50\.000 is 50: .*Write 50000, or 50 if that is meant\./,
    vietnamese: /Trong JSON, 50\.000 là 50: .*Hãy viết 50000/,
  },
  {
    name: 'accents apart from their letters',
    text: sound.normalize('NFD'),
    code: 'accents-apart',
    english: /accents apart from their letters \(NFD\).*UniKey/,
    vietnamese: /Unicode tổ hợp.*Unicode dựng sẵn/,
    alone: false,
  },
  {
    name: 'two options with one title',
    text: changed([`${event}/properties/purpose/oneOf/1/title`, 'Đám cưới']),
    code: 'same-title',
    english: /Two options side by side read «Đám cưới»/,
    vietnamese: /Hai lựa chọn cạnh nhau cùng đọc là «Đám cưới»/,
  },
  {
    name: 'two options with one English title',
    text: changed(['/translations/en/~1form~1properties~1event~1properties~1purpose~1oneOf~11~1title', 'wedding']),
    code: 'same-title',
    english: /Two options side by side read «wedding»/,
    vietnamese: /Hai lựa chọn cạnh nhau cùng đọc là «wedding»/,
  },
  {
    name: 'two questions with one title',
    text: changed([`${event}/properties/contact/title`, 'Số khách']),
    code: 'same-title',
    english: /Two questions side by side read «Số khách»/,
    vietnamese: /Hai câu hỏi cạnh nhau cùng đọc là «Số khách»/,
  },
  {
    name: 'a condition on a word of an option instead of its value',
    text: edited('{ "purpose": { "const": "other" } }', '{ "purpose": { "const": "othr" } }'),
    code: 'never-holds',
    english: /"\/event\/purpose" has no option "othr".*Did you mean "other"\?/,
    vietnamese: /"\/event\/purpose" không có lựa chọn "othr".*Có phải là "other"\?/,
    alone: false,
  },
  {
    name: 'a condition on an option that is not there',
    text: edited('{ "purpose": { "const": "other" } }', '{ "purpose": { "const": "funeral" } }'),
    code: 'never-holds',
    english: /Use one of: "wedding", .*"other"\./,
    vietnamese: /Hãy dùng một trong: "wedding"/,
    alone: false,
  },
  {
    name: 'a Vietnamese word for a keyword',
    text: edited('"minimum": 1,', '"nhỏ nhất": 1,'),
    at: '"nhỏ nhất"',
    code: 'unknown-word',
    english: /: docs\/procedure-format\.md/,
    vietnamese: /xem docs\/vi\/procedure-format\.md/,
  },
  {
    name: 'a question that is said to be required in itself',
    text: changed([`${event}/properties/music/required`, true]),
    code: 'refused-word',
    english:
      /"required" has no place here\. Add the name of the question to the list "required" of its page or group\./,
    vietnamese:
      /Ở đây không dùng "required"\. Hãy thêm tên câu hỏi vào danh sách "required" của trang hoặc nhóm chứa nó\./,
  },
  {
    name: 'a question that is said not to be required',
    text: changed([`${event}/properties/music/required`, false]),
    code: 'refused-word',
    english: /"required" has no place here\. Leave it out\./,
    vietnamese: /Ở đây không dùng "required"\. Hãy bỏ đi\./,
  },
  {
    name: 'a question right inside "then"',
    text: changed([`${event}/then`, { why: { type: 'string', title: 'Vì sao?' } }]),
    at: '"why"',
    code: 'unknown-word',
    english: /"why" is no word but the name of a question\. Write it inside "properties": \{ "why": … \}\./,
    vietnamese: /"why" không phải một từ mà là tên câu hỏi\. Hãy viết trong "properties": \{ "why": … \}\./,
    alone: false,
  },
  {
    name: 'a question right inside its page',
    text: changed([`${event}/day`, { type: 'string', title: 'Ngày mượn' }]),
    at: '"day"',
    code: 'unknown-word',
    english: /Write it inside "properties": \{ "day": … \}\./,
    vietnamese: /Hãy viết trong "properties": \{ "day": … \}\./,
  },
  {
    name: 'an answer right inside "if"',
    text: changed([`${event}/if`, { purpose: 'other' }]),
    at: '"purpose":"other"',
    code: 'unknown-word',
    english: /Write "properties": \{ "purpose": \{ "const": "other" \} \}, "required": \["purpose"\]\./,
    vietnamese: /Hãy viết "properties": \{ "purpose": \{ "const": "other" \} \}, "required": \["purpose"\]\./,
  },
  {
    name: 'an answer right inside "when" of a paper',
    text: changed(['/documents/0/when', { event: { guests: 101 } }]),
    at: '"event":{"guests"',
    code: 'unknown-word',
    english: /Write "properties": \{ "event": … \}, "required": \["event"\]\./,
    vietnamese: /Hãy viết "properties": \{ "event": … \}, "required": \["event"\]\./,
  },
  {
    name: 'a paper that waits for a question without its page',
    text: changed(['/documents/0/when', { properties: { guests: { minimum: 101 } }, required: ['guests'] }]),
    code: 'undeclared-name',
    english: /The form does not ask "\/guests"\. Did you mean "\/event\/guests"\?/,
    vietnamese: /Biểu mẫu không hỏi "\/guests"\. Có phải là "\/event\/guests"\?/,
  },
  {
    name: 'the names of a row inside the row',
    text: changed([
      `${event}/properties/helpers`,
      {
        type: 'array',
        title: 'Người giúp',
        items: { type: 'object', properties: { name: { type: 'string', title: 'Tên' } }, 'x-summary': ['name'] },
      },
    ]),
    at: '"x-summary"',
    code: 'idle-word',
    english: /"x-summary" speaks of the list, not of its rows\. Write it beside "items", not inside\./,
    vietnamese:
      /"x-summary" nói về danh sách, không phải về từng dòng\. Hãy viết nó cạnh "items", không phải bên trong\./,
  },
  {
    name: 'a list that is nearly one of ours',
    text: changed([`${event}/properties/line`, { type: 'string', title: 'Ngành', 'x-list': 'business-line' }]),
    at: '"x-list"',
    code: 'not-allowed',
    english: /"business-line" is nearly a list of ours\. Did you mean "business-lines"\?/,
    vietnamese: /"business-line" gần giống tên một danh sách có sẵn\. Có phải là "business-lines"\?/,
  },
  {
    name: 'a list beside a format',
    text: changed([
      `${event}/properties/line`,
      { type: 'string', title: 'Ngành', 'x-list': 'business-lines', format: 'email' },
    ]),
    code: 'no-screen',
    english: /"x-list" fits only a line of text without "format", "x-widget" or options/,
    vietnamese: /"x-list" chỉ hợp với một dòng chữ không có "format", "x-widget" hay lựa chọn/,
  },
  {
    name: 'a main row outside a list',
    text: changed([`${event}/properties/main`, { type: 'boolean', title: 'Chính', 'x-widget': 'main' }]),
    at: '"x-widget":"main"',
    code: 'no-screen',
    english: /Only the rows of a list have a main one, and they ask it once\./,
    vietnamese: /Chỉ các dòng của một danh sách mới có dòng chính, và chỉ hỏi một lần\./,
  },
  {
    name: 'a list that also takes two main rows',
    text: changed([
      `${event}/properties/lines`,
      {
        type: 'array',
        title: 'Ngành',
        items: {
          type: 'object',
          properties: { main: { type: 'boolean', title: 'Chính', 'x-widget': 'main' } },
          required: ['main'],
        },
        contains: { properties: { main: { const: true } }, required: ['main'] },
      },
    ]),
    code: 'no-main',
    english: /The list also takes no row with "main", or two\. Write "contains"/,
    vietnamese: /Danh sách còn nhận cả khi không dòng nào, hoặc hai dòng, có "main"\. Hãy viết "contains"/,
  },
  {
    name: 'a condition with true in quotes',
    text: changed([`${event}/if`, { properties: { music: { const: 'true' } }, required: ['music'] }]),
    code: 'never-holds',
    english: /"\/event\/music" is answered true or false, never "true"\. Write true, without quotes\./,
    vietnamese:
      /"\/event\/music" được trả lời là true hoặc false, không bao giờ là "true"\. Hãy viết true, không có dấu nháy\./,
    alone: false,
  },
  {
    name: 'a document of two megabytes',
    text: changed([`${event}/properties/contact/$comment`, 'a'.repeat(2_000_000)]),
    code: 'large-document',
    english: /The document has 2\.0 MB/,
    vietnamese: /Tài liệu nặng 2,0 MB/,
  },
];

describe('a slip of an author', () => {
  for (const { name, text, at, code, english, vietnamese, alone = true } of slips)
    it(`is told so that the next step is clear: ${name}`, () => {
      for (const [language, says] of [
        ['en', english],
        ['vi', vietnamese],
      ] as const) {
        const { findings } = examine('x.json', typeof text === 'string' ? Buffer.from(text) : text, language);
        const told = findings.filter((each) => each.code !== 'no-translation');
        const found = told.find((each) => each.code === code);
        assert.ok(found, JSON.stringify(findings));
        assert.match(`${found.message} ${found.fix}`, says);
        if (alone) assert.deepEqual(told, [found]);
        if (at === undefined) continue;
        const before = String(text).slice(0, String(text).indexOf(at)).split('\n');
        assert.deepEqual([found.line, found.column], [before.length, (before.at(-1) ?? '').length + 1]);
      }
    });

  it('names the bracket that was forgotten by the lines around it', () => {
    const lines = JSON.stringify(JSON.parse(sound), undefined, 2).split('\n');
    const opened = lines.findIndex((line) => line.includes('"guests": {'));
    const closed = lines.findIndex((line, index) => index > opened && line.startsWith('          }'));
    lines.splice(closed, 1, ...(lines[closed]?.endsWith(',') ? [','] : []));
    const [found] = examine('x.json', Buffer.from(lines.join('\n')), 'en').findings;
    assert.match(String(found?.message), new RegExp(`The object that begins in line ${opened + 1} is not closed`));
  });

  it('is no slip where the law is quoted word by word', () => {
    const long = `${'rất '.repeat(36)}dài.`;
    const told = (more: readonly (readonly [string, Json])[]): readonly string[] =>
      examine('x.json', Buffer.from(changed(['/declaration', long], ...more)), 'vi')
        .findings.map(({ code }) => code)
        .filter((code) => code !== 'no-translation');
    assert.deepEqual(told([]), ['long-sentence']);
    assert.deepEqual(told([['/checked/verbatim', ['/declaration']]]), []);
    assert.deepEqual(told([['/checked/verbatim', ['/declarations']]]), ['lost-pointer']);
    assert.deepEqual(told([['/checked/verbatim', ['/code']]]), ['not-words']);
  });
});
