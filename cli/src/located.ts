import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { isObject, type Json } from '../../src/model/json.js';
import { above, keysOf, read } from '../../src/model/pointer.js';

/** Where something stands in a file; both count from one, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What keeps a file from being JSON, or makes it say something else than it seems to. */
export interface TextFault extends Place {
  readonly pointer: string;
  readonly code: 'not-text' | 'byte-order-mark' | 'not-json' | 'duplicate-name';
  readonly message: string;
  readonly fix: string;
}

/** A JSON file whose values know where they stand. */
export interface Located {
  readonly faults: readonly TextFault[];
  /** The value; `undefined` where the text is no JSON. */
  readonly value: Json | undefined;
  /** Where the value at a JSON Pointer begins: its name in an object. What is missing stands where it should be. */
  placeOf(pointer: string): Place;
}

const mark = /^\uFEFF/;

/** More mistakes of the text than these follow from the first. */
const mostTold = 3;

const fixes: Readonly<Record<string, readonly [message: string, fix: string]>> = {
  InvalidSymbol: ['This is no JSON value.', 'Put words in double quotes; write true, false or null in small letters.'],
  InvalidNumberFormat: ['This number is not written as JSON writes one.', 'Write 8000 or 0.5, without "+" or dots.'],
  PropertyNameExpected: ['A name in double quotes belongs here.', 'Write one, or remove the comma before it.'],
  ValueExpected: ['A value belongs here.', 'Write one, or remove the comma before it.'],
  ColonExpected: ['A colon is missing.', 'Write ":" between the name and its value.'],
  CommaExpected: ['A comma is missing.', 'Write "," after the value before this.'],
  CloseBraceExpected: ['An object is not closed.', 'Write "}" at its end.'],
  CloseBracketExpected: ['A list is not closed.', 'Write "]" at its end.'],
  EndOfFileExpected: ['The document has ended before this.', 'Remove what follows, or a bracket too many above.'],
  InvalidCommentToken: ['JSON has no comments.', 'Remove it; in a form "$comment" holds a remark.'],
  UnexpectedEndOfComment: ['JSON has no comments.', 'Remove it.'],
  UnexpectedEndOfString: ['A text is not closed on its line.', 'Write the closing quote; a line break inside is \\n.'],
  UnexpectedEndOfNumber: ['A number is not finished.', 'Finish it.'],
  InvalidUnicode: ['After "\\u" four hexadecimal digits must follow.', 'Write the letter itself.'],
  InvalidEscapeCharacter: ['A backslash stands before a letter it does not go with.', 'Write "\\\\" for a backslash.'],
  InvalidCharacter: ['A character that may not stand in a text.', 'Remove it; a line break is \\n, a tab \\t.'],
};

/** Reads a file as JSON, with the place of each of its values. */
export function locate(bytes: Uint8Array): Located {
  const decoded = decode(bytes);
  if (decoded === undefined) {
    const message = 'It is not UTF-8 text.';
    return broken({ code: 'not-text', message, fix: 'Save it again as UTF-8.', pointer: '', line: 1, column: 1 });
  }
  const text = decoded.replace(mark, ' ');
  const places = new Lines(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const faults = errors.length ? syntaxFaults(errors, places) : [...marks(decoded), ...duplicates(tree, places)];
  const value = errors.length ? undefined : parsed(text);
  return { faults, value, placeOf: (pointer) => places.at(offsetOf(tree, value, pointer)) };
}

function broken(fault: TextFault): Located {
  return { faults: [fault], value: undefined, placeOf: () => ({ line: 1, column: 1 }) };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function parsed(text: string): Json {
  return JSON.parse(text) as Json;
}

function marks(text: string): readonly TextFault[] {
  if (!mark.test(text)) return [];
  const message = 'The file begins with a byte order mark, which some programs refuse.';
  const fix = 'Save it as "UTF-8", not "UTF-8 with BOM".';
  return [{ pointer: '', code: 'byte-order-mark', message, fix, line: 1, column: 1 }];
}

/** The first mistake of each line, and not more than help. */
function syntaxFaults(errors: readonly ParseError[], places: Lines): readonly TextFault[] {
  const told = new Map<number, TextFault>();
  for (const { error, offset } of errors) {
    const place = places.at(offset);
    const [message, fix] = fixes[printParseErrorCode(error)] ?? ['This is not JSON.', 'Correct it.'];
    if (!told.has(place.line)) told.set(place.line, { pointer: '', code: 'not-json', message, fix, ...place });
  }
  return [...told.values()].slice(0, mostTold);
}

/** JSON takes the last of two equal names and drops the other without a word. */
function duplicates(node: Node | undefined, places: Lines, at = ''): readonly TextFault[] {
  const names = new Set<unknown>();
  return (node?.children ?? []).flatMap((child, index) => {
    if (node?.type !== 'object') return duplicates(child, places, `${at}/${index}`);
    const [key, value] = child.children ?? [];
    const name = String(key?.value);
    const pointer = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const inner = duplicates(value, places, pointer);
    if (!names.has(name)) {
      names.add(name);
      return inner;
    }
    const message = `"${name}" stands here twice; only the last counts.`;
    const fix = 'Remove one, or put both together.';
    return [{ pointer, code: 'duplicate-name' as const, message, fix, ...places.at(key?.offset ?? 0) }, ...inner];
  });
}

/** Of what is not there, the place of what should hold it. */
function offsetOf(tree: Node | undefined, value: Json | undefined, pointer: string): number {
  if (!tree || pointer === '') return tree?.offset ?? 0;
  const path: (string | number)[] = [];
  let holder = value;
  for (const key of keysOf(pointer)) {
    path.push(Array.isArray(holder) ? Number(key) : key);
    holder = Array.isArray(holder) || isObject(holder) ? read(holder, `/${escape(key)}`) : undefined;
  }
  const node = findNodeAtLocation(tree, path);
  if (!node) return offsetOf(tree, value, above(pointer));
  return (node.parent?.type === 'property' ? node.parent : node).offset;
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
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
