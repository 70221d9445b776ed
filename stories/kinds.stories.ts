import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement, type TemplateResult } from 'lit';
import { structuresSlot } from '../src/components/lists/structures-slot.js';
import type { Json } from '../src/model/json.js';
import type { FormSchema } from '../src/schemas/form.js';
import { check, form, type Page } from './parts/page.js';

/** An element that a page brings along, as docs/embedding.md tells. */
class Stars extends LitElement {
  static override properties = { label: {}, hint: {}, error: {}, value: {}, disabled: { type: Boolean } };
  label = '';
  error = '';
  value = '';

  protected override render(): TemplateResult {
    const choose = (event: Event): void => {
      this.value = (event.target as HTMLInputElement).value;
      this.dispatchEvent(new Event('input', { bubbles: true }));
    };
    return html`<label
      >${this.label} ${this.error}<br /><input type="range" min="1" max="5" .value=${this.value} @input=${choose}
    /></label>`;
  }
}
if (!customElements.get('example-stars')) customElements.define('example-stars', Stars);

/** The kinds of questions that only some forms ask, each as `<dvc-form>` draws it. */
const meta = {
  title: 'Parts/form: kinds of questions',
  tags: ['!autodocs'],
  render: (page) => form(page),
} satisfies Meta<Page>;

export default meta;
type Story = StoryObj<Page>;

const one = (schema: FormSchema, answer?: Json): Story => ({
  args: {
    properties: { q: schema },
    required: ['q'],
    answers: answer === undefined ? {} : { q: answer },
  },
});

const oneOf = (...titles: string[]) => titles.map((title, index) => ({ const: `n${index}`, title }));

const nation: FormSchema = {
  type: 'string',
  title: 'Dân tộc',
  'x-widget': 'search',
  oneOf: oneOf('Kinh', 'Tày', 'Thái', 'Mường', 'Khmer', 'Hoa', 'Nùng', 'Mông'),
};

export const Search: Story = one(nation);

export const SearchAnswered: Story = one(nation, 'n3');

const line: FormSchema = {
  type: 'string',
  title: 'Tên và mã ngành',
  'x-list': 'business-lines',
  examples: ['quán phở'],
};

/** An entry of a long official list; without the list, as here, people write their own words. */
export const Listed: Story = one(line);

export const ListedChosen: Story = one(line, '5610 – Nhà hàng và các dịch vụ ăn uống phục vụ lưu động');

export const ListedOwnWords: Story = one(line, 'nấu cỗ cho đám giỗ');

const papers: FormSchema = {
  type: 'array',
  title: 'Ông/bà có những giấy tờ nào?',
  uniqueItems: true,
  minItems: 2,
  items: {
    type: 'string',
    oneOf: oneOf('Giấy chứng nhận quyền sử dụng đất', 'Hợp đồng mua bán', 'Giấy phép xây dựng'),
  },
};

export const Several: Story = one(papers, ['n1', 'n2']);

export const SeveralTooFew: Story = { ...one(papers, ['n1']), play: check };

export const Month: Story = one({ type: 'string', title: 'Hưởng từ tháng', format: 'month' }, '2026-11');

export const Year: Story = one({ type: 'string', title: 'Năm xây dựng', format: 'year' }, '1998');

export const Time: Story = one({ type: 'string', title: 'Mấy giờ?', format: 'time-of-day' }, '14:30');

export const DayAndTime: Story = one({ type: 'string', title: 'Mất lúc nào?', format: 'day-time' }, '2026-11-23T14:30');

const span: FormSchema = {
  type: 'object',
  title: 'Thời gian lưu trú',
  'x-widget': 'span',
  properties: {
    from: { type: 'string', title: 'Từ', format: 'date' },
    to: { type: 'string', title: 'Đến', format: 'date' },
  },
  required: ['from', 'to'],
};

export const Span: Story = one(span, { from: '2026-11-23', to: '2026-11-30' });

/** The end before the beginning. */
export const SpanBackwards: Story = { ...one(span, { from: '2026-11-23', to: '2026-11-20' }), play: check };

export const BankAccount: Story = one(
  {
    type: 'string',
    title: 'Số tài khoản nhận tiền',
    format: 'bank-account',
    description: 'Tài khoản của chính ông/bà.',
  },
  '0123456789',
);

const fee: FormSchema = { type: 'integer', title: 'Số tiền', 'x-widget': 'money' };

/** A text to read, for example what the law says. */
export const Note: Story = {
  args: {
    properties: {
      law: {
        title: 'Xin đọc trước khi khai',
        description: 'Người khai chịu trách nhiệm về điều mình khai.\nKhai sai có thể bị từ chối.',
        'x-widget': 'note',
      },
      fee,
    },
  },
};

const words: FormSchema = { type: 'string', title: 'Bằng chữ', 'x-compute': { words: '/p/fee' } };

/** Worked out from another answer. */
export const Computed: Story = { args: { properties: { fee, words }, answers: { fee: 150000 } } };

export const ComputedFromNothing: Story = { args: { properties: { fee, words } } };

export const ReadOnly: Story = one({ type: 'string', title: 'Cơ quan nhận', readOnly: true }, 'UBND xã Minh Tân');

/** No longer asked; an old draft has an answer. */
export const Deprecated: Story = {
  args: {
    properties: { book: { type: 'string', title: 'Số sổ hộ khẩu', deprecated: true }, fee },
    answers: { book: '120345678' },
  },
};

const stars: FormSchema = { type: 'integer', title: 'Ông/bà hài lòng đến đâu?', 'x-widget': 'example-stars' };

/** Drawn by an element that the page brings along. */
export const OwnElement: Story = one(stars, 4);

/** The page does not bring the element: plain text is asked. */
export const OwnElementMissing: Story = one({ ...stars, 'x-widget': 'example-nobody' });

const birth = {
  properties: {
    mother: { type: 'string', title: 'Ngày sinh của mẹ', format: 'date' },
    child: { type: 'string', title: 'Ngày sinh của con', format: 'date' },
  },
  answers: { mother: '2020-01-01', child: '2026-11-01' },
} satisfies Page;

const order = { rule: 'order', after: '/p/mother', at: '/p/child', years: 12 } as const;

/** Two answers that cannot both be right. */
export const CheckFails: Story = { args: { ...birth, checks: [order] }, play: check };

/** What may be a slip is said, and stops nothing. */
export const CheckWarns: Story = { args: { ...birth, checks: [{ ...order, level: 'warning' }] }, play: check };

/** The part that draws these kinds did not come. */
export const NotLoaded: Story = {
  ...one(nation),
  beforeEach: () => {
    const { make } = structuresSlot;
    delete structuresSlot.make;
    return () => {
      if (make) structuresSlot.make = make;
    };
  },
  render: (page) => form(page, true),
};
