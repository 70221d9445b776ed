import * as z from 'zod';
import { json } from './common.js';

/** Stable `type` values of our problem documents; a client decides by these, never by text. */
export const problemType = z.enum([
  'malformed-request',
  'not-found',
  'unknown-procedure',
  'outdated-procedure',
  'invalid-answers',
  'missing-file',
  'file-not-complete',
  'file-mismatch',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'digest-mismatch',
  'in-progress',
  'already-submitted',
  'type-not-allowed',
  'too-large',
  'too-many-files',
  'too-slow',
  'password-protected',
  'empty-file',
  'offset-mismatch',
  'checksum-mismatch',
  'unsupported-version',
  'rate-limited',
  'storage-full',
  'unavailable',
  'internal',
]);

/** RFC 9457 problem document. */
export const problem = z
  .object({
    type: problemType,
    title: z.string().meta({ description: 'For developers, in English.' }),
    status: z.int(),
    retryable: z.boolean(),
    detail: z.string().optional().meta({ description: 'What to do next. Never carries an answer or a file name.' }),
    issues: z
      .array(z.strictObject({ pointer: z.string(), keyword: z.string(), params: z.record(z.string(), json) }))
      .optional(),
  })
  .meta({ id: 'Problem', title: 'A problem (RFC 9457)' });

export type ProblemType = z.infer<typeof problemType>;
export type Problem = z.infer<typeof problem>;
