import * as z from 'zod';
import { documentVersion, lifeEvent, procedureCode } from './common.js';

/** How an answer is worked out; one of these, each with pointers into the answers. */
export interface ComputeRule {
  sum?: string | string[] | undefined;
  count?: string | undefined;
  words?: string | undefined;
  copy?: string | undefined;
  join?: string[] | undefined;
  with?: string | undefined;
  age?: string | undefined;
}

/** The closed vocabulary of a form: JSON Schema 2020-12 that has a screen, and six words of our own. */
export interface FormSchema {
  $ref?: string | undefined;
  $defs?: Record<string, FormSchema> | undefined;
  $comment?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
  default?: unknown;
  examples?: unknown[] | undefined;
  readOnly?: boolean | undefined;
  deprecated?: boolean | undefined;
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | undefined;
  properties?: Record<string, FormSchema> | undefined;
  required?: string[] | undefined;
  additionalProperties?: false | undefined;
  unevaluatedProperties?: false | undefined;
  dependentRequired?: Record<string, string[]> | undefined;
  dependentSchemas?: Record<string, FormSchema> | undefined;
  minProperties?: number | undefined;
  maxProperties?: number | undefined;
  items?: FormSchema | undefined;
  minItems?: number | undefined;
  maxItems?: number | undefined;
  uniqueItems?: boolean | undefined;
  contains?: FormSchema | undefined;
  minContains?: number | undefined;
  maxContains?: number | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  pattern?: string | undefined;
  format?: string | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  exclusiveMinimum?: number | undefined;
  exclusiveMaximum?: number | undefined;
  multipleOf?: number | undefined;
  allOf?: FormSchema[] | undefined;
  anyOf?: FormSchema[] | undefined;
  oneOf?: FormSchema[] | undefined;
  not?: FormSchema | undefined;
  if?: FormSchema | undefined;
  then?: FormSchema | undefined;
  else?: FormSchema | undefined;
  /** How the question looks where its schema leaves a choice, or the custom element that draws it. */
  'x-widget'?: string | undefined;
  /** How the answer follows from others; it is shown, never typed. */
  'x-compute'?: ComputeRule | undefined;
  /** The author's sentence for a failed keyword. */
  'x-messages'?: Record<string, string> | undefined;
  /** Value of the `autocomplete` attribute. */
  'x-autocomplete'?: string | undefined;
  /** Which fact of the identity card or of an earlier answer may fill it. */
  'x-source'?: string | undefined;
  /** Which answers name a repeated item. */
  'x-summary'?: string[] | undefined;
}

const count = z.int().min(0);
const answerPointer = z.string().regex(/^\/./);

const computeRule = z
  .strictObject({
    sum: z.union([answerPointer, z.array(answerPointer).min(1)]).optional(),
    count: answerPointer.optional().meta({ description: 'How many items a list has.' }),
    words: answerPointer.optional().meta({ description: 'An amount of đồng in Vietnamese words.' }),
    copy: answerPointer.optional(),
    join: z.array(answerPointer).min(1).optional(),
    with: z.string().optional().meta({ description: 'What stands between joined texts; a space without it.' }),
    age: answerPointer.optional().meta({ description: 'Whole years from a date until today.' }),
  })
  .meta({ description: 'One of these; pointers into the answers, `*` for every item of a list.' });

