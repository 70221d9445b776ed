import * as z from 'zod';
import { documentVersion, lifeEvent, procedureCode } from './common.js';
import { answerPointer, formSchema } from './form.js';

const sentence = z.string().min(1).max(240);

/** One fee. Without an amount the fee is not known; it is never taken for nothing. */
const fee = z.strictObject({
  title: z.string().min(1).max(120),
  amount: z.int().min(0).optional().meta({ description: 'Whole đồng. Leave out what is not known.' }),
  per: z.string().max(40).optional().meta({ description: 'What one amount buys, for example «bản».' }),
  due: z.enum(['submission', 'supplement', 'result']).optional(),
  exempt: z.array(sentence).optional(),
  note: sentence.optional(),
});

/** A paper to hand in: one slot of the dossier. */
const paper = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  title: z.string().min(1).max(160),
  description: z.string().max(400).optional(),
  copies: z
    .enum(['electronic', 'original', 'copy', 'shown'])
    .meta({ description: '`shown` is brought to the counter and never uploaded.' }),
  required: z.boolean(),
  when: formSchema.optional().meta({ description: 'JSON Schema on the answers; without it the paper always applies.' }),
  accept: z.array(z.enum(['image', 'pdf'])).min(1),
  maxFiles: z.int().min(1).max(20),
  maxMegabytes: z
    .int()
    .min(1)
    .max(2000)
    .optional()
    .meta({ description: 'Of one file; what the receiver takes of any file goes before.' }),
  keepOriginal: z.boolean().meta({ description: 'Never shrink; for drawings and maps.' }),
});

/** What must hold between answers of several questions, or between an answer and today. */
const check = z
  .strictObject({
    rule: z
      .enum(['not-future', 'not-past', 'order', 'within', 'exclusive', 'different', 'once', 'here', 'citizen-id'])
      .meta({
        description:
          'What must hold: days against today or each other; answers that exclude each other, differ, or stand once in a list; this commune; a number that fits.',
      }),
    at: answerPointer.meta({ description: 'Pointer into the answers; one `*` stands for each item of a list.' }),
    after: answerPointer
      .optional()
      .meta({ description: 'For `order`: what `at` may not be before; for `within`: from when.' }),
    other: answerPointer
      .optional()
      .meta({ description: 'For `different`: the answer that `at` may not be the same as.' }),
    years: z.int().min(1).max(150).optional().meta({ description: 'How many years later than the earlier day.' }),
    days: z.int().min(1).max(366).optional().meta({ description: 'How many days later than the earlier day.' }),
    given: z
      .record(answerPointer, z.union([z.string(), z.boolean(), z.int()]).meta({ description: 'What that answer is.' }))
      .optional()
      .meta({ description: 'Answers it is only about: by their pointers, what each is.' }),
    sex: z
      .string()
      .regex(/^(?:\/.*|male|female)$/)
      .optional()
      .meta({ description: 'For `citizen-id`: pointer to the sex, or the sex itself.' }),
    birth: answerPointer.optional().meta({ description: 'For `citizen-id`: pointer to the day or year of birth.' }),
    level: z.enum(['error', 'warning']).optional().meta({ description: 'A warning never stops anything.' }),
    message: sentence.optional().meta({ description: 'What to say, whichever of the answers is wrong.' }),
  })
  .meta({ id: 'Check' });

/** What one screen of the form asks: a page as it is, or parts of pages under a title of its own. */
const screen = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,63}$/)
    .optional(),
  title: z.string().min(1).max(120).optional(),
  description: z.string().min(1).max(400).optional(),
  asks: z.array(answerPointer).min(1).max(60),
});

/** Another dossier that is often made after one. */
const again = z.strictObject({
  title: z.string().min(1).max(80),
  new: z.array(answerPointer).min(1).max(40),
});

/** How a value is written into a field of the portal's form. */
export const portalFormats = ['upper', 'dd/mm/yyyy', 'dd-mm-yyyy', 'yyyy-mm-dd', 'digits', 'grouped', 'money'] as const;

/** One field of the portal's own form, or a part of it. */
const portalField = z.strictObject({
  at: answerPointer.meta({ description: 'The answer that goes there, or a page or group for all in it.' }),
  label: z.string().min(1).max(160).optional().meta({ description: 'The label there; ours where it is not known.' }),
  format: z.enum(portalFormats).optional().meta({ description: 'How the value is written there.' }),
});

