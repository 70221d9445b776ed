import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DvcDateField } from '../src/components/dvc-date-field.js';
import '../src/components/dvc-date-field.js';

const meta = {
  title: 'Fields/dvc-date-field',
  component: 'dvc-date-field',
  args: {
    label: 'Ngày, tháng, năm sinh',
    hint: '',
    error: '',
    value: '',
    required: true,
    disabled: false,
    partial: false,
    precision: 'day',
  },
  render: ({ label, hint, error, value, required, disabled, partial, precision }) =>
    html`<dvc-date-field
      label=${label}
      hint=${hint}
      error=${error}
      .value=${value}
      ?required=${required}
      ?disabled=${disabled}
      ?partial=${partial}
      precision=${precision}
    ></dvc-date-field>`,
} satisfies Meta<DvcDateField>;

export default meta;
type Story = StoryObj<DvcDateField>;

export const Empty: Story = {};

export const Answered: Story = { args: { value: '1990-09-02' } };

export const Wrong: Story = { args: { error: 'Hãy nhập ngày, tháng, năm sinh.' } };

export const Optional: Story = { args: { required: false } };

export const Disabled: Story = { args: { value: '1990-09-02', disabled: true } };

/** Old papers often have only a year. */
export const OnlyAYear: Story = { args: { partial: true, value: '1965' } };

export const Month: Story = { args: { label: 'Hưởng từ tháng', precision: 'month', value: '2026-11' } };

export const Year: Story = { args: { label: 'Năm xây dựng', precision: 'year' } };
