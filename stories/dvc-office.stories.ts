import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ClientError } from '../src/client/client-error.js';
import type { DvcOffice } from '../src/components/dvc-office.js';
import '../src/components/dvc-guide.js';
import '../src/components/dvc-office.js';
import '../src/components/dvc-procedure.js';
import { loadProcedure } from '../src/model/load-procedure.js';
import document from '../procedures/1.001193.json' with { type: 'json' };
import { LastingStore } from '../test/fixtures/papers.js';
import { clientWith } from '../test/fixtures/tracking.js';

const procedure = loadProcedure(document);

const told = clientWith({
  capabilities: async () => ({
    office: { name: 'UBND xã Nà Hỳ', phone: '0215 3000 111', hours: 'Thứ Hai–Thứ Sáu, 7:00–11:00 và 13:00–16:30' },
    procedures: ['1.001193'],
    uploads: { protocols: [], types: [], maxFileBytes: 10_000_000, maxFiles: 20, maxDossierBytes: 50_000_000 },
  }),
});

const meta = {
  title: 'Journey/dvc-office',
  component: 'dvc-office',
  argTypes: { theme: { control: 'select', options: ['', 'neutral', 'blue', 'red', 'green', 'light', 'dark'] } },
  args: {
    name: 'UBND phường Ba Đình',
    phone: '024 3733 0000',
    hours: 'Thứ Hai–Thứ Sáu, 7:30–11:30 và 13:30–17:00',
    address: '25 phố Liễu Giai',
    theme: '',
    client: undefined,
  },
  render: ({ name, phone, hours, address, theme, client }) =>
    html`<dvc-office name=${name} phone=${phone} hours=${hours} address=${address} theme=${theme} .client=${client}>
      <dvc-guide .procedure=${procedure}></dvc-guide>
    </dvc-office>`,
} satisfies Meta<DvcOffice>;

export default meta;
type Story = StoryObj<DvcOffice>;

/** The page says all. */
export const ToldByThePage: Story = {};

/** The page gives only a way to ask; the office tells the rest. */
export const ToldByTheOffice: Story = { args: { name: '', phone: '', hours: '', address: '', client: told } };

const file = new URL('../examples/ward-site/office-quay.json', import.meta.url).href;

/** Its own file tells whom to call, where dossiers are filed, and the fees that its province has set, with their source. */
export const ToldByItsFile: Story = {
  args: { name: '', phone: '', hours: '', address: '' },
  render: ({ name, phone, hours, address, theme }) =>
    html`<dvc-office src=${file} name=${name} phone=${phone} hours=${hours} address=${address} theme=${theme}>
      <dvc-procedure .document=${document} .store=${new LastingStore()}></dvc-procedure>
    </dvc-office>`,
};

/** Nobody has said whom to call, and the office cannot be reached. */
export const Unknown: Story = {
  args: {
    name: '',
    phone: '',
    hours: '',
    address: '',
    client: clientWith({ capabilities: () => Promise.reject(new ClientError('offline')) }),
  },
};

export const Neutral: Story = { args: { theme: 'neutral' } };

export const Blue: Story = { args: { theme: 'blue' } };

export const Red: Story = { args: { theme: 'red' } };

export const Green: Story = { args: { theme: 'green' } };

/** Whatever the colour of the site, it is made readable. */
export const LightBrand: Story = {
  args: { theme: 'light' },
  decorators: [(story) => html`<div style="--dvc-color-brand: #ffcd00">${story()}</div>`],
};

export const Dark: Story = {
  args: { theme: 'dark' },
  decorators: [
    (story) => html`<div style="--dvc-color-brand: #7a1f1f; background: #151c23; padding: 1em">${story()}</div>`,
  ],
};
