import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DvcTextSize } from '../src/components/dvc-text-size.js';
import '../src/components/dvc-text-size.js';
import '../src/components/dvc-text-field.js';

const meta = {
  title: 'Parts/dvc-text-size',
  component: 'dvc-text-size',
  args: { sharedDevice: true },
  render: ({ sharedDevice }) =>
    html`<dvc-text-field label="Họ, chữ đệm, tên" hint="Ghi đúng như trên căn cước."></dvc-text-field>
      <dvc-text-size ?shared-device=${sharedDevice}></dvc-text-size>`,
} satisfies Meta<DvcTextSize>;

export default meta;
type Story = StoryObj<DvcTextSize>;

/** Nothing is remembered. */
export const SharedDevice: Story = {};

export const Remembered: Story = { args: { sharedDevice: false } };
