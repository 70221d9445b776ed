import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { JsonObject } from '../src/model/json.js';
import type { FormSchema } from '../src/schemas/form.js';
import { check, form, press, type Page } from './parts/page.js';

const trades: FormSchema = {
  type: 'array',
  title: 'Ngành, nghề kinh doanh',
  'x-widget': 'table',
  'x-summary': ['name', 'code'],
  items: {
    type: 'object',
    title: 'Ngành, nghề',
    properties: {
      name: { type: 'string', title: 'Tên ngành', examples: ['Bán lẻ lương thực'], maxLength: 200 },
      code: { type: 'string', title: 'Mã ngành cấp 4', examples: ['4721'], pattern: '^[0-9]{4}$' },
      main: { type: 'boolean', title: 'Ngành chính', 'x-widget': 'main' },
    },
    required: ['name', 'code', 'main'],
  },
  contains: { properties: { main: { const: true } }, required: ['main'] },
  maxContains: 1,
  'x-messages': { contains: 'Hãy chọn một ngành chính.' },
};

const rice = { name: 'Bán lẻ lương thực', code: '4721', main: true };
const food = { name: 'Nhà hàng và các dịch vụ ăn uống phục vụ lưu động', code: '5610', main: false };

const shop = (answers?: JsonObject): Page => ({
  title: 'Ngành, nghề',
  properties: { trades },
  required: ['trades'],
  answers: answers ?? {},
});

/** Tables and matrices: rows and columns where there is room, cards where there is little. */
const meta = {
  title: 'Parts/form: tables',
  tags: ['!autodocs'],
  render: (page) => form(page),
} satisfies Meta<Page>;

export default meta;
type Story = StoryObj<Page>;

export const Empty: Story = { args: shop() };

export const OneRow: Story = { args: shop(), play: (around) => press(around, 'Thêm ngành, nghề') };

export const Rows: Story = { args: shop({ trades: [rice, food] }) };

export const Removed: Story = {
  args: shop({ trades: [rice, food] }),
  play: (around) => press(around, 'Xóa Bán lẻ lương thực, 4721'),
};

/** What no single cell is to blame for stands under its row. */
export const WrongRow: Story = {
  args: {
    title: 'Liên hệ',
    properties: {
      contacts: {
        type: 'array',
        title: 'Người có thể gọi',
        'x-widget': 'table',
        items: {
          type: 'object',
          title: 'Người',
          properties: {
            name: { type: 'string', title: 'Họ, chữ đệm, tên', format: 'person-name' },
            phone: { type: 'string', title: 'Số điện thoại', format: 'phone' },
            email: { type: 'string', title: 'Thư điện tử', format: 'email' },
          },
          required: ['name'],
          anyOf: [{ required: ['phone'] }, { required: ['email'] }],
          'x-messages': { anyOf: 'Hãy ghi số điện thoại hoặc thư điện tử của người này.' },
        },
      },
    },
    answers: { contacts: [{ name: 'Nguyễn Văn An', phone: '0912345678' }, { name: 'Trần Thị Bình' }] },
  },
  play: check,
};

export const Wrong: Story = { args: shop({ trades: [{ ...rice, code: '47' }, {}] }), play: check };

/** In a disabled fieldset of the page. */
export const Disabled: Story = {
  args: shop({ trades: [rice, food] }),
  render: (page) =>
    html`<form>
      <fieldset disabled>${form(page)}</fieldset>
    </form>`,
};

const water: FormSchema = {
  type: 'object',
  title: 'Gia đình thiếu những gì?',
  description: 'Theo phiếu khảo sát hộ gia đình.',
  'x-widget': 'matrix',
  properties: Object.fromEntries(
    [
      'Có người trong độ tuổi lao động không có việc làm',
      'Không có bảo hiểm y tế',
      'Trẻ em từ 3 đến dưới 16 tuổi không đi học',
      'Nguồn nước sinh hoạt không hợp vệ sinh',
      'Không có nhà tiêu hợp vệ sinh',
    ].map((title, index) => [`q${index}`, { type: 'boolean', title }]),
  ),
  required: ['q0', 'q1', 'q2', 'q3'],
};

const survey = (answers?: JsonObject): Page => ({
  title: 'Khảo sát',
  properties: { water },
  required: ['water'],
  answers: answers ?? {},
});

/** The household survey: yes or no in each row. */
export const Matrix: Story = { args: survey() };

export const MatrixAnswered: Story = {
  args: survey({ water: { q0: true, q1: false, q2: false, q3: true, q4: false } }),
};

export const MatrixWrong: Story = { args: survey({ water: { q0: true } }), play: check };

const land: FormSchema = {
  type: 'object',
  title: 'Đất và vật nuôi',
  'x-widget': 'matrix',
  properties: Object.fromEntries(
    ['Đất trồng lúa', 'Đất trồng cây lâu năm', 'Đất nuôi trồng thủy sản'].map((title, index) => [
      `r${index}`,
      {
        type: 'object',
        title,
        properties: {
          has: { type: 'boolean', title: 'Có' },
          area: { type: 'number', title: 'Diện tích (m²)', minimum: 0 },
        },
        required: ['has'],
      },
    ]),
  ),
};

/** The same few questions in each row. */
export const MatrixOfColumns: Story = {
  args: { title: 'Sản xuất', properties: { land }, answers: { land: { r0: { has: true, area: 1200.5 } } } },
};

const manyColumns: FormSchema = {
  type: 'array',
  title: 'Người lao động',
  'x-widget': 'table',
  items: {
    type: 'object',
    title: 'Người lao động',
    properties: {
      name: { type: 'string', title: 'Họ, chữ đệm, tên', format: 'person-name' },
      bornOn: { type: 'string', title: 'Ngày sinh', format: 'date' },
      job: { type: 'string', title: 'Công việc' },
      pay: { type: 'integer', title: 'Tiền lương', 'x-widget': 'money' },
    },
    required: ['name'],
  },
  'x-summary': ['name'],
};

/** What does not fit beside each other is drawn as cards on every screen. */
export const ManyColumns: Story = {
  args: {
    title: 'Lao động',
    properties: { manyColumns },
    answers: { manyColumns: [{ name: 'Nguyễn Văn An', bornOn: '1985-03-12', job: 'Bán hàng', pay: 7000000 }, {}] },
  },
};
