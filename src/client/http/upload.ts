import { isObject } from '../../model/json.js';
import { base64, base64OfText } from '../base/base64.js';
import { ClientError } from '../client-error.js';
import type { CallOptions, DraftKey, UploadFile } from '../client.js';
import { digest } from '../base/digest.js';
import type { Answer, Call } from './request.js';
import { backoff, type Clock } from '../base/wait.js';

/** What an upload needs of the world. */
export interface UploadLine extends Clock {
  /** Sends to the uploads of the office; `place` is `''`, or `/` and an id, or a whole address. */
  send(place: string, call: Omit<Call, 'timeout'>): Promise<Answer>;
  /** Sends a PATCH likewise; `isCut` where it failed before without an answer. */
  patch(place: string, call: Omit<Call, 'timeout'>, isCut: boolean): Promise<Answer>;
  /** Address of the uploads. */
  readonly base: string;
}

const smallest = 64 * 1024;
const first = 256 * 1024;
const largest = 2 * 1024 * 1024;
const aim = 5_000;
/** After so many failed tries in a row the caller is told. */
const patience = 4;
/** Longer than this the caller does the waiting. */
const longestPause = 60;

/** The headers of tus 1.0.0 and of the draft that owns the upload. */
export function uploadHeaders(draft: DraftKey): Record<string, string> {
  return { 'Tus-Resumable': '1.0.0', Authorization: `Draft ${draft.secret}` };
}

