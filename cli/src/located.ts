import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { isObject, type Json } from '../../src/model/json.js';
import { above, below, read } from '../../src/model/pointer.js';
import { keysOf } from '../../src/model/pointer-keys.js';
import { decode } from './decode.js';
import type { Said } from './language.js';
import { syntaxFault, type Sentence } from './syntax-words.js';
import { letterFindings, numberFindings } from './text-findings.js';

/** Where something stands in a file; both count from one, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What keeps a file from being JSON, or makes it say something else than it seems to. */
export interface TextFinding extends Place {
  readonly pointer: string;
  readonly level: 'fault' | 'warning';
  readonly code: string;
  readonly message: Said;
  readonly fix: Said;
}

/** A JSON file whose values know where they stand. */
export interface Located {
  readonly found: readonly TextFinding[];
  /** The value; `undefined` where the text is no JSON. */
  readonly value: Json | undefined;
  /** Where the value at a JSON Pointer begins: its name in an object. What is missing stands where it should be. */
  placeOf(pointer: string): Place;
}

const mark = /^\uFEFF/;

/** More mistakes of the text than these follow from the first. */
const mostTold = 3;

/** Reads a file as JSON, with the place of each of its values. */
export function locate(bytes: Uint8Array): Located {
  const decoded = decode(bytes);
  if ('code' in decoded) return broken(decoded);
  const text = decoded.text.replace(mark, ' ');
  const lines = new Lines(text);
  const at = (
    offset: number,
    sentence: Sentence,
    pointer = '',
    level: TextFinding['level'] = 'fault',
  ): TextFinding => ({
    ...{ pointer, level },
    ...sentence,
    ...lines.at(offset),
  });
  if (text.trim() === '') return broken({ ...empty, line: 1 });
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const placeOf = (value: Json | undefined) => (pointer: string) => lines.at(offsetOf(tree, value, pointer));
  if (errors.length)
    return { found: syntaxFaults(errors, text, lines, at), value: undefined, placeOf: placeOf(undefined) };
  const value = JSON.parse(text) as Json;
  const found = [
    ...(mark.test(decoded.text) ? [at(0, byteOrderMark)] : []),
    ...duplicates(tree).map(([offset, pointer, name]) => at(offset, duplicate(name), pointer)),
    ...numberFindings(tree, text).map(([offset, sentence]) => at(offset, sentence)),
    ...letterFindings(tree).map(([offset, sentence]) => at(offset, sentence, '', 'warning')),
  ];
  return { found, value, placeOf: placeOf(value) };
}

function broken(fault: Sentence & { readonly line: number }): Located {
  const place = { line: fault.line, column: 1 };
  return { found: [{ pointer: '', level: 'fault', ...fault, ...place }], value: undefined, placeOf: () => place };
}

const empty: Sentence = {
  code: 'empty',
  message: { en: 'The file is empty.', vi: 'Tệp trống.' },
  fix: {
    en: 'Begin a document with "dvc new CODE"; if there was something in this one, take back its last copy.',
    vi: 'Hãy tạo tài liệu bằng "dvc new MÃ"; nếu trước đó tệp có nội dung, hãy lấy lại bản lưu gần nhất.',
  },
};

export const byteOrderMark: Sentence = {
  code: 'byte-order-mark',
  message: {
    en: 'The file begins with a byte order mark, which some programs refuse.',
    vi: 'Tệp bắt đầu bằng dấu BOM, một số chương trình không nhận.',
  },
  fix: {
    en: 'Save it as "UTF-8", not "UTF-8 with BOM".',
    vi: 'Hãy lưu lại bằng «UTF-8», không phải «UTF-8 with BOM».',
  },
};

const duplicate = (name: string): Sentence => ({
  code: 'duplicate-name',
  message: {
    en: `"${name}" stands here twice; only the last counts.`,
    vi: `"${name}" có ở đây hai lần; chỉ lần sau cùng được tính.`,
  },
  fix: { en: 'Remove one, or put both together.', vi: 'Hãy bỏ một, hoặc gộp lại.' },
});

/** The first mistake of each line, and not more than help. */
function syntaxFaults(
  errors: readonly ParseError[],
  text: string,
  lines: Lines,
  at: (offset: number, sentence: Sentence) => TextFinding,
): readonly TextFinding[] {
  const told = new Map<number, TextFinding>();
  for (const error of errors) {
    const { offset, isLast, ...sentence } = syntaxFault(error, text, (each) => lines.at(each).line);
    const finding = at(offset, sentence);
    if (!told.has(finding.line)) told.set(finding.line, finding);
    if (isLast) break;
  }
  return [...told.values()].slice(0, mostTold);
}

/** JSON takes the last of two equal names and drops the other without a word. */
function duplicates(
  node: Node | undefined,
  at = '',
): readonly (readonly [offset: number, pointer: string, name: string])[] {
  const names = new Set<unknown>();
  return (node?.children ?? []).flatMap((child, index) => {
    if (node?.type !== 'object') return duplicates(child, `${at}/${index}`);
    const [key, value] = child.children ?? [];
    const name = String(key?.value);
    const pointer = below(at, name);
    const inner = duplicates(value, pointer);
    if (names.has(name)) return [[key?.offset ?? 0, pointer, name] as const, ...inner];
    names.add(name);
    return inner;
  });
}

/** Of what is not there, the place of what should hold it. */
function offsetOf(tree: Node | undefined, value: Json | undefined, pointer: string): number {
  if (!tree || pointer === '') return tree?.offset ?? 0;
  const path: (string | number)[] = [];
  let holder = value;
  for (const key of keysOf(pointer)) {
    path.push(Array.isArray(holder) ? Number(key) : key);
    holder = Array.isArray(holder) || isObject(holder) ? read(holder, below('', key)) : undefined;
  }
  const node = findNodeAtLocation(tree, path);
  if (!node) return offsetOf(tree, value, above(pointer));
  return (node.parent?.type === 'property' ? node.parent : node).offset;
}

/** Lines of a text and where each begins. */
class Lines {
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
  }

  at(offset: number): Place {
    let line = this.#starts.findIndex((start) => start > offset);
    if (line < 0) line = this.#starts.length;
    return { line, column: offset - (this.#starts[line - 1] ?? 0) + 1 };
  }
}
