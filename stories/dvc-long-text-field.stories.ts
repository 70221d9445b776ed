import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { DvcLongTextField } from '../src/components/dvc-long-text-field.js';
import '../src/components/dvc-long-text-field.js';

const meta = {
  title: 'Fields/dvc-long-text-field',
  component: 'dvc-long-text-field',
  args: { label: 'Lý do', hint: 'Vài câu là đủ.', error: '', value: '', required: true, disabled: false },
  render: ({ label, hint, error, value, required, disabled, maxLength }) =>
    html`<dvc-long-text-field
      label=${label}
      hint=${hint}
      error=${error}
      .value=${value}
      ?required=${required}
      ?disabled=${disabled}
      max-length=${ifDefined(maxLength)}
    ></dvc-long-text-field>`,
} satisfies Meta<DvcLongTextField>;

export default meta;
type Story = StoryObj<DvcLongTextField>;

export const Empty: Story = {};

export const Answered: Story = { args: { value: 'Tên trên giấy chứng sinh ghi thiếu dấu.' } };

export const Wrong: Story = { args: { error: 'Hãy nhập lý do.' } };

export const Optional: Story = { args: { required: false } };

export const Disabled: Story = { args: { value: 'Tên trên giấy chứng sinh ghi thiếu dấu.', disabled: true } };
