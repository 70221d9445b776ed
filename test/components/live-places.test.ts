import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { ClientError } from '../../src/client/client-error.js';
import type { Client } from '../../src/client/client.js';
import '../../src/components/dvc-catalog.js';
import '../../src/components/dvc-receipt.js';
import { waiting } from '../../src/components/words/waiting.js';
import { Office } from '../client/office.js';
import { wardProcedures } from '../fixtures/catalog.js';
import { hearing, hears } from '../fixtures/hearing.js';
import { clientOf } from '../fixtures/journey.js';
import { proof } from '../fixtures/tracking.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { button, everything, reads, show } from './journey/journey-screen.js';

/** Places for news that hold words directly: in browse mode these are read as «blank». */
const bare = (root: Element): readonly string[] =>
  everything(root)
    .filter((each) => each.matches('[role=status], [role=alert]'))
    .flatMap((each) => [...each.childNodes].filter((node): node is Text => node instanceof Text))
    .map(({ data }) => data.trim())
    .filter(Boolean);

const list = { procedures: [...wardProcedures] };

describe('a place for news', () => {
  it('is there before it is said that a part of the form did not come', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const shadow = host.attachShadow({ mode: 'open' });
    render(
      waiting(undefined, () => {}),
      shadow,
    );
    expect(bare(host)).to.deep.equal([]);
    const said = hearing(host);
    render(
      waiting(new Error('lost'), () => {}),
      shadow,
    );
    await hears(said, 'Chưa tải được phần còn lại của biểu mẫu');
    expect(bare(host)).to.deep.equal([]);
  });

  it('is there before the office says that it does not take the procedure', async () => {
    let answer: (value: Awaited<ReturnType<Client['capabilities']>>) => void = () => {};
    const client = clientOf(new Office());
    client.capabilities = () => new Promise((resolve) => (answer = resolve));
    const element = await show({ client });
    await reads(element, 'Bắt đầu');
    const said = hearing(element);
    answer({
      office: { name: 'A' },
      procedures: ['1.000894'],
      uploads: { protocols: [], types: [], maxFileBytes: 1, maxFiles: 1, maxDossierBytes: 1 },
    });
    await hears(said, 'Cơ quan này không nhận thủ tục này qua mạng.');
    expect(bare(element)).to.deep.equal([]);
  });

  it('is there before a catalogue is asked for again', async () => {
    let answer: (value: typeof list) => void = () => {};
    let calls = 0;
    const procedures = (): Promise<typeof list> =>
      calls++ ? new Promise((resolve) => (answer = resolve)) : Promise.reject(new ClientError('offline'));
    const client = { ...clientOf(new Office()), procedures } as unknown as Client;
    const catalog = await fixture<HTMLElement>(html`<dvc-catalog assets="/nothing/" .client=${client}></dvc-catalog>`);
    await waitUntil(() => button(catalog, 'Tải lại'));
    const said = hearing(catalog);
    button(catalog, 'Tải lại')!.click();
    await hears(said, 'Đang tải danh mục thủ tục…');
    expect(bare(catalog)).to.deep.equal([]);
    answer(list);
    await reads(catalog, 'Có 24 thủ tục');
  });

  it('of a receipt holds no words directly', async () => {
    const element = await fixture<HTMLElement>(html`<dvc-receipt .receipt=${proof()}></dvc-receipt>`);
    const arrived = element.shadowRoot!.querySelector('.arrived')!;
    expect(arrived.parentElement!.role).to.equal('status');
    expect(arrived).to.contain.text('Đã nộp.');
    expect(bare(element)).to.deep.equal([]);
  });
});
