import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { FieldElement } from '../../../src/components/fields/field-element.js';
import '../../../src/components/dvc-address-field.js';
import '../../../src/components/dvc-choice-field.js';
import '../../../src/components/dvc-confirm-field.js';
import '../../../src/components/dvc-date-field.js';
import '../../../src/components/dvc-long-text-field.js';
import '../../../src/components/dvc-money-field.js';
import '../../../src/components/dvc-number-field.js';
import '../../../src/components/dvc-search-field.js';
import '../../../src/components/dvc-several-field.js';
import '../../../src/components/dvc-text-field.js';
import '../../../src/components/dvc-time-field.js';
import '../../../src/components/dvc-yes-no-field.js';
import { controlsOf, enter, leave, pick } from '../typing.js';

interface Contract {
  readonly tag: string;
  /** What only this kind needs. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Enters an answer as a person does. */
  readonly answer: (field: FieldElement) => void;
  readonly value: string;
  /** What the form around it submits. */
  readonly submits: Readonly<Record<string, string | readonly string[]>>;
}

const type =
  (text: string) =>
  (field: FieldElement): void =>
    enter(controlsOf(field)[0]!, text);

const options = [
  { value: 'kinh', title: 'Kinh' },
  { value: 'tay', title: 'Tày' },
];

const many = [...options, ...['a', 'b', 'c', 'd'].map((value) => ({ value, title: value }))];

const address = '{"province":"01","commune":"00004","line":"Số 5"}';

const units = { communes: () => Promise.resolve([['00004', 'Phường Ba Đình']] as const) };

const contracts: readonly Contract[] = [
  { tag: 'dvc-text-field', answer: type('  Nguyễn  '), value: 'Nguyễn', submits: { answer: 'Nguyễn' } },
  {
    tag: 'dvc-text-field',
    properties: { format: 'phone' },
    answer: type('+84 912 345 678'),
    value: '0912345678',
    submits: { answer: '0912345678' },
  },
  { tag: 'dvc-long-text-field', answer: type('Một\nhai'), value: 'Một\nhai', submits: { answer: 'Một\nhai' } },
  { tag: 'dvc-number-field', answer: type('1.234,5'), value: '1234.5', submits: { answer: '1234.5' } },
  { tag: 'dvc-money-field', answer: type('8.000 đồng'), value: '8000', submits: { answer: '8000' } },
  { tag: 'dvc-date-field', answer: type('2/9/1990'), value: '1990-09-02', submits: { answer: '1990-09-02' } },
  {
    tag: 'dvc-date-field',
    properties: { partial: true },
    answer: type('9/1965'),
    value: '1965-09',
    submits: { answer: '1965-09' },
  },
  {
    tag: 'dvc-date-field',
    properties: { precision: 'month' },
    answer: type('tháng 9 năm 1990'),
    value: '1990-09',
    submits: { answer: '1990-09' },
  },
  {
    tag: 'dvc-date-field',
    properties: { precision: 'year' },
    answer: type('năm 1990'),
    value: '1990',
    submits: { answer: '1990' },
  },
  { tag: 'dvc-time-field', answer: type('2 giờ rưỡi chiều'), value: '14:30', submits: { answer: '14:30' } },
  {
    tag: 'dvc-time-field',
    properties: { withDay: true },
    answer: type('14h30 23/11/2026'),
    value: '2026-11-23T14:30',
    submits: { answer: '2026-11-23T14:30' },
  },
  {
    tag: 'dvc-several-field',
    properties: { options: many },
    answer: (field) => [3, 1].forEach((each) => controlsOf(field)[each]!.click()),
    value: '["tay","b"]',
    submits: { answer: ['tay', 'b'] },
  },
  {
    tag: 'dvc-search-field',
    properties: { options: many },
    answer: type('tay'),
    value: 'tay',
    submits: { answer: 'tay' },
  },
  {
    tag: 'dvc-choice-field',
    properties: { options },
    answer: (field) => controlsOf(field)[1]!.click(),
    value: 'tay',
    submits: { answer: 'tay' },
  },
  {
    tag: 'dvc-choice-field',
    properties: { options: many },
    answer: (field) => pick(controlsOf(field)[0]!, 'tay'),
    value: 'tay',
    submits: { answer: 'tay' },
  },
  {
    tag: 'dvc-yes-no-field',
    answer: (field) => controlsOf(field)[1]!.click(),
    value: 'false',
    submits: { answer: 'false' },
  },
  {
    tag: 'dvc-confirm-field',
    answer: (field) => controlsOf(field)[0]!.click(),
    value: 'true',
    submits: { answer: 'true' },
  },
  {
    tag: 'dvc-address-field',
    properties: { units, value: '{"province":"01","commune":"00004"}' },
    answer: (field) => enter(controlsOf(field)[2]!, 'Số 5'),
    value: address,
    submits: { 'answer.province': '01', 'answer.commune': '00004', 'answer.line': 'Số 5' },
  },
];

