import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { DvcChoiceField } from '../src/components/dvc-choice-field.js';
import '../src/components/dvc-choice-field.js';

const meta = {
  title: 'Fields/dvc-choice-field',
  component: 'dvc-choice-field',
  args: {
    label: 'Giới tính',
    hint: '',
    error: '',
    value: '',
    required: true,
    disabled: false,
    options: [
      { value: 'female', title: 'Nữ' },
      { value: 'male', title: 'Nam' },
    ],
  },
  render: ({ label, hint, error, value, required, disabled, options, look }) =>
    html`<dvc-choice-field
      label=${label}
      hint=${hint}
      error=${error}
      .value=${value}
      ?required=${required}
      ?disabled=${disabled}
      .options=${options}
      look=${ifDefined(look)}
    ></dvc-choice-field>`,
} satisfies Meta<DvcChoiceField>;

export default meta;
type Story = StoryObj<DvcChoiceField>;

export const Empty: Story = {};

export const Answered: Story = { args: { value: 'male' } };

export const Wrong: Story = { args: { error: 'Hãy chọn giới tính.' } };

export const Optional: Story = { args: { required: false } };

export const Disabled: Story = { args: { value: 'male', disabled: true } };

export const ManyOptions: Story = {
  args: {
    label: 'Dân tộc',
    value: 'Tày',
    options: ['Kinh', 'Tày', 'Thái', 'Mường', 'Khmer', 'Hoa'].map((title) => ({ value: title, title })),
  },
};
