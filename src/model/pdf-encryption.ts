import { md5, rc4 } from './legacy-ciphers.js';
import { PdfReader, type PdfDictionary, type PdfValue } from './pdf-object.js';

/** How a PDF is locked. */
export type PdfEncryption =
  /** Not at all. */
  | 'none'
  /** Anybody can open it; an owner's password forbids something, such as printing. */
  | 'restricted'
  /** Nobody opens it without its password, or without a key that we know nothing of. */
  | 'locked';

/** How much of the end of a file is searched for the place of its table. */
const tail = 2_048;

/** How many places of a broken file are looked at before it is given up. */
const patience = 32;
const patienceForObjects = 10_000;

/**
 * Tells whether a whole PDF opens without a password (ISO 32000-2, 7.6). Only what the last table of the file names
 * counts; «/Encrypt» in a text of the document is nothing.
 */
export async function pdfEncryption(bytes: Uint8Array): Promise<PdfEncryption> {
  const ending = lastTable(bytes) ?? anyTable(bytes);
  const resolve = (value: PdfValue): PdfValue => (isReference(value) ? objectOf(bytes, value.object) : value);
  const encrypt = resolve(ending?.get('Encrypt'));
  if (!isDictionary(encrypt)) return 'none';
  const names = resolve(ending?.get('ID'));
  const id = bytesOf(Array.isArray(names) ? (names as readonly PdfValue[])[0] : undefined);
  return (await opensWithoutPassword(encrypt, id)) ? 'restricted' : 'locked';
}

/** What stands at the place that `startxref` names: a table with its trailer, or a stream with both in one. */
function lastTable(bytes: Uint8Array): PdfDictionary | undefined {
  const start = lastOf(bytes, 'startxref', bytes.length, bytes.length - tail);
  if (start < 0) return undefined;
  const place = new PdfReader(bytes, start + 'startxref'.length).value();
  if (typeof place !== 'number') return undefined;
  // Where something stands before the file's own head, places count from that head.
  const head = Math.max(0, lastOf(bytes, '%PDF-', 1_024 + 5, 0));
  return [place, place + head].map((at) => tableAt(bytes, at)).find((found) => found !== undefined);
}

function tableAt(bytes: Uint8Array, at: number): PdfDictionary | undefined {
  const reader = new PdfReader(bytes, at);
  if (reader.passes('xref')) {
    const trailer = firstOf(bytes, 'trailer', reader.at);
    return trailer < 0 ? undefined : endingAt(bytes, trailer + 'trailer'.length);
  }
  const isObject = typeof reader.value() === 'number' && typeof reader.value() === 'number' && reader.passes('obj');
  return isObject ? endingAt(bytes, reader.at) : undefined;
}

/** Where `startxref` leads nowhere, readers look for a trailer themselves. */
function anyTable(bytes: Uint8Array): PdfDictionary | undefined {
  for (const at of placesOf(bytes, 'trailer', patience)) {
    const found = endingAt(bytes, at + 'trailer'.length);
    if (found) return found;
  }
  for (const at of placesOf(bytes, '/XRef', patience)) {
    const object = lastOf(bytes, ' obj', at);
    const found = object < 0 ? undefined : endingAt(bytes, object + ' obj'.length);
    if (found) return found;
  }
  return undefined;
}

function endingAt(bytes: Uint8Array, at: number): PdfDictionary | undefined {
  const found = new PdfReader(bytes, at).value();
  return isDictionary(found) && found.has('Root') ? found : undefined;
}

/** The object of that number as the file has it last. */
function objectOf(bytes: Uint8Array, number: number): PdfValue {
  for (const at of placesOf(bytes, String(number), patienceForObjects)) {
    if ((bytes[at - 1] ?? 0) > 32) continue;
    const reader = new PdfReader(bytes, at);
    if (reader.value() === number && typeof reader.value() === 'number' && reader.passes('obj')) return reader.value();
  }
  return undefined;
}

/** The empty password, filled up as the standard has it. */
const padding = Uint8Array.from(
  [0x28bf4e5e, 0x4e758a41, 0x64004e56, 0xfffa0108, 0x2e2e00b6, 0xd0683e80, 0x2f0ca9fe, 0x6453697a].flatMap((word) => [
    word >>> 24,
    (word >>> 16) & 255,
    (word >>> 8) & 255,
    word & 255,
  ]),
);

