import type { FormSchema } from './form.js';

/** A question that an editor writes at once: its name in both languages, and what it writes. */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: FormSchema;
}

/** What most forms ask. Each stands where a question stands, as a value of "properties". */
export const snippets: readonly Snippet[] = [
  {
    label: 'Câu hỏi: chữ ngắn · short text',
    description: 'Một dòng chữ. One line of text.',
    body: { type: 'string', title: 'Câu hỏi', maxLength: 100, 'x-messages': { required: 'Hãy trả lời câu này.' } },
  },
  {
    label: 'Câu hỏi: họ tên · full name',
    description: 'Họ, chữ đệm, tên. A full name.',
    body: { type: 'string', title: 'Họ, chữ đệm, tên', format: 'person-name', maxLength: 100 },
  },
  {
    label: 'Câu hỏi: số định danh · personal identification number',
    description: '12 số, có kiểm tra. 12 digits, checked.',
    body: { type: 'string', title: 'Số định danh cá nhân', format: 'citizen-id' },
  },
  {
    label: 'Câu hỏi: ngày · date',
    description: 'Ngày, tháng, năm. A whole date.',
    body: { type: 'string', title: 'Ngày', format: 'date' },
  },
  {
    label: 'Câu hỏi: điện thoại · phone',
    description: 'Số điện thoại. A phone number.',
    body: { type: 'string', title: 'Số điện thoại', format: 'phone', 'x-autocomplete': 'tel' },
  },
  {
    label: 'Câu hỏi: chọn một · one of several',
    description: 'Chọn một trong nhiều câu trả lời. One of several answers.',
    body: {
      type: 'string',
      title: 'Câu hỏi',
      oneOf: [
        { const: 'first', title: 'Câu trả lời thứ nhất' },
        { const: 'second', title: 'Câu trả lời thứ hai' },
      ],
    },
  },
  {
    label: 'Câu hỏi: có hay không · yes or no',
    description: 'Có hoặc không. Yes or no.',
    body: { type: 'boolean', title: 'Có … không?' },
  },
  {
    label: 'Câu hỏi: số tiền · amount of money',
    description: 'Số tiền bằng đồng. Whole đồng.',
    body: { type: 'integer', title: 'Số tiền', 'x-widget': 'money', minimum: 0 },
  },
  {
    label: 'Nhóm: địa chỉ · address',
    description: 'Tỉnh, xã, địa chỉ. Province, commune, address.',
    body: {
      type: 'object',
      title: 'Địa chỉ',
      'x-widget': 'address',
      properties: {
        province: { type: 'string', title: 'Tỉnh, thành phố', 'x-widget': 'province' },
        commune: { type: 'string', title: 'Xã, phường, đặc khu', 'x-widget': 'commune' },
        line: { type: 'string', title: 'Số nhà, đường, tổ, thôn', maxLength: 200 },
      },
      required: ['province', 'commune', 'line'],
    },
  },
  {
    label: 'Trang có câu hỏi tùy câu trả lời · page with a condition',
    description: 'Chọn «Khác» thì hỏi thêm. «Other» asks one more question.',
    body: {
      type: 'object',
      title: 'Trang',
      properties: {
        purpose: {
          type: 'string',
          title: 'Để làm gì?',
          oneOf: [
            { const: 'usual', title: 'Việc thường' },
            { const: 'other', title: 'Việc khác' },
          ],
        },
      },
      required: ['purpose'],
      if: { properties: { purpose: { const: 'other' } }, required: ['purpose'] },
      then: {
        properties: { what: { type: 'string', title: 'Việc gì?', maxLength: 100 } },
        required: ['what'],
      },
    },
  },
];
