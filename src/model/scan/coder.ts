/*
 * One walk both writes and reads: it asks a coder for each bit and says how likely a 1 is. A writer is given the bit and
 * narrows an interval; a reader finds the bit from where the number lies in it. What is likely costs next to nothing.
 */

/** What was read is no code of ours, or not all of it. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** More bits than any dossier has: a code that was made to keep us busy. */
const mostBits = 400_000;

export abstract class Coder {
  protected low = 0;
  protected high = 0xffffffff;
  #bits = 0;

  /** `given` is the bit to write; a reader takes no notice of it. `chance` of a 1 is in 4096ths, from 1 to 4095. */
  bit(given: boolean, chance = 2048): boolean {
    if (++this.#bits > mostBits) throw new Unreadable();
    const middle = this.low + Math.floor(((this.high - this.low) * chance) / 4096);
    const bit = this.decide(given, middle);
    if (bit) this.high = middle;
    else this.low = middle + 1;
    while (this.low >>> 24 === this.high >>> 24) {
      this.shift(this.high >>> 24);
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 255) >>> 0;
    }
    return bit;
  }

  /** A whole number below `size`, each as likely. */
  whole(given: number, size: number): number {
    let from = 0;
    let to = size;
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (this.bit(given >= middle, Math.round((4096 * (to - middle)) / (to - from)))) from = middle;
      else to = middle;
    }
    return from;
  }

  protected abstract decide(given: boolean, middle: number): boolean;

  /** A byte that both ends of the interval share has left it. */
  protected abstract shift(byte: number): void;
}

export class Writer extends Coder {
  readonly #bytes: number[] = [];

  /** All that was written, in as few bytes as say it. Zeros behind it change nothing. */
  end(): Uint8Array {
    const bytes = [...this.#bytes];
    for (let kept = 0; kept <= 4; kept++) {
      const unit = 2 ** (32 - 8 * kept);
      const value = Math.ceil(this.low / unit) * unit;
      if (value > this.high) continue;
      for (let each = 0; each < kept; each++) bytes.push(Math.floor(value / 2 ** (24 - 8 * each)) % 256);
      break;
    }
    while (bytes.at(-1) === 0) bytes.pop();
    return Uint8Array.from(bytes);
  }

  protected override decide(given: boolean): boolean {
    return given;
  }

  protected override shift(byte: number): void {
    this.#bytes.push(byte);
  }
}

export class Reader extends Coder {
  readonly #bytes: Uint8Array;
  #at = 0;
  #value = 0;

  constructor(bytes: Uint8Array) {
    super();
    this.#bytes = bytes;
    for (let each = 0; each < 4; each++) this.shift();
  }

  protected override decide(_: boolean, middle: number): boolean {
    return this.#value <= middle;
  }

  protected override shift(): void {
    if (this.#at > this.#bytes.length + 8) throw new Unreadable();
    this.#value = ((this.#value << 8) | (this.#bytes[this.#at++] ?? 0)) >>> 0;
  }
}
