import type { FormSchema } from '../../src/schemas/form.js';
import type { ProcedureDocument } from '../../src/schemas/procedure.js';

/** A document with every kind of condition, small enough to read. */
export function makeDocument(form: FormSchema = makeForm(), more: Partial<ProcedureDocument> = {}): ProcedureDocument {
  return {
    code: '1.000001',
    version: '2026-11-22',
    title: 'Thủ tục thử',
    area: 'Thử',
    delivery: 'full',
    agency: 'UBND cấp xã',
    checked: { on: '2026-11-22', sources: ['https://example.org/'], unverified: ['/guide/time'] },
    legalBasis: [{ number: '1/2026', title: 'Luật thử' }],
    guide: {
      who: 'Mọi người.',
      prepare: [],
      steps: ['Điền tờ khai.'],
      watchOut: [],
      inPerson: [],
      time: { text: 'Ngay trong ngày' },
      fees: [{ title: 'Bản sao', amount: 8000 }],
    },
    form,
    documents: [
      paper('identity'),
      paper('mandate', {
        type: 'object',
        properties: {
          applicant: { type: 'object', properties: { relation: { const: 'other' } }, required: ['relation'] },
        },
        required: ['applicant'],
      }),
    ],
    declaration: 'Tôi cam đoan.',
    result: { title: 'Giấy thử', deliver: ['counter'] },
    retention: { draftDays: 30 },
    translations: {
      en: {
        '/title': 'A trial',
        '/form/properties/applicant/properties/name/title': 'Name',
        '/documents/0/title': 'Paper',
      },
    },
    ...more,
  };
}

export function makeForm(): FormSchema {
  return {
    type: 'object',
    $defs: {
      address: {
        type: 'object',
        title: 'Địa chỉ',
        'x-widget': 'address',
        properties: {
          province: { type: 'string', title: 'Tỉnh', 'x-widget': 'province' },
          commune: { type: 'string', title: 'Xã', 'x-widget': 'commune' },
        },
        required: ['province', 'commune'],
      },
    },
    properties: {
      applicant: {
        type: 'object',
        title: 'Người yêu cầu',
        properties: {
          name: { type: 'string', title: 'Họ tên', format: 'person-name', maxLength: 40, examples: ['Y Bhăm Êban'] },
          relation: {
            type: 'string',
            title: 'Quan hệ',
            oneOf: [
              { const: 'father', title: 'Cha' },
              { const: 'mother', title: 'Mẹ' },
              { const: 'other', title: 'Khác' },
            ],
          },
          birthDate: { type: 'string', title: 'Ngày sinh', format: 'date', examples: ['02/09/1990'] },
          home: { $ref: '#/$defs/address', title: 'Nơi ở' },
        },
        required: ['name', 'relation', 'home'],
        if: { properties: { relation: { const: 'other' } }, required: ['relation'] },
        then: {
          properties: { otherRelation: { type: 'string', title: 'Quan hệ khác', minLength: 2 } },
          required: ['otherRelation'],
        },
      },
      copies: {
        type: 'object',
        title: 'Bản sao',
        properties: {
          count: { type: 'integer', title: 'Số bản', minimum: 1, maximum: 20 },
          fee: { type: 'integer', title: 'Lệ phí', 'x-widget': 'money' },
        },
      },
    },
    required: ['applicant'],
    allOf: [
      {
        if: {
          properties: {
            applicant: { properties: { relation: { enum: ['father', 'mother'] } }, required: ['relation'] },
          },
          required: ['applicant'],
        },
        then: {
          properties: {
            parent: {
              type: 'object',
              title: 'Cha, mẹ',
              properties: { married: { type: 'boolean', title: 'Đã kết hôn' } },
              required: ['married'],
            },
          },
          required: ['parent'],
        },
      },
    ],
  };
}

type Paper = ProcedureDocument['documents'][number];

export function paper(id: string, when?: FormSchema): Paper {
  return {
    id,
    title: `Giấy ${id}`,
    copies: 'electronic',
    required: true,
    accept: ['image'],
    maxFiles: 1,
    keepOriginal: false,
    ...(when && { when }),
  };
}
