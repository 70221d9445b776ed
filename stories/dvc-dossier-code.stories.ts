import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DvcDossierCode } from '../src/components/dvc-dossier-code.js';
import '../src/components/dvc-dossier-code.js';
import { Draft } from '../src/model/draft.js';
import { loadProcedure } from '../src/model/load-procedure.js';
import { write } from '../src/model/pointer.js';
import document from '../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../test/fixtures/birth-answers.js';
import { manyWords } from '../test/fixtures/many-words.js';

const procedure = loadProcedure(document);
const draft = new Draft(procedure, 'key', 'secret', birthAnswers);

const meta = {
  title: 'After/dvc-dossier-code',
  component: 'dvc-dossier-code',
  args: { draft, files: [{ slot: 'birth-certificate' }] },
  argTypes: { draft: { control: false }, files: { control: false } },
  render: (given) => html`<dvc-dossier-code .draft=${given.draft} .files=${given.files}></dvc-dossier-code>`,
} satisfies Meta<DvcDossierCode>;

export default meta;
type Story = StoryObj<DvcDossierCode>;

export const Button: Story = {};

const show: Story['play'] = async ({ canvasElement }) => {
  await canvasElement.querySelector('dvc-dossier-code')?.show();
};

/** What an officer scans from the screen. */
export const Shown: Story = { play: show };

/** Answers that one code does not hold are shown in several, one after another. */
export const Several: Story = {
  args: { draft: new Draft(procedure, 'key', 'secret', write(birthAnswers, '/child/birthPlace/line', manyWords(200))) },
  play: show,
};
