import { expect, fixture, html } from '@open-wc/testing';
import type { Form } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-form.js';
import { Draft } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import type { JsonObject } from '../../src/model/json.js';
import type { FormSchema } from '../../src/schemas/procedure.js';
import { makeDocument } from '../model/documents.js';
import { structuresForm } from '../model/structures.js';
import { controlOf, enter } from './typing.js';
import { waitUntil } from '../fixtures/wait-until.js';

const list = '/home/members';
const shadow = (form: Form): ShadowRoot => form.shadowRoot!;
const button = (form: Form, name: string): HTMLButtonElement | undefined =>
  [...shadow(form).querySelectorAll('button')].find((each) => (each.ariaLabel ?? each.textContent) === name);
const focused = (form: Form): Element | null => shadow(form).activeElement;

async function press(form: Form, name: string): Promise<void> {
  const found = button(form, name);
  if (!found) throw new Error(`There is no button "${name}".`);
  found.click();
  await form.updateComplete;
  await form.updateComplete;
}

async function show(home: JsonObject = {}): Promise<{ readonly form: Form; readonly draft: Draft }> {
  const procedure = loadProcedure(makeDocument(structuresForm, { documents: [], translations: {} }));
  const draft = new Draft(procedure, 'key', 'secret', { home });
  const form = await fixture<Form>(html`<dvc-form .draft=${draft} page="/home"></dvc-form>`);
  await waitUntil(() => shadow(form).querySelector('.list'));
  return { form, draft };
}

describe('<dvc-form> with lists', () => {
  it('adds a row, and puts the focus on its first question', async () => {
    const { form, draft } = await show();
    await press(form, 'Thêm thành viên');
    expect(draft.read(list)).to.deep.equal([{ works: false }]);
    expect(focused(form)).to.equal(controlOf(form, `${list}/0/name`));
    enter(controlOf(form, `${list}/0/name`), 'Nguyễn Văn A');
    await form.updateComplete;
    await press(form, 'Xong Nguyễn Văn A');
    expect(focused(form)).to.equal(button(form, 'Sửa Nguyễn Văn A'));
    await expect(form).to.be.accessible();
  });

  it('keeps a row open that has something wrong', async () => {
    const { form } = await show({ members: [{}] });
    await press(form, 'Sửa Thành viên 1');
    await press(form, 'Xong Thành viên 1');
    expect(focused(form)).to.equal(controlOf(form, `${list}/0/name`));
    expect(shadow(form).querySelector('.list-row .error')).to.exist;
  });

  it('removes a row, says so, and takes it back', async () => {
    const { form, draft } = await show({ members: [{ name: 'An' }, { name: 'Ba' }] });
    await press(form, 'Xóa An');
    expect(draft.read(list)).to.deep.equal([{ name: 'Ba' }]);
    expect(shadow(form).querySelector('.undo')).to.have.attribute('role', 'status');
    expect(shadow(form).querySelector('.undo')?.textContent).to.include('Đã xóa An.');
    await press(form, 'Lấy lại');
    expect(draft.read(list)).to.deep.equal([{ name: 'An' }, { name: 'Ba' }]);
  });

  it('moves a row, and the focus with it', async () => {
    const { form, draft } = await show({ members: [{ name: 'An' }, { name: 'Ba' }] });
    await press(form, 'Chuyển Ba lên');
    expect(draft.read(list)).to.deep.equal([{ name: 'Ba' }, { name: 'An' }]);
    expect(focused(form)).to.equal(button(form, 'Chuyển Ba xuống'));
  });

  it('opens the row to which the summary leads', async () => {
    const { form } = await show({ members: [{ name: 'An' }, {}] });
    form.check();
    await form.updateComplete;
    const link = [...shadow(form).querySelectorAll<HTMLAnchorElement>('.summary a')][0];
    link?.click();
    await waitUntil(() => focused(form)?.getAttribute('name') === `${list}/1/name`);
    await expect(form).to.be.accessible();
  });

  it('keeps the unit of an amount beside its control on a phone', async () => {
    const money = { type: 'integer', title: 'Thu nhập', 'x-widget': 'money' } as const;
    const each = { type: 'object', title: 'Thành viên', properties: { money } } as const;
    const home = {
      type: 'object',
      title: 'Nhà',
      properties: { members: { type: 'array', title: 'Ai?', items: each } },
    };
    const asked = makeDocument(
      { type: 'object', properties: { home: home as FormSchema } },
      { documents: [], translations: {} },
    );
    const draft = new Draft(loadProcedure(asked), 'key', 'secret', { home: { members: [{}] } });
    const around = await fixture<HTMLElement>(
      html`<div style="inline-size: 304px; font-family: sans-serif">
        <dvc-form .draft=${draft} page="/home"></dvc-form>
      </div>`,
    );
    const form = around.querySelector('dvc-form')!;
    await waitUntil(() => button(form, 'Sửa Thành viên 1'));
    await press(form, 'Sửa Thành viên 1');
    const control = controlOf(form, `${list}/0/money`).getBoundingClientRect();
    const unit = shadow(form).querySelector('.unit')!.getBoundingClientRect();
    expect(unit.left).to.be.above(control.right);
    expect(unit.bottom).to.be.below(control.bottom);
  });
});
