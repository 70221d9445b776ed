/*
 * How likely each bit of a text is a 1, learnt from what came before:
 * 1. Six contexts (the last one to five bytes, and the word so far) each keep a probability for every bit they met.
 * 2. A mixer weighs these by how often each was right, as in the public PAQ family of compressors.
 * 3. It has read `everyday` before any text, and forgets all else when a code begins.
 * 4. Everything is whole numbers: the same bits give the same guess in every browser, today and in ten years. Any change here
 *    or in `everyday` makes printed codes unreadable, so it is a new format (parts.ts).
 */
import type { Coder } from './coder.js';
import { everyday } from './everyday.js';

/** Each context has so many slots. */
const width = 15;
const slots = 1 << width;
const contexts = 6;

/** From then on a slot follows no slower. */
const steady = 40;

/** How fast a probability follows, by how often it was met; in 65536ths. */
const rates = Uint16Array.from({ length: steady + 1 }, (_, met) => Math.floor(65536 / (met + 1.3)));

/** Logistic function of a number from -2047 to 2047, in 4096ths, between these points. */
const curve = [
  1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901, 3975,
  4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

function squash(stretched: number): number {
  const weight = stretched & 127;
  const at = (stretched >> 7) + 16;
  return ((curve[at] ?? 0) * (128 - weight) + (curve[at + 1] ?? 4095) * weight + 64) >> 7;
}

/** The inverse of `squash`. */
const stretches = ((): Int16Array => {
  const table = new Int16Array(4096);
  let from = 0;
  for (let stretched = -2047; stretched <= 2047; stretched++) {
    const to = squash(stretched);
    for (let at = from; at <= to; at++) table[at] = stretched;
    from = Math.max(from, to + 1);
  }
  return table.fill(2047, from);
})();

/** Ends a text; no answer holds it. */
const end = 0;

/** Longer than any answer. */
const longest = 20_000;

export class TextModel {
  readonly #chances = new Uint16Array(slots * contexts).fill(32768);
  readonly #met = new Uint8Array(slots * contexts);
  readonly #weights = new Int32Array(contexts * (contexts + 1)).fill(20000);
  readonly #slots = new Int32Array(contexts);
  readonly #inputs = new Int32Array(contexts);
  /** Hashes of the contexts, each of its own. */
  readonly #hashes = new Int32Array(contexts);
  /** The bits of this byte so far, behind a 1. */
  #node = 1;
  #set = 0;
  #last = 0;
  #word = 0;
  /** What each slot was at the start: slot, chance, met; in turn. Absent until then. */
  #changed: number[] | undefined;
  readonly #start: Int32Array;

  constructor() {
    for (const text of everyday.split('\n'))
      for (const byte of [...new TextEncoder().encode(text), end])
        for (let place = 7; place >= 0; place--) {
          this.#guess();
          this.#learn((byte >> place) & 1);
        }
    this.#start = this.#weights.slice();
    this.#changed = [];
  }

  /** Forgets all but `everyday`. */
  restart(): this {
    const changed = this.#changed ?? [];
    for (let at = changed.length - 3; at >= 0; at -= 3) {
      const slot = changed[at] ?? 0;
      this.#chances[slot] = changed[at + 1] ?? 0;
      this.#met[slot] = changed[at + 2] ?? 0;
    }
    changed.length = 0;
    this.#weights.set(this.#start);
    // Also where a reader stopped in the middle of a byte.
    this.#node = 1;
    this.#take(end);
    return this;
  }

  /** One text through a coder. */
  code(coder: Coder, given: string): string | undefined {
    const bytes = [...new TextEncoder().encode(given), end];
    const read: number[] = [];
    while (read.length < longest) {
      const byte = bytes[read.length] ?? end;
      for (let place = 7; place >= 0; place--)
        this.#learn(coder.bit(((byte >> place) & 1) === 1, this.#guess()) ? 1 : 0);
      const taken = this.#last & 0xff;
      if (taken === end) return textOf(read);
      read.push(taken);
    }
    return undefined;
  }

  /** The chance of a 1 in 4096ths; neither never nor always. */
  #guess(): number {
    let known = 0;
    for (let each = 0; each < contexts; each++) {
      const hash = Math.imul((this.#hashes[each] ?? 0) + Math.imul(this.#node, 0x2545f491), 0x2c1b3c6d);
      const slot = each * slots + ((hash ^ (hash >>> 15)) & (slots - 1));
      this.#slots[each] = slot;
      const met = this.#met[slot] ?? 0;
      if (met) known++;
      this.#inputs[each] = met ? (stretches[(this.#chances[slot] ?? 0) >> 4] ?? 0) : 0;
    }
    this.#set = known * contexts;
    return squash(this.#sum());
  }

  #sum(): number {
    let sum = 0;
    for (let each = 0; each < contexts; each++)
      sum += (this.#inputs[each] ?? 0) * (this.#weights[this.#set + each] ?? 0);
    return Math.max(-2047, Math.min(2047, Math.trunc(sum / 65536)));
  }

  #learn(bit: number): void {
    const wrong = ((bit << 12) - squash(this.#sum())) * 6;
    for (let each = 0; each < contexts; each++) {
      const slot = this.#slots[each] ?? 0;
      const place = this.#set + each;
      this.#weights[place] = (this.#weights[place] ?? 0) + (((this.#inputs[each] ?? 0) * wrong + 0x2000) >> 14);
      const met = this.#met[slot] ?? 0;
      const chance = this.#chances[slot] ?? 0;
      this.#changed?.push(slot, chance, met);
      this.#chances[slot] = chance + Math.trunc((((bit ? 65535 : 0) - chance) * (rates[met] ?? 0)) / 65536);
      if (met < steady) this.#met[slot] = met + 1;
    }
    this.#node = (this.#node << 1) | bit;
    if (this.#node > 255) this.#take(this.#node & 255);
  }

  #take(byte: number): void {
    this.#node = 1;
    // A text begins with no memory of the one before.
    if (byte === end) this.#last = this.#word = 0;
    else {
      this.#last = (this.#last << 8) | byte;
      this.#word = byte === 0x20 ? 0 : Math.imul(this.#word ^ byte, 0x01000193) + 1;
    }
    const last = this.#last;
    const found = [0x100, (last & 0xff) | 0x200, (last & 0xffff) | 0x30000, last & 0xffffff, last, this.#word];
    for (let each = 0; each < contexts; each++) this.#hashes[each] = Math.imul((found[each] ?? 0) + each, 0x9e3779b1);
  }
}

function textOf(bytes: readonly number[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

let made: TextModel | undefined;

/** One for all: it is large, and what it has read of one code it forgets before the next. */
export function textModel(): TextModel {
  return (made ??= new TextModel());
}
