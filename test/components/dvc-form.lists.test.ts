import { expect, fixture, html } from '@open-wc/testing';
import type { FormSchema } from '../../src/schemas/form.js';
import type { DvcForm } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-form.js';
import { Draft } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import type { JsonObject } from '../../src/model/json.js';
import { makeDocument } from '../model/documents.js';
import { structuresForm } from '../model/structures.js';
import { controlOf, enter } from './typing.js';
import { waitUntil } from '../fixtures/wait-until.js';

const list = '/home/members';
const shadow = (form: DvcForm): ShadowRoot => form.shadowRoot!;
const button = (form: DvcForm, name: string): HTMLButtonElement | undefined =>
  [...shadow(form).querySelectorAll('button')].find((each) => (each.ariaLabel ?? each.textContent) === name);
const focused = (form: DvcForm): Element | null => shadow(form).activeElement;

async function press(form: DvcForm, name: string): Promise<void> {
  const found = button(form, name);
  if (!found) throw new Error(`There is no button "${name}".`);
  found.click();
  await form.updateComplete;
  await form.updateComplete;
}

async function show(home: JsonObject = {}): Promise<{ readonly form: DvcForm; readonly draft: Draft }> {
  const procedure = loadProcedure(makeDocument(structuresForm, { documents: [], translations: {} }));
  const draft = new Draft(procedure, 'key', 'secret', { home });
  const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/home"></dvc-form>`);
  await waitUntil(() => shadow(form).querySelector('.list'));
  return { form, draft };
}

/** A list whose rows ask for one of two answers. */
async function showWhole(look: 'rows' | 'table', people: JsonObject[]): Promise<{ readonly form: DvcForm }> {
  const text = (title: string): FormSchema => ({ type: 'string', title });
  const place: FormSchema = {
    type: 'object',
    title: 'Nơi ở',
    properties: { city: text('Thành phố'), village: text('Thôn') },
    not: { required: ['city'], not: { required: ['village'] } },
    'x-messages': { not: 'Thành phố không kèm thôn.' },
  };
  const items: FormSchema = {
    type: 'object',
    title: 'Người',
    properties: { phone: text('Điện thoại'), mail: text('Thư'), ...(look === 'rows' && { place }) },
    anyOf: [{ required: ['phone'] }, { required: ['mail'] }],
  };
  const list: FormSchema = {
    type: 'array',
    title: 'Những người đi',
    items,
    ...(look === 'table' && { 'x-widget': look }),
  };
  const page: FormSchema = { type: 'object', title: 'Trang', properties: { people: list }, required: ['people'] };
  const form: FormSchema = { type: 'object', properties: { page }, required: ['page'] };
  const procedure = loadProcedure(makeDocument(form, { documents: [], translations: {} }));
  const draft = new Draft(procedure, 'key', 'secret', people.length ? { page: { people } } : {});
  const element = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/page"></dvc-form>`);
  await waitUntil(() => shadow(element).querySelector('.list'));
  return { form: element };
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

  it('tells rows apart that go by the same answers', async () => {
    const { form, draft } = await show({ members: [{ name: 'An' }, { name: 'Ba' }, { name: 'An' }] });
    const labels = [...shadow(form).querySelectorAll('.list .row-actions button')].map((each) => each.ariaLabel);
    expect(new Set(labels).size).to.equal(labels.length);
    await press(form, 'Xóa An (Thành viên 3)');
    expect(draft.read(list)).to.deep.equal([{ name: 'An' }, { name: 'Ba' }]);
    expect(button(form, 'Xóa An')).to.exist;
  });

  it('adds a row of a single answer with nothing in it', async () => {
    const { form } = await show({ members: [{ name: 'An' }] });
    await press(form, 'Sửa An');
    await press(form, 'Thêm tên khác');
    expect(controlOf(form, `${list}/0/names/0`).value).to.equal('');
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

  it('says what a row as a whole lacks, opens it and puts the focus on its name', async () => {
    for (const look of ['rows', 'table'] as const) {
      const { form } = await showWhole(look, [{ phone: '1' }, {}]);
      const words = 'Hãy trả lời thêm ở phần: Người 2.';
      form.check();
      await form.updateComplete;
      const [link] = shadow(form).querySelectorAll<HTMLAnchorElement>('.summary a');
      expect(link?.textContent).to.equal(words);
      link?.click();
      await waitUntil(() => focused(form)?.id === '/page/people/1');
      expect(focused(form)!.textContent).to.include('Người 2');
      expect(focused(form)!.getBoundingClientRect().height).to.be.above(10);
      expect(controlOf(form, '/page/people/1/mail').getBoundingClientRect().height).to.be.above(10);
      const said = shadow(form).querySelectorAll('.list [role=alert]');
      expect([...said].map(({ textContent }) => textContent)).to.deep.equal([words]);
      await expect(form).to.be.accessible();
      enter(controlOf(form, '/page/people/1/mail'), 'a');
      await form.updateComplete;
      expect(shadow(form).querySelector('.list [role=alert]')).to.equal(null);
    }
  });

  it('says beside the row that is to be closed what it, or a group in it, lacks', async () => {
    const { form } = await showWhole('rows', [{ phone: '1', place: {} }]);
    await press(form, 'Sửa Người 1');
    enter(controlOf(form, '/page/people/0/phone'), '');
    await press(form, 'Xong Người 1');
    const said = [...shadow(form).querySelectorAll('.list-row.open > [role=alert]')];
    expect(said.map(({ textContent }) => textContent)).to.deep.equal(['Hãy trả lời thêm ở phần: Người 1.']);
    expect(focused(form)?.id).to.equal('/page/people/0');
    enter(controlOf(form, '/page/people/0/phone'), '1');
    enter(controlOf(form, '/page/people/0/place/city'), 'a');
    await press(form, 'Xong Người 1');
    expect(shadow(form).querySelector('.list-row.open [role=alert]')?.textContent).to.equal(
      'Thành phố không kèm thôn.',
    );
    expect(focused(form)?.id).to.equal('/page/people/0/place');
    enter(controlOf(form, '/page/people/0/place/village'), 'b');
    await press(form, 'Xong Người 1');
    expect(shadow(form).querySelector('.list-row.open')).to.equal(null);
  });

  it('shows the title of one of several groups once, and names the question by it too', async () => {
    const { form } = await show();
    const legends = [...shadow(form).querySelectorAll('legend span:first-child')];
    const titles = legends.filter((each) => each.textContent === 'Ai trả tiền?');
    expect(titles).to.have.length(2);
    expect(titles.map((each) => each.getBoundingClientRect().height > 2)).to.deep.equal([true, false]);
    expect(titles[1]!.closest('[role=radiogroup]')).to.exist;
    await expect(form).to.be.accessible();
  });

  it('shows the title of a page that is one of several groups once', async () => {
    const payer = structuresForm.properties?.['home'] as FormSchema;
    const page = { ...(payer.properties?.['payer'] as FormSchema), $defs: structuresForm.$defs };
    const procedure = loadProcedure(
      makeDocument(
        { type: 'object', $defs: structuresForm.$defs, properties: { page } },
        { documents: [], translations: {} },
      ),
    );
    const draft = new Draft(procedure, 'key', 'secret', {});
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/page"></dvc-form>`);
    const title = shadow(form).querySelector('legend span')!;
    expect(title).to.have.text('Ai trả tiền?');
    expect(title.getBoundingClientRect().height).to.be.below(2);
  });
});
