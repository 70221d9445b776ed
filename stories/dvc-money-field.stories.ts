import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DvcMoneyField } from '../src/components/dvc-money-field.js';
import '../src/components/dvc-money-field.js';

const meta = {
  title: 'Fields/dvc-money-field',
  component: 'dvc-money-field',
  args: { label: 'Số tiền đã nộp', hint: '', error: '', value: '', required: true, disabled: false },
  render: ({ label, hint, error, value, required, disabled }) =>
    html`<dvc-money-field
      label=${label}
      hint=${hint}
      error=${error}
      .value=${value}
      ?required=${required}
      ?disabled=${disabled}
    ></dvc-money-field>`,
} satisfies Meta<DvcMoneyField>;

export default meta;
type Story = StoryObj<DvcMoneyField>;

export const Empty: Story = {};

export const Answered: Story = { args: { value: '1250000' } };

export const Wrong: Story = { args: { error: 'Hãy nhập số tiền đã nộp.' } };

export const Optional: Story = { args: { required: false } };

export const Disabled: Story = { args: { value: '1250000', disabled: true } };
