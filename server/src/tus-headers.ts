import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import { submittedFile } from '../../src/schemas/submission.js';
import { fileName } from './file-name.js';
import { Refusal } from './refusal.js';
import type { NewUpload, Upload } from './upload-types.js';

export const tusVersion = '1.0.0';

const uuid = z.uuid().toLowerCase();
const announced = z.object({
  id: uuid,
  draft: uuid,
  slot: submittedFile.shape.slot.regex(/^[a-z][a-z0-9-]*$/),
  filename: fileName,
  filetype: z.string().max(100),
  sha256: submittedFile.shape.sha256,
});

/** The file in `Upload-Length` and `Upload-Metadata`. */
export function newUpload(headers: IncomingHttpHeaders): NewUpload {
  const size = count(headers['upload-length'], 'Upload-Length');
  const read = announced.safeParse(metadata(String(headers['upload-metadata'] ?? '')));
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))].join(', ');
    throw new Refusal('malformed-request', { detail: `Upload-Metadata is not as agreed in: ${names}.` });
  }
  const { filename, filetype, ...rest } = read.data;
  return { ...rest, name: filename, type: filetype, size };
}

/** Refuses extensions of tus that are not spoken here, by their names. */
export function requireSpoken(headers: IncomingHttpHeaders): void {
  const name = ['Upload-Defer-Length', 'Upload-Concat'].find((each) => headers[each.toLowerCase()] !== undefined);
  if (name) throw new Refusal('malformed-request', { detail: `${name} is not spoken here: see Tus-Extension.` });
}

/** What was announced, as `HEAD` gives it back. */
export function uploadMetadata({ id, draft, slot, name, type, sha256 }: Upload): string {
  const pairs = Object.entries({ id, draft, slot, filename: name, filetype: type, sha256 });
  return pairs.map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(',');
}

/** A whole number in a header. */
export function count(value: string | string[] | undefined, name: string): number {
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value))
    throw new Refusal('malformed-request', { detail: `${name} must be a whole number.` });
  return Number(value);
}

/** The SHA-256 in `Upload-Checksum`, where there is one. */
export function checksum(value: string | string[] | undefined): Buffer | undefined {
  if (value === undefined) return undefined;
  const [, digest] = /^sha256 ([A-Za-z0-9+/]{43}=)$/.exec(String(value)) ?? [];
  if (!digest)
    throw new Refusal('malformed-request', { detail: 'Upload-Checksum must be sha256 and the digest in base64.' });
  return Buffer.from(digest, 'base64');
}

/** Refuses other versions of the protocol. */
export function requireTus(headers: IncomingHttpHeaders): void {
  if (headers['tus-resumable'] !== tusVersion)
    throw new Refusal('unsupported-version', { headers: { 'Tus-Version': tusVersion } });
}

function metadata(header: string): Record<string, string> {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '));
  return Object.fromEntries(
    pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]),
  );
}
