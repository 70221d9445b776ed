import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DvcForm } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-form.js';
import '../../src/components/dvc-review.js';
import '../../src/components/dvc-text-field.js';
import '../../src/components/dvc-yes-no-field.js';
import '../../src/components/dvc-tracker.js';
import type { FieldElement } from '../../src/components/fields/field-element.js';
import { Draft } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { smallDocument, smallDraft } from '../fixtures/small-procedure.js';
import { clientWith } from '../fixtures/tracking.js';
import { controlOf, controlsOf } from './typing.js';
import { waitUntil } from '../fixtures/wait-until.js';

const shadow = (form: Element): ShadowRoot => form.shadowRoot!;

const show = (draft: Draft, page = '/person'): Promise<DvcForm> =>
  fixture<DvcForm>(html`<dvc-form .draft=${draft} page=${page}></dvc-form>`);

/** A draft that asks these questions on one page. */
const draftOf = (properties: object, answers = {}, required: readonly string[] = []): Draft => {
  const page = { type: 'object', title: 'Trang', properties, required };
  const form = { type: 'object', properties: { page }, required: ['page'] };
  return new Draft(loadProcedure({ ...smallDocument, form, translations: {} }), 'key', 'secret', { page: answers });
};

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

describe('what may stay open can be taken away again', () => {
  const buttonOf = (form: Element): HTMLButtonElement | null => shadow(form).querySelector('fieldset button');
  const properties = {
    sex: {
      title: 'Giới tính',
      oneOf: [
        { const: 'male', title: 'Nam' },
        { const: 'female', title: 'Nữ' },
      ],
    },
    married: { type: 'boolean', title: 'Đã kết hôn' },
  };

  it('among rows of a choice and yes or no, and the focus stays in the question', async () => {
    for (const [key, answer] of [
      ['sex', 'male'],
      ['married', false],
    ] as const) {
      const draft = draftOf({ [key]: properties[key] });
      const form = await show(draft, '/page');
      expect(buttonOf(form)).to.equal(null);
      const row = shadow(form).querySelector<HTMLInputElement>(`[value="${answer}"]`) ?? controlsOf(form)[1]!;
      row.click();
      await form.updateComplete;
      expect(draft.read(`/page/${key}`)).to.equal(answer);
      const button = buttonOf(form)!;
      expect(button).to.have.text('Bỏ chọn');
      expect(button).to.have.attribute('aria-label', `Bỏ chọn: ${properties[key].title}`);
      await expect(form).to.be.accessible();
      button.focus();
      await sendKeys({ press: 'Enter' });
      await form.updateComplete;
      expect(draft.read(`/page/${key}`)).to.equal(undefined);
      expect(shadow(form).querySelector(':checked')).to.equal(null);
      expect(buttonOf(form)).to.equal(null);
      expect((shadow(form).activeElement as HTMLInputElement).name).to.equal(`/page/${key}`);
      await sendKeys({ press: 'Space' });
      expect(draft.read(`/page/${key}`)).not.to.equal(undefined);
      form.remove();
    }
  });

  it('but not where an answer is needed', async () => {
    const form = await show(draftOf(properties, { sex: 'male', married: true }, ['sex', 'married']), '/page');
    expect(shadow(form).querySelectorAll(':checked')).to.have.length(2);
    expect(buttonOf(form)).to.equal(null);
  });

  it('in a field that stands alone, whose page hears of it', async () => {
    const field = await fixture<FieldElement>(html`<dvc-yes-no-field label="Kết hôn" value="true"></dvc-yes-no-field>`);
    const heard: string[] = [];
    for (const type of ['input', 'change']) field.addEventListener(type, () => heard.push(`${type} ${field.value}`));
    buttonOf(field)!.click();
    await field.updateComplete;
    expect(heard).to.deep.equal(['input ', 'change ']);
    expect(controlsOf(field).some((control) => control.matches(':checked'))).to.equal(false);
  });
});

