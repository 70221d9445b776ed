import * as z from 'zod';
import { procedureCode } from './common.js';

/** What an office takes. */
export const capabilities = z
  .strictObject({
    office: z.strictObject({
      name: z.string(),
      phone: z.string().optional(),
      hours: z.string().optional(),
      address: z.string().optional(),
    }),
    procedures: z.array(procedureCode),
    uploads: z.strictObject({
      protocols: z.array(z.literal('tus-1.0')),
      types: z.array(z.string()),
      maxFileBytes: z.int(),
      maxFiles: z.int(),
      maxDossierBytes: z.int(),
    }),
  })
  .meta({ id: 'Capabilities', title: 'What an office takes' });

export type Capabilities = z.infer<typeof capabilities>;
