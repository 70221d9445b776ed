import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/dvc-id-scan.js';
import type { DvcIdScan } from '../src/components/dvc-id-scan.js';
import { Draft } from '../src/model/draft.js';
import type { JsonObject } from '../src/model/json.js';
import { loadProcedure } from '../src/model/load-procedure.js';
import document from '../procedures/1.001193.json' with { type: 'json' };
import { find, isButton } from './parts/press.js';
import { cardFile, motherCard } from '../test/fixtures/card-file.js';

const procedure = loadProcedure(document);
const answers = { applicant: { relation: 'other' }, birth: { parents: 'both' } };
const draftOf = (more: JsonObject = {}) => new Draft(procedure, 'key', 'secret', { ...answers, ...more });

const meta = {
  title: 'Parts/dvc-id-scan',
  component: 'dvc-id-scan',
  args: { person: '/mother' },
  argTypes: { draft: { control: false }, units: { control: false } },
  render: ({ draft = draftOf(), person }) =>
    html`<dvc-id-scan
      .draft=${draft}
      .person=${person}
      .units=${{ communes: async () => [['00004', 'Phường Ba Đình']] }}
    ></dvc-id-scan>`,
} satisfies Meta<DvcIdScan>;

export default meta;
type Story = StoryObj<DvcIdScan>;

/** Presses what a selector finds once it is there: words differ by language. */
const press = async (canvas: HTMLElement, selector: string): Promise<void> =>
  (await find(canvas, isButton(selector))).click();

const isPhoto = (each: Element): each is HTMLInputElement => each.matches('[type=file]');

/** As if somebody had picked a photo of this card. */
const scan = async (canvas: HTMLElement, card: string): Promise<void> => {
  await press(canvas, '[part=button]');
  const input = await find(canvas, isPhoto);
  const photo = await cardFile(card);
  const list = new DataTransfer();
  list.items.add(photo);
  input.files = list.files;
  input.dispatchEvent(new Event('change'));
};

export const Button: Story = {};

/** What is said before anything happens. */
export const Asked: Story = { play: ({ canvasElement }) => press(canvasElement, '[part=button]') };

export const Read: Story = { play: ({ canvasElement }) => scan(canvasElement, motherCard) };

/** What was typed otherwise stays unless its box is ticked; the number is that of another sex. */
export const Doubtful: Story = {
  args: { draft: draftOf({ mother: { name: 'Nguyễn Thị Mâu' } }) },
  play: ({ canvasElement }) => scan(canvasElement, motherCard.replace('Nữ', 'Nam')),
};

/** A card of before July 2025: its commune is left to the citizen. */
export const Old: Story = {
  args: { draft: draftOf(), person: '/applicant' },
  play: async ({ canvasElement }) => {
    await scan(
      canvasElement,
      motherCard.replace('Phường Ba Đình', 'Tân Dân, Phú Xuyên').replace('06082025', '06052021'),
    );
    await press(canvasElement, '.primary');
  },
};

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    await scan(canvasElement, motherCard);
    await press(canvasElement, '.primary');
  },
};

/** The code of something else. */
export const NoCard: Story = { play: ({ canvasElement }) => scan(canvasElement, 'https://example.vn/thu-nghiem') };
