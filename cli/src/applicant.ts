import type { JsonObject } from '../../src/model/json.js';

/** A question about the applicant that most procedures ask, with its English words. */
export interface Starter {
  readonly schema: JsonObject;
  /** Words by the pointer from the question. */
  readonly english: Readonly<Record<string, string>>;
}

const missing = (what: string): JsonObject => ({ 'x-messages': { required: `Hãy ${what} của ông/bà.` } });

/** By the name of the answer; all documents use the same names. */
export const starters: Readonly<Record<string, Starter>> = {
  name: {
    schema: {
      type: 'string',
      title: 'Họ, chữ đệm, tên',
      description: 'Ghi đúng như trên căn cước.',
      examples: ['Nguyễn Văn An'],
      format: 'person-name',
      maxLength: 100,
      'x-autocomplete': 'name',
      ...missing('nhập họ, chữ đệm, tên'),
    },
    english: {
      '/title': 'Full name',
      '/description': 'As on your identity card.',
      '/x-messages/required': 'Enter your full name.',
    },
  },
  birthDate: {
    schema: {
      type: 'string',
      title: 'Ngày, tháng, năm sinh',
      format: 'date',
      'x-autocomplete': 'bday',
      ...missing('nhập ngày, tháng, năm sinh'),
    },
    english: { '/title': 'Date of birth', '/x-messages/required': 'Enter your date of birth.' },
  },
  sex: {
    schema: {
      type: 'string',
      title: 'Giới tính',
      oneOf: [
        { const: 'male', title: 'Nam' },
        { const: 'female', title: 'Nữ' },
      ],
      ...missing('chọn giới tính'),
    },
    english: {
      '/title': 'Sex',
      '/oneOf/0/title': 'Male',
      '/oneOf/1/title': 'Female',
      '/x-messages/required': 'Choose your sex.',
    },
  },
  citizenId: {
    schema: {
      type: 'string',
      title: 'Số định danh cá nhân',
      description: '12 số trên căn cước của ông/bà.',
      format: 'citizen-id',
      ...missing('nhập số định danh cá nhân'),
    },
    english: {
      '/title': 'Personal identification number',
      '/description': 'The 12 digits on your identity card.',
      '/x-messages/required': 'Enter your personal identification number.',
    },
  },
  residence: {
    schema: {
      type: 'object',
      title: 'Nơi cư trú',
      'x-widget': 'address',
      properties: {
        province: { type: 'string', title: 'Tỉnh, thành phố', 'x-widget': 'province' },
        commune: { type: 'string', title: 'Xã, phường, đặc khu', 'x-widget': 'commune' },
        line: { type: 'string', title: 'Thôn, số nhà, đường', maxLength: 200 },
      },
      required: ['province', 'commune'],
    },
    english: {
      '/title': 'Residence',
      '/properties/province/title': 'Province or city',
      '/properties/commune/title': 'Commune or ward',
      '/properties/line/title': 'Village, house number, street',
    },
  },
  phone: {
    schema: {
      type: 'string',
      title: 'Số điện thoại',
      description: 'Để cơ quan gọi khi cần hỏi thêm.',
      examples: ['0912 345 678'],
      format: 'phone',
      'x-autocomplete': 'tel',
      ...missing('nhập số điện thoại'),
    },
    english: {
      '/title': 'Phone',
      '/description': 'So that the office can call with questions.',
      '/x-messages/required': 'Enter your phone number.',
    },
  },
  email: {
    schema: {
      type: 'string',
      title: 'Thư điện tử',
      format: 'email',
      'x-autocomplete': 'email',
      ...missing('nhập địa chỉ thư điện tử'),
    },
    english: { '/title': 'E-mail', '/x-messages/required': 'Enter your e-mail address.' },
  },
};
