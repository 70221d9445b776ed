import { crc32 } from '../../model/crc32.js';

/** A file of an archive. */
export interface Unzipped {
  /** Path inside the archive, with `/`. */
  readonly path: string;
  readonly bytes: Blob;
  /** Its bytes have the checksum that the archive tells. */
  readonly intact: boolean;
}

/**
 * Why an archive is not opened: it is none, or its end is missing; its files are squeezed or locked, as other programs pack
 * them; it is larger than any dossier.
 */
export type ArchiveFault = 'no-archive' | 'squeezed' | 'too-large';

export class ArchiveError extends Error {
  override name = 'ArchiveError';

  constructor(readonly code: ArchiveFault) {
    super(code);
  }
}

/** More than a dossier of a hundred papers. */
const mostBytes = 2_000_000_000;
const mostFiles = 1000;

/** The directory at the end: a name of any length for each file would be less. */
const mostNames = 4_000_000;

/** How much of a file is in memory at once, in bytes. */
const step = 1_000_000;

/** The sizes of what stands around the files, without names. */
const endSize = 22;
const lineSize = 46;
const headSize = 30;

/** The files of an archive as `zip` writes it: none is squeezed. Names are read from the directory at its end. */
export async function unzip(archive: Blob): Promise<readonly Unzipped[]> {
  if (archive.size > mostBytes) throw new ArchiveError('too-large');
  const end = await view(archive, await endOf(archive), endSize);
  const count = end.getUint16(10, true);
  if (count > mostFiles) throw new ArchiveError('too-large');
  const at = end.getUint32(16, true);
  const namesSize = end.getUint32(12, true);
  if (namesSize > mostNames) throw new ArchiveError('too-large');
  const lines = await view(archive, at, namesSize);
  const files: Unzipped[] = [];
  let [line, total] = [0, 0];
  for (let each = 0; each < count; each++) {
    if (line + lineSize > lines.byteLength || lines.getUint32(line, true) !== 0x02014b50)
      throw new ArchiveError('no-archive');
    const nameLength = lines.getUint16(line + 28, true);
    if (line + lineSize + nameLength > lines.byteLength) throw new ArchiveError('no-archive');
    const name = new Uint8Array(lines.buffer, line + lineSize, nameLength);
    const path = new TextDecoder().decode(name);
    total += lines.getUint32(line + 24, true);
    // Files that lie one over the other are read as often as they are named.
    if (total > archive.size) throw new ArchiveError('no-archive');
    if (!path.endsWith('/')) files.push(await file(archive, path, lines, line));
    line += lineSize + nameLength + lines.getUint16(line + 30, true) + lines.getUint16(line + 32, true);
  }
  return files;
}

async function file(archive: Blob, path: string, lines: DataView, line: number): Promise<Unzipped> {
  const isLocked = (lines.getUint16(line + 8, true) & 1) === 1;
  const size = lines.getUint32(line + 24, true);
  if (lines.getUint16(line + 10, true) !== 0 || isLocked || lines.getUint32(line + 20, true) !== size)
    throw new ArchiveError('squeezed');
  const at = lines.getUint32(line + 42, true);
  const head = await view(archive, at, headSize);
  if (head.getUint32(0, true) !== 0x04034b50) throw new ArchiveError('no-archive');
  const start = at + headSize + head.getUint16(26, true) + head.getUint16(28, true);
  if (start + size > archive.size) throw new ArchiveError('no-archive');
  const bytes = archive.slice(start, start + size);
  return { path, bytes, intact: (await sumOf(bytes)) === lines.getUint32(line + 16, true) };
}

/** Where the end of the directory begins; other programs put a comment behind it. */
async function endOf(archive: Blob): Promise<number> {
  const start = Math.max(0, archive.size - 65_535 - endSize);
  const tail = await view(archive, start, archive.size - start);
  for (let at = tail.byteLength - endSize; at >= 0; at--)
    if (tail.getUint32(at, true) === 0x06054b50) return start + at;
  throw new ArchiveError('no-archive');
}

async function view(archive: Blob, start: number, size: number): Promise<DataView<ArrayBuffer>> {
  if (start + size > archive.size) throw new ArchiveError('no-archive');
  return new DataView(await archive.slice(start, start + size).arrayBuffer());
}

async function sumOf(bytes: Blob): Promise<number> {
  let sum = 0;
  for (let at = 0; at < bytes.size; at += step)
    sum = crc32(new Uint8Array(await bytes.slice(at, at + step).arrayBuffer()), sum);
  return sum;
}
