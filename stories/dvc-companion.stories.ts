import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MemoryStore } from '../src/client/device/memory-store.js';
import type { Papers } from '../src/client/papers/papers.js';
import type { DvcCompanion } from '../src/components/dvc-companion.js';
import '../src/components/dvc-companion.js';
import { birthAnswers } from '../test/fixtures/birth-answers.js';
import { birthDraft, birthUnits, deviceWith, monday, papersOn } from '../test/fixtures/companion.js';
import { insideZalo } from './parts/inside-zalo.js';

const partOf = (canvas: HTMLElement, name: string): HTMLElement | null | undefined =>
  canvas.querySelector('dvc-companion')?.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`);

/** Presses the button that copies and goes on, once it is there. */
async function press(canvas: HTMLElement, times: number): Promise<void> {
  const element = canvas.querySelector('dvc-companion');
  for (let turn = 0; turn < 20 && !partOf(canvas, 'copy'); turn++) await element?.updateComplete;
  for (let turn = 0; turn < times; turn++) {
    partOf(canvas, 'copy')?.click();
    await element?.updateComplete;
  }
}

const meta = {
  title: 'Parts/dvc-companion',
  component: 'dvc-companion',
  args: { draft: birthDraft(), now: monday, maxMegabytes: 5, accept: 'pdf jpg png' },
  argTypes: { draft: { control: false }, now: { control: false } },
  loaders: [
    async () => {
      const store = await deviceWith(birthDraft(), new MemoryStore());
      return { store, papers: await papersOn(store) };
    },
  ],
  render: ({ draft, now, maxMegabytes, accept }, { loaded }) =>
    html`<dvc-companion
      .draft=${draft}
      .papers=${loaded['papers'] as Papers | undefined}
      .store=${loaded['store'] as MemoryStore | undefined}
      .units=${birthUnits}
      .now=${now}
      max-megabytes=${maxMegabytes}
      accept=${accept}
    ></dvc-companion>`,
} satisfies Meta<DvcCompanion>;

export default meta;
type Story = StoryObj<DvcCompanion>;

/** The first card; nothing was copied yet. */
export const First: Story = { args: { draft: birthDraft() } };

/** On the way: what is in sight is what is in the clipboard. */
export const OnTheWay: Story = {
  args: { draft: birthDraft() },
  play: ({ canvasElement }) => press(canvasElement, 7),
};

/** A long answer: the card keeps its height, and the answer is scrolled. */
export const LongText: Story = {
  args: {
    draft: birthDraft({
      ...birthAnswers,
      applicant: {
        ...birthAnswers.applicant,
        name: 'Nguyễn Phúc Công Tằng Tôn Nữ Thị Minh Anh Hoàng Kim Thùy Dương '.repeat(4).trim(),
      },
    }),
  },
  play: ({ canvasElement }) => press(canvasElement, 2),
};

/** Beside the portal in a narrow half of the screen. */
export const Narrow: Story = {
  args: { draft: birthDraft() },
  decorators: [(story) => html`<div style="inline-size: 320px; padding: 16px">${story()}</div>`],
};

/** All cards were gone through. */
export const Through: Story = {
  args: { draft: birthDraft({ child: { name: 'Y Bhăm Êban' } }) },
  play: ({ canvasElement }) => press(canvasElement, 12),
};

/** A code of another pattern is doubted and kept; the day it is due can go to the calendar. */
export const Noted: Story = {
  args: { draft: birthDraft() },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 0);
    const control = partOf(canvasElement, 'code');
    if (control instanceof HTMLInputElement) control.value = '03706/2026/07906';
    partOf(canvasElement, 'note')?.click();
  },
};

/** Files that the portal may not take are told of, and saved all the same. */
export const TooLarge: Story = { args: { draft: birthDraft(), maxMegabytes: 0.000_001 } };

/** Before what was prepared is deleted. */
export const AskedBack: Story = {
  args: { draft: birthDraft() },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 0);
    partOf(canvasElement, 'delete')?.click();
  },
};

/** A page that was opened in Zalo: what may be missing, and what to do. */
export const InsideZalo: Story = { args: { draft: birthDraft() }, beforeEach: insideZalo };
