import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ClientError } from '../src/client/client-error.js';
import type { Client } from '../src/client/client.js';
import type { DvcCatalog } from '../src/components/dvc-catalog.js';
import '../src/components/dvc-catalog.js';
import { manyProcedures, wardProcedures } from '../test/fixtures/catalog.js';
import { clientWith } from '../test/fixtures/tracking.js';

const asking = (procedures: NonNullable<Client['procedures']>): Story => ({
  args: { procedures: undefined, client: clientWith({ procedures }) },
});

const meta = {
  title: 'Journey/dvc-catalog',
  component: 'dvc-catalog',
  args: {
    href: '#{code}',
    events: '',
    phone: '024 3733 0000',
    hours: 'Thứ Hai–Thứ Sáu, 7:30–11:30 và 13:30–17:00',
    procedures: wardProcedures,
  },
  render: ({ href, events, phone, hours, procedures, client }) =>
    html`<dvc-catalog
      href=${href}
      events=${events}
      phone=${phone}
      hours=${hours}
      .procedures=${procedures}
      .client=${client}
    ></dvc-catalog>`,
} satisfies Meta<DvcCatalog>;

export default meta;
type Story = StoryObj<DvcCatalog>;

export const All: Story = {};

export const SomeEvents: Story = { args: { events: 'birth marriage death' } };

export const OneEvent: Story = { args: { events: 'business' } };

/** Names are buttons; the page hears `dvc-pick`. */
export const WithoutAddress: Story = { args: { href: '' } };

export const Many: Story = { args: { procedures: manyProcedures(2000) } };

/** With «hộ chiếu» typed: who does what is not in the list. */
export const DoneElsewhere: Story = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('dvc-catalog');
    await element?.updateComplete;
    const box = element?.shadowRoot?.querySelector('input');
    if (!box) return;
    box.value = 'hộ chiếu';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  },
};

export const TakesNothing: Story = { args: { procedures: [] } };

export const Waiting = asking(() => new Promise(() => {}));

export const Refused = asking(() => Promise.reject(new ClientError('refused')));
