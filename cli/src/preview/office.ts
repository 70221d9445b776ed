import { createHash, randomInt } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject, type Json, type JsonObject } from '../../../src/model/json.js';
import type { Procedure } from '../../../src/model/procedure.js';
import type { Capabilities } from '../../../src/schemas/capabilities.js';
import type { Receipt } from '../../../src/schemas/receipt.js';
import type { Submission } from '../../../src/schemas/submission.js';
import type { Tracking } from '../../../src/schemas/tracking.js';
import { bodyOf, parseJson, refuse, send } from './answer.js';

/** The document that is previewed, as it is now. */
export interface Offered {
  readonly procedure: Procedure;
  readonly document: unknown;
}

interface Upload {
  readonly size: number;
  offset: number;
}

interface Arrived {
  readonly body: string;
  readonly receipt: Receipt;
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const office = { name: 'Cơ quan thử (xem trước)', phone: '0000 000 000', hours: 'Chỉ để thử' };
const tus = { 'Tus-Resumable': '1.0.0' };

/** An office that is none: it speaks our contract, forgets everything when it ends, and signs nothing. */
export class FakeOffice {
  readonly #offered: () => Offered | undefined;
  readonly #uploads = new Map<string, Upload>();
  readonly #arrived = new Map<string, Arrived>();

  constructor(offered: () => Offered | undefined) {
    this.#offered = offered;
  }

  /** Answers a request; `path` is what follows `/v1`. */
  async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const { method = 'GET' } = request;
    const [, part = '', id = '', key = ''] = path.split('/').map(decodeURIComponent);
    const offered = this.#offered();
    if (part === 'uploads') return this.#upload(request, response, id);
    if (part === 'submissions' && method === 'POST') return this.#take(await bodyOf(request), response, offered);
    if (method !== 'GET') return refuse(response, 405, 'malformed-request', 'Only GET is known here.');
    if (part === 'capabilities') return send(response, 200, this.#capabilities(offered));
    if (part === 'procedures' && offered && id === offered.procedure.code) return send(response, 200, offered.document);
    if (part === 'submissions' && id === 'by-key') return this.#tell(response, this.#arrived.get(key)?.receipt);
    if (part === 'tracking') return this.#tell(response, this.#tracking(id));
    return refuse(response, 404, 'not-found', 'The preview has no such thing.');
  }

  #tell(response: ServerResponse, found: unknown): void {
    if (found === undefined) return refuse(response, 404, 'not-found', 'The preview holds no such dossier.');
    send(response, 200, found);
  }

  #capabilities(offered: Offered | undefined): Capabilities {
    return {
      office,
      procedures: offered ? [offered.procedure.code] : [],
      uploads: {
        protocols: ['tus-1.0'],
        types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
        maxFileBytes: 20_000_000,
        maxFiles: 20,
        maxDossierBytes: 60_000_000,
      },
    };
  }

  /** Takes uploads as tus 1.0.0 does, and forgets their bytes. */
  async #upload(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    const { method, headers } = request;
    if (method === 'POST') {
      const [, encoded = ''] = /(?:^|,)id ([^,]+)/.exec(String(headers['upload-metadata'])) ?? [];
      const made = Buffer.from(encoded, 'base64').toString();
      const upload = this.#uploads.get(made) ?? { size: Number(headers['upload-length']), offset: 0 };
      this.#uploads.set(made, upload);
      return send(response, 201, undefined, { ...tus, 'Upload-Offset': String(upload.offset) });
    }
    const upload = this.#uploads.get(id);
    if (!upload) return refuse(response, 404, 'not-found', 'The preview holds no such file.');
    if (method === 'DELETE') this.#uploads.delete(id);
    if (method === 'PATCH') {
      const { length } = await bodyOf(request);
      if (Number(headers['upload-offset']) !== upload.offset)
        return refuse(response, 409, 'offset-mismatch', 'These bytes do not follow those that are here.');
      upload.offset = Math.min(upload.size, upload.offset + length);
    }
    const facts = { ...tus, 'Upload-Offset': String(upload.offset), 'Upload-Length': String(upload.size) };
    send(response, method === 'HEAD' ? 200 : 204, undefined, facts);
  }

  /** Judges a dossier as the receiver does, and gives a receipt that proves nothing. */
  #take(bytes: Buffer, response: ServerResponse, offered: Offered | undefined): void {
    const body = bytes.toString('utf8');
    const value = parseJson(body);
    if (!offered || !isObject(value) || !isObject(value['answers']))
      return refuse(response, 400, 'malformed-request', 'This is no dossier.');
    const submission = value as unknown as Submission & { readonly answers: JsonObject };
    const known = this.#arrived.get(submission.key);
    if (known && known.body !== body)
      return refuse(response, 409, 'idempotency-key-reused', 'Another dossier has this key.');
    const { procedure } = offered;
    const wrong = procedure.issues(submission.answers).map(({ pointer, keyword }) => `${pointer} ${keyword}`);
    if (wrong.length) return refuse(response, 422, 'invalid-answers', wrong.join(', '));
    const receipt = known?.receipt ?? receiptOf(submission, bytes, procedure);
    this.#arrived.set(submission.key, { body, receipt });
    send(response, 201, receipt);
  }

  #tracking(code: string): Tracking | undefined {
    const receipt = [...this.#arrived.values()].find((each) => each.receipt.code === code)?.receipt;
    if (!receipt) return undefined;
    const { procedure, receivedAt } = receipt;
    const history = [{ state: 1, at: receivedAt }];
    return { code, procedure: { code: procedure.code, title: procedure.title }, office, receivedAt, state: 1, history };
  }
}

function receiptOf(submission: Submission, bytes: Buffer, { title }: Procedure): Receipt {
  return {
    code: Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join(''),
    secret: String(randomInt(1_000_000)).padStart(6, '0'),
    key: submission.key,
    procedure: { ...submission.procedure, title },
    office: office.name,
    receivedAt: new Date().toISOString(),
    digest: createHash('sha256').update(bytes).digest('hex'),
    files: submission.files.map(({ id, slot, name, size, sha256 }) => ({ id, slot, name, size, sha256 })),
    signature: 'preview',
  };
}

/** The answers of a request body. */
export function answersIn(value: unknown): JsonObject {
  const answers: Json | undefined = isObject(value) ? value['answers'] : undefined;
  return isObject(answers) ? answers : {};
}