async function opensWithoutPassword(encrypt: PdfDictionary, id: Uint8Array): Promise<boolean> {
  const revision = encrypt.get('R');
  const user = bytesOf(encrypt.get('U'));
  if (encrypt.get('Filter') !== 'Standard' || typeof revision !== 'number') return false;
  if (revision >= 5) return equal(await hash(user.subarray(32, 40), revision), user.subarray(0, 32));
  // Writers do not agree on where the length of the key stands.
  const lengths = revision === 2 ? [5] : [...new Set([Number(encrypt.get('Length') ?? 40) / 8, 16, 5])];
  return lengths.filter((length) => length >= 5 && length <= 16).some((length) => fits(length, revision));

  /** Whether a key of so many bytes, made from no password, gives what the file has of its user's (algorithms 2, 4, 5). */
  function fits(length: number, revision: number): boolean {
    const permissions = new DataView(new ArrayBuffer(4));
    permissions.setInt32(0, Number(encrypt.get('P')), true);
    const clear = revision >= 4 && encrypt.get('EncryptMetadata') === false ? [255, 255, 255, 255] : [];
    const owner = bytesOf(encrypt.get('O')).subarray(0, 32);
    let key = md5(padding, owner, new Uint8Array(permissions.buffer), id, Uint8Array.from(clear)).slice(0, length);
    if (revision === 2) return equal(rc4(key, padding), user.subarray(0, 32));
    for (let round = 0; round < 50; round++) key = md5(key).slice(0, length);
    let found = md5(padding, id);
    for (let round = 0; round < 20; round++)
      found = rc4(
        key.map((byte) => byte ^ round),
        found,
      );
    return equal(found, user.subarray(0, 16));
  }
}

/** The hash of no password with a salt: plain in revision 5, hardened in 6 (algorithm 2.B). */
async function hash(salt: Uint8Array<ArrayBuffer>, revision: number): Promise<Uint8Array> {
  let sum = new Uint8Array(await crypto.subtle.digest('SHA-256', salt));
  let last = 0;
  for (let round = 0; revision > 5 && (round < 64 || last > round - 32); round++) {
    const content = new Uint8Array(sum.length * 64);
    for (let at = 0; at < 64; at++) content.set(sum, at * sum.length);
    const key = await crypto.subtle.importKey('raw', sum.slice(0, 16), 'AES-CBC', false, ['encrypt']);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: sum.slice(16, 32) }, key, content);
    // The platform adds a block of padding, which the standard has not.
    const mixed = new Uint8Array(sealed).slice(0, content.length);
    const choice = mixed.subarray(0, 16).reduce((total, byte) => total + byte, 0) % 3;
    sum = new Uint8Array(await crypto.subtle.digest(`SHA-${[256, 384, 512][choice]}`, mixed));
    last = mixed.at(-1) ?? 0;
  }
  return sum.subarray(0, 32);
}

function isReference(value: PdfValue): value is { readonly object: number; readonly generation: number } {
  return typeof value === 'object' && 'object' in value;
}

function isDictionary(value: PdfValue): value is PdfDictionary {
  return value instanceof Map;
}

function bytesOf(value: PdfValue): Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array ? value : new Uint8Array();
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length > 0 && one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Where a text begins, from `from` on; -1 where it does not stand. */
function firstOf(bytes: Uint8Array, text: string, from: number): number {
  const code = text.charCodeAt(0);
  for (let at = from; at < bytes.length; at++) if (bytes[at] === code && stands(bytes, text, at)) return at;
  return -1;
}

/** Where a text stands, the last place first. */
function* placesOf(bytes: Uint8Array, text: string, most: number): Generator<number> {
  let at = lastOf(bytes, text);
  for (let count = 0; at >= 0 && count < most; count++, at = lastOf(bytes, text, at)) yield at;
}

/** Where a text begins last before `end`, not before `from`. */
function lastOf(bytes: Uint8Array, text: string, end = bytes.length, from = 0): number {
  const code = text.charCodeAt(0);
  // A search of the platform for each byte that is alike takes seconds in a file made of one letter.
  for (let at = Math.min(end, bytes.length) - 1; at >= Math.max(0, from); at--)
    if (bytes[at] === code && stands(bytes, text, at)) return at;
  return -1;
}

function stands(bytes: Uint8Array, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
