import * as z from 'zod';
import { procedureDocument } from './procedure.js';

/** The procedures an office takes, in few words each. */
export const procedureList = z
  .strictObject({
    procedures: z.array(
      procedureDocument.pick({ code: true, version: true, title: true, area: true, delivery: true, agency: true }),
    ),
  })
  .meta({ id: 'ProcedureList', title: 'The procedures an office takes' });

export type ProcedureList = z.infer<typeof procedureList>;
