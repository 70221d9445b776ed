import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DvcSeveralField } from '../src/components/dvc-several-field.js';
import '../src/components/dvc-several-field.js';

const meta = {
  title: 'Fields/dvc-several-field',
  component: 'dvc-several-field',
  args: {
    label: 'Ông/bà có những giấy tờ nào?',
    hint: '',
    error: '',
    value: '',
    required: true,
    disabled: false,
    options: [
      { value: 'certificate', title: 'Giấy chứng nhận quyền sử dụng đất' },
      { value: 'contract', title: 'Hợp đồng mua bán' },
      { value: 'permit', title: 'Giấy phép xây dựng' },
    ],
    min: undefined,
    max: undefined,
  },
  render: ({ label, hint, error, value, required, disabled, options, min, max }) =>
    html`<dvc-several-field
      label=${label}
      hint=${hint}
      error=${error}
      .value=${value}
      ?required=${required}
      ?disabled=${disabled}
      .options=${options}
      .min=${min}
      .max=${max}
    ></dvc-several-field>`,
} satisfies Meta<DvcSeveralField>;

export default meta;
type Story = StoryObj<DvcSeveralField>;

export const Empty: Story = {};

export const Answered: Story = { args: { value: '["contract","permit"]' } };

export const Wrong: Story = { args: { error: 'Hãy chọn ít nhất một giấy tờ.' } };

export const Optional: Story = { args: { required: false } };

export const Disabled: Story = { args: { value: '["contract","permit"]', disabled: true } };

/** What is said when more are chosen than may be, after the field was left. */
export const TooMany: Story = {
  args: { max: 1, value: '["contract","permit"]' },
  play: ({ canvasElement }) => void canvasElement.querySelector('dvc-several-field')?.checkValidity(),
};
