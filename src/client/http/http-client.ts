import type { Capabilities } from '../../schemas/capabilities.js';
import type { Catalog, CatalogPart } from '../../schemas/catalog.js';
import type { Receipt } from '../../schemas/receipt.js';
import type { Tracking } from '../../schemas/tracking.js';
import { oneAtATime } from '../base/one-at-a-time.js';
import { base64 } from '../base/base64.js';
import { bytesOfHex } from '../base/hex.js';
import { ClientError } from '../client-error.js';
import type { CallOptions, Client, DraftKey, FrozenDossier, UploadFile } from '../client.js';
import { isCapabilities, isCatalog, isCatalogPart, isReceipt, isTracking } from './guards.js';
import { fetchAsked } from './asked.js';
import { bodyOf, failure, problemOf, request, type Answer, type Call } from './request.js';
import { sendPatch, type PatchWay } from './patch.js';
import { upload, uploadHeaders } from './upload.js';
import { realClock, type Clock } from '../base/wait.js';

/** What the client takes from its surroundings; each has the real thing as its default. */
export interface HttpOptions extends Partial<Clock> {
  readonly fetch?: typeof fetch;
  /** Milliseconds until an answer must be here: of a call, and of one chunk of a file. */
  readonly timeouts?: { readonly call: number; readonly chunk: number };
}

/** The office behind an address that speaks our contract. */
export class HttpClient implements Client {
  readonly #endpoint: string;
  readonly #options: Required<HttpOptions>;
  /** Whether the way to the office lets PATCH through, as far as it is known. */
  readonly #way: PatchWay = { isBlocked: false };

  /** `endpoint` is what stands before `/v1`. */
  constructor(endpoint: string, options: HttpOptions = {}) {
    this.#endpoint = endpoint.replace(/\/+$/, '');
    this.#options = {
      fetch: fetchAsked,
      ...realClock,
      timeouts: { call: 20_000, chunk: 120_000 },
      ...options,
    };
  }

  async capabilities({ signal }: CallOptions = {}): Promise<Capabilities> {
    return bodyOf(await this.#public('/capabilities', signal), isCapabilities);
  }

  async procedures({ signal }: CallOptions = {}): Promise<Catalog> {
    return bodyOf(await this.#public('/procedures', signal), isCatalog);
  }

  async firstProcedures(first: number, { signal }: CallOptions = {}): Promise<CatalogPart> {
    return bodyOf(await this.#public(`/procedures?first=${first}`, signal), isCatalogPart);
  }

  async procedure(
    code: string,
    { signal, language }: CallOptions & { readonly language?: string } = {},
  ): Promise<unknown> {
    const query = language ? `?lang=${language}` : '';
    return bodyOf(await this.#public(`/procedures/${encodeURIComponent(code)}${query}`, signal), isPresent);
  }

  upload(
    draft: DraftKey,
    file: UploadFile,
    bytes: Blob,
    options: CallOptions & { readonly onProgress?: (sent: number) => void } = {},
  ): Promise<void> {
    const timeout = this.#options.timeouts.chunk;
    const send = (path: string, call: Omit<Call, 'timeout'>): Promise<Answer> =>
      this.#call(uploadsAt(path), { ...call, ...(call.body && { timeout }) });
    const patch = (path: string, call: Omit<Call, 'timeout'>, isCut: boolean): Promise<Answer> =>
      sendPatch((each) => this.#call(uploadsAt(path), { ...each, timeout }), call, this.#way, isCut);
    const line = { send, patch, base: `${this.#endpoint}/v1/uploads`, ...this.#options };
    const task = (): Promise<void> => upload(line, draft, file, bytes, options);
    return oneAtATime(`dvc-upload-${file.id}`, task, options.signal);
  }

  async withdrawUpload(draft: DraftKey, id: string, { signal }: CallOptions = {}): Promise<void> {
    const path = `/uploads/${encodeURIComponent(id)}`;
    await this.#call(path, { method: 'DELETE', headers: uploadHeaders(draft), also: [404, 410], signal });
  }

  async submit(dossier: FrozenDossier, { signal }: CallOptions = {}): Promise<Receipt> {
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': dossier.key,
      'Content-Digest': `sha-256=:${base64(bytesOfHex(dossier.digest))}:`,
      Authorization: `Draft ${dossier.secret}`,
    };
    // Some gateways let no header through that they do not know: the digest stands in the address too.
    const call = { method: 'POST', headers, body: dossier.body, signal };
    return bodyOf(await this.#call(`/submissions?sha256=${dossier.digest}`, call), isReceipt);
  }

  async received(draft: DraftKey, { signal }: CallOptions = {}): Promise<Receipt | undefined> {
    const headers = { Authorization: `Draft ${draft.secret}` };
    const path = `/submissions/by-key/${encodeURIComponent(draft.key)}`;
    try {
      return bodyOf(await this.#call(path, { headers, fresh: true, signal }), isReceipt);
    } catch (error) {
      if (error instanceof ClientError && error.code === 'missing') return undefined;
      throw error;
    }
  }

  async track(code: string, secret: string, { signal }: CallOptions = {}): Promise<Tracking> {
    const headers = { Authorization: `Dossier ${secret}` };
    return bodyOf(
      await this.#call(`/tracking/${encodeURIComponent(code)}`, { headers, fresh: true, signal }),
      isTracking,
    );
  }

  /** What every office has. Where somebody else says that there is no such page, no office is there. */
  async #public(path: string, signal: AbortSignal | undefined): Promise<Answer> {
    const answer = await this.#call(path, { also: [404], signal });
    if (answer.status !== 404) return answer;
    throw problemOf(answer) === undefined ? new ClientError('nowhere') : failure(answer);
  }

  #call(path: string, call: Omit<Call, 'timeout'> & { readonly timeout?: number }): Promise<Answer> {
    return request(this.#options.fetch, path.startsWith('/') ? `${this.#endpoint}/v1${path}` : path, {
      timeout: this.#options.timeouts.call,
      ...call,
    }).catch(asUnaltered);
  }
}

function isPresent(value: unknown): value is unknown {
  return value !== undefined;
}

/** A place of an upload is an address of its own, or stands below ours. */
function uploadsAt(place: string): string {
  return place === '' || place.startsWith('/') ? `/uploads${place}` : place;
}

/** What the office misses of a request that we made whole: something on the way has taken it. That is never its last word. */
const altered: readonly (string | undefined)[] = [
  'malformed-request',
  'digest-mismatch',
  'checksum-mismatch',
  'idempotency-key-missing',
  'unsupported-version',
];

function asUnaltered(cause: unknown): never {
  if (!(cause instanceof ClientError) || !altered.includes(cause.problem)) throw cause;
  throw new ClientError('unknown', {
    retryable: true,
    cause,
    ...(cause.problem && { problem: cause.problem }),
    ...(cause.status && { status: cause.status }),
  });
}
