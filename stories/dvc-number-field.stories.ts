import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { DvcNumberField } from '../src/components/dvc-number-field.js';
import '../src/components/dvc-number-field.js';

const meta = {
  title: 'Fields/dvc-number-field',
  component: 'dvc-number-field',
  args: { label: 'Số bản sao', hint: '', error: '', value: '', required: true, disabled: false, integer: false },
  render: ({ label, hint, error, value, required, disabled, min, max, integer }) =>
    html`<dvc-number-field
      label=${label}
      hint=${hint}
      error=${error}
      .value=${value}
      ?required=${required}
      ?disabled=${disabled}
      min=${ifDefined(min)}
      max=${ifDefined(max)}
      ?integer=${integer}
    ></dvc-number-field>`,
} satisfies Meta<DvcNumberField>;

export default meta;
type Story = StoryObj<DvcNumberField>;

export const Empty: Story = {};

export const Answered: Story = { args: { value: '3' } };

export const Wrong: Story = { args: { error: 'Hãy nhập số bản sao.' } };

export const Optional: Story = { args: { required: false } };

export const Disabled: Story = { args: { value: '3', disabled: true } };

export const OutOfRange: Story = {
  args: { value: '30', min: 0, max: 20, integer: true, error: 'Hãy ghi số bản sao không quá 20.' },
};
