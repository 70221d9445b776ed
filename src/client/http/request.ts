import { isObject } from '../../model/json.js';
import { ClientError, type FailureCode } from '../client-error.js';
import { deadline } from '../base/deadline.js';
import { parseJson } from '../base/parse-json.js';
import { hearTime } from '../base/office-clock.js';

/** One request to the office. */
export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | ArrayBuffer;
  /** Nothing of the answer may be stored by the browser. */
  readonly fresh?: boolean;
  /** Milliseconds until the answer must be here whole. */
  readonly timeout: number;
  /** Statuses the caller understands beside 2xx. */
  readonly also?: readonly number[];
  readonly signal?: AbortSignal | undefined;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON, or `undefined` where there was none. */
  readonly body: unknown;
}

/** Sends one request. Rejects with `ClientError`, or with the signal's reason. */
export async function request(send: typeof fetch, url: string, call: Call): Promise<Answer> {
  const answer = await exchange(send, url, call);
  const { status } = answer;
  if ((status >= 200 && status < 300) || call.also?.includes(status)) return answer;
  throw failure(answer);
}

/** The body of an answer, once it has the form the contract gives it. */
export function bodyOf<T>({ body }: Answer, fits: (value: unknown) => value is T): T {
  if (fits(body)) return body;
  throw new ClientError(body === undefined ? 'offline' : 'unknown', { retryable: true });
}

/** The `type` of the office's problem document, where the answer is one. */
export function problemOf({ body }: Answer): string | undefined {
  return isObject(body) && typeof body['type'] === 'string' ? body['type'] : undefined;
}

async function exchange(send: typeof fetch, url: string, call: Call): Promise<Answer> {
  // A sign that no header can carry would otherwise be told as a dead line.
  const headers = new Headers(call.headers);
  const { signal, clear } = deadline(call.timeout, call.signal);
  try {
    const response = await send(url, {
      method: call.method ?? 'GET',
      headers,
      body: call.body ?? null,
      cache: call.fresh ? 'no-store' : 'default',
      credentials: 'omit',
      // A portal that catches requests must not get a dossier by sending us on.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
    hearTime(response);
    return { status: response.status, headers: response.headers, body: parse(await response.text()) };
  } catch (cause) {
    call.signal?.throwIfAborted();
    if (cause instanceof TypeError || cause instanceof DOMException) throw new ClientError('offline', { cause });
    throw cause;
  } finally {
    clear();
  }
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Only a problem document is the office's word; a gateway's page never makes a failure final. */
export function failure(answer: Answer): ClientError {
  const problem = problemOf(answer);
  const said = isObject(answer.body) ? answer.body['retryable'] : undefined;
  const after = answer.headers.get('retry-after') ?? '';
  const passing = answer.status >= 500 || [408, 423, 425, 429].includes(answer.status);
  const retryable = problem !== undefined && typeof said === 'boolean' ? said : passing || problem === undefined;
  return new ClientError(codeOf(answer.status, problem !== undefined, passing || retryable), {
    retryable,
    status: answer.status,
    ...(problem !== undefined && { problem }),
    ...(/^\d+$/.test(after) && { retryAfter: Number(after) }),
  });
}

function codeOf(status: number, isOffice: boolean, passing: boolean): FailureCode {
  if (status === 429) return 'busy';
  if (!isOffice && status < 500) return 'unknown';
  if (passing) return 'unavailable';
  return status === 404 || status === 410 ? 'missing' : 'refused';
}