describe('by ear, a list that is searched', () => {
  const named = ['Bến Cát', 'Thanh An', 'Thạnh An', 'Bến Thành', 'Sài Gòn', 'Côn Đảo', 'Thủ Đức', 'Hòa Hưng'];
  const communes = named.map((each) => `Xã ${each}`).map((title, index) => [`${25000 + index}`, title]);
  const units = { communes: async () => communes };
  const name = '/other/residence/commune';

  const place = async (): Promise<DvcForm> => {
    const draft = smallDraft({ other: { residence: { province: '79' } } });
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/other" .units=${units}></dvc-form>`);
    await waitUntil(() => shadow(form).querySelector('[role=combobox]'));
    return form;
  };

  const described = (control: Element): string =>
    control
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => shadow((control.getRootNode() as ShadowRoot).host).getElementById(id)!.textContent)
      .join(' ');

  it('is right at once when the right one is chosen, not only when it is left', async () => {
    const form = await place();
    form.check();
    await form.updateComplete;
    const control = controlOf(form, name);
    expect(control).to.have.attribute('aria-invalid', 'true');
    control.focus();
    await sendKeys({ type: 'ben c' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await form.updateComplete;
    expect(control.value).to.equal('Xã Bến Cát');
    expect(control).not.to.have.attribute('aria-invalid');
    expect(shadow(form).querySelectorAll(`[id="${name}-error"]`)).to.have.length(0);
    expect((shadow(form).activeElement as HTMLInputElement).name).to.equal(name);
  });

  it('stays wrong as it was while somebody types', async () => {
    const form = await place();
    form.check();
    await form.updateComplete;
    controlOf(form, name).focus();
    await sendKeys({ type: 'ben cat' });
    await form.updateComplete;
    expect(controlOf(form, name)).to.have.attribute('aria-invalid', 'true');
  });

  it('calls no row unselected, and only the chosen one selected', async () => {
    const form = await place();
    controlOf(form, name).focus();
    await sendKeys({ type: 'nh an' });
    const states = () => [...shadow(form).querySelectorAll('[role=option]')].map((row) => row.ariaSelected);
    expect(states()).to.deep.equal([null, null, null]);
    await expect(form).to.be.accessible();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'ArrowDown' });
    expect(states().filter(Boolean)).to.deep.equal(['true']);
    await expect(form).to.be.accessible();
  });

  it('says how it is searched, and says its news in a place that was there before', async () => {
    const form = await place();
    const control = controlOf(form, name);
    expect(described(control)).to.contain('Gõ vài chữ, không cần dấu');
    const status = shadow(form).querySelector('.search [role=status]')!;
    expect(status.children).to.have.length(1);
    control.focus();
    await sendKeys({ type: 'nh an' });
    expect(status.firstElementChild).to.have.text('Có 3 mục.');
  });
});

describe('by ear, a question and what is wrong with it', () => {
  const description = (control: Element): string =>
    (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => (control.getRootNode() as ShadowRoot).getElementById(id)!.textContent)
      .join(' ');
  const properties = {
    sex: {
      title: 'Giới tính',
      description: 'Như trong giấy tờ.',
      oneOf: [
        { const: 'male', title: 'Nam' },
        { const: 'female', title: 'Nữ' },
      ],
    },
    born: { type: 'string', format: 'date', title: 'Ngày sinh', description: 'Theo giấy khai sinh.' },
  };

  it('is heard at each row of a choice: the hint, what is wrong, and that an answer is needed', async () => {
    const form = await show(draftOf(properties, {}, ['sex']), '/page');
    const row = (): Element => controlOf(form, '/page/sex');
    expect(description(row())).to.equal('Như trong giấy tờ. Bắt buộc.');
    form.check();
    await form.updateComplete;
    expect(description(row())).to.equal('Như trong giấy tờ. Lỗi: Hãy chọn giới tính. Bắt buộc.');
    await expect(form).to.be.accessible();
  });

  it('is told apart from its hint, and named', async () => {
    const form = await show(draftOf(properties, { born: '31/02/2020' }), '/page');
    form.check();
    await form.updateComplete;
    expect(description(controlOf(form, '/page/born'))).to.match(
      /^Theo giấy khai sinh\..* Lỗi: Hãy ghi ngày sinh: một ngày có thật theo dạng/,
    );
  });
});

