import type { FormSchema } from '../../src/schemas/form.js';

const name: FormSchema = { type: 'string', title: 'Họ tên', format: 'person-name' };

/** A page with a list that has a list and a condition inside, a table, a matrix, and one of several groups. */
export const structuresForm: FormSchema = {
  type: 'object',
  $defs: {
    member: {
      type: 'object',
      title: 'Thành viên',
      properties: {
        name: { $ref: '#/$defs/name' },
        works: { type: 'boolean', title: 'Có đi làm?', default: false },
        names: { type: 'array', title: 'Tên khác', items: { type: 'string', maxLength: 20 }, uniqueItems: true },
      },
      required: ['name'],
      if: { properties: { works: { const: true } }, required: ['works'] },
      then: { properties: { job: { type: 'string', title: 'Nghề' } }, required: ['job'] },
    },
    name,
  },
  properties: {
    home: {
      type: 'object',
      title: 'Gia đình',
      properties: {
        members: {
          type: 'array',
          title: 'Những người trong nhà',
          items: { $ref: '#/$defs/member' },
          minItems: 1,
          maxItems: 4,
          contains: { required: ['name'] },
          'x-summary': ['name'],
        },
        goods: {
          type: 'array',
          title: 'Tài sản',
          'x-widget': 'table',
          items: {
            type: 'object',
            title: 'Tài sản',
            properties: {
              what: { type: 'string', title: 'Tên tài sản' },
              count: { type: 'integer', title: 'Số lượng', minimum: 1 },
            },
            required: ['what'],
          },
        },
        lacks: {
          type: 'object',
          title: 'Gia đình thiếu gì?',
          'x-widget': 'matrix',
          properties: {
            water: { type: 'boolean', title: 'Nước sạch' },
            toilet: { type: 'boolean', title: 'Nhà vệ sinh' },
          },
        },
        payer: {
          type: 'object',
          title: 'Ai trả tiền?',
          oneOf: [
            {
              title: 'Cá nhân',
              properties: { kind: { const: 'person' }, name },
              required: ['kind', 'name'],
            },
            {
              properties: {
                kind: { const: 'firm', title: 'Doanh nghiệp' },
                taxCode: { type: 'string', title: 'Mã số thuế', format: 'tax-code' },
                seal: { type: 'boolean', const: true, title: 'Có đóng dấu' },
              },
              required: ['kind', 'taxCode', 'seal'],
            },
          ],
        },
      },
      required: ['members', 'payer'],
    },
  },
  required: ['home'],
};
