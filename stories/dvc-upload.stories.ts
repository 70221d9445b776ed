import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ClientError } from '../src/client/client-error.js';
import type { Client } from '../src/client/client.js';
import { StorageError } from '../src/client/device-store.js';
import { MemoryStore } from '../src/client/device/memory-store.js';
import { Papers } from '../src/client/papers/papers.js';
import type { DvcUpload } from '../src/components/dvc-upload.js';
import '../src/components/dvc-upload.js';
import { ascii, file, jpegPage, pdf, plain, pngHeader } from '../test/fixtures/files.js';
import { draft, LastingStore, Office, slot } from '../test/fixtures/papers.js';
import { find, isButton } from './parts/press.js';

const office = (upload: Client['upload']): Client => Object.assign(new Office(), { upload });
const open = (client: Client | undefined = new Office(), store: MemoryStore = new LastingStore()): Papers =>
  new Papers({ client, store, draft });

/** A face that is reached by giving files, one call after another. */
const after = (papers: () => Papers, ...files: readonly (() => Promise<File[]>)[]): Story => ({
  loaders: [async () => ({ files: await Promise.all(files.map((make) => make())) })],
  render: ({ paperSlot }, { loaded }) => {
    const element = Object.assign(globalThis.document.createElement('dvc-upload'), { paperSlot, papers: papers() });
    for (const each of loaded['files'] as File[][]) void element.take(each);
    return element;
  },
});

const photos =
  (...names: readonly string[]) =>
  async () =>
    Promise.all(names.map(async (name, index) => file(await jpegPage(600, 800 + index), name)));
const front = photos('giay-chung-sinh.jpg');

const meta = {
  title: 'Parts/dvc-upload',
  component: 'dvc-upload',
  args: { paperSlot: slot(), papers: open(), error: '' },
  render: ({ paperSlot, papers, error }) =>
    html`<dvc-upload .paperSlot=${paperSlot} .papers=${papers} error=${error}></dvc-upload>`,
} satisfies Meta<DvcUpload>;

export default meta;
type Story = StoryObj<DvcUpload>;

export const Empty: Story = {};

export const NotRequired: Story = { args: { paperSlot: slot({ required: false, title: 'Giấy chứng nhận kết hôn' }) } };

export const Missing: Story = { args: { error: 'Hãy chụp hoặc chọn: Giấy chứng sinh' } };

export const Drawings: Story = {
  args: { paperSlot: slot({ title: 'Bản vẽ thiết kế', keepOriginal: true, accept: ['pdf'], maxFiles: 1 }) },
};

/** A photo that is handed in here becomes a page of a PDF. */
export const OnlyPdf: Story = { args: { paperSlot: slot({ title: 'Hợp đồng thuê nhà', accept: ['pdf'] }) } };

export const AtTheOffice = after(() => open(), photos('mat-truoc.jpg', 'mat-sau.jpg'));

/** A photo that lay on its side was turned by hand. */
export const Turned: Story = {
  ...after(() => open(), front),
  play: async ({ canvasElement }) => (await find(canvasElement, isButton('.turn'))).click(),
};

export const Sending = after(
  () =>
    open(
      office((_draft, { size }, _bytes, options) => {
        options?.onProgress?.(size * 0.4);
        return new Promise(() => {});
      }),
    ),
  photos('trang-1.jpg', 'trang-2.jpg', 'trang-3.jpg'),
);

export const NoLine = after(() => open(office(() => Promise.reject(new ClientError('offline')))), front);

export const OfficeBusy = after(() => open(office(() => Promise.reject(new ClientError('busy')))), front);

export const RefusedByOffice = after(
  () => open(office(() => Promise.reject(new ClientError('refused', { problem: 'type-not-allowed' })))),
  front,
);

export const NoOffice = after(() => new Papers({ client: undefined, store: new LastingStore(), draft }), front);

export const DeviceFull = after(() => {
  const store = new LastingStore();
  store.keepPaper = () => Promise.reject(new StorageError('full'));
  return open(
    office(() => new Promise(() => {})),
    store,
  );
}, front);

export const SharedDevice = after(
  () =>
    open(
      office(() => new Promise(() => {})),
      new MemoryStore(),
    ),
  front,
);

export const PhotosBecomeOneFile: Story = {
  args: { paperSlot: slot({ maxFiles: 1 }) },
  ...after(() => open(), photos('1.jpg', '2.jpg', '3.jpg')),
};

export const ForeignPdf = after(
  () => open(),
  async () => [file(pdf(), 'giay-chung-sinh.pdf', 'application/pdf')],
);

export const LongName = after(
  () => open(),
  async () => [
    file(pdf(), 'Giấy chứng sinh của cháu bé tại bệnh viện đa khoa khu vực Củ Chi ngày 12 tháng 11 năm 2026 (1).pdf'),
  ],
);

export const Refused = after(
  () => open(),
  async () => [
    file(ascii(''), 'rong.jpg'),
    file(ascii('GIF89a'), 'vui.gif'),
    file(ascii('\0\0\0\x18ftypheic\0\0\0\0'), 'IMG_0042.HEIC'),
    file((await jpegPage()).slice(0, 2000), 'hong.jpg'),
    file(await plain('#000'), 'den.jpg'),
    file(pngHeader(30_000, 30_000), 'khong-lo.png'),
  ],
);

export const Removed: Story = {
  loaders: [async () => ({ files: await front() })],
  render: ({ paperSlot }, { loaded }) => {
    const papers = open();
    const element = Object.assign(globalThis.document.createElement('dvc-upload'), { paperSlot, papers });
    void element.take(loaded['files'] as File[]).then(() => papers.remove(papers.list[0]?.id ?? ''));
    return element;
  },
};
