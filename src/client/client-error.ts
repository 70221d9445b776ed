/** Why the office did not answer as asked. */
export type FailureCode =
  /** No way to the office: no line, no answer in time, or an answer that is not the office's. */
  | 'offline'
  /** The office is there and cannot answer now. */
  | 'unavailable'
  /** Too many requests; `retryAfter` says how long to wait. */
  | 'busy'
  /** The office has looked and says no; `problem` says why. */
  | 'refused'
  /** Nothing there by that name, or the secret is wrong. */
  | 'missing'
  /** No office is at the address that the page names. */
  | 'nowhere'
  /** An answer that our contract does not know. */
  | 'unknown';

/** What kept the office's answer from us, as data; the words belong to the locale. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  /** Whether the same call may succeed later, unchanged. */
  readonly retryable: boolean;
  /** The `type` of the office's problem document, where it gave one (see `src/schemas/problem.ts`). */
  readonly problem: string | undefined;
  /** Seconds to wait, where the office said so. */
  readonly retryAfter: number | undefined;
  /** The HTTP status, where something has answered. */
  readonly status: number | undefined;

  constructor(
    readonly code: FailureCode,
    options: ErrorOptions & { retryable?: boolean; problem?: string; retryAfter?: number; status?: number } = {},
  ) {
    super(code);
    // Browsers before 2021 do not take it by themselves.
    this.cause = options.cause;
    this.retryable = options.retryable ?? (code === 'offline' || code === 'unavailable' || code === 'busy');
    this.problem = options.problem;
    this.retryAfter = options.retryAfter;
    this.status = options.status;
  }

  static from(error: unknown): ClientError {
    return error instanceof ClientError ? error : new ClientError('unknown', { cause: error });
  }
}

/** Lets a bug reach the console and the page's error listeners; a failure of the world is no bug. */
export function reportBug(error: unknown): void {
  if (!(error instanceof ClientError)) reportError(error);
}