/** One administrative procedure: facts, guide, questions, papers. */
export const procedureDocument = z
  .strictObject({
    $schema: z.string().optional(),
    code: procedureCode,
    version: documentVersion,
    title: z.string().min(1).max(160),
    officialTitle: z
      .string()
      .min(1)
      .max(400)
      .optional()
      .meta({ description: 'The whole official name, where that is longer than a title.' }),
    area: z.string().min(1).max(80),
    delivery: z
      .enum(['full', 'partial', 'information', 'unknown'])
      .meta({ description: 'full = toàn trình, partial = một phần; unknown where nobody has checked it.' }),
    agency: z.string().min(1).max(400),
    events: z
      .array(lifeEvent)
      .optional()
      .meta({ description: 'The events in a life under which the catalogue lists it.' }),
    order: z
      .int()
      .min(1)
      .max(9)
      .optional()
      .meta({ description: 'Where the list has it: 1 before all others, 2 where nothing is written, then the rest.' }),
    keywords: z
      .array(z.string().min(1).max(60).meta({ description: 'One word or phrase people look for it by.' }))
      .max(40)
      .optional()
      .meta({ description: 'Other words people look for it by, in any language: «làm giấy khai sinh», «mẫu CT01».' }),
    portal: z
      .string()
      .max(400)
      .optional()
      .meta({ description: 'Where this procedure is on the national portal: https, on a host under gov.vn.' }),
    checked: z.strictObject({
      on: z.iso.date(),
      sources: z.array(z.string().min(1)).min(1),
      unverified: z.array(z.string()).meta({ description: 'JSON Pointers into this document.' }),
      verbatim: z
        .array(z.string())
        .optional()
        .meta({ description: 'JSON Pointers to texts that are quoted word by word, as the law has them.' }),
    }),
    legalBasis: z.array(
      z.strictObject({ number: z.string().min(1), title: z.string().optional(), from: z.iso.date().optional() }),
    ),
    guide: z.strictObject({
      who: z.string().min(1).max(320),
      needs: z
        .array(z.string().min(1).max(40))
        .max(3)
        .optional()
        .meta({ description: 'What most people need, by short names: «Giấy chứng sinh».' }),
      prepare: z.array(sentence).max(8),
      steps: z.array(sentence).min(1).max(5),
      filingStep: z.int().min(0).max(4).optional(),
      watchOut: z.array(sentence).max(3),
      inPerson: z.array(sentence).max(5),
      time: z.strictObject({
        text: sentence,
        workingDays: z.int().min(0).optional(),
        until: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
          .optional()
          .meta({ description: 'What is received from this time of day on, in Vietnam, takes one working day more.' }),
        unless: formSchema
          .optional()
          .meta({ description: 'JSON Schema on the answers for which no day can be counted.' }),
      }),
      fees: z.array(fee),
    }),
    form: formSchema,
    screens: z
      .array(screen)
      .min(1)
      .max(40)
      .optional()
      .meta({ description: 'What the screens ask, in their order; without it each page is a screen.' }),
    again: z
      .array(again)
      .min(1)
      .max(4)
      .optional()
      .meta({ description: 'Other dossiers that are often made after this one, and what is new in them.' }),
    checks: z.array(check).optional().meta({ description: 'What must hold across questions.' }),
    documents: z.array(paper),
    portalForm: z
      .array(portalField)
      .min(1)
      .max(400)
      .optional()
      .meta({ description: "The fields of the portal's own form, in its order." }),
    declaration: z
      .string()
      .min(1)
      .max(400)
      .meta({ description: 'Cam đoan: what the citizen declares in the review; never a question of the form.' }),
    result: z.strictObject({
      title: z.string().min(1).max(200),
      deliver: z.array(z.enum(['counter', 'post', 'electronic'])),
    }),
    receiving: z
      .strictObject({
        way: answerPointer.optional().meta({ description: 'The question that asks how the result is received.' }),
        address: answerPointer.optional().meta({ description: 'The address that the post brings it to.' }),
        contact: z
          .array(answerPointer)
          .min(1)
          .max(4)
          .optional()
          .meta({ description: 'Where the office reaches the citizen, by telephone or e-mail.' }),
      })
      .optional()
      .meta({ description: 'Which answers say how the result is received, and how the citizen is reached.' }),
    retention: z.strictObject({ draftDays: z.int().min(1).max(365) }),
    translations: z
      .record(z.string(), z.record(z.string(), z.string()))
      .optional()
      .meta({ description: 'Language → JSON Pointer into this document → the words there.' }),
  })
  .meta({ id: 'ProcedureDocument', title: 'A procedure document' });

export type ProcedureDocument = z.infer<typeof procedureDocument>;
