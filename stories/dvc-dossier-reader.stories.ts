import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sha256 } from '../src/client/base/digest.js';
import { pack } from '../src/client/handover/pack.js';
import type { DvcDossierReader } from '../src/components/dvc-dossier-reader.js';
import '../src/components/dvc-dossier-reader.js';
import { Draft } from '../src/model/draft.js';
import type { JsonObject } from '../src/model/json.js';
import { loadProcedure } from '../src/model/load-procedure.js';
import { write } from '../src/model/pointer.js';
import { writeCode } from '../src/model/scan/write-code.js';
import document from '../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../test/fixtures/birth-answers.js';
import { manyWords } from '../test/fixtures/many-words.js';

const procedure = loadProcedure(document);
const codesOf = (answers: JsonObject) =>
  writeCode({ procedure, answers }, { files: [{ slot: 'birth-certificate' }], day: '2026-11-30' });

const meta = {
  title: 'After/dvc-dossier-reader',
  component: 'dvc-dossier-reader',
  args: { procedures: [procedure] },
  argTypes: { procedures: { control: false }, units: { control: false } },
  render: (given) =>
    html`<dvc-dossier-reader
      style="--dvc-width: 64em"
      .procedures=${given.procedures}
      .units=${{ communes: async () => [['00004', 'Phường Ba Đình']] }}
    ></dvc-dossier-reader>`,
} satisfies Meta<DvcDossierReader>;

export default meta;
type Story = StoryObj<DvcDossierReader>;

export const Empty: Story = {};

/** What a scanner types. */
const scan =
  (typed: string): NonNullable<Story['play']> =>
  ({ canvasElement }) => {
    const field = canvasElement.querySelector('dvc-dossier-reader')?.shadowRoot?.querySelector('textarea');
    if (!field) return;
    field.value = `${typed}\n`;
    field.dispatchEvent(new InputEvent('input'));
  };

/** A whole dossier. */
export const Read: Story = { play: scan(codesOf(birthAnswers).join('\n')) };

/** Answers that the document of the procedure does not take. */
export const Wrong: Story = { play: scan(codesOf(write(birthAnswers, '/child/name', undefined)).join('\n')) };

/** One of several codes. */
export const Incomplete: Story = {
  play: scan(codesOf(write(birthAnswers, '/child/birthPlace/line', manyWords(200)))[0] ?? ''),
};

/** The document of the procedure is not on this page. */
export const Unknown: Story = { args: { procedures: [] }, play: scan(codesOf(birthAnswers).join('\n')) };

/** A ZIP file is dropped, after `change` of its bytes. */
const drop =
  (change: (bytes: Uint8Array) => void): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const photo = new Blob(['a photo of a paper']);
    const paper = { id: 'a', slot: 'birth-certificate', name: 'a.jpg', type: 'image/jpeg' as const, size: photo.size };
    const made = await pack({
      draft: new Draft(procedure, 'key', 'secret', birthAnswers),
      papers: [{ ...paper, sha256: await sha256(photo) }],
      bytesOf: async () => photo,
      form: new Blob(['<p>Tờ khai</p>']),
      now: new Date('2026-11-30T03:00:00Z'),
    });
    if (made.kind === 'lost') return;
    const bytes = new Uint8Array(await made.bytes.arrayBuffer());
    change(bytes);
    await canvasElement.querySelector('dvc-dossier-reader')?.take([new File([bytes], made.name)]);
  };

/** A ZIP file as the citizen has saved it, with a paper. */
export const Packed: Story = { play: drop(() => {}) };

/** A ZIP file in which one letter of the answers was changed. */
export const ChangedFile: Story = {
  play: drop((bytes) => {
    bytes[new TextDecoder('latin1').decode(bytes).indexOf('Kim Min')] = 0x4c;
  }),
};

/** No ZIP file at all, whatever its name says. */
export const BrokenFile: Story = {
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('dvc-dossier-reader')?.take([new File(['PK'], 'ho-so.zip')]);
  },
};
