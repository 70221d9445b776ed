import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { DvcTextField } from '../src/components/dvc-text-field.js';
import '../src/components/dvc-text-field.js';

const meta = {
  title: 'Fields/dvc-text-field',
  component: 'dvc-text-field',
  args: {
    label: 'Họ, chữ đệm, tên',
    hint: 'Ghi đúng như trên căn cước.',
    error: '',
    value: '',
    required: true,
    disabled: false,
  },
  render: ({ label, hint, error, value, required, disabled, format, maxLength }) =>
    html`<dvc-text-field
      label=${label}
      hint=${hint}
      error=${error}
      .value=${value}
      ?required=${required}
      ?disabled=${disabled}
      format=${ifDefined(format)}
      max-length=${ifDefined(maxLength)}
    ></dvc-text-field>`,
} satisfies Meta<DvcTextField>;

export default meta;
type Story = StoryObj<DvcTextField>;

export const Empty: Story = {};

export const Answered: Story = { args: { value: 'Y Bhăm Êban' } };

export const Wrong: Story = { args: { error: 'Hãy nhập họ, chữ đệm, tên.' } };

export const Optional: Story = { args: { required: false } };

export const Disabled: Story = { args: { value: 'Y Bhăm Êban', disabled: true } };

export const Telephone: Story = {
  args: { label: 'Số điện thoại', hint: 'Để cơ quan gọi khi cần hỏi thêm.', format: 'phone', value: '0912345678' },
};

export const CitizenId: Story = { args: { label: 'Số định danh cá nhân', hint: '', format: 'citizen-id' } };
