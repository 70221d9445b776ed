import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions, Response } from 'light-my-request';
import { readConfig, type Config } from '../src/config.js';
import { startReceiver, type Receiver } from '../src/receiver.js';
import { testDatabase, type TestDatabase } from './shared-cluster.js';

export const fixtures = join(import.meta.dirname, 'fixtures');
export const site = 'https://ward.example';

export interface TestReceiver extends Receiver {
  readonly config: Config;
  readonly folder: string;
  readonly database: TestDatabase;
}

/** A receiver with a database and folders of its own, on a free port. */
export async function testReceiver(
  changes: Partial<Config> = {},
  now?: () => Date,
  free?: () => Promise<number>,
): Promise<TestReceiver> {
  const database = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'receiver-'));
  const config: Config = {
    ...readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, PROCEDURES_DIR: fixtures, LOG_LEVEL: 'silent' }),
    databaseUrl: database.url,
    allowedSites: [site],
    office: { name: 'UBND xã Kiểm Thử', phone: '0210 000 000' },
    requestsPerMinute: 100_000,
    ...changes,
  };
  try {
    const receiver = await startReceiver(config, now, free);
    const close = async (): Promise<void> => {
      await receiver.close();
      await database.close();
      rmSync(folder, { recursive: true });
    };
    return { ...receiver, config, folder, database, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

export interface TestDraft {
  readonly key: string;
  readonly secret: string;
}

export function newDraft(): TestDraft {
  return { key: randomUUID(), secret: randomBytes(32).toString('base64url') };
}

export interface TestFile {
  readonly id: string;
  readonly slot: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

export function fileOf(bytes: Buffer, changes: Partial<TestFile> = {}): TestFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    id: randomUUID(),
    slot: 'photo',
    name: 'ảnh 1.png',
    type: 'image/png',
    size: bytes.length,
    sha256,
    ...changes,
  };
}

export function authorization({ secret }: TestDraft): string {
  return `Draft ${secret}`;
}

/** `Upload-Metadata` of a file, with other or further pairs. */
export function metadata(
  draft: TestDraft,
  file: TestFile,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  const { id, slot, name, type, sha256 } = file;
  const pairs = { id, slot, filename: name, filetype: type, sha256, draft: draft.key, ...changes };
  return Object.entries(pairs)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key} ${Buffer.from(value).toString('base64')}`]))
    .join(',');
}

export function announcement(draft: TestDraft, file: TestFile): InjectOptions {
  return {
    method: 'POST',
    url: '/v1/uploads',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(file.size),
      'upload-metadata': metadata(draft, file),
      authorization: authorization(draft),
    },
  };
}

export function stretch(draft: TestDraft, id: string, offset: number, bytes: Buffer): InjectOptions {
  return {
    method: 'PATCH',
    url: `/v1/uploads/${id}`,
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      'upload-checksum': `sha256 ${createHash('sha256').update(bytes).digest('base64')}`,
      authorization: authorization(draft),
    },
    payload: bytes,
  };
}

/** Brings a file to the receiver whole. */
export async function upload(
  { app }: TestReceiver,
  draft: TestDraft,
  bytes: Buffer,
  file = fileOf(bytes),
): Promise<TestFile> {
  for (const request of [announcement(draft, file), stretch(draft, file.id, 0, bytes)]) {
    const { statusCode, body } = await app.inject(request);
    if (statusCode >= 300) throw new Error(`${statusCode} ${body}`);
  }
  return file;
}

export const answers = { person: { name: 'Nguyễn Văn A', kind: 'first' } };

/** A submission as a device sends it. */
export function dossier(draft: TestDraft, files: readonly TestFile[], changes: Readonly<Record<string, unknown>> = {}) {
  return {
    answers,
    declared: true,
    files,
    frozenAt: '2026-11-23T08:00:00.000Z',
    key: draft.key,
    language: 'vi',
    procedure: { code: '9.000001', version: '2026-11-01' },
    ...changes,
  };
}

export function submission(
  draft: TestDraft,
  body: unknown,
): InjectOptions & { headers: Record<string, string>; payload: Buffer } {
  const payload = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return {
    method: 'POST',
    url: '/v1/submissions',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': draft.key,
      'content-digest': `sha-256=:${createHash('sha256').update(payload).digest('base64')}:`,
      authorization: authorization(draft),
    },
    payload,
  };
}

/** A whole dossier of one photo, as it arrives. */
export async function submitOne(
  receiver: TestReceiver,
  draft = newDraft(),
): Promise<{ draft: TestDraft; answer: Response; body: unknown }> {
  const file = await upload(receiver, draft, png());
  const body = dossier(draft, [file]);
  return { draft, body, answer: await receiver.app.inject(submission(draft, body)) };
}

function pngChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** A PNG in form, of about `size` bytes, no two alike. */
export function png(size = 100, { width = 4, height = 4 } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const mark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    mark,
    pngChunk('IHDR', header),
    pngChunk('IDAT', randomBytes(size)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pdf(size = 100): Buffer {
  return Buffer.from(`%PDF-1.4\n%${randomBytes(size).toString('hex')}\nstartxref\n9\n%%EOF\n`);
}

export function jpeg(): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 4, 0, 4, 1, 1, 0x11, 0]);
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 18]), randomBytes(16)]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), comment, frame, Buffer.from([0xff, 0xd9])]);
}
