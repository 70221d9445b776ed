import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MemoryStore } from '../src/client/device/memory-store.js';
import { Papers } from '../src/client/papers/papers.js';
import type { DvcHandover } from '../src/components/dvc-handover.js';
import '../src/components/dvc-handover.js';
import { Draft } from '../src/model/draft.js';
import type { JsonObject } from '../src/model/json.js';
import { loadProcedure } from '../src/model/load-procedure.js';
import document from '../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../test/fixtures/birth-answers.js';
import { jpegPage } from '../test/fixtures/files.js';
import { draft as key, readyFile } from '../test/fixtures/papers.js';
import { insideZalo } from './parts/inside-zalo.js';

const procedure = loadProcedure(document);
const draftOf = (answers: JsonObject) => new Draft(procedure, key.key, key.secret, answers);

async function papersOn(store: MemoryStore): Promise<Papers> {
  const papers = new Papers({ store, client: undefined, draft: key });
  for (const slot of ['birth-certificate', 'authorisation']) await papers.add(slot, await readyFile(await jpegPage()));
  return papers;
}

const meta = {
  title: 'Parts/dvc-handover',
  component: 'dvc-handover',
  args: { draft: draftOf(birthAnswers), phone: '024 3733 0000', name: 'UBND phường Ba Đình' },
  argTypes: { draft: { control: false } },
  loaders: [async () => ({ papers: await papersOn(new MemoryStore()) })],
  render: ({ draft, phone, name }, { loaded }) =>
    html`<dvc-handover
      .draft=${draft}
      .papers=${loaded['papers'] as Papers | undefined}
      .units=${{ communes: async () => [['00004', 'Phường Ba Đình']] }}
      phone=${phone}
      name=${name}
    ></dvc-handover>`,
} satisfies Meta<DvcHandover>;

export default meta;
type Story = StoryObj<DvcHandover>;

const choose =
  (place: number) =>
  async ({ canvasElement }: { readonly canvasElement: HTMLElement }) => {
    const element = canvasElement.querySelector('dvc-handover');
    await element?.updateComplete;
    element?.shadowRoot?.querySelectorAll<HTMLButtonElement>('[part=choice]')[place]?.click();
  };

const filed = (filing: readonly string[]) =>
  new Draft(loadProcedure({ ...document, filing }), key.key, key.secret, birthAnswers);

/** The office says nothing of where it is filed: the citizen chooses. */
export const Ready: Story = {};

/** The citizen goes to the portal. */
export const ToThePortal: Story = { play: choose(0) };

/** The citizen goes to the counter. */
export const ToTheCounter: Story = { play: choose(1) };

/** The office has it filed at the portal only. */
export const PortalOnly: Story = { args: { draft: filed(['portal']) } };

/** The office has it filed at the counter only. */
export const CounterOnly: Story = { args: { draft: filed(['counter']) } };

/** Something is missing: it can be kept all the same, and that is said. */
export const Lacking: Story = { args: { draft: draftOf({ child: { sex: 'male' } }) } };

/** The browser has the file; nothing was submitted. */
export const Saved: Story = {
  beforeEach: () => {
    const native = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = () => {};
    return () => (HTMLAnchorElement.prototype.click = native);
  },
  play: ({ canvasElement }) => canvasElement.querySelector('dvc-handover')?.save(),
};

/** A paper is not on the device any more. */
export const PaperLost: Story = {
  loaders: [
    async () => {
      const store = new MemoryStore();
      const papers = await papersOn(store);
      for (const { id } of papers.list) await store.dropPaper(id);
      return { papers };
    },
  ],
  play: ({ canvasElement }) => canvasElement.querySelector('dvc-handover')?.save(),
};

/** A page that was opened in Zalo: what may be missing, and what to do. */
export const InsideZalo: Story = { beforeEach: insideZalo };
