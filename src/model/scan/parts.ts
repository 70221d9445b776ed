/*
 * A code on paper is one or more parts, each a QR of digits alone: a scanner types them, and no input method of Vietnamese
 * touches digits. A part, in digits:
 *   format 2 · number of this part 2 · of how many 2 · procedure 7 · version of the document 8 · its digest 6 ·
 *   checksum of the whole 6 · length of the body 4 · body · checksum of this part 5
 * A later format keeps this frame, so that an old reader can say that it is old.
 */
import { crc32 } from '../crc32.js';

/** Raised with any change to what a body means. */
const format = '10';

/** Digits of a part that are not its body. */
const frame = 42;

/** Digits in one QR of version 14 with correction level M, so 73 modules wide: why so many stands in docs/counter.md. */
export const mostDigits = 871;

/** As many as two digits count; some hundred pages of text. */
const mostParts = 99;

/** The document that a code was made with. */
export interface CodedDocument {
  /** Of the procedure, without dots and without a local suffix. */
  readonly code: string;
  /** An ISO day. */
  readonly version: string;
  readonly digest: string;
}

export interface Part {
  readonly format: string;
  readonly number: number;
  readonly count: number;
  readonly document: CodedDocument;
  /** Checksum of the whole; parts with another one belong to another dossier. */
  readonly whole: string;
  readonly body: string;
}

/** More than fits in all codes that one dossier may have. */
export class TooLong extends Error {
  override name = 'TooLong';
}

/** The parts of a body, all of about one length. */
export function partsOf(document: CodedDocument, body: string): readonly string[] {
  const { code, version, digest } = document;
  const count = Math.ceil(body.length / (mostDigits - frame));
  if (count > mostParts) throw new TooLong();
  const size = Math.ceil(body.length / count);
  const whole = wholeSum(document, body);
  return Array.from({ length: count }, (_, index) => {
    const piece = body.slice(index * size, (index + 1) * size);
    const head = [format, two(index + 1), two(count), code, version.replaceAll('-', ''), digest, whole];
    const part = `${head.join('')}${String(piece.length).padStart(4, '0')}${piece}`;
    return part + sum(part, 5);
  });
}

export function wholeSum({ code, version, digest }: CodedDocument, body: string): string {
  return sum(`${code} ${version} ${digest} ${body}`, 6);
}

/** What stands in digits that were typed one behind the other. */
export interface Found {
  /** Each as often as it was typed. */
  readonly parts: readonly Part[];
  /** A part begins whose end is not there, or whose checksum is wrong. */
  readonly broken: boolean;
}

/** Finds parts among digits: doubled, cut, with digits of something else before, between and behind them. */
export function findParts(digits: string): Found {
  const parts: Part[] = [];
  let broken = false;
  for (let at = 0; at < digits.length;) {
    const start = headAt(digits, at);
    const part = start && partFrom(start, digits);
    if (part) parts.push(part);
    else broken ||= start?.[1] === format;
    at += part ? frame + part.body.length : 1;
  }
  return { parts, broken };
}

/** Of a format that this reader does not know yet. */
export function isNewer(part: Part): boolean {
  return part.format !== format;
}

/** All before the body. Its numbers and its day must be possible, so that hardly anything else looks like it. */
const head = /([1-9]\d)(\d\d)(\d\d)(\d{7})(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\d{6})(\d{6})(\d{4})/y;

function headAt(digits: string, at: number): RegExpExecArray | undefined {
  head.lastIndex = at;
  const found = head.exec(digits);
  const [, , number = '', count = ''] = found ?? [];
  return found && number >= '01' && number <= count ? found : undefined;
}

function partFrom(start: RegExpExecArray, digits: string): Part | undefined {
  const [text, format = '', number, count, code = '', year, month, day, digest = '', whole = '', length] = start;
  const from = start.index + text.length;
  const end = from + Number(length);
  if (digits.slice(end, end + 5) !== sum(digits.slice(start.index, end), 5)) return undefined;
  const document = { code, version: [year, month, day].join('-'), digest };
  return { format, number: Number(number), count: Number(count), document, whole, body: digits.slice(from, end) };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A checksum of so many digits. */
function sum(text: string, digits: number): string {
  return String(crc32(new TextEncoder().encode(text)) % 10 ** digits).padStart(digits, '0');
}
