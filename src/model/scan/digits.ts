/** Bytes as one big number in digits: 3.32 bits a digit, which is what a QR of digits holds. */
export function digitsOf(bytes: Uint8Array): string {
  // A one stands before them, so that none is lost that is zero.
  return BigInt(`0x1${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`).toString();
}

/** The bytes again; `undefined` where digits stand for none. */
export function bytesOf(digits: string): Uint8Array | undefined {
  if (!/^[1-9]\d*$/.test(digits)) return undefined;
  const [first, ...rest] = BigInt(digits).toString(16);
  if (first !== '1' || rest.length % 2) return undefined;
  return Uint8Array.from({ length: rest.length / 2 }, (_, at) => parseInt(rest.slice(2 * at, 2 * at + 2).join(''), 16));
}
