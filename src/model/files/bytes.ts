type Order = 'big' | 'little';

/** Reads past the end as zeros. */
export function uint16(bytes: Uint8Array, at: number, order: Order = 'big'): number {
  const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  return order === 'big' ? first * 256 + second : second * 256 + first;
}

/** Little-endian. */
export function uint24(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at, 'little') + (bytes[at + 2] ?? 0) * 65_536;
}

export function uint32(bytes: Uint8Array, at: number, order: Order = 'big'): number {
  const [first, second] = [uint16(bytes, at, order), uint16(bytes, at + 2, order)];
  return order === 'big' ? first * 65_536 + second : second * 65_536 + first;
}

/** A stretch of bytes as Latin-1; not more than some thousands. */
export function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
