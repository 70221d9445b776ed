import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DvcConfirmField } from '../src/components/dvc-confirm-field.js';
import '../src/components/dvc-confirm-field.js';

const meta = {
  title: 'Fields/dvc-confirm-field',
  component: 'dvc-confirm-field',
  args: {
    label: 'Tôi cam đoan những điều đã khai là đúng sự thật',
    hint: '',
    error: '',
    value: '',
    required: true,
    disabled: false,
  },
  render: ({ label, hint, error, value, required, disabled }) =>
    html`<dvc-confirm-field
      label=${label}
      hint=${hint}
      error=${error}
      .value=${value}
      ?required=${required}
      ?disabled=${disabled}
    ></dvc-confirm-field>`,
} satisfies Meta<DvcConfirmField>;

export default meta;
type Story = StoryObj<DvcConfirmField>;

export const Empty: Story = {};

export const Answered: Story = { args: { value: 'true' } };

export const Wrong: Story = { args: { error: 'Ông/bà cần đánh dấu vào ô này để tiếp tục.' } };

export const Optional: Story = { args: { required: false } };

export const Disabled: Story = { args: { value: 'true', disabled: true } };