/** A form, or a part of one. */
export const formSchema: z.ZodType<FormSchema> = z
  .lazy(() =>
    z.strictObject({
      $ref: z
        .string()
        .regex(/^#(\/|$)/)
        .optional(),
      $defs: z.record(z.string(), formSchema).optional(),
      $comment: z.string().optional(),
      title: z.string().optional().meta({ description: 'The label, as a citizen reads it.' }),
      description: z.string().optional().meta({ description: 'Help under the label: one or two short sentences.' }),
      default: z.unknown().optional(),
      examples: z.array(z.unknown()).optional(),
      readOnly: z.boolean().optional(),
      deprecated: z.boolean().optional(),
      type: z.enum(['object', 'array', 'string', 'number', 'integer', 'boolean']).optional(),
      properties: z.record(z.string(), formSchema).optional(),
      required: z.array(z.string()).optional(),
      additionalProperties: z.literal(false).optional(),
      unevaluatedProperties: z.literal(false).optional(),
      dependentRequired: z.record(z.string(), z.array(z.string())).optional(),
      dependentSchemas: z.record(z.string(), formSchema).optional(),
      minProperties: count.optional(),
      maxProperties: count.optional(),
      items: formSchema.optional(),
      minItems: count.optional(),
      maxItems: count.optional(),
      uniqueItems: z.boolean().optional(),
      contains: formSchema.optional(),
      minContains: count.optional(),
      maxContains: count.optional(),
      enum: z.array(z.unknown()).min(1).optional(),
      const: z.unknown().optional(),
      minLength: count.optional(),
      maxLength: count.optional(),
      pattern: z.string().max(256).optional(),
      format: z.string().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      exclusiveMinimum: z.number().optional(),
      exclusiveMaximum: z.number().optional(),
      multipleOf: z.number().positive().optional(),
      allOf: z.array(formSchema).min(1).optional(),
      anyOf: z.array(formSchema).min(1).optional(),
      oneOf: z.array(formSchema).min(1).optional(),
      not: formSchema.optional(),
      if: formSchema.optional(),
      then: formSchema.optional(),
      else: formSchema.optional(),
      'x-widget': z
        .union([
          z.enum([
            'long-text',
            'money',
            'province',
            'commune',
            'address',
            'select',
            'radios',
            'search',
            'note',
            'span',
            'table',
            'matrix',
          ]),
          z
            .string()
            .regex(/^[a-z][a-z0-9]*-[a-z0-9-]+$/)
            .meta({ description: 'A custom element of the page.' }),
        ])
        .optional(),
      'x-compute': computeRule.optional(),
      'x-messages': z.record(z.string(), z.string()).optional(),
      'x-autocomplete': z.string().optional(),
      'x-source': z
        .string()
        .regex(/^(?:\/.+|person\.(?:name|citizenId|birthDate|sex|ethnicity|phone|email|residence))$/)
        .optional(),
      'x-summary': z.array(z.string()).optional(),
    }),
  )
  .meta({ id: 'FormSchema' });

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
  keepOriginal: z.boolean().meta({ description: 'Never shrink; for drawings and maps.' }),
});

/** What must hold between answers of several questions, or between an answer and today. */
const check = z
  .strictObject({
    rule: z.enum(['not-future', 'not-past', 'order', 'citizen-id']).meta({
      description: 'What must hold: no day after today, none before it, one day after another, a number that fits.',
    }),
    at: answerPointer.meta({ description: 'Pointer into the answers; one `*` stands for each item of a list.' }),
    after: answerPointer.optional().meta({ description: 'For `order`: what `at` may not be before.' }),
    years: z.int().min(1).max(150).optional().meta({ description: 'For `order`: by how many years at least.' }),
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

/** One administrative procedure: facts, guide, questions, papers. */
export const procedureDocument = z
  .strictObject({
    $schema: z.string().optional(),
    code: procedureCode,
    version: documentVersion,
    title: z.string().min(1).max(160),
    area: z.string().min(1).max(80),
    delivery: z
      .enum(['full', 'partial', 'information', 'unknown'])
      .meta({ description: 'full = toàn trình, partial = một phần; unknown where nobody has checked it.' }),
    agency: z.string().min(1).max(400),
    events: z
      .array(lifeEvent)
      .optional()
      .meta({ description: 'The events in a life under which the catalogue lists it.' }),
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
    }),
    legalBasis: z.array(
      z.strictObject({ number: z.string().min(1), title: z.string().optional(), from: z.iso.date().optional() }),
    ),
    guide: z.strictObject({
      who: z.string().min(1).max(320),
      prepare: z.array(sentence).max(8),
      steps: z.array(sentence).min(1).max(5),
      watchOut: z.array(sentence).max(3),
      inPerson: z.array(sentence).max(5),
      time: z.strictObject({ text: sentence, workingDays: z.int().min(0).optional() }),
      fees: z.array(fee),
    }),
    form: formSchema,
    checks: z.array(check).optional().meta({ description: 'What must hold across questions.' }),
    documents: z.array(paper),
    declaration: z
      .string()
      .min(1)
      .max(400)
      .meta({ description: 'Cam đoan: what the citizen declares in the review; never a question of the form.' }),
    result: z.strictObject({
      title: z.string().min(1).max(200),
      deliver: z.array(z.enum(['counter', 'post', 'electronic'])),
    }),
    retention: z.strictObject({ draftDays: z.int().min(1).max(365) }),
    translations: z
      .record(z.string(), z.record(z.string(), z.string()))
      .optional()
      .meta({ description: 'Language → JSON Pointer into this document → the words there.' }),
  })
  .meta({ id: 'ProcedureDocument', title: 'A procedure document' });

export type ProcedureDocument = z.infer<typeof procedureDocument>;
