import * as z from 'zod';
import { documentVersion, instant, json, procedureCode, sha256 } from './common.js';

/** A paper of a dossier: which slot it fills, and the bytes the office must already hold. */
export const submittedFile = z.strictObject({
  id: z.uuid().meta({ description: 'The upload it names.' }),
  slot: z.string().min(1).max(64),
  name: z.string().min(1).max(200),
  type: z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']),
  size: z.int().min(1).max(2_000_000_000),
  sha256,
});

/** What is sent when a citizen presses «Nộp»: frozen on the device, judged again at the office. */
export const submission = z
  .strictObject({
    key: z.uuid().meta({ description: 'Minted with the draft; equals the Idempotency-Key.' }),
    procedure: z.strictObject({ code: procedureCode, version: documentVersion }),
    language: z.string().min(2).max(12),
    answers: z.record(z.string(), json),
    files: z.array(submittedFile).max(20),
    declared: z.literal(true).meta({ description: 'The citizen ticked the declaration.' }),
    frozenAt: instant.meta({ description: 'By the device clock; never used for a deadline.' }),
  })
  .meta({ id: 'Submission', title: 'A dossier as it is submitted' });

export type SubmittedFile = z.infer<typeof submittedFile>;
export type Submission = z.infer<typeof submission>;
