import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/dvc-form.js';
import '../../src/components/dvc-money-field.js';
import '../../src/components/dvc-number-field.js';
import type { DvcForm } from '../../src/components/dvc-form.js';
import type { DvcMoneyField } from '../../src/components/dvc-money-field.js';
import type { DvcNumberField } from '../../src/components/dvc-number-field.js';
import { Draft } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { smallDocument } from '../fixtures/small-procedure.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { controlOf, controlsOf, enter, leave } from './typing.js';

const procedure = loadProcedure({
  ...smallDocument,
  form: {
    type: 'object',
    properties: {
      land: {
        type: 'object',
        title: 'Thửa đất',
        properties: { size: { type: 'number', title: 'Diện tích (m²)', examples: [1250.5] } },
      },
    },
  },
  translations: { en: { '/form/properties/land/properties/size/title': 'Area (m²)' } },
});

const draftOf = (): Draft => new Draft(procedure, '7b0f8a54-3c56-4b3e-9d52-6a0f3f0f7a11', 'secret');

const text = (element: Element): string => element.shadowRoot!.textContent;

async function type(form: DvcForm, typed: string): Promise<void> {
  const control = controlOf(form, '/land/size');
  enter(control, typed);
  leave(control);
  await form.updateComplete;
}

describe('<dvc-form>: numbers', () => {
  afterEach(async () => {
    const back = await fixture<DvcForm>(html`<dvc-form lang="vi" .draft=${draftOf()}></dvc-form>`);
    await waitUntil(() => text(back).includes('không bắt buộc'));
  });

  it('takes the dot of a keypad that has no comma, and shows how it was understood', async () => {
    const draft = draftOf();
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/land"></dvc-form>`);
    await type(form, '72.5');
    expect(draft.read('/land/size')).to.equal(72.5);
    expect(controlOf(form, '/land/size').value).to.equal('72,5');
    expect(text(form)).to.contain('Đã hiểu là: 72,5');
    await expect(form).to.be.accessible();
  });

  it('says nothing of what it understood where nothing could be meant otherwise', async () => {
    const draft = draftOf();
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/land"></dvc-form>`);
    for (const typed of ['72,5', '1.250', '1250', ' 72 m² ']) {
      await type(form, typed);
      expect(text(form), typed).not.to.contain('Đã hiểu');
    }
  });

  it('writes what it understood also where the same number was typed in another way', async () => {
    const draft = draftOf();
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/land"></dvc-form>`);
    for (const typed of ['1.500', '1500', '1.500,00', '01500', '1500']) {
      await type(form, typed);
      expect(draft.read('/land/size'), typed).to.equal(1500);
      expect(controlOf(form, '/land/size').value, typed).to.equal('1.500');
    }
  });

  it('leaves out the unit that was typed, and says so', async () => {
    const draft = draftOf();
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/land"></dvc-form>`);
    await type(form, '72,5 m²');
    expect(draft.read('/land/size')).to.equal(72.5);
    expect(text(form)).to.contain('Đã hiểu là: 72,5');
  });

  it('reads and writes English numbers in an English form', async () => {
    const draft = draftOf();
    const form = await fixture<DvcForm>(html`<dvc-form lang="en" .draft=${draft} page="/land"></dvc-form>`);
    await waitUntil(() => text(form).includes('Area'));
    expect(text(form)).to.contain('1,250.5');
    await type(form, '1,500');
    expect(draft.read('/land/size')).to.equal(1500);
    expect(controlOf(form, '/land/size').value).to.equal('1,500');
    await type(form, 'x');
    expect(text(form)).to.contain('in digits, for example 1,250.5.');
  });
});

describe('<dvc-number-field>', () => {
  it('shows how it understood a dot', async () => {
    const field = await fixture<DvcNumberField>(html`<dvc-number-field label="Diện tích"></dvc-number-field>`);
    const [control] = controlsOf(field);
    enter(control!, '72.5');
    leave(control!);
    await field.updateComplete;
    expect(field.value).to.equal('72.5');
    expect(control!.value).to.equal('72,5');
    expect(text(field)).to.contain('Đã hiểu là: 72,5');
  });

  it('writes what it understood also where the same number was typed in another way', async () => {
    const field = await fixture<DvcMoneyField>(html`<dvc-money-field label="Số tiền"></dvc-money-field>`);
    const [control] = controlsOf(field);
    for (const typed of ['1.500', '1,500.00', '1500']) {
      enter(control!, typed);
      leave(control!);
      await field.updateComplete;
      expect(field.value, typed).to.equal('1500');
      expect(control!.value, typed).to.equal('1.500');
    }
  });
});
