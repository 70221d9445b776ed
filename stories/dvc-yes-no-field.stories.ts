import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DvcYesNoField } from '../src/components/dvc-yes-no-field.js';
import '../src/components/dvc-yes-no-field.js';

const meta = {
  title: 'Fields/dvc-yes-no-field',
  component: 'dvc-yes-no-field',
  args: {
    label: 'Ông/bà có làm thay theo văn bản ủy quyền không?',
    hint: '',
    error: '',
    value: '',
    required: true,
    disabled: false,
  },
  render: ({ label, hint, error, value, required, disabled }) =>
    html`<dvc-yes-no-field
      label=${label}
      hint=${hint}
      error=${error}
      .value=${value}
      ?required=${required}
      ?disabled=${disabled}
    ></dvc-yes-no-field>`,
} satisfies Meta<DvcYesNoField>;

export default meta;
type Story = StoryObj<DvcYesNoField>;

export const Empty: Story = {};

export const Answered: Story = { args: { value: 'true' } };

export const Wrong: Story = { args: { error: 'Hãy trả lời câu này.' } };

export const Optional: Story = { args: { required: false } };

export const Disabled: Story = { args: { value: 'true', disabled: true } };
