import { sha256 } from './digest.js';

/** SHA-256 as lower-case hex, also on a page without https, as an intranet often is: there browsers offer none. */
export async function anySha256(content: string | Blob): Promise<string> {
  // Where the context is not secure, `subtle` is missing whatever the types say.
  if (typeof isSecureContext !== 'undefined' && isSecureContext) return sha256(content);
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(await content.arrayBuffer());
  return plainSha256(bytes);
}

/** The first 32 bits of the fractional parts of the cube roots and the square roots of the first primes (FIPS 180-4). */
const [constants, start] = ((): readonly [Uint32Array, readonly number[]] => {
  const primes: number[] = [];
  for (let next = 2; primes.length < 64; next++) if (primes.every((prime) => next % prime)) primes.push(next);
  const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
  return [
    Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
  ];
})();

export function plainSha256(bytes: Uint8Array): string {
  const length = bytes.length;
  const tail = new Uint8Array(((length + 9 + 63) & ~63) - (length & ~63));
  tail.set(bytes.subarray(length & ~63));
  tail[length & 63] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(tail.length - 4, (length << 3) >>> 0);
  const state = Int32Array.from(start);
  const words = new Int32Array(64);
  const whole = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < (length & ~63); at += 64) block(state, words, whole, at);
  for (let at = 0; at < tail.length; at += 64) block(state, words, view, at);
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function block(state: Int32Array, words: Int32Array, view: DataView, at: number): void {
  const word = (index: number): number => words[index] ?? 0;
  const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by));
  for (let index = 0; index < 64; index++) {
    if (index < 16) words[index] = view.getInt32(at + 4 * index);
    else {
      const [a, b] = [word(index - 15), word(index - 2)];
      const one = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
      const two = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
      words[index] = (word(index - 16) + one + word(index - 7) + two) | 0;
    }
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const one = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + one + ((e & f) ^ (~e & g)) + (constants[index] ?? 0) + word(index)) | 0;
    const two = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (two + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => (state[index] = ((state[index] ?? 0) + value) | 0));
}
