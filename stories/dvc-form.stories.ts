import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import document from '../procedures/1.001193.json' with { type: 'json' };
import burial from '../procedures/1.001731.json' with { type: 'json' };
import { ClientError } from '../src/client/client-error.js';
import type { DvcForm } from '../src/components/dvc-form.js';
import '../src/components/dvc-form.js';
import { Offers } from '../src/components/form/offers.js';
import { Draft } from '../src/model/draft.js';
import type { JsonObject } from '../src/model/json.js';
import { loadProcedure } from '../src/model/load-procedure.js';
import { knownDocument } from '../test/fixtures/known.js';
import { LastingStore } from '../test/fixtures/papers.js';

const procedure = loadProcedure(document);

const draft = (answers?: JsonObject): Draft => new Draft(procedure, crypto.randomUUID(), 'secret', answers);

const inHanoi = { applicant: { residence: { place: 'domestic', province: '01', commune: '00004' } } };

const communes = (): Promise<readonly (readonly [string, string])[]> =>
  Promise.resolve([
    ['00004', 'Phường Ba Đình'],
    ['00008', 'Phường Ngọc Hà'],
  ]);

const meta = {
  title: 'Parts/dvc-form',
  component: 'dvc-form',
  args: { page: '/applicant', units: { communes } },
  render: ({ draft: kept = draft(), page, units }) =>
    html`<dvc-form .draft=${kept} page=${page} .units=${units}></dvc-form>`,
} satisfies Meta<DvcForm>;

export default meta;
type Story = StoryObj<DvcForm>;

export const HalfFilledIn: Story = {
  render: ({ page, units }) =>
    html`<dvc-form
      .draft=${draft({
        applicant: { ...inHanoi.applicant, relation: 'other', name: "H'Hen Niê", birthDate: '1990-09-02' },
      })}
      page=${page}
      .units=${units}
    ></dvc-form>`,
};

export const Empty: Story = {};

/** What «Tiếp tục» shows on a page that is not filled in. */
export const Checked: Story = {
  play: ({ canvasElement }) => void canvasElement.querySelector('dvc-form')?.check(),
};

/** What was chosen first is not done here: it is said where it was chosen, with where to go. */
export const NotHere: Story = {
  render: () => {
    const answers = { deceased: { benefit: 'pension' } };
    const kept = new Draft(loadProcedure(burial), crypto.randomUUID(), 'secret', answers);
    kept.leave('/deceased/benefit');
    return html`<dvc-form .draft=${kept} page="/about"></dvc-form>`;
  },
};

export const CommunesOnTheirWay: Story = {
  render: ({ page }) =>
    html`<dvc-form
      .draft=${draft(inHanoi)}
      page=${page}
      .units=${{ communes: () => new Promise(() => {}) }}
    ></dvc-form>`,
};

/** The line broke while the communes were fetched; the answer is kept. */
export const CommunesFailed: Story = {
  render: ({ page }) =>
    html`<dvc-form
      .draft=${draft(inHanoi)}
      page=${page}
      .units=${{ communes: () => Promise.reject(new ClientError('offline')) }}
    ></dvc-form>`,
};

export const EveryPage: Story = { args: { page: '' } };

const people: readonly JsonObject[] = [
  { name: "H'Hen Niê", citizenId: '066190000001', birthDate: '1990-09-02', phone: '0912345678' },
  { name: 'Y Bhăm Êban', citizenId: '066088000002', birthDate: '1988', ethnicity: 'Ê-đê' },
  { name: 'Nguyễn Thị Mẫu', citizenId: '066165000003', birthDate: '1965-01-05' },
  { name: 'Trần Văn Mẫu', citizenId: '066062000004' },
  { name: 'Trần Thị Hoa Mẫu', citizenId: '066195000005', residence: inHanoi.applicant.residence },
];

async function remembering(): Promise<{ readonly offers: Offers }> {
  const store = new LastingStore();
  const savedAt = new Date().toISOString();
  const [first = { facts: {}, savedAt }, ...others] = people.map((facts) => ({ facts, savedAt }));
  await store.keepProfile({ ...first, others });
  return { offers: await Offers.of(store) };
}

/** The citizen let this device remember the household: three are in sight, the rest behind one press. */
export const Remembered: Story = {
  loaders: [remembering],
  render: ({ page, units }, { loaded }) =>
    html`<dvc-form .draft=${draft()} page=${page} .units=${units} .offers=${loaded['offers'] as Offers}></dvc-form>`,
};

/** No man is offered as mother, and no woman as father. */
export const RememberedParents: Story = {
  ...Remembered,
  args: { page: '/parents' },
  render: ({ page, units }, { loaded }) =>
    html`<dvc-form
      .draft=${draft({ applicant: { relation: 'other' }, birth: { parents: 'both' } })}
      page=${page}
      .units=${units}
      .offers=${loaded['offers'] as Offers}
    ></dvc-form>`,
};

/** What another page says is offered again: for the whole page, a group, and a question. */
export const SameAsBefore: Story = {
  args: { page: '/child' },
  render: ({ page }) => {
    const home = { street: '12 ngõ Hàng Bún', city: 'Hà Nội' };
    const known = new Draft(loadProcedure(knownDocument), crypto.randomUUID(), 'secret', {
      applicant: { name: "H'Hen Niê", phone: '0912345678', home },
    });
    return html`<dvc-form .draft=${known} page=${page}></dvc-form>`;
  },
};

export const OwnButtons: Story = {
  args: { page: '/parents' },
  render: ({ page }) =>
    html`<dvc-form .draft=${draft()} page=${page}><button slot="actions" type="button">Lưu lại</button></dvc-form>`,
};

export const Disabled: Story = {
  render: ({ page }) =>
    html`<form>
      <fieldset disabled><dvc-form .draft=${draft()} page=${page}></dvc-form></fieldset>
    </form>`,
};