for (const { tag, properties = {}, answer, value, submits } of contracts) {
  describe(`<${tag}> ${JSON.stringify(properties).slice(0, 40)}`, () => {
    const place = async (attributes = ''): Promise<{ form: HTMLFormElement; field: FieldElement }> => {
      const form = await fixture<HTMLFormElement>(html`<form><fieldset></fieldset></form>`);
      form.firstElementChild!.innerHTML = `<${tag} name="answer" label="Câu hỏi" hint="Gợi ý" ${attributes}></${tag}>`;
      const field = form.querySelector<FieldElement>(tag)!;
      Object.assign(field, properties);
      await field.updateComplete;
      await field.updateComplete;
      return { form, field };
    };

    /** What the form submits; a name with several entries has them in a list. */
    const submitted = (form: HTMLFormElement): Readonly<Record<string, unknown>> => {
      const data = new FormData(form);
      const entries = (name: string): unknown => (data.getAll(name).length > 1 ? data.getAll(name) : data.get(name));
      return Object.fromEntries([...data.keys()].map((name) => [name, entries(name)]));
    };

    it('shows its label and its hint, and is accessible', async () => {
      const { field } = await place();
      expect(field.shadowRoot).to.contain.text('Câu hỏi');
      expect(field.shadowRoot).to.contain.text('Gợi ý');
      await expect(field).to.be.accessible();
    });

    it('ties the hint and the error to the control', async () => {
      const { field } = await place();
      field.error = 'Hãy xem lại.';
      await field.updateComplete;
      const ids = field
        .shadowRoot!.querySelector('[aria-invalid=true]:not(fieldset), [aria-invalid=true] input')!
        .getAttribute('aria-describedby')!
        .split(' ');
      const words = ids.map((id) => field.shadowRoot!.getElementById(id)!.textContent);
      expect(words).to.include('Hãy xem lại.');
      await expect(field).to.be.accessible();
    });

    it('has its new value, and the form too, when a listener on the page hears of it', async () => {
      const { form, field } = await place();
      const heard: unknown[] = [];
      field.addEventListener('input', () => heard.push(field.value, submitted(form)));
      answer(field);
      expect(heard.slice(-2)).to.deep.equal([value, submits]);
    });

    it('tells the page of a change', async () => {
      const { field } = await place();
      setTimeout(() => controlsOf(field)[0]!.dispatchEvent(new Event('change', { bubbles: true })));
      const { target } = await oneEvent(field, 'change');
      expect(target).to.equal(field);
    });

    it('takes what came into its controls without an event, when it is judged', async () => {
      const { field } = await place('required');
      const other = await place();
      answer(other.field);
      await other.field.updateComplete;
      const from = controlsOf(other.field);
      controlsOf(field).forEach((control, index) => {
        const { value: text, checked, dataset } = from[index] as HTMLInputElement;
        Object.assign(control, /radio|box/.test(control.type) ? { checked } : { value: text });
        if (dataset['code']) control.dataset['code'] = dataset['code'];
      });
      expect(field.checkValidity()).to.equal(true);
      expect(field.value).to.equal(value);
    });

    it('goes back to its attribute when the form is reset', async () => {
      const { form, field } = await place();
      answer(field);
      await field.updateComplete;
      form.reset();
      await field.updateComplete;
      expect(field.value).to.equal('');
      expect(submitted(form)).to.deep.equal({});
      expect(controlsOf(field).some((each) => each.matches(':checked:not(option)'))).to.equal(false);
    });

    it('shows a value that is set from outside, and fires nothing', async () => {
      const { form, field } = await place();
      const heard: string[] = [];
      for (const name of ['input', 'change']) field.addEventListener(name, () => heard.push(name));
      field.value = value;
      await field.updateComplete;
      expect(submitted(form)).to.deep.equal(submits);
      expect(heard).to.deep.equal([]);
    });

    it('comes back with what the browser had kept of it', async () => {
      const { form, field } = await place();
      (field as unknown as { formStateRestoreCallback(state: string): void }).formStateRestoreCallback(value);
      await field.updateComplete;
      expect(field.value).to.equal(value);
      expect(submitted(form)).to.deep.equal(submits);
    });

    it('rests in a disabled fieldset, and keeps its own disabled', async () => {
      const { form, field } = await place();
      form.querySelector('fieldset')!.disabled = true;
      await field.updateComplete;
      expect(controlsOf(field).every((control) => control.matches(':disabled'))).to.equal(true);
      expect(field.disabled).to.equal(false);
      form.querySelector('fieldset')!.disabled = false;
      await field.updateComplete;
      expect(controlsOf(field)[0]!.matches(':disabled')).to.equal(false);
    });

    it('says what is missing not when it is passed through, but when its form is judged', async () => {
      const { field } = await place('required');
      field.value = '';
      await field.updateComplete;
      expect(field.validity.valueMissing).to.equal(true);
      expect(field.shadowRoot!.querySelector('.error')).to.equal(null);
      leave(controlsOf(field)[0]!);
      await field.updateComplete;
      expect(field.shadowRoot!.querySelector('.error')).to.equal(null);
      field.checkValidity();
      await field.updateComplete;
      expect(field.shadowRoot!.querySelector('.error')).to.have.text(field.validationMessage);
      expect(field.validationMessage).to.match(/^(Hãy|Ông\/bà)/);
    });

    it('is valid again when it is answered', async () => {
      const { form, field } = await place('required');
      answer(field);
      expect(form.checkValidity()).to.equal(true);
    });
  });
}
