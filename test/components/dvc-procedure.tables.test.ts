import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/dvc-procedure.js';
import { LastingStore } from '../fixtures/papers.js';
import { peopleForm } from '../fixtures/tables.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { makeDocument } from '../model/documents.js';
import { everything, press, reads } from './journey/journey-screen.js';

describe('<dvc-procedure> with a table', () => {
  it('lets the journey around it be as wide, and gives the room back on the next page', async () => {
    const document = makeDocument(peopleForm(4), { documents: [], translations: {} });
    const element = await fixture<HTMLElement>(
      html`<div style="inline-size: 1200px">
        <dvc-procedure .document=${document} .store=${new LastingStore()}></dvc-procedure>
      </div>`,
    );
    const journey = element.firstElementChild!;
    const width = (each: Element): number => each.getBoundingClientRect().width;
    await press(journey, 'Bắt đầu');
    await press(journey, 'Thêm người');
    await waitUntil(() => width(journey) > 900);
    const form = everything(journey).find((each) => each.localName === 'dvc-form')!;
    expect(getComputedStyle(form.shadowRoot!.querySelector('.list table')!).display).to.equal('table');
    expect(width(everything(journey).find((each) => each.matches('.foot'))!)).to.equal(38 * 17);
    await press(journey, 'Tiếp tục');
    await reads(journey, 'Bước 2');
    await waitUntil(() => width(journey) === 38 * 17);
  });
});