/** Sends a file to the office in chunks, from where it stopped (tus 1.0.0 with sha256 checksums). */
export async function upload(
  line: UploadLine,
  draft: DraftKey,
  file: UploadFile,
  bytes: Blob,
  { signal, onProgress }: CallOptions & { readonly onProgress?: (sent: number) => void },
): Promise<void> {
  const own = `/${encodeURIComponent(file.id)}`;
  let place = own;
  /** Whether a place that the office names is tried. */
  let follows = true;
  let cuts = 0;
  const headers = uploadHeaders(draft);
  let size = first;
  /** A chunk has at most so many bytes: a gateway that has refused a larger one refuses the next. */
  let most = largest;
  /** Whether its last bytes came with the announcement that was answered. */
  let isSent = false;
  let failures = 0;
  let furthest = 0;
  let offset: number | undefined;
  /** Why nothing of the office's answers can be read, if so: a gateway shows the page no header. */
  let blind: ClientError | undefined;

  for (;;) {
    try {
      offset ??= (failures > 0 ? await held() : undefined) ?? (await announce());
      onProgress?.(offset);
      if (isSent && offset === file.size) return;
      // Also when all bytes are there: only the answer to a chunk says that the office has checked the whole.
      offset = await sendChunk(offset);
      cuts = 0;
      if (offset > furthest) failures = 0;
      furthest = Math.max(furthest, offset);
      if (offset < file.size) continue;
      onProgress?.(offset);
      return;
    } catch (error) {
      if (!(error instanceof ClientError) || (!error.retryable && !isGone(error))) throw error;
      if (offset !== undefined && isNowhere(error)) {
        // A mount before our path is lost in some answers: then it is where we know it to be, or nowhere.
        if (place === own) throw new ClientError('unknown', { retryable: false, cause: error });
        follows = false;
        place = own;
      }
      if (offset !== undefined && isUnanswered(error)) cuts++;
      if (++failures > patience || (error.retryAfter ?? 0) > longestPause) throw blind ?? error;
      offset = undefined;
      size = Math.max(smallest, size / 2);
      if (error.status === 413) most = size;
      await line.wait(Math.max((error.retryAfter ?? 0) * 1000, backoff(failures - 1, line.random)), signal);
    }
  }

  /** How much the office holds; `undefined` where it knows no such upload. */
  async function held(): Promise<number | undefined> {
    try {
      const answer = await line.send(place, { method: 'HEAD', headers, fresh: true, also: [404, 410], signal });
      return answer.status >= 400 ? undefined : await reachedIn(answer);
    } catch (error) {
      // A gateway lets no HEAD through: the answer to the announcement tells it too.
      if (error instanceof ClientError && error.code === 'unknown') return undefined;
      throw error;
    }
  }

  /**
   * Names the file to the office; it answers how much it holds already, where it was named before. A small one comes along
   * (tus `creation-with-upload`): one request less, and no PATCH. Should that fail, it is named alone.
   */
  async function announce(): Promise<number> {
    const { id, slot, name: filename, type: filetype, sha256 } = file;
    const facts = Object.entries({ id, slot, filename, filetype, sha256, draft: draft.key });
    const metadata = facts.map(([key, value]) => `${key} ${base64OfText(value)}`);
    const creation = { 'Upload-Length': String(file.size), 'Upload-Metadata': metadata.join(',') };
    const along = failures === 0 && file.size <= first ? await chunkFrom(0) : undefined;
    const call = { method: 'POST', headers: { ...headers, ...creation, ...along?.headers }, signal };
    const answer = await line.send('', { ...call, ...(along && { body: along.body }) });
    if (answer.status !== 201) throw new ClientError('offline');
    if (follows) place = placeOf(answer, line.base) ?? own;
    isSent = along !== undefined;
    return answer.headers.has('tus-resumable') && !answer.headers.has('upload-offset') ? 0 : reachedIn(answer);
  }

  /** How much the office holds, by its answer; where a gateway hides the headers from the page, it is asked in JSON. */
  async function reachedIn(answer: Answer): Promise<number> {
    if (answer.headers.has('upload-offset')) return offsetOf(answer.headers.get('upload-offset'), file.size);
    const { status } = answer;
    if (status === 201 || status === 204) blind = new ClientError('unknown', { retryable: true, status });
    const { body } = await line.send(place, { headers, fresh: true, also: [404, 405, 410], signal });
    const reached = offsetOf(isObject(body) ? body['offset'] : undefined, file.size);
    blind = undefined;
    return reached;
  }

  /** Sends the chunk at `from`; returns how much the office holds then. */
  async function sendChunk(from: number): Promise<number> {
    const { body, headers: told } = await chunkFrom(from);
    const began = line.now();
    const call = { headers: { ...headers, ...told, 'Upload-Offset': String(from) }, body, signal };
    const answer = await line.patch(place, call, cuts > 1);
    const rate = body.byteLength / Math.max(1, line.now() - began);
    size = Math.round(Math.min(most, size * 2, Math.max(smallest, rate * aim)));
    const reached = await reachedIn(answer);
    if (reached !== from + body.byteLength) throw new ClientError('offline');
    return reached;
  }

  async function chunkFrom(from: number): Promise<Required<Pick<Call, 'headers'>> & { readonly body: ArrayBuffer }> {
    const body = await bytes.slice(from, from + size).arrayBuffer();
    const checksum = `sha256 ${base64(await digest(body))}`;
    return { body, headers: { 'Content-Type': 'application/offset+octet-stream', 'Upload-Checksum': checksum } };
  }

  /** The office does not know an upload it has held: it is made anew. */
  function isGone(error: ClientError): boolean {
    return error.code === 'missing' && offset !== undefined;
  }
}

/** The request went out and nothing came back. */
function isUnanswered({ code, cause }: ClientError): boolean {
  return code === 'offline' && cause !== undefined;
}

/** Nobody's word that the place is not there: a gateway's, or another's server's. */
function isNowhere({ code, status }: ClientError): boolean {
  return code === 'unknown' && (status === 404 || status === 410);
}

/** Where the office says the upload is, unless that is another office. */
function placeOf({ headers }: Answer, base: string): string | undefined {
  const location = headers.get('location');
  try {
    const here = new URL(base, document.baseURI);
    const place = new URL(location ?? '', here);
    return location && place.origin === here.origin ? place.href : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** An answer without a sound offset is not the office's. */
function offsetOf(told: unknown, size: number): number {
  const offset = Number.parseInt(String(told), 10);
  if (offset >= 0 && offset <= size) return offset;
  throw new ClientError('offline');
}
