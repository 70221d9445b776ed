import type { Receipt } from '../../src/schemas/receipt.js';
import { base64 } from '../../src/client/base/base64.js';
import { bytesOfHex } from '../../src/client/base/hex.js';
import { digest, sha256 } from '../../src/client/base/digest.js';

/** What befalls one request. */
export type Fault =
  /** The line dies before the office has the request. */
  | 'cut'
  /** The office does its work; its answer never arrives. */
  | 'lost'
  /** The office does its work and does not answer until the caller hangs up. */
  | 'silent'
  /** A portal answers 200 with a page. */
  | 'portal'
  /** A gateway answers 502 with a page. */
  | 'gateway'
  /** A gateway lets no such method through: 403 with a page. */
  | 'forbidden'
  /** The same, as 405. */
  | 'not-allowed'
  /** A gateway lets nothing so large through: 413 with a page. */
  | 'too-large'
  /** The office answers 503 with a problem document. */
  | 'unavailable'
  /** The office answers 429 and names seven seconds. */
  | 'busy'
  /** One byte of the body is flipped on the way. */
  | 'damaged';

interface Upload {
  readonly secret: string;
  readonly size: number;
  readonly sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** All bytes are here and were compared with the digest. */
  isWhole: boolean;
}

export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly bytes: number;
  /** The method it stands for. */
  readonly override?: string | undefined;
}

