import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Paper } from '../src/client/papers/paper.js';
import type { DvcReview } from '../src/components/dvc-review.js';
import '../src/components/dvc-review.js';
import { Draft } from '../src/model/draft.js';
import type { JsonObject } from '../src/model/json.js';
import { loadProcedure } from '../src/model/load-procedure.js';
import document from '../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../test/fixtures/birth-answers.js';

const procedure = loadProcedure(document);

const photo: Paper = {
  id: '0c8d7a52-6f53-4a0a-8f8e-1d2c3b4a5968',
  slot: 'birth-certificate',
  name: 'giay-chung-sinh.jpg',
  type: 'image/jpeg',
  size: 912_000,
  sha256: '',
  state: 'uploaded',
  sent: 912_000,
  error: undefined,
};

const page: Paper = {
  ...photo,
  id: '5b0c1de2-1111-4a0a-8f8e-1d2c3b4a5968',
  name: 'trang-2.pdf',
  type: 'application/pdf',
};

const draftOf = (given: JsonObject) => new Draft(procedure, '3f0f6c1e-8f0b-4b6f-9a54-6f1f9a0f2f10', '', given);

const meta = {
  title: 'Parts/dvc-review',
  component: 'dvc-review',
  args: {
    draft: draftOf(birthAnswers),
    papers: [photo, { ...page, state: 'kept', sent: 0 }],
    units: { communes: async () => [['00004', 'Phường Ba Đình']] },
    name: 'UBND phường Ba Đình',
    busy: false,
    readonly: false,
    ways: ['receive'],
  },
  argTypes: { ways: { control: false } },
  render: ({ draft, papers, units, name, busy, readonly, ways }) =>
    html`<dvc-review
      .draft=${draft}
      .papers=${papers}
      .units=${units}
      name=${name}
      ?busy=${busy}
      ?readonly=${readonly}
      .ways=${ways}
    ></dvc-review>`,
} satisfies Meta<DvcReview>;

export default meta;
type Story = StoryObj<DvcReview>;

export const Ready: Story = {};

/** The office has it filed at the portal or at the counter: nothing is declared or sent here. */
export const FiledElsewhere: Story = { args: { ways: ['portal', 'counter'] } };

/** The page sends it, and the citizen may take it along. */
export const FiledHereOrElsewhere: Story = { args: { ways: ['receive', 'counter'] } };

/** Something is missing: it is named first, with a way to each place. */
export const Lacking: Story = { args: { draft: draftOf({ ...birthAnswers, child: { sex: 'male' } }), papers: [] } };

/** The office refused a file. */
export const PaperRefused: Story = { args: { papers: [{ ...photo, state: 'failed' }] } };

/** The names of the communes are still on their way. */
export const NamesOnTheirWay: Story = { args: { units: { communes: () => new Promise(() => {}) } } };

export const Busy: Story = { args: { busy: true } };

/** The page has no office to submit to. */
export const OnlyPrinted: Story = { args: { readonly: true } };
