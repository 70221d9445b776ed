import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DvcGuide } from '../src/components/dvc-guide.js';
import '../src/components/dvc-guide.js';
import { loadProcedure } from '../src/model/load-procedure.js';
import document from '../procedures/1.001193.json' with { type: 'json' };

const { guide } = document;

/** Without what names places that a story takes away: English words and unchecked facts. */
const changed = { ...document, translations: {}, checked: { ...document.checked, unverified: ['/delivery'] } };

const meta = {
  title: 'Parts/dvc-guide',
  component: 'dvc-guide',
  args: {
    procedure: loadProcedure(document),
    name: 'UBND phường Ba Đình',
    phone: '024 3733 0000',
    hours: 'Thứ Hai–Thứ Sáu, 7:30–11:30 và 13:30–17:00',
    closed: false,
  },
  render: ({ procedure, name, phone, hours, closed }) =>
    html`<dvc-guide .procedure=${procedure} name=${name} phone=${phone} hours=${hours} ?closed=${closed}></dvc-guide>`,
} satisfies Meta<DvcGuide>;

export default meta;
type Story = StoryObj<DvcGuide>;

export const WholeGuide: Story = {};

/** An empty fee is not free. */
export const FeeNotPublished: Story = {
  args: { procedure: loadProcedure({ ...changed, guide: { ...guide, fees: [{ title: 'Lệ phí' }] } }) },
};

export const NobodyToCall: Story = { args: { name: '', phone: '', hours: '' } };

/** All of it can be done online. */
export const NoVisit: Story = {
  args: { procedure: loadProcedure({ ...changed, delivery: 'full', guide: { ...guide, inPerson: [] } }) },
};

/** Nobody has checked whether it can be done online. */
export const NotChecked: Story = {
  args: {
    procedure: loadProcedure({ ...changed, guide: { ...guide, inPerson: [] } }),
  },
};

/** The page cannot take personal data, so it only tells. */
export const Closed: Story = { args: { closed: true } };