describe('by ear, where something is', () => {
  it('is said in the summary of a form that shows all its pages', async () => {
    const ask = (title: string): object => ({
      type: 'object',
      title,
      properties: { name: { type: 'string', title: 'Họ tên' } },
      required: ['name'],
    });
    const properties = { father: ask('Cha'), mother: ask('Mẹ') };
    const form = { type: 'object', properties, required: ['father', 'mother'] };
    const draft = new Draft(loadProcedure({ ...smallDocument, form, translations: {} }), 'key', 'secret', {});
    const element = await show(draft, '');
    element.check();
    await element.updateComplete;
    const links = [...shadow(element).querySelectorAll('.summary a')].map((link) => link.textContent);
    expect(links).to.deep.equal(['Cha: Hãy nhập họ tên.', 'Mẹ: Hãy nhập họ tên.']);
    const single = await show(draft, '/father');
    single.check();
    await single.updateComplete;
    expect(shadow(single).querySelector('.summary a')).to.have.text('Hãy nhập họ tên.');
  });

  it('stays in order while the communes come: Tab stops at their list, and the focus stays there', async () => {
    let come = (_: readonly string[][]): void => {};
    const units = { communes: () => new Promise((resolve) => (come = resolve)) };
    const draft = smallDraft({ other: { residence: { province: '01' } } });
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/other" .units=${units}></dvc-form>`);
    controlOf(form, '/other/residence/province').focus();
    await tab(1);
    const focused = (): string => (shadow(form).activeElement as HTMLInputElement).name;
    expect(focused()).to.equal('/other/residence/commune');
    come(Array.from({ length: 9 }, (_, index) => [`0000${index}`, `Xã ${index}`]));
    await waitUntil(() => shadow(form).querySelector('[role=combobox]'));
    await form.updateComplete;
    expect(focused()).to.equal('/other/residence/commune');
  });
});

describe('a place that the document fixes', () => {
  it('is read by its name, not by its code', async () => {
    const fixed = (widget: string, title: string, value: string): object => ({
      type: 'string',
      title,
      'x-widget': widget,
      const: value,
    });
    const home = {
      type: 'object',
      title: 'Nơi ở',
      'x-widget': 'address',
      properties: { province: fixed('province', 'Tỉnh', '01'), commune: fixed('commune', 'Xã', '00004') },
    };
    const units = { communes: async () => [['00004', 'Phường Ba Đình']] as const };
    const draft = draftOf({ home }, { home: { province: '01', commune: '00004' } });
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/page" .units=${units}></dvc-form>`);
    const shown = (): readonly string[] => [...shadow(form).querySelectorAll('.shown')].map((each) => each.textContent);
    await waitUntil(() => shown().length === 2 && shown()[1] !== '–');
    expect(shown()).to.deep.equal(['Thành phố Hà Nội', 'Phường Ba Đình']);
  });
});

describe('by ear, what must be answered', () => {
  // Chromium gives no state «required» to a list, whatever the page says; other browsers and readers take the attribute.
  it('says so at each control, also at province and commune, and at nothing else', async () => {
    const form = await show(smallDraft({ other: { residence: { province: '79' } } }), '/other');
    const heard = [...shadow(form).querySelectorAll<HTMLInputElement>('input, select, textarea')].map(
      ({ name, ariaRequired }) => [name, ariaRequired] as const,
    );
    const needed = ['/other/residence/province', '/other/residence/commune', '/other/agreed'];
    expect(heard.filter(([, isRequired]) => isRequired === 'true').map(([name]) => name)).to.deep.equal(needed);
    expect(heard.length).to.be.above(needed.length + 4);
  });
});
