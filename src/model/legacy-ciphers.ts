/** MD5 and RC4, which keep nothing secret any more and which old PDFs are locked with; only to see whether they are. */

const turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const sines = Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32));

/** MD5 (RFC 1321) as 16 bytes. */
export function md5(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const padded = new DataView(new ArrayBuffer((((length + 8) >> 6) + 1) * 64));
  let at = 0;
  for (const byte of parts.flatMap((part) => [...part])) padded.setUint8(at++, byte);
  padded.setUint8(length, 0x80);
  padded.setUint32(padded.byteLength - 8, length * 8, true);
  let sums = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < padded.byteLength; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = sums;
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round] ?? 0;
      const word = [step, 5 * step + 1, 3 * step + 5, 7 * step][round] ?? 0;
      const turn = turns[round * 4 + (step % 4)] ?? 0;
      const sum = (a + mixed + (sines[step] ?? 0) + padded.getUint32(block + (word % 16) * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0];
    }
    sums = [a, b, c, d].map((sum, index) => (sum + (sums[index] ?? 0)) | 0);
  }
  const digest = new DataView(new ArrayBuffer(16));
  sums.forEach((sum, index) => digest.setInt32(index * 4, sum, true));
  return new Uint8Array(digest.buffer);
}

/** RC4: the same again gives back what was there before. */
export function rc4(key: Uint8Array, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, other);
  }
  let [at, other] = [0, 0];
  return Uint8Array.from(content, (byte) => {
    at = (at + 1) & 255;
    other = (other + (state[at] ?? 0)) & 255;
    swap(at, other);
    return byte ^ (state[((state[at] ?? 0) + (state[other] ?? 0)) & 255] ?? 0);
  });
}