/** An office in memory that keeps the contract of design §8: idempotency, tus offsets, checksums, secrets. */
export class Office {
  readonly submissions = new Map<
    string,
    { readonly body: string; readonly secret: string; readonly receipt: Receipt }
  >();
  readonly uploads = new Map<string, Upload>();
  readonly arrived: Arrived[] = [];
  /** Called for each request; what it returns happens to it. */
  fault: (call: Arrived) => Fault | undefined = () => undefined;
  /** Changes the receipt on its way out. */
  forge: (receipt: Receipt) => object = (receipt) => receipt;
  /** Whether a file may be announced more than once. */
  announcesAgain = true;
  /** Whether it speaks `creation-with-upload` and tells offsets; else it drops bytes that come with an announcement. */
  takesFirstBytes = true;
  /** Where the office says that an announced file is; `undefined` leaves it unsaid. */
  place: (id: string) => string | undefined = (id) => `/v1/uploads/${id}`;
  /** What stands before `/v1`, or before `/files` of an office that is another's tus server. */
  mount = '';
  /** Headers that a gateway takes away, in lower case. */
  stripped: readonly string[] = [];
  /** Whether the page may read the headers of an answer. */
  exposes = true;
  /** False for a receiver that tells in JSON nothing of an upload. */
  tells = true;
  /** False for a receiver of an earlier version. */
  overrides = true;
  /** What the office finds wrong in a dossier. */
  judge: () => string | undefined = () => undefined;

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, { ...init, redirect: 'follow' });
    for (const name of this.stripped) request.headers.delete(name);
    const path = new URL(request.url).pathname;
    if (!path.startsWith(this.mount)) return page(404);
    const body = new Uint8Array(await request.arrayBuffer());
    const call = { method: request.method, path, bytes: body.length, override: overrideOf(request) };
    const fault = this.fault(call);
    if (fault === 'cut') throw new TypeError('cut');
    if (fault === 'portal') return page(200);
    if (fault === 'gateway') return page(502);
    if (fault === 'forbidden') return page(403);
    if (fault === 'not-allowed') return page(405);
    if (fault === 'too-large') return page(413);
    if (fault === 'unavailable') return problem(503, 'unavailable', true);
    if (fault === 'busy') return problem(429, 'rate-limited', true, { 'Retry-After': '7' });
    if (fault === 'damaged' && body.length) body[0] = (body[0] ?? 0) ^ 1;
    this.arrived.push(call);
    const answer = await this.#answer(request, path, body);
    if (fault === 'lost') throw new TypeError('lost');
    if (fault === 'silent') await hungUp(init?.signal);
    if (!this.exposes) return new Response(answer.body, { status: answer.status });
    if (path.includes('/uploads')) answer.headers.set('Tus-Resumable', '1.0.0');
    return answer;
  };

  async #answer(request: Request, path: string, body: Uint8Array<ArrayBuffer>): Promise<Response> {
    const [, , resource, name, key] = path.slice(this.mount.length).split('/');
    if (resource === 'uploads') return this.#upload(request, name, body);
    if (resource === 'submissions' && request.method === 'POST') return this.#submit(request, body);
    if (resource === 'submissions' && name === 'by-key') return this.#byKey(request, key ?? '');
    if (resource === 'tracking') return this.#track(request, name ?? '');
    return problem(404, 'not-found', false);
  }

  async #submit(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
    const key = request.headers.get('idempotency-key');
    if (!key) return problem(400, 'idempotency-key-missing', false);
    const sum = base64(await digest(bytes.buffer));
    const told = [
      request.headers.get('content-digest')?.replace(/^sha-256=:(.*):$/, '$1'),
      base64(bytesOfHex(new URL(request.url).searchParams.get('sha256') ?? '')),
    ].filter(Boolean);
    if (!told.length) return problem(400, 'malformed-request', false);
    if (told.some((each) => each !== sum)) return problem(400, 'digest-mismatch', true);
    const body = new TextDecoder().decode(bytes);
    const before = this.submissions.get(key);
    if (before && before.body !== body) return problem(422, 'idempotency-key-reused', false);
    if (before) return json(200, this.forge(before.receipt), { 'Idempotent-Replayed': 'true' });
    const wrong = this.judge();
    if (wrong) return problem(422, wrong, false);
    const { files, procedure } = JSON.parse(body) as { files: Receipt['files']; procedure: Receipt['procedure'] };
    for (const file of files) {
      const upload = this.uploads.get(file.id);
      if (!upload) return problem(422, 'missing-file', false);
      if (!upload.isWhole) return problem(409, 'file-not-complete', true);
      if ((await sha256(upload.bytes.buffer)) !== file.sha256) return problem(422, 'file-mismatch', false);
    }
    const receipt: Receipt = {
      code: `2345678${'ABCDEFGH'[this.submissions.size % 8] ?? 'A'}`,
      secret: '123456',
      key,
      procedure: { ...procedure, title: 'Đăng ký khai sinh' },
      office: 'UBND xã',
      receivedAt: '2026-11-23T08:00:00+07:00',
      digest: await sha256(body),
      files,
      signature: 'a.b.c',
    };
    this.submissions.set(key, { body, secret: secretOf(request), receipt });
    return json(201, this.forge(receipt));
  }

  #byKey(request: Request, key: string): Response {
    const found = this.submissions.get(key);
    if (!found || found.secret !== secretOf(request)) return problem(404, 'not-found', false);
    return json(200, this.forge(found.receipt));
  }

  #track(request: Request, code: string): Response {
    const found = [...this.submissions.values()].find(({ receipt }) => receipt.code === code);
    if (!found || request.headers.get('authorization') !== `Dossier ${found.receipt.secret}`)
      return problem(404, 'not-found', false);
    const { procedure, receivedAt } = found.receipt;
    const history = [{ state: 1, at: receivedAt }];
    return json(200, { code, procedure, office: { name: 'UBND xã' }, receivedAt, state: 1, history });
  }

  async #upload(request: Request, id: string | undefined, body: Uint8Array<ArrayBuffer>): Promise<Response> {
    const { headers } = request;
    const method = (this.overrides ? overrideOf(request) : undefined) ?? request.method;
    if (!/^Draft [\w-]{22,}$/.test(headers.get('authorization') ?? '')) return problem(401, 'malformed-request', false);
    if (headers.get('tus-resumable') !== '1.0.0') return problem(412, 'unsupported-version', false);
    if (!id) return this.#create(request, body);
    const upload = this.uploads.get(id);
    if (!upload || upload.secret !== secretOf(request)) return problem(404, 'not-found', false);
    if (method === 'DELETE') {
      this.uploads.delete(id);
      return new Response(null, { status: 204 });
    }
    const offset = { 'Upload-Offset': String(upload.bytes.length), 'Upload-Length': String(upload.size) };
    if (method === 'POST') return problem(404, 'not-found', false);
    if (method === 'GET' && this.tells) return json(200, { offset: upload.bytes.length, size: upload.size });
    if (method === 'GET') return problem(404, 'not-found', false);
    if (method === 'HEAD') return new Response(null, { status: 200, headers: offset });
    if (headers.get('content-type') !== 'application/offset+octet-stream')
      return problem(415, 'malformed-request', false);
    if (headers.get('upload-offset') !== offset['Upload-Offset']) return problem(409, 'offset-mismatch', true, offset);
    const refused = await this.#append(headers, upload, body);
    return refused ?? new Response(null, { status: 204, headers: { 'Upload-Offset': String(upload.bytes.length) } });
  }

  async #append(headers: Headers, upload: Upload, body: Uint8Array<ArrayBuffer>): Promise<Response | undefined> {
    const checksum = headers.get('upload-checksum');
    if (checksum !== null && checksum !== `sha256 ${base64(await digest(body.buffer))}`)
      return problem(460, 'checksum-mismatch', true);
    if (upload.bytes.length + body.length > upload.size) return problem(413, 'too-large', false);
    upload.bytes = new Uint8Array(await new Blob([upload.bytes, body]).arrayBuffer());
    if (upload.bytes.length === upload.size && (await sha256(upload.bytes.buffer)) !== upload.sha256) {
      upload.bytes = new Uint8Array();
      return problem(460, 'checksum-mismatch', true);
    }
    upload.isWhole = upload.bytes.length === upload.size;
    return undefined;
  }

  async #create(request: Request, body: Uint8Array<ArrayBuffer>): Promise<Response> {
    const { headers } = request;
    const pairs = (headers.get('upload-metadata') ?? '').split(',').map((pair) => pair.split(' '));
    const facts = Object.fromEntries(pairs.map(([key, value]) => [key ?? '', text(value ?? '')]));
    const { id, slot, filename, filetype, sha256: sum, draft } = facts;
    if (!id || !slot || !filename || !filetype || !sum || !draft || bytesOfHex(sum).length !== 32)
      return problem(400, 'malformed-request', false);
    const size = Number(headers.get('upload-length'));
    if (!size) return problem(400, 'malformed-request', false);
    const known = this.uploads.get(id);
    if (known && !this.announcesAgain) return problem(409, 'in-progress', true);
    const made = known ?? { secret: secretOf(request), size, sha256: sum, bytes: new Uint8Array(), isWhole: false };
    this.uploads.set(id, made);
    const location = this.place(id);
    const isFirst = headers.get('content-type') === 'application/offset+octet-stream' && !made.bytes.length;
    const refused = isFirst && this.takesFirstBytes ? await this.#append(headers, made, body) : undefined;
    if (refused) return refused;
    const offset = this.takesFirstBytes && { 'Upload-Offset': String(made.bytes.length) };
    return new Response(null, { status: 201, headers: { ...offset, ...(location && { Location: location }) } });
  }
}

function overrideOf({ headers }: Request): string | undefined {
  return headers.get('x-http-method-override') ?? undefined;
}

function secretOf({ headers }: Request): string {
  return (headers.get('authorization') ?? '').replace(/^Draft /, '');
}

function text(base: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base), (letter) => letter.charCodeAt(0)));
}

function json(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

function problem(status: number, type: string, retryable: boolean, headers: Record<string, string> = {}): Response {
  const body = JSON.stringify({ type, title: type, status, retryable });
  return new Response(body, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
}

function page(status: number): Response {
  return new Response('<!doctype html><title>Mạng</title>', { status, headers: { 'Content-Type': 'text/html' } });
}

function hungUp(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new DOMException('', 'AbortError'));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
  });
}
