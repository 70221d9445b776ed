import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Said } from './language.js';
import { openBrackets, type Opened } from './open-brackets.js';

/** What is wrong with a text, and what to do. */
export interface Sentence {
  readonly code: string;
  readonly message: Said;
  readonly fix: Said;
}

/** A sentence with its place; `isLast` where whatever is told after it only follows from it. */
export interface SyntaxFault extends Sentence {
  readonly offset: number;
  readonly isLast?: boolean;
}

type Words = readonly [en: readonly [message: string, fix: string], vi: readonly [message: string, fix: string]];

const words: Readonly<Record<string, Words>> = {
  InvalidNumberFormat: [
    [
      'This number is not written as JSON writes one.',
      'Write 8000 or 0.5, without "+" and without dots between thousands.',
    ],
    ['JSON không viết số như thế này.', 'Hãy viết 8000 hoặc 0.5, không có "+" và không có dấu chấm ngăn hàng nghìn.'],
  ],
  PropertyNameExpected: [
    ['A name in double quotes belongs here.', 'Write one, or remove the comma before it.'],
    ['Chỗ này phải là một tên trong dấu nháy kép.', 'Hãy viết tên, hoặc bỏ dấu phẩy đứng trước.'],
  ],
  ValueExpected: [
    ['A value belongs here.', 'Write one, or remove the comma before it.'],
    ['Chỗ này thiếu một giá trị.', 'Hãy viết giá trị, hoặc bỏ dấu phẩy đứng trước.'],
  ],
  ColonExpected: [
    ['A colon is missing.', 'Write ":" between the name and its value.'],
    ['Thiếu dấu hai chấm.', 'Hãy viết ":" giữa tên và giá trị.'],
  ],
  CommaExpected: [
    ['A comma is missing.', 'Write "," after the value before this.'],
    ['Thiếu dấu phẩy.', 'Hãy viết "," sau giá trị đứng trước chỗ này.'],
  ],
  EndOfFileExpected: [
    ['The document has ended before this.', 'Remove what follows, or a bracket too many above.'],
    ['Tài liệu đã kết thúc trước chỗ này.', 'Hãy bỏ phần thừa, hoặc dấu ngoặc thừa ở trên.'],
  ],
  InvalidCommentToken: [
    ['JSON has no comments.', 'Remove it; in a form "$comment" holds a remark.'],
    ['JSON không có ghi chú.', 'Hãy bỏ đi; trong biểu mẫu, ghi chú viết ở "$comment".'],
  ],
  UnexpectedEndOfComment: [
    ['JSON has no comments.', 'Remove it.'],
    ['JSON không có ghi chú.', 'Hãy bỏ đi.'],
  ],
  UnexpectedEndOfString: [
    ['A text is not closed on its line.', 'Write the closing quote; a line break inside is \\n.'],
    ['Đoạn chữ chưa đóng nháy trên dòng này.', 'Hãy viết dấu nháy đóng; muốn xuống dòng trong chữ thì viết \\n.'],
  ],
  UnexpectedEndOfNumber: [
    ['A number is not finished.', 'Finish it.'],
    ['Con số viết chưa xong.', 'Hãy viết cho hết.'],
  ],
  InvalidUnicode: [
    ['After "\\u" four hexadecimal digits must follow.', 'Write the letter itself.'],
    ['Sau "\\u" phải có bốn chữ số hệ mười sáu.', 'Hãy viết thẳng chữ cái đó.'],
  ],
  InvalidEscapeCharacter: [
    ['A backslash stands before a letter it does not go with.', 'Write "\\\\" for a backslash.'],
    ['Dấu "\\" đứng trước một chữ không đi cùng nó.', 'Hãy viết "\\\\" nếu cần dấu đó.'],
  ],
};

const other: Words = [
  ['This is no JSON value.', 'Put words in double quotes; write true, false or null in small letters.'],
  ['Đây không phải giá trị JSON.', 'Hãy đặt chữ trong dấu nháy kép; viết true, false, null bằng chữ thường.'],
];

/** Says what is wrong where the parser stumbled. `lineAt` tells the line of an offset. */
export function syntaxFault(error: ParseError, text: string, lineAt: (offset: number) => number): SyntaxFault {
  const { offset } = error;
  const name = printParseErrorCode(error.error);
  if (isCut(name, text, offset)) return cut(text, lineAt);
  if (name === 'InvalidCharacter') return controlCharacter(text, offset);
  if (name === 'UnexpectedEndOfString') return { offset, isLast: true, ...sentence(words[name] ?? other) };
  const comma = commaBefore(text, offset);
  if (comma !== undefined) return { offset: comma, ...sentence(idleComma) };
  return { offset, ...sentence(wordsOfSign(text, offset) ?? words[name] ?? other) };
}

const idleComma: Words = [
  ['Nothing follows this comma.', 'Remove the comma, or write what is missing behind it.'],
  ['Sau dấu phẩy này không còn gì.', 'Hãy bỏ dấu phẩy, hoặc viết phần còn thiếu sau nó.'],
];

/** Where a closing bracket stands directly behind a comma, the place of that. */
function commaBefore(text: string, offset: number): number | undefined {
  const before = text.slice(0, offset).trimEnd();
  return /[}\]]/.test(text[offset] ?? '') && before.endsWith(',') ? before.length - 1 : undefined;
}

