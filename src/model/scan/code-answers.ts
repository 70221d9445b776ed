/*
 * Answers as a number, and back: one walk over the shape of the form. At each place stands what the shape expects, in as few bits
 * as that leaves open; whatever else stands there is written as JSON behind one unlikely bit. So every JSON comes back as it was.
 */
import { isObject, type Json, type JsonObject } from '../json.js';
import { Unreadable, type Coder } from './coder.js';
import type { Shape } from './shape.js';
import type { TextModel } from './text-model.js';

/** In 4096ths. */
const surely = 4060;
const rarely = 36;

/** Deeper than any form; a code may lie. */
const deepest = 40;

/** More than any list holds. */
const mostRows = 1000;

/** How the digits of these formats are counted, as a rule. */
const lengths: Readonly<Record<string, number>> = {
  'citizen-id': 12,
  'identity-number': 12,
  phone: 10,
  'tax-code': 10,
  commune: 5,
  province: 2,
};

/** `given` through the coder; a reader returns what it read. */
export function codeAnswers(coder: Coder, shape: Shape, texts: TextModel, given: JsonObject): JsonObject {
  const found = new Walk(coder, texts).value(shape, given, 0);
  if (!isObject(found)) throw new Unreadable();
  return found;
}

class Walk {
  constructor(
    readonly coder: Coder,
    readonly texts: TextModel,
  ) {}

  value(shape: Shape, given: Json, depth: number): Json {
    if (depth > deepest) throw new Unreadable();
    if (!this.coder.bit(fits(shape, given), surely)) return this.#json(given);
    switch (shape.kind) {
      case 'object':
        return this.#object(shape, isObject(given) ? given : {}, depth);
      case 'list':
        return this.#list(shape, Array.isArray(given) ? (given as readonly Json[]) : [], depth);
      case 'boolean':
        return this.coder.bit(given === true);
      default:
        return this.#single(shape, given);
    }
  }

  #json(given: Json): Json {
    try {
      return JSON.parse(this.#text(JSON.stringify(given))) as Json;
    } catch (error) {
      if (error instanceof SyntaxError) throw new Unreadable();
      throw error;
    }
  }

  #object(shape: Shape, given: JsonObject, depth: number): JsonObject {
    const found: [string, Json][] = [];
    for (const { key, required, shape: inner } of shape.members()) {
      const value = Object.hasOwn(given, key) ? given[key] : undefined;
      if (this.coder.bit(value !== undefined, required ? 3900 : 1800))
        found.push([key, this.value(inner, value === undefined ? '' : value, depth + 1)]);
    }
    return Object.fromEntries(found);
  }

  #list(shape: Shape, given: readonly Json[], depth: number): readonly Json[] {
    const found: Json[] = [];
    while (this.coder.bit(found.length < given.length)) {
      if (found.length === mostRows) throw new Unreadable();
      const value = given[found.length];
      found.push(this.value(shape.row(), value === undefined ? '' : value, depth + 1));
    }
    return found;
  }

  #single({ kind, format, fixed }: Shape, given: Json): Json {
    if (fixed.length) {
      const place = fixed.indexOf(given);
      if (this.coder.bit(place >= 0, surely)) return fixed[this.coder.whole(place, fixed.length)] ?? '';
    }
    if (kind === 'number') return this.#number(Number(given));
    const text = String(given);
    if (this.coder.bit(isDay(text), /date/.test(format) ? surely : rarely)) return this.#day(text);
    const usual = lengths[format];
    if (this.coder.bit(/^\d{1,32}$/.test(text), usual ? surely : format ? rarely : 600))
      return this.#digits(text, usual);
    return this.#text(text);
  }

  #number(given: number): number {
    const size = this.coder.whole(given.toString(2).length, 48);
    let number = 0;
    for (let place = size - 1; place >= 0; place--)
      number = number * 2 + (this.coder.bit(Math.floor(given / 2 ** place) % 2 === 1) ? 1 : 0);
    return number;
  }

  #day(text: string): string {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    const two = (number: number): string => String(number).padStart(2, '0');
    const read = [
      this.coder.whole(year - 1900, 256) + 1900,
      two(this.coder.whole(month, 16)),
      two(this.coder.whole(day, 32)),
    ];
    return read.join('-');
  }

  #digits(text: string, usual = 4): string {
    const length = this.coder.bit(text.length === usual, usual === 4 ? 1000 : surely)
      ? usual
      : this.coder.whole(text.length - 1, 32) + 1;
    let read = '';
    while (read.length < length) read += String(this.coder.whole(Number(text[read.length] ?? 0), 10));
    return read;
  }

  #text(given: string): string {
    const text = this.texts.code(this.coder, given);
    if (text === undefined) throw new Unreadable();
    return text;
  }
}

/** What this shape expects, so that the walk can write it. */
function fits({ kind, members }: Shape, value: Json): boolean {
  switch (kind) {
    case 'object': {
      if (!isObject(value)) return false;
      const keys = new Set(members().map(({ key }) => key));
      return Object.keys(value).every((key) => keys.has(key));
    }
    case 'list':
      return Array.isArray(value) && value.length <= mostRows;
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 46;
    case 'text':
      return typeof value === 'string' && !/\0|\p{Surrogate}/u.test(value);
  }
}

/** Also a day that no calendar has, as long as it comes back as it was. */
function isDay(text: string): boolean {
  return /^(?:19\d\d|20\d\d|21[0-4]\d|215[0-5])-(?:0\d|1[0-5])-(?:[0-2]\d|3[01])$/.test(text);
}
