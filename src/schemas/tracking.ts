import * as z from 'zod';
import { instant, procedureCode } from './common.js';

/** The ten national states of a dossier. Source: TrangThaiHoSo, as offices report it to dichvucong.gov.vn. */
export const stateNumber = z.int().min(1).max(10).meta({ description: 'National state, 1 to 10.' });

/** Where a dossier is, as its citizen may see it. */
export const tracking = z
  .strictObject({
    code: z.string(),
    procedure: z.strictObject({ code: procedureCode, title: z.string() }),
    office: z.strictObject({
      name: z.string(),
      phone: z.string().optional(),
      hours: z.string().optional(),
      address: z.string().optional(),
    }),
    receivedAt: instant,
    dueOn: z.iso.date().optional().meta({ description: 'Last working day for the result, where the time is known.' }),
    state: stateNumber,
    note: z.string().optional().meta({ description: 'What the desk wrote with the present state.' }),
    history: z
      .array(
        z.strictObject({ state: stateNumber, at: instant, note: z.string().optional(), by: z.string().optional() }),
      )
      .meta({ description: 'Oldest first; the last is the present state. `by` is a desk, never a person.' }),
  })
  .meta({ id: 'Tracking', title: 'Where a dossier is' });

export type StateNumber = z.infer<typeof stateNumber>;
export type Tracking = z.infer<typeof tracking>;
