import * as z from 'zod';
import { lifeEvent } from './common.js';
import { procedureDocument } from './procedure.js';

const { guide, result, keywords, ...facts } = procedureDocument.shape;

/** What a citizen finds a procedure by, and what it asks of them, in few words. */
const catalogEntry = z.strictObject({
  code: facts.code,
  version: facts.version,
  title: facts.title,
  officialTitle: facts.officialTitle,
  area: facts.area,
  delivery: facts.delivery,
  agency: facts.agency,
  time: guide.shape.time.pick({ text: true, workingDays: true }),
  fees: z
    .array(guide.shape.fees.element.pick({ title: true, amount: true, per: true }))
    .meta({ description: 'A fee without `amount` is not known; so is everything where the list is empty.' }),
  result: result.shape.title.meta({ description: 'What the citizen gets.' }),
  events: z.array(lifeEvent),
  order: facts.order,
  keywords: keywords.unwrap(),
  unverified: z
    .array(z.enum(['delivery', 'time', 'fees']))
    .meta({ description: 'Which of these facts nobody has checked, wholly or in part.' }),
  translations: z
    .record(
      z.string(),
      z.strictObject({
        title: z.string().optional(),
        area: z.string().optional(),
        time: z.string().optional(),
        per: z
          .record(z.string(), z.string())
          .optional()
          .meta({ description: 'What stands behind an amount, by its Vietnamese word: `{ "bản": "copy" }`.' }),
      }),
    )
    .meta({ description: 'Language → the words of the title, the area, the time and the fees.' }),
});

/** The procedures an office takes: what `GET /v1/procedures` answers. */
export const catalog = z
  .strictObject({ procedures: z.array(catalogEntry) })
  .meta({ id: 'Catalog', title: 'The procedures an office takes' });

/** What a procedure of a long list is called, until the whole list is asked for. */
const catalogName = catalogEntry.pick({ code: true, title: true, area: true, events: true });

/** What `GET /v1/procedures?first=` answers, and `procedures/index.json` beside the script. */
export const catalogPart = z
  .strictObject({ procedures: z.array(z.union([catalogEntry, catalogName])) })
  .meta({ id: 'CatalogPart', title: 'The first procedures an office takes, and the names of the others' });

export type CatalogEntry = z.infer<typeof catalogEntry>;
export type Catalog = z.infer<typeof catalog>;
export type CatalogName = z.infer<typeof catalogName>;
export type CatalogPart = z.infer<typeof catalogPart>;
