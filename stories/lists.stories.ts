import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { JsonObject } from '../src/model/json.js';
import type { FormSchema } from '../src/schemas/form.js';
import { check, form, press, type Page } from './parts/page.js';

const member: FormSchema = {
  type: 'object',
  title: 'Thành viên',
  properties: {
    name: { type: 'string', title: 'Họ, chữ đệm, tên', format: 'person-name' },
    birthDate: { type: 'string', title: 'Ngày, tháng, năm sinh', format: 'partial-date' },
    works: { type: 'boolean', title: 'Có đi làm không?' },
  },
  required: ['name', 'birthDate', 'works'],
  if: { properties: { works: { const: true } }, required: ['works'] },
  then: { properties: { job: { type: 'string', title: 'Nghề nghiệp' } }, required: ['job'] },
};

const members: FormSchema = {
  type: 'array',
  title: 'Những người trong nhà',
  description: 'Kể cả người đi làm xa.',
  items: member,
  minItems: 1,
  maxItems: 3,
  'x-summary': ['name', 'birthDate'],
};

const an = { name: 'Nguyễn Văn An', birthDate: '1985-03-12', works: true, job: 'Trồng lúa' };
const binh = { name: 'Trần Thị Bình', birthDate: '1987', works: false };
const chi = { name: 'Nguyễn Thị Chi', birthDate: '2015-06-01', works: false };

const home = (rows?: readonly JsonObject[]): Page => ({
  title: 'Gia đình',
  properties: { members },
  required: ['members'],
  answers: rows ? { members: rows } : {},
});

/** Lists in a form: rows that are added, opened, removed, taken back and moved. */
const meta = {
  title: 'Parts/form: lists',
  tags: ['!autodocs'],
  render: (page) => form(page),
} satisfies Meta<Page>;

export default meta;
type Story = StoryObj<Page>;

export const Empty: Story = { args: home() };

export const Rows: Story = { args: home([an, binh]) };

export const Editing: Story = {
  args: home([an, binh]),
  play: (around) => press(around, 'Sửa Nguyễn Văn An, 12/03/1985'),
};

/** A row that was removed can be taken back. */
export const Removed: Story = {
  args: home([an, binh]),
  play: (around) => press(around, 'Xóa Nguyễn Văn An, 12/03/1985'),
};

export const Full: Story = { args: home([an, binh, chi]) };

export const TooFew: Story = { args: home(), play: check };

export const TooMany: Story = { args: home([an, binh, chi, { ...chi, name: 'Nguyễn Văn Dũng' }]), play: check };

/** A row that is not open says that something in it is to be mended. */
export const WrongRow: Story = { args: home([an, { name: 'Trần Thị Bình' }]), play: check };

/** What no single answer is to blame for is said of the row as a whole. */
export const WrongTogether: Story = {
  args: {
    title: 'Gia đình',
    properties: {
      members: {
        ...members,
        items: {
          ...member,
          anyOf: [{ properties: { works: { const: true } } }, { required: ['idle'] }],
          'x-messages': { anyOf: 'Hãy ghi vì sao người này không đi làm.' },
          properties: { ...member.properties, idle: { type: 'string', title: 'Vì sao không đi làm?' } },
        },
      },
    },
    answers: { members: [an, chi] },
  },
  play: check,
};

const otherNames: FormSchema = {
  type: 'array',
  title: 'Các tên gọi khác',
  items: { type: 'string', title: 'Tên gọi khác', maxLength: 60 },
};

export const SingleAnswers: Story = {
  args: { title: 'Tên gọi', properties: { otherNames }, answers: { otherNames: ['Tư Lúa', 'An Lớn'] } },
};

export const SingleAnswersEmpty: Story = { args: { title: 'Tên gọi', properties: { otherNames } } };

export const SameTwice: Story = {
  args: {
    title: 'Tên gọi',
    properties: { otherNames: { ...otherNames, uniqueItems: true } },
    answers: { otherNames: ['Tư Lúa', 'Tư Lúa'] },
  },
  play: check,
};

/** A list inside the row of a list. */
export const ListInList: Story = {
  args: {
    ...home([{ ...an, otherNames: ['Tư Lúa'] }]),
    properties: { members: { ...members, items: { ...member, properties: { ...member.properties, otherNames } } } },
  },
  play: (around) => press(around, 'Sửa Nguyễn Văn An, 12/03/1985'),
};

const payer: FormSchema = {
  type: 'object',
  title: 'Ai trả phí?',
  oneOf: [
    {
      title: 'Cá nhân',
      properties: {
        kind: { const: 'person' },
        name: { type: 'string', title: 'Họ, chữ đệm, tên', format: 'person-name' },
      },
      required: ['kind', 'name'],
    },
    {
      title: 'Doanh nghiệp',
      properties: {
        kind: { const: 'firm' },
        firm: { type: 'string', title: 'Tên doanh nghiệp' },
        taxCode: { type: 'string', title: 'Mã số thuế', format: 'tax-code' },
      },
      required: ['kind', 'firm', 'taxCode'],
    },
  ],
};

/** One of several groups: which one is asked first. */
export const OneOfSeveralGroups: Story = { args: { title: 'Phí', properties: { payer }, required: ['payer'] } };

export const OneOfSeveralGroupsChosen: Story = {
  args: { ...OneOfSeveralGroups.args, answers: { payer: { kind: 'firm', firm: 'Công ty TNHH Lúa Vàng' } } },
  play: check,
};
