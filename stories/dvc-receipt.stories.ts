import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DvcReceipt } from '../src/components/dvc-receipt.js';
import '../src/components/dvc-receipt.js';
import '../src/components/dvc-tracker.js';
import { clientWith, proof, tracked } from '../test/fixtures/tracking.js';
import { insideZalo } from './parts/inside-zalo.js';

const meta = {
  title: 'After/dvc-receipt',
  component: 'dvc-receipt',
  args: { receipt: proof(), phone: '024 3733 0000', hours: 'Thứ Hai–Thứ Sáu, 7:30–11:30 và 13:30–17:00' },
  render: ({ receipt, slots = [], phone, hours }) =>
    html`<dvc-receipt .receipt=${receipt} .slots=${slots} phone=${phone} hours=${hours}></dvc-receipt>`,
} satisfies Meta<DvcReceipt>;

export default meta;
type Story = StoryObj<DvcReceipt>;

export const Received: Story = {};

/** Two photos of one name for one paper. */
export const SeveralFiles: Story = {
  args: {
    receipt: proof({
      files: proof().files.flatMap((file) => [file, { ...file, id: '2c8d7a52-6f53-4a0a-8f8e-1d2c3b4a5968' }]),
    }),
    slots: [{ id: 'birth-certificate', title: 'Giấy chứng sinh' }],
  },
};

export const WithoutPapers: Story = { args: { receipt: proof({ files: [] }) } };

export const NobodyToCall: Story = { args: { phone: '', hours: '' } };

/** Where the dossier is, below the slip. */
export const WithTracker: Story = {
  render: ({ receipt }) =>
    html`<dvc-receipt .receipt=${receipt}>
      <h3>Theo dõi hồ sơ</h3>
      <dvc-tracker
        .code=${receipt?.code ?? ''}
        .secret=${receipt?.secret ?? ''}
        .client=${clientWith({ track: async () => tracked(1) })}
      ></dvc-tracker>
    </dvc-receipt>`,
};

/** A page that was opened in Zalo: what may be missing, and what to do. */
export const InsideZalo: Story = { beforeEach: insideZalo };
