import type { Problem, ProblemType } from '../../src/schemas/problem.js';

interface Manner {
  readonly status: number;
  readonly title: string;
  /** Whether the same request may succeed later, unchanged. */
  readonly retryable: boolean;
}

const manners: Readonly<Record<ProblemType, Manner>> = {
  'malformed-request': { status: 400, title: 'The request is not one this contract knows', retryable: false },
  'not-found': { status: 404, title: 'Nothing here by that name', retryable: false },
  'unknown-procedure': { status: 422, title: 'This office does not take this procedure', retryable: false },
  'outdated-procedure': { status: 422, title: 'This version of the procedure is not known here', retryable: false },
  'invalid-answers': { status: 422, title: 'Some answers are not valid', retryable: false },
  'missing-file': { status: 422, title: 'A paper that is needed is not there', retryable: false },
  'file-not-complete': { status: 409, title: 'A file is not here whole yet', retryable: true },
  'file-mismatch': { status: 422, title: 'A file is not what it is said to be', retryable: false },
  'idempotency-key-missing': { status: 400, title: 'Idempotency-Key must be a UUID', retryable: false },
  'idempotency-key-reused': { status: 422, title: 'This key was used for another dossier', retryable: false },
  'digest-mismatch': { status: 400, title: 'The body does not have the digest it is said to have', retryable: true },
  'in-progress': { status: 409, title: 'The same dossier is being taken in', retryable: true },
  'already-submitted': { status: 409, title: 'This belongs to a dossier that was submitted', retryable: false },
  'type-not-allowed': { status: 415, title: 'Files of this type are not taken', retryable: false },
  'too-large': { status: 413, title: 'Larger than this office takes', retryable: false },
  'too-many-files': { status: 413, title: 'More files than this office takes', retryable: false },
  'too-slow': { status: 408, title: 'The request came too slowly', retryable: true },
  'password-protected': { status: 422, title: 'The file cannot be opened without a password', retryable: false },
  'empty-file': { status: 422, title: 'The file is empty', retryable: false },
  'offset-mismatch': { status: 409, title: 'The upload stands at another offset', retryable: true },
  'checksum-mismatch': {
    status: 460,
    title: 'The bytes do not have the checksum they are said to have',
    retryable: true,
  },
  'unsupported-version': { status: 412, title: 'This version of tus is not spoken here', retryable: false },
  'rate-limited': { status: 429, title: 'Too many requests', retryable: true },
  'storage-full': { status: 507, title: 'No room is left here', retryable: true },
  unavailable: { status: 503, title: 'Not able to answer now', retryable: true },
  internal: { status: 500, title: 'Something went wrong here', retryable: true },
};

interface Circumstances {
  readonly detail?: string | undefined;
  readonly issues?: Problem['issues'];
  /** Where HTTP has a finer word than the usual one of the type. */
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly cause?: unknown;
}

/** Why a request is not answered as asked. Carries no answer, no file name, no secret. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly headers: Readonly<Record<string, string>>;
  readonly problem: Problem;

  constructor(type: ProblemType, { detail, issues, status, headers = {}, cause }: Circumstances = {}) {
    super(type, { cause });
    this.headers = headers;
    const manner = manners[type];
    this.problem = {
      type,
      ...manner,
      ...(status && { status }),
      ...(detail && { detail }),
      ...(issues && { issues }),
    };
  }
}

/** A refusal that says when to come back. */
export function later(type: ProblemType, seconds: number, circumstances: Circumstances = {}): Refusal {
  return new Refusal(type, { ...circumstances, headers: { ...circumstances.headers, 'Retry-After': String(seconds) } });
}
