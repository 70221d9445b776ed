import * as z from 'zod';
import { documentVersion, instant, procedureCode, sha256 } from './common.js';
import { submittedFile } from './submission.js';

/** The office's proof that a dossier arrived. The same key gives the same receipt for ever. */
export const receipt = z
  .strictObject({
    code: z
      .string()
      .regex(/^[2-9A-HJKMNP-TV-Z]{8}$/)
      .meta({ description: 'Names the dossier at this office.' }),
    secret: z
      .string()
      .regex(/^\d{6}$/)
      .meta({ description: 'Second secret of the tracker.' }),
    key: z.uuid(),
    procedure: z.strictObject({ code: procedureCode, version: documentVersion, title: z.string() }),
    office: z.string().meta({ description: 'Name of the office that received it.' }),
    receivedAt: instant.meta({ description: 'By the office clock.' }),
    digest: sha256.meta({ description: 'Of the body the office received; must equal what the device froze.' }),
    files: z.array(submittedFile.pick({ id: true, slot: true, name: true, size: true, sha256: true })),
    signature: z.string().meta({ description: 'Compact JWS (ES256) over this receipt without secret and signature.' }),
  })
  .meta({ id: 'Receipt', title: 'A receipt' });

export type Receipt = z.infer<typeof receipt>;
