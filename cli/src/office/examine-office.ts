import { basename } from 'node:path';
import type { $ZodIssue } from 'zod/v4/core';
import { isWords } from '../../../src/model/faults/document-faults.js';
import { nearest } from '../../../src/model/faults/nearest.js';
import { isObject, type Json } from '../../../src/model/json.js';
import { factPlaces } from '../../../src/model/lay-over.js';
import { below, read } from '../../../src/model/pointer.js';
import { officeFile, type OfficeFile } from '../../../src/schemas/office.js';
import type { Finding, Warning } from '../finding.js';
import type { Language, Said } from '../language.js';
import type { Located } from '../located.js';
import { officeWarnings } from './office-warnings.js';

/** Words of which an office's file has at least one, and a procedure document none. */
const signs = ['filing', 'procedures', 'name', 'phone', 'hours', 'address', 'endpoint', 'commune'];

/** True for what is, or is meant as, the file of an office. */
export function isOffice(file: string, value: unknown): value is Json {
  if (isObject(value) && ('code' in value || 'form' in value)) return false;
  return /office[^/]*\.json$/i.test(basename(file)) || (isObject(value) && signs.some((each) => each in value));
}

/** Every fault of an office's file, and where it has none what may be better. */
export function examineOffice(value: Json, { placeOf }: Located, file: string, language: Language): readonly Finding[] {
  const read = officeFile.safeParse(value);
  const faults = read.success ? wordFaults(read.data) : read.error.issues.flatMap((issue) => faultsOf(issue, value));
  const told = faults.length || !read.success ? [] : officeWarnings(read.data);
  const finding =
    (level: Finding['level']) =>
    ({ pointer, code, message, fix }: Warning): Finding => ({
      ...{ file, ...placeOf(pointer), pointer, level, code },
      ...{ message: message[language], fix: fix[language] },
    });
  return [...faults.map(finding('fault')), ...told.map(finding('warning'))];
}

function faultsOf(issue: $ZodIssue, value: Json): readonly Warning[] {
  const at = issue.path.map(String).reduce(below, '');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownWord(below(at, key), key));
    case 'invalid_key':
      return [wrongCode(at, String(issue.path.at(-1)))];
    default:
      return [read(value, at) === undefined ? missing(at) : wrong(at, issue)];
  }
}

const known = [
  ...['$schema', 'name', 'phone', 'hours', 'address', 'endpoint', 'commune', 'filing', 'procedures', 'basis', 'facts'],
  ...['fees', 'time', 'delivery', 'result', 'value', 'source', 'on', 'translations', 'title', 'amount', 'per', 'due'],
  ...['exempt', 'note', 'text', 'workingDays', 'deliver'],
];

function unknownWord(pointer: string, word: string): Warning {
  const near = nearest(word, known);
  return {
    ...{ pointer, code: 'unknown-word' },
    message: { en: `"${word}" has no place here.`, vi: `"${word}" không có chỗ ở đây.` },
    fix: near
      ? { en: `Did you mean "${near}"?`, vi: `Có phải là "${near}"?` }
      : { en: 'Remove it; docs/office-file.md lists all words.', vi: 'Hãy bỏ; docs/vi/office-file.md có đủ các từ.' },
  };
}

function wrongCode(pointer: string, code: string): Warning {
  return {
    ...{ pointer, code: 'wrong-form' },
    message: { en: `"${code}" is no code of a procedure.`, vi: `"${code}" không phải là mã thủ tục.` },
    fix: { en: 'One looks like "1.001193".', vi: 'Mã có dạng "1.001193".' },
  };
}

function missing(pointer: string): Warning {
  const name = pointer.split('/').at(-1) ?? '';
  const why: Partial<Record<string, Said>> = {
    source: {
      en: 'Say what sets it: an address, or kind and number of a decision.',
      vi: 'Hãy ghi căn cứ: địa chỉ trang web, hoặc loại và số của văn bản.',
    },
    on: {
      en: 'Say the day you compared it, such as "2026-11-23".',
      vi: 'Hãy ghi ngày đối chiếu, ví dụ "2026-11-23".',
    },
  };
  return {
    ...{ pointer, code: 'missing' },
    message: { en: `"${name}" is missing.`, vi: `Thiếu "${name}".` },
    fix: why[name] ?? { en: `Write "${name}".`, vi: `Hãy ghi "${name}".` },
  };
}

