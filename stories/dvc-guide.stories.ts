import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DvcGuide } from '../src/components/dvc-guide.js';
import '../src/components/dvc-guide.js';
import { Office } from '../test/client/office.js';
import { clientOf } from '../test/fixtures/journey.js';
import { loadProcedure } from '../src/model/load-procedure.js';
import allowance from '../procedures/1.001776.json' with { type: 'json' };
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
    client: undefined,
  },
  argTypes: { client: { control: false } },
  render: ({ procedure, name, phone, hours, closed, client }) =>
    html`<dvc-guide
      .procedure=${procedure}
      .client=${client}
      name=${name}
      phone=${phone}
      hours=${hours}
      ?closed=${closed}
    ></dvc-guide>`,
} satisfies Meta<DvcGuide>;

export default meta;
type Story = StoryObj<DvcGuide>;

/** The office says nothing of how it is filed, and the page sends nothing. */
export const WholeGuide: Story = {};

const filed = (words: object): Partial<DvcGuide> => ({ procedure: loadProcedure({ ...document, ...words }) });
const client = clientOf(new Office());

/** The page sends it, and the office has not said on what ground. */
export const FiledHere: Story = { args: { client } };

/** The office decides the matter itself. */
export const FiledHereLocally: Story = { args: { ...filed({ filing: ['receive'], basis: 'local' }), client } };

/** The office takes a listed procedure by agreement, and also at the counter. */
export const FiledHereByAgreement: Story = {
  args: { ...filed({ filing: ['receive', 'counter'], basis: 'agreement' }), client },
};

export const FiledAtThePortal: Story = { args: filed({ filing: ['portal'] }) };

export const FiledAtTheCounter: Story = { args: filed({ filing: ['counter'] }) };

/** An empty fee is not free. */
export const FeeNotPublished: Story = {
  args: { procedure: loadProcedure({ ...changed, guide: { ...guide, fees: [{ title: 'Lệ phí' }] } }) },
};

export const NobodyToCall: Story = { args: { name: '', phone: '', hours: '' } };

/** All of it can be done online. */
export const NoVisit: Story = {
  args: { procedure: loadProcedure({ ...changed, delivery: 'full', guide: { ...guide, inPerson: [] } }) },
};

/** The four parts as they are read and printed. */
export const AllPartsOpen: Story = {
  play: ({ canvasElement }) => {
    for (const part of canvasElement.querySelector('dvc-guide')?.shadowRoot?.querySelectorAll('details') ?? [])
      part.open = true;
  },
};

/** A fee, a time and an agency that no source has confirmed: told in one line, and each beside the sources. */
export const PointsToAskAbout: Story = {
  args: {
    procedure: loadProcedure({
      ...document,
      checked: { ...document.checked, unverified: ['/agency', '/guide/time', '/guide/fees/1', '/legalBasis/0'] },
    }),
  },
};

/** Every fact has a source. */
export const NothingToAskAbout: Story = {
  args: { procedure: loadProcedure({ ...document, checked: { ...document.checked, unverified: [] } }) },
};

/** The longest title. */
export const LongTitle: Story = { args: { procedure: loadProcedure(allowance) } };

/** Nobody has checked whether it can be done online. */
export const NotChecked: Story = {
  args: {
    procedure: loadProcedure({ ...changed, guide: { ...guide, inPerson: [] } }),
  },
};

/** The page cannot take personal data, so it only tells. */
export const Closed: Story = { args: { closed: true } };
