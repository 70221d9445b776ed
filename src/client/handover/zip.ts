import { crc32 } from '../../model/crc32.js';

/** A file to put into an archive. */
export interface Entry {
  /** Path inside the archive, with `/`. */
  readonly path: string;
  readonly bytes: Blob;
}

/** How much of a file is in memory at once, in bytes. */
const step = 1_000_000;

/** Names are UTF-8. */
const flags = 0x0800;

/** The first version of the format that knows folders. */
const version = 20;

/**
 * A ZIP archive of files as they are, not squeezed: photos and PDFs are dense already. The files are parts of the new Blob,
 * so none is copied; each is read once, in steps, for its checksum. `now` is told in the time of Vietnam.
 */
export async function zip(entries: readonly Entry[], now: Date): Promise<Blob> {
  const parts: BlobPart[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  const time = dosTime(now);
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = new TextEncoder().encode(path);
    // Shared by the head of the file and its line in the directory.
    const facts = fields([
      [2, version],
      [2, flags],
      [2, 0],
      [4, time],
      [4, await sumOf(bytes)],
      [4, bytes.size],
      [4, bytes.size],
      [2, name.length],
      [2, 0],
    ]);
    const head = join(fields([[4, 0x04034b50]]), facts, name);
    const rest = fields([
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ]);
    directory.push(join(fields([[4, 0x02014b50]]), fields([[2, version]]), facts, rest, name));
    parts.push(head, bytes);
    offset += head.length + bytes.size;
  }
  const listed = join(...directory);
  const end = fields([
    [4, 0x06054b50],
    [4, 0],
    [2, entries.length],
    [2, entries.length],
    [4, listed.length],
    [4, offset],
    [2, 0],
  ]);
  return new Blob([...parts, listed, end], { type: 'application/zip' });
}

/** Numbers one behind the other, each in so many bytes, the lowest first. */
function fields(numbers: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array<ArrayBuffer> {
  const bytes = numbers.flatMap(([size, value]) =>
    Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 0xff),
  );
  return new Uint8Array(bytes);
}

function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Time in the lower half, day in the upper. */
function dosTime(now: Date): number {
  const there = new Date(now.getTime() + 7 * 3_600_000);
  const time = (there.getUTCHours() << 11) | (there.getUTCMinutes() << 5) | (there.getUTCSeconds() >> 1);
  const day = ((there.getUTCFullYear() - 1980) << 9) | ((there.getUTCMonth() + 1) << 5) | there.getUTCDate();
  return ((day << 16) | time) >>> 0;
}

async function sumOf(file: Blob): Promise<number> {
  let sum = 0;
  for (let at = 0; at < file.size; at += step)
    sum = crc32(new Uint8Array(await file.slice(at, at + step).arrayBuffer()), sum);
  return sum;
}