/** What each word is to look like. */
const forms: readonly (readonly [pointer: RegExp, form: Said])[] = [
  [
    /\/endpoint$/,
    {
      en: 'an address such as "https://tiepnhan.example.gov.vn"',
      vi: 'một địa chỉ như "https://tiepnhan.example.gov.vn"',
    },
  ],
  [/\/commune$/, { en: 'the five digits of a commune, in quotes', vi: 'năm chữ số của mã xã, đặt trong dấu nháy' }],
  [/\/filing$/, { en: 'a list, such as ["portal", "counter"]', vi: 'một danh sách, ví dụ ["portal", "counter"]' }],
  [/\/filing\/\d+$/, { en: '"receive", "portal" or "counter"', vi: '"receive", "portal" hoặc "counter"' }],
  [/\/basis$/, { en: '"local" or "agreement"', vi: '"local" hoặc "agreement"' }],
  [/\/on$/, { en: 'a day such as "2026-11-23"', vi: 'một ngày như "2026-11-23"' }],
  [
    /\/source$/,
    { en: 'an address, or kind and number of a decision', vi: 'địa chỉ trang web, hoặc loại và số của văn bản' },
  ],
  [/\/amount$/, { en: 'whole đồng, such as 8000', vi: 'số đồng nguyên, ví dụ 8000' }],
  [/\/workingDays$/, { en: 'a whole number, such as 2', vi: 'một số nguyên, ví dụ 2' }],
  [/\/delivery\/value$/, { en: '"full", "partial" or "information"', vi: '"full", "partial" hoặc "information"' }],
  [/\/deliver\/\d+$/, { en: '"counter", "post" or "electronic"', vi: '"counter", "post" hoặc "electronic"' }],
  [
    /\/fees\/value$/,
    {
      en: 'a list, such as [{ "title": "Lệ phí", "amount": 8000 }]',
      vi: 'một danh sách, ví dụ [{ "title": "Lệ phí", "amount": 8000 }]',
    },
  ],
];

function wrong(pointer: string, issue: $ZodIssue): Warning {
  if (issue.code === 'too_big' && issue.origin === 'string')
    return {
      ...{ pointer, code: 'too-long' },
      message: { en: `It is longer than ${issue.maximum} signs.`, vi: `Dài hơn ${issue.maximum} ký tự.` },
      fix: { en: 'Say it shorter.', vi: 'Hãy viết ngắn lại.' },
    };
  const [, form] = forms.find(([place]) => place.test(pointer)) ?? [];
  const isText = issue.code === 'invalid_type' ? issue.expected === 'string' : issue.code === 'too_small';
  const wanted =
    form ??
    (isText
      ? { en: 'a text', vi: 'một dòng chữ' }
      : { en: 'as docs/office-file.md says', vi: 'như docs/vi/office-file.md' });
  return {
    ...{ pointer, code: 'wrong-form' },
    message: { en: 'It is not what may stand here.', vi: 'Giá trị này không đặt ở đây được.' },
    fix: { en: `Write ${wanted.en}.`, vi: `Hãy ghi ${wanted.vi}.` },
  };
}

/** Words in another language for what is no text. */
function wordFaults({ procedures = {} }: OfficeFile): readonly Warning[] {
  return Object.entries(procedures).flatMap(([code, { facts = {} }]) =>
    Object.entries(facts).flatMap(([name, fact]) =>
      Object.entries(fact?.translations ?? {}).flatMap(([language, words]) =>
        Object.keys(words).flatMap((pointer) => {
          const at = ['procedures', code, 'facts', name, 'translations', language, pointer].reduce(below, '');
          const isText = typeof read(fact?.value as Json, pointer) === 'string';
          const place = factPlaces[name as keyof typeof factPlaces];
          return isText && isWords(`${place}${pointer}`) ? [] : [lostWords(at, pointer)];
        }),
      ),
    ),
  );
}

function lostWords(at: string, pointer: string): Warning {
  return {
    ...{ pointer: at, code: 'lost-pointer' },
    message: { en: `No text of "value" stands at "${pointer}".`, vi: `Trong "value" không có chữ nào ở "${pointer}".` },
    fix: {
      en: 'Point at a text, such as "/0/title" or "/text".',
      vi: 'Hãy trỏ tới một dòng chữ, ví dụ "/0/title" hoặc "/text".',
    },
  };
}