function sentence([[en, fixEn], [vi, fixVi]]: Words): Sentence {
  return { code: 'not-json', message: { en, vi }, fix: { en: fixEn, vi: fixVi } };
}

/** The text ends in the middle of something. */
function isCut(name: string, text: string, offset: number): boolean {
  if (name === 'UnexpectedEndOfString') return !/[\r\n]/.test(text.slice(offset).trimEnd());
  return text.slice(offset).trim() === '';
}

function cut(text: string, lineAt: (offset: number) => number): SyntaxFault {
  const { open, suspect } = openBrackets(text);
  const end = text.trimEnd().length;
  if (suspect) return { offset: suspect.before, isLast: true, ...unclosed(suspect.opened, lineAt) };
  const [last] = open.slice(-1);
  if (open.length === 1 && last) return { offset: end, isLast: true, ...unclosed(last, lineAt) };
  const closing = open
    .map(({ closing: each }) => each)
    .reverse()
    .join('');
  return {
    offset: end,
    isLast: true,
    code: 'not-json',
    message: {
      en: `The file ends here, in the middle: ${open.length} brackets are still open.`,
      vi: `Tệp dừng ở đây, giữa chừng: còn ${open.length} dấu ngoặc chưa đóng.`,
    },
    fix: {
      en: `A part is missing: take back or copy the whole file. Only the brackets would be ${closing}.`,
      vi: `Thiếu một phần: hãy lấy lại hoặc chép lại cả tệp. Nếu chỉ thiếu ngoặc thì đó là ${closing}.`,
    },
  };
}

function unclosed({ offset, closing }: Opened, lineAt: (offset: number) => number): Sentence {
  const line = lineAt(offset);
  const [en, vi] = closing === '}' ? ['object', 'nhóm { }'] : ['list', 'danh sách [ ]'];
  return {
    code: 'not-json',
    message: {
      en: `The ${en} that begins in line ${line} is not closed.`,
      vi: `Chưa đóng ${vi} bắt đầu ở dòng ${line}.`,
    },
    fix: {
      en: `Write "${closing}" at its end, unless a part of the file is missing.`,
      vi: `Hãy viết "${closing}" ở cuối nó, trừ khi tệp bị thiếu một phần.`,
    },
  };
}

/** A sign inside a text that JSON writes otherwise. */
function controlCharacter(text: string, offset: number): SyntaxFault {
  const at = offset + Math.max(0, text.slice(offset).search(/[\u0000-\u001F]/));
  const isTab = text[at] === '\t';
  return {
    offset: at,
    ...sentence(
      isTab
        ? [
            ['A tab stands inside a text.', 'Write a blank instead.'],
            ['Trong chữ có dấu Tab.', 'Hãy thay bằng dấu cách.'],
          ]
        : [
            ['A sign that nobody sees stands inside a text.', 'Delete it; a line break is written \\n.'],
            ['Trong chữ có một ký tự không nhìn thấy.', 'Hãy xóa đi; xuống dòng thì viết \\n.'],
          ],
    ),
  };
}

const values: Readonly<Record<string, string>> = { true: 'true', false: 'false', null: 'null', none: 'null' };

/** What the sign itself tells where no JSON begins. */
function wordsOfSign(text: string, offset: number): Words | undefined {
  const sign = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/[“”„‟«»″‘’‚‛′]/.test(sign))
    return [
      [`${sign} is a quote of a word processor.`, 'Write straight quotes ("), in an editor for plain text.'],
      [`${sign} là dấu nháy cong của trình soạn văn bản.`, 'Hãy viết dấu nháy thẳng ("), bằng trình soạn chữ thuần.'],
    ];
  if (/['`]/.test(sign)) {
    const quoted = /^(['`])(.*?)\1/.exec(text.slice(offset, offset + 200))?.[2] ?? '…';
    return [
      ['JSON takes double quotes only.', `Write "${quoted}".`],
      ['JSON chỉ dùng dấu nháy kép.', `Hãy viết "${quoted}".`],
    ];
  }
  if (/[\p{Z}\p{Cf}]/u.test(sign))
    return [
      [
        `A sign that nobody sees stands here (${code}), as in text copied from a page or from Word.`,
        'Delete it and type a blank.',
      ],
      [`Ở đây có ký tự không nhìn thấy (${code}), thường do chép từ trang web hay Word.`, 'Hãy xóa đi và gõ dấu cách.'],
    ];
  if (sign === ',')
    return [
      ['Two commas follow each other.', 'Remove one, or write what is missing between them.'],
      ['Có hai dấu phẩy liền nhau.', 'Hãy bỏ một, hoặc viết phần còn thiếu ở giữa.'],
    ];
  const [word] = /^[\p{L}_$][\p{L}\p{N}_$-]*/u.exec(text.slice(offset)) ?? [];
  if (word === undefined) return undefined;
  const value = values[word.toLowerCase()];
  return value === undefined || value === word
    ? [
        [`The word ${word} has no quotes.`, `Write "${word}" in double quotes.`],
        [`Chữ ${word} không có dấu nháy.`, `Hãy viết "${word}" trong dấu nháy kép.`],
      ]
    : [
        [`JSON does not write ${word}.`, `Write ${value}, in small letters.`],
        [`JSON không viết ${word}.`, `Hãy viết ${value}, bằng chữ thường.`],
      ];
}
