import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DvcTimeField } from '../src/components/dvc-time-field.js';
import '../src/components/dvc-time-field.js';

const meta = {
  title: 'Fields/dvc-time-field',
  component: 'dvc-time-field',
  args: {
    label: 'Mấy giờ?',
    hint: '',
    error: '',
    value: '',
    required: true,
    disabled: false,
    withDay: false,
  },
  render: ({ label, hint, error, value, required, disabled, withDay }) =>
    html`<dvc-time-field
      label=${label}
      hint=${hint}
      error=${error}
      .value=${value}
      ?required=${required}
      ?disabled=${disabled}
      ?with-day=${withDay}
    ></dvc-time-field>`,
} satisfies Meta<DvcTimeField>;

export default meta;
type Story = StoryObj<DvcTimeField>;

export const Empty: Story = {};

export const Answered: Story = { args: { value: '14:30' } };

export const Wrong: Story = { args: { error: 'Hãy ghi giờ và phút, ví dụ 14:30.' } };

export const Optional: Story = { args: { required: false } };

export const Disabled: Story = { args: { value: '14:30', disabled: true } };

/** Day and time in one line, in either order. */
export const WithDay: Story = { args: { label: 'Mất lúc nào?', withDay: true, value: '2026-11-23T14:30' } };

export const WithDayEmpty: Story = { args: { label: 'Mất lúc nào?', withDay: true } };
