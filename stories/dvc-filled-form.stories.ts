import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DvcFilledForm } from '../src/components/dvc-filled-form.js';
import '../src/components/dvc-filled-form.js';
import { filledForm, filledFormStyles } from '../src/components/filled-form/filled-form.js';
import { Draft } from '../src/model/draft.js';
import { loadProcedure } from '../src/model/load-procedure.js';
import document from '../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../test/fixtures/birth-answers.js';
import { insideZalo } from './parts/inside-zalo.js';

const draft = new Draft(loadProcedure(document), 'key', 'secret', birthAnswers);
const files = [{ slot: 'birth-certificate' }];

const meta = {
  title: 'After/dvc-filled-form',
  component: 'dvc-filled-form',
  args: { draft, files, name: 'UBND phường Ba Đình' },
  argTypes: { draft: { control: false }, files: { control: false } },
  render: (given) =>
    html`<dvc-filled-form
      .draft=${given.draft}
      .files=${given.files}
      .units=${{ communes: async () => [['00004', 'Phường Ba Đình']] }}
      name=${given.name}
    ></dvc-filled-form>`,
} satisfies Meta<DvcFilledForm>;

export default meta;
type Story = StoryObj<DvcFilledForm>;

export const Button: Story = {};

/** What comes out of the printer. */
export const Sheet: Story = {
  render: ({ draft: given, name }) => html`
    <style>
      ${filledFormStyles.cssText}
    </style>
    ${given ? filledForm({ draft: given, files, receiver: name, nameOf: (_item, code) => code }) : ''}
  `,
};

/** A page that was opened in Zalo: what may be missing, and what to do. */
export const InsideZalo: Story = { beforeEach: insideZalo };
