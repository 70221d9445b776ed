import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ClientError } from '../src/client/client-error.js';
import { StorageError } from '../src/client/device-store.js';
import { Papers } from '../src/client/papers/papers.js';
import { takeFiles } from '../src/client/papers/take-files.js';
import type { DvcDocuments } from '../src/components/dvc-documents.js';
import '../src/components/dvc-documents.js';
import { file, jpegPage } from '../test/fixtures/files.js';
import { draft, LastingStore, Office, slot } from '../test/fixtures/papers.js';
import { insideZalo } from './parts/inside-zalo.js';

const slots = [
  slot(),
  slot({ id: 'marriage', title: 'Giấy chứng nhận kết hôn của cha mẹ', required: false, description: undefined }),
  slot({ id: 'identity', title: 'Thẻ căn cước của người đi đăng ký', copies: 'shown', description: 'Bản chính.' }),
];

const open = (change: Partial<ConstructorParameters<typeof Papers>[0]> = {}): Papers =>
  new Papers({ client: new Office(), store: new LastingStore(), draft, ...change });

const filled = (papers: () => Papers): Story => ({
  loaders: [
    async () => {
      const opened = papers();
      await takeFiles(opened, slot(), [file(await jpegPage(600, 800), 'giay-chung-sinh.jpg')]);
      return { papers: opened };
    },
  ],
  render: ({ slots: asked }, { loaded }) =>
    html`<dvc-documents .slots=${asked} .papers=${loaded['papers'] as Papers}></dvc-documents>`,
});

const meta = {
  title: 'Parts/dvc-documents',
  component: 'dvc-documents',
  args: { slots, papers: open() },
  render: ({ slots: asked, papers }) => html`<dvc-documents .slots=${asked} .papers=${papers}></dvc-documents>`,
} satisfies Meta<DvcDocuments>;

export default meta;
type Story = StoryObj<DvcDocuments>;

export const Empty: Story = {};

export const Complete = filled(() => open());

export const Missing: Story = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('dvc-documents');
    await element?.updateComplete;
    element?.check();
  },
};

export const NoLine = filled(() => {
  const office = new Office();
  office.upload = () => Promise.reject(new ClientError('offline'));
  return open({ client: office });
});

export const DeviceFull = filled(() => {
  const store = new LastingStore();
  store.keepPaper = () => Promise.reject(new StorageError('full'));
  return open({ store });
});

export const OnlyToBringAlong: Story = { args: { slots: slots.slice(2) } };

export const ActionsOfThePage: Story = {
  render: ({ slots: asked, papers }) =>
    html`<dvc-documents .slots=${asked} .papers=${papers}>
      <button type="button" slot="actions">Nộp hồ sơ</button>
    </dvc-documents>`,
};

/** A page that was opened in Zalo: what may be missing, and what to do. */
export const InsideZalo: Story = { beforeEach: insideZalo };
