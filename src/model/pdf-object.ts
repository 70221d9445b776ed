/** A part of a PDF: a name stands as text, a string as its bytes, what is written as a word such as `null` as `undefined`. */
export type PdfValue =
  number | boolean | string | undefined | Uint8Array<ArrayBuffer> | readonly PdfValue[] | PdfDictionary | PdfReference;

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Names another object of the file. */
export interface PdfReference {
  readonly object: number;
  readonly generation: number;
}

/** Nothing that we read of a PDF stands deeper, is longer in bytes, or has a longer word. */
const deepest = 20;
const longest = 100_000;
const longestWord = 200;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads the objects of a PDF one after another (ISO 32000-2, 7.3). What is broken reads as `undefined`, never throws. */
export class PdfReader {
  readonly #end: number;

  constructor(
    readonly bytes: Uint8Array,
    public at: number,
  ) {
    this.#end = Math.min(bytes.length, at + longest);
  }

  value(depth = 0): PdfValue {
    this.space();
    if (depth > deepest) this.at = this.#end;
    const sign = this.#sign;
    if (sign === '') return undefined;
    if (sign === '/') return this.#name();
    if (sign === '(') return this.#literal();
    if (sign === '[') return this.#list(depth);
    if (sign === '<') return this.bytes[this.at + 1] === 60 ? this.#dictionary(depth) : this.#hex();
    return this.#number() ?? this.#word();
  }

  /** True where `text` stands next; it is passed over. */
  passes(text: string): boolean {
    this.space();
    if ([...text].some((letter, index) => this.bytes[this.at + index] !== letter.charCodeAt(0))) return false;
    this.at += text.length;
    return true;
  }

  /** Passes over blanks and remarks. */
  space(): void {
    for (;;) {
      while (isSpace(this.bytes[this.at])) this.at += 1;
      if (this.#sign !== '%') return;
      while (this.at < this.#end && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at += 1;
    }
  }

  get #sign(): string {
    const byte = this.bytes[this.at];
    return byte === undefined || this.at >= this.#end ? '' : String.fromCharCode(byte);
  }

  #token(): string {
    let text = '';
    for (; text.length < longestWord && this.#sign !== ''; this.at += 1) {
      if (isSpace(this.bytes[this.at]) || '()<>[]{}/%'.includes(this.#sign)) break;
      text += this.#sign;
    }
    return text;
  }

  #name(): string {
    this.at += 1;
    return this.#token().replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }

  #word(): PdfValue {
    const word = this.#token();
    // A sign that can stand nowhere must not be read for ever.
    if (word === '') this.at += 1;
    return word === 'true' ? true : word === 'false' ? false : undefined;
  }

  /** A number, or a reference that begins like one: `5 0 R`. */
  #number(): number | PdfReference | undefined {
    const from = this.at;
    const text = this.#token();
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) {
      this.at = from;
      return undefined;
    }
    const end = this.at;
    this.space();
    const generation = /^\d+$/.test(text) ? this.#token() : '';
    if (/^\d+$/.test(generation) && this.passes('R')) return { object: Number(text), generation: Number(generation) };
    this.at = end;
    return Number(text);
  }

  #list(depth: number): readonly PdfValue[] {
    const values: PdfValue[] = [];
    this.at += 1;
    while (!this.passes(']') && this.at < this.#end) values.push(this.value(depth + 1));
    return values;
  }

  #dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    this.at += 2;
    while (!this.passes('>>') && this.at < this.#end) {
      const key = this.value(depth + 1);
      const value = this.value(depth + 1);
      // What is `null` is not there.
      if (typeof key === 'string' && value !== undefined) entries.set(key, value);
    }
    return entries;
  }

  #hex(): Uint8Array<ArrayBuffer> {
    let digits = '';
    for (this.at += 1; this.#sign !== '' && this.#sign !== '>'; this.at += 1)
      if (/[0-9a-f]/i.test(this.#sign)) digits += this.#sign;
    this.at += 1;
    if (digits.length % 2) digits += '0';
    return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
      Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16),
    );
  }

  #literal(): Uint8Array<ArrayBuffer> {
    const found: number[] = [];
    let open = 0;
    for (; this.#sign !== ''; this.at += 1) {
      const sign = this.#sign;
      if (sign === '(' && open++ === 0) continue;
      if (sign === ')' && --open === 0) break;
      found.push(...(sign === '\\' ? this.#escaped() : this.bytes.subarray(this.at, this.at + 1)));
    }
    this.at += 1;
    return Uint8Array.from(found);
  }

  /** What stands after a backslash; the last sign of it is the one we stand on then. */
  #escaped(): readonly number[] {
    this.at += 1;
    const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...this.bytes.subarray(this.at, this.at + 3)))?.[0];
    if (octal) {
      this.at += octal.length - 1;
      return [Number.parseInt(octal, 8) & 255];
    }
    // A line that goes on.
    if (this.#sign === '\r' && this.bytes[this.at + 1] === 10) this.at += 1;
    if (this.#sign === '\r' || this.#sign === '\n') return [];
    return this.#sign === '' ? [] : [escapes[this.#sign] ?? this.#sign.charCodeAt(0)];
  }
}
