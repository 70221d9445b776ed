import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DvcSearchField } from '../src/components/dvc-search-field.js';
import '../src/components/dvc-search-field.js';

const meta = {
  title: 'Fields/dvc-search-field',
  component: 'dvc-search-field',
  args: {
    label: 'Dân tộc',
    hint: '',
    error: '',
    value: '',
    required: true,
    disabled: false,
    options: ['Kinh', 'Tày', 'Thái', 'Mường', 'Khmer', 'Hoa', 'Nùng', 'Mông', 'Dao', 'Gia Rai', 'Ê Đê', 'Ba Na'].map(
      (title) => ({ value: title, title }),
    ),
  },
  render: ({ label, hint, error, value, required, disabled, options }) =>
    html`<dvc-search-field
      label=${label}
      hint=${hint}
      error=${error}
      .value=${value}
      ?required=${required}
      ?disabled=${disabled}
      .options=${options}
    ></dvc-search-field>`,
} satisfies Meta<DvcSearchField>;

export default meta;
type Story = StoryObj<DvcSearchField>;

export const Empty: Story = {};

export const Answered: Story = { args: { value: 'Tày' } };

export const Wrong: Story = { args: { error: 'Hãy chọn dân tộc.' } };

export const Optional: Story = { args: { required: false } };

export const Disabled: Story = { args: { value: 'Tày', disabled: true } };

/** The rows that fit what was typed without accents; the arrows go through them. */
export const Open: Story = {
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('dvc-search-field');
    await field?.updateComplete;
    const control = field?.shadowRoot?.querySelector('input');
    if (!control) return;
    control.value = 'a';
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  },
};

export const NothingFits: Story = {
  args: { value: 'Xyz' },
  play: ({ canvasElement }) => void canvasElement.querySelector('dvc-search-field')?.checkValidity(),
};
