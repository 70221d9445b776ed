import type { Sentence } from './syntax-words.js';

const notText = (message: Sentence['message'], fix: Sentence['fix']): Sentence => ({ code: 'not-text', message, fix });

const utf16 = notText(
  {
    en: 'The file is saved as UTF-16 (Notepad calls it "Unicode"), not as UTF-8.',
    vi: 'Tệp lưu bằng UTF-16 (Notepad gọi là «Unicode»), không phải UTF-8.',
  },
  {
    en: 'Save it again as UTF-8; in Notepad: Save as, Encoding: UTF-8.',
    vi: 'Hãy lưu lại bằng UTF-8; trong Notepad: Lưu dưới dạng (Save as), Encoding: UTF-8.',
  },
);

const otherFile = notText(
  {
    en: 'This is no text file but a Word, Excel or PDF file.',
    vi: 'Đây không phải tệp chữ mà là tệp Word, Excel hoặc PDF.',
  },
  {
    en: 'A document is a .json text file: begin one with "dvc new CODE".',
    vi: 'Tài liệu là tệp chữ .json: hãy bắt đầu bằng "dvc new MÃ".',
  },
);

const otherEncoding = notText(
  {
    en: 'From this line on the file is not UTF-8: it was saved in an older encoding, such as Windows-1258, VNI or TCVN3.',
    vi: 'Từ dòng này tệp không phải UTF-8: tệp được lưu bằng bảng mã cũ, như Windows-1258, VNI hay TCVN3.',
  },
  {
    en: 'Convert it to Unicode, for example with UniKey, and save it as UTF-8.',
    vi: 'Hãy chuyển mã sang Unicode, ví dụ bằng UniKey, rồi lưu lại bằng UTF-8.',
  },
);

/** The text of a file, with its byte order mark, or why it is none and in which line that shows. */
export function decode(bytes: Uint8Array): { readonly text: string } | (Sentence & { readonly line: number }) {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start.startsWith('PK\x03\x04') || start === '%PDF' || start === '\xD0\xCF\x11\xE0')
    return { ...otherFile, line: 1 };
  if (/^(?:\xFF\xFE|\xFE\xFF)/.test(start) || isWide(bytes)) return { ...utf16, line: 1 };
  const text = decoded(bytes);
  if (text === undefined) return { ...otherEncoding, line: firstForeignLine(bytes) };
  return text.includes('\0') ? { ...otherFile, line: 1 } : { text };
}

/** Every second byte of Latin letters in UTF-16 is zero. */
function isWide(bytes: Uint8Array): boolean {
  return bytes.filter((byte) => byte === 0).length > bytes.length / 5;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function firstForeignLine(bytes: Uint8Array): number {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  return 1 + lines.findIndex((line) => decoded(Buffer.from(line, 'latin1')) === undefined);
}
