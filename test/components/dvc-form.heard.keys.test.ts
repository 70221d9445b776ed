import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DvcForm } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-form.js';
import '../../src/components/dvc-review.js';
import '../../src/components/dvc-text-field.js';
import '../../src/components/dvc-tracker.js';
import type { FieldElement } from '../../src/components/fields/field-element.js';
import type { Draft } from '../../src/model/draft.js';
import { smallDraft } from '../fixtures/small-procedure.js';
import { clientWith } from '../fixtures/tracking.js';
import { controlOf, controlsOf } from './typing.js';

const shadow = (form: Element): ShadowRoot => form.shadowRoot!;

const show = (draft: Draft, page = '/person'): Promise<DvcForm> =>
  fixture<DvcForm>(html`<dvc-form .draft=${draft} page=${page}></dvc-form>`);

const errors = (form: Element): readonly string[] =>
  [...shadow(form).querySelectorAll('.error')].map((each) => each.textContent);

const tab = async (times: number): Promise<void> => {
  for (let count = 0; count < times; count++) await sendKeys({ press: 'Tab' });
};

describe('by ear, nothing is wrong before somebody has answered or pressed', () => {
  it('in a form that is walked through by Tab', async () => {
    const form = await show(smallDraft());
    controlOf(form, '/person/name').focus();
    await tab(6);
    expect(shadow(form).activeElement).not.to.equal(controlOf(form, '/person/name'));
    await form.updateComplete;
    expect(errors(form)).to.deep.equal([]);
    expect(shadow(form).querySelector('[aria-invalid]')).to.equal(null);
  });

  it('though what was typed and taken away again is missed when it is left', async () => {
    const form = await show(smallDraft());
    controlOf(form, '/person/name').focus();
    await sendKeys({ type: 'a' });
    await sendKeys({ press: 'Backspace' });
    await tab(1);
    await form.updateComplete;
    expect(errors(form)).to.have.length(1);
  });

  it('and an answer of before that is wrong is told when it is left', async () => {
    const form = await show(smallDraft({ person: { citizenId: '12' } }));
    controlOf(form, '/person/citizenId').focus();
    await tab(1);
    await form.updateComplete;
    expect(errors(form)).to.have.length(1);
  });

  it('in a field that stands alone', async () => {
    const field = await fixture<FieldElement>(html`<dvc-text-field label="Tên" required></dvc-text-field>`);
    field.focus();
    await tab(1);
    await field.updateComplete;
    expect(errors(field)).to.deep.equal([]);
    field.focus();
    await sendKeys({ type: 'a' });
    await sendKeys({ press: 'Backspace' });
    await tab(1);
    await field.updateComplete;
    expect(errors(field)).to.have.length(1);
  });

  it('in the declaration and the tracker, which say that they are needed all the same', async () => {
    const review = await fixture(html`<dvc-review .draft=${smallDraft()}></dvc-review>`);
    const tracker = await fixture(html`<dvc-tracker .client=${clientWith({})}></dvc-tracker>`);
    const controls = [...controlsOf(review), ...controlsOf(tracker)];
    expect(controls.map(({ id }) => id)).to.include.members(['declaration', 'code', 'secret']);
    for (const control of controls) {
      expect(control.matches(':invalid'), control.id).to.equal(false);
      expect(control).to.have.attribute('aria-required', 'true');
    }
  });
});
