import * as z from 'zod';
import { procedureCode } from './common.js';
import { procedureDocument } from './procedure.js';

/** A way by which a dossier reaches its office. */
export const way = z.enum(['receive', 'portal', 'counter']).meta({
  description:
    '`receive`: the office takes dossiers itself, through its receiver; `portal`: they are filed at the national portal; `counter`: they are brought to the counter.',
});

/** On what ground an office takes dossiers itself. */
export const basis = z.enum(['local', 'agreement']).meta({
  description:
    '`local`: a request that is the office’s own matter; `agreement`: a listed procedure that it takes by agreement.',
});

const { guide, result, translations } = procedureDocument.shape;

/** What an office has set itself, with what says so: never one without the other. */
function local<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    value,
    source: z
      .string()
      .min(1)
      .max(400)
      .meta({ description: 'What says so: the address of a page, or kind, number and day of a decision.' }),
    on: z.iso.date().meta({ description: 'The day it was compared with its source.' }),
    translations: translations.meta({ description: 'Language → JSON Pointer into `value` → the words there.' }),
  });
}

/** Facts of a procedure that differ from office to office; each goes before that of the document. */
const facts = z.strictObject({
  fees: local(guide.shape.fees).optional(),
  time: local(guide.shape.time.omit({ unless: true })).optional(),
  delivery: local(z.enum(['full', 'partial', 'information'])).optional(),
  result: local(result).optional(),
});

const filing = z.array(way).min(1);

/** A procedure as this office takes it. */
const procedure = z.strictObject({
  filing: filing.optional().meta({ description: 'How dossiers of this procedure are filed.' }),
  basis: basis.optional(),
  facts: facts.optional(),
  order: procedureDocument.shape.order,
});

const text = (most: number) => z.string().min(1).max(most).optional();

/** What one office says of itself and of its procedures: who it is, how they are filed, and its own facts. */
export const officeFile = z
  .strictObject({
    $schema: z.string().optional(),
    name: text(200),
    phone: text(60),
    hours: text(200),
    address: text(300),
    endpoint: z
      .string()
      .regex(/^https?:\/\/[^\s?#]+$/)
      .max(400)
      .optional()
      .meta({ description: 'Base address of the office’s receiver.' }),
    commune: z
      .string()
      .regex(/^\d{5}$/)
      .optional()
      .meta({ description: 'Code of the commune, of five digits.' }),
    filing: filing
      .optional()
      .meta({ description: 'How dossiers are filed, of all procedures that do not say their own.' }),
    procedures: z.record(procedureCode, procedure).optional(),
  })
  .meta({ id: 'OfficeFile', title: 'The file of an office' });

export type Way = z.infer<typeof way>;

export type Basis = z.infer<typeof basis>;

export type OfficeFile = z.infer<typeof officeFile>;
