import * as z from 'zod';

/** How an answer is worked out; one of these, each with pointers into the answers. */
export interface ComputeRule {
  sum?: string | string[] | undefined;
  count?: string | undefined;
  words?: string | undefined;
  copy?: string | undefined;
  join?: string[] | undefined;
  with?: string | undefined;
  age?: string | undefined;
  since?: string | undefined;
  days?: number | undefined;
  then?: string | undefined;
  else?: string | undefined;
}

/** The closed vocabulary of a form: JSON Schema 2020-12 that has a screen, and eight words of our own. */
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
  /** The long official list in which the answer is searched for. */
  'x-list'?: string | undefined;
  /** Answers of other pages that the printed form shows with this group. */
  'x-print'?: string[] | undefined;
}

const count = z.int().min(0);
/** A pointer into the answers, never the whole of them. */
export const answerPointer = z.string().regex(/^\/./);

/** What may be known of the person who applies, as `x-source` names it. */
const personFacts = [
  'person.name',
  'person.citizenId',
  'person.birthDate',
  'person.sex',
  'person.ethnicity',
  'person.phone',
  'person.email',
  'person.residence',
] as const;

const computeRule = z
  .strictObject({
    sum: z.union([answerPointer, z.array(answerPointer).min(1)]).optional(),
    count: answerPointer.optional().meta({ description: 'How many items a list has.' }),
    words: answerPointer.optional().meta({ description: 'An amount of đồng in Vietnamese words.' }),
    copy: answerPointer.optional(),
    join: z.array(answerPointer).min(1).optional(),
    with: z.string().optional().meta({ description: 'What stands between joined texts; a space without it.' }),
    age: answerPointer.optional().meta({ description: 'Whole years from a date until today.' }),
    since: answerPointer.optional(),
    days: z.int().min(1).max(366).optional(),
    then: z.string().min(1).optional(),
    else: z.string().min(1).optional(),
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
            'main',
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
      'x-source': z.union([z.enum(personFacts), z.string().regex(/^\/./)]).optional(),
      'x-summary': z.array(z.string()).optional(),
      'x-list': z
        .string()
        .regex(/^[a-z][a-z0-9-]*$/)
        .optional(),
      'x-print': z.array(answerPointer).min(1).optional(),
    }),
  )
  .meta({ id: 'FormSchema' });
