import type { Slot } from '../../model/procedure.js';
import type { CallOptions } from '../client.js';
import { sha256 } from '../base/digest.js';
import { mostBytes } from './paper.js';
import type { Papers } from './papers.js';
import { photosOfPdf, photosToPdf } from './photos-to-pdf.js';
import { fileName, prepareFile, type ReadyFile, type RefusedFile } from './prepare-file.js';
import { decodeImage, shrinkImage } from './shrink-image.js';

/** A file of a slot, already there (`id`) or new, as the photos it is made of. */
interface Photographed {
  readonly source: string | ReadyFile;
  readonly photos: readonly Blob[];
}

/** Room for what is no photo, in bytes a page; more than our PDF needs. */
const frame = 1_000;

/**
 * Takes picked files into a slot, one after another, and returns those it refuses. Each photo stays a file of its own,
 * so that a blurred one can be taken again alone; only where the slot would hold too many they become one PDF.
 */
export async function takeFiles(
  papers: Papers,
  slot: Slot,
  files: readonly File[],
  { signal, onDoubt }: CallOptions & { readonly onDoubt?: (file: ReadyFile) => void } = {},
): Promise<readonly RefusedFile[]> {
  const { accept, keepOriginal, maxFiles } = slot;
  const { maxDossierBytes, maxFiles: maxAll } = papers.limits;
  const maxBytes = mostBytes(slot, papers.limits);
  const refused: RefusedFile[] = [];
  const waiting: ReadyFile[] = [];
  const isTooMany = files.length > room();
  for (const file of files) {
    const prepared = await prepareFile(file, { accept, keepOriginal, maxBytes, signal });
    if (prepared.kind === 'refused') refused.push(prepared);
    else if (isTooMany) waiting.push(prepared);
    else await add(prepared);
  }
  const mayMerge = waiting.length > room() && accept.includes('pdf') && !keepOriginal;
  const merged = mayMerge ? await merge() : [];
  for (const file of waiting) if (!merged.includes(file)) await add(file);
  return refused;

  function room(): number {
    return maxFiles - papers.of(slot.id).length;
  }

  /** Adds a file in the place of others; false when it is refused. */
  async function add(file: ReadyFile, instead: readonly string[] = []): Promise<boolean> {
    const others = papers.list.filter(({ id }) => !instead.includes(id));
    const total = others.reduce((sum, { size }) => sum + size, file.size);
    if (room() + instead.length < 1) return refuse(file, 'too-many', file.size, maxFiles);
    if (others.length >= maxAll) return refuse(file, 'too-many', file.size, maxAll);
    if (total > maxDossierBytes) return refuse(file, 'dossier-too-large', total, maxDossierBytes);
    await papers.add(slot.id, file);
    if (file.restricted) onDoubt?.(file);
    for (const id of instead) await papers.forget(id);
    return true;
  }

  function refuse(file: ReadyFile, code: RefusedFile['code'], size: number, limit: number): false {
    refused.push({ kind: 'refused', code, name: file.name, type: file.type, size, limit });
    return false;
  }

  /** Makes one PDF of all photos in the slot, old and new; returns the new ones that need nothing more. */
  async function merge(): Promise<readonly ReadyFile[]> {
    const parts: Photographed[] = [];
    for (const { id } of papers.of(slot.id)) parts.push({ source: id, photos: await photosOf(await papers.bytes(id)) });
    for (const file of waiting) parts.push({ source: file, photos: await photosOf(file.bytes) });
    const used = parts.filter(({ photos }) => photos.length > 0);
    const old = used.flatMap(({ source }) => (typeof source === 'string' ? [source] : []));
    const fresh = used.flatMap(({ source }) => (typeof source === 'string' ? [] : [source]));
    if (used.length < 2 || fresh.length === 0) return [];
    const bytes = await photosToPdf(await fit(used.flatMap(({ photos }) => photos)));
    signal?.throwIfAborted();
    const name = fileName(slot.title.replace(/[/\\]/g, '-'), 'application/pdf');
    const { size } = bytes;
    const type = 'application/pdf';
    const pdf: ReadyFile = { kind: 'ready', name, type, bytes, size, sha256: await sha256(bytes), shrunk: false };
    if (size > maxBytes) refuse(pdf, 'too-large', size, maxBytes);
    else await add(pdf, old);
    return fresh;
  }

  /** The photos small enough to stand in one file together, as far as they can shrink. */
  async function fit(photos: readonly Blob[]): Promise<readonly Blob[]> {
    const space = maxBytes - frame * (photos.length + 1);
    if (photos.reduce((sum, { size }) => sum + size, 0) <= space) return photos;
    const smaller: Blob[] = [];
    for (const photo of photos) {
      const picture = await decodeImage(photo);
      smaller.push(picture ? await shrinkImage(picture, space / photos.length) : photo);
      picture?.close();
    }
    return smaller;
  }
}

async function photosOf(file: Blob | undefined): Promise<readonly Blob[]> {
  if (file?.type === 'image/jpeg') return [file];
  return file?.type === 'application/pdf' ? photosOfPdf(file) : [];
}
