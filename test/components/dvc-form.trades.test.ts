import { expect, fixture, html } from '@open-wc/testing';
import { ClientError } from '../../src/client/client-error.js';
import type { DvcForm } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-form.js';
import type { UnitSource } from '../../src/components/fields/unit-source.js';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { lines, pho, shop, tradesForm } from '../fixtures/trades.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { makeDocument } from '../model/documents.js';
import { controlOf, enter, leave } from './typing.js';

const shadow = (form: DvcForm): ShadowRoot => form.shadowRoot!;
const whole: UnitSource = { communes: async () => [], list: async () => lines };

async function show(
  trades: readonly JsonObject[],
  units = whole,
  look: 'table' | 'rows' = 'table',
): Promise<{ readonly form: DvcForm; readonly draft: Draft }> {
  const procedure = loadProcedure(makeDocument(tradesForm(look), { documents: [], translations: {} }));
  const draft = new Draft(procedure, 'key', 'secret', { trade: { trades } });
  const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/trade" .units=${units}></dvc-form>`);
  await waitUntil(() => shadow(form).querySelector('.list'));
  return { form, draft };
}

const rows = (form: DvcForm): readonly HTMLElement[] => [
  ...shadow(form).querySelectorAll<HTMLElement>('[role=listbox]:not([hidden]) > [role=option]'),
];
const found = (form: DvcForm): readonly string[] => rows(form).map(({ textContent }) => textContent);
const said = (form: DvcForm): string => shadow(form).querySelector('.search > [role=status]')!.textContent.trim();
const after = (form: DvcForm): string => shadow(form).querySelector('.search > .after')!.textContent.trim();
const radios = (form: DvcForm): readonly HTMLInputElement[] => [
  ...shadow(form).querySelectorAll<HTMLInputElement>('.list input[type=radio]'),
];
const mains = (draft: Draft): readonly unknown[] =>
  (draft.read('/trade/trades') as readonly JsonObject[]).map(({ main }) => main);
const pressed = async (form: DvcForm, label: string | RegExp): Promise<void> => {
  const buttons = [...shadow(form).querySelectorAll('button')];
  const name = (each: Element): string => each.getAttribute('aria-label') ?? each.textContent.trim();
  buttons.find((each) => (typeof label === 'string' ? name(each) === label : label.test(name(each))))!.click();
  await form.updateComplete;
};

const at = '/trade/trades/0/line';

describe('a question of a long official list', () => {
  it('is found by everyday words without accents, and kept as code and official name', async () => {
    const { form, draft } = await show([{}]);
    enter(controlOf(form, at), 'quan pho');
    await waitUntil(() => rows(form).length > 0);
    expect(found(form)).to.deep.equal([pho]);
    rows(form)[0]!.click();
    await form.updateComplete;
    expect(draft.read(at)).to.equal(pho);
    leave(controlOf(form, at));
    await form.updateComplete;
    expect(controlOf(form, at).value).to.equal(pho);
    expect(after(form)).to.equal(`Đã chọn: ${pho}`);
    await expect(form).to.be.accessible();
  });

  it('shows every candidate of a word, and says which are not verified', async () => {
    const { form } = await show([{}]);
    enter(controlOf(form, at), 'phòng trọ');
    await waitUntil(() => rows(form).length > 0);
    expect([...found(form)].sort()).to.deep.equal([
      '5590 – Cơ sở lưu trú khác – gợi ý, chưa kiểm chứng',
      '6810 – Kinh doanh bất động sản – gợi ý, chưa kiểm chứng',
    ]);
  });

  it('leads from an old code to the new one', async () => {
    const { form } = await show([{}]);
    enter(controlOf(form, at), '9620');
    await waitUntil(() => rows(form).length > 0);
    expect(found(form)[0]).to.match(/^9610 – Giặt là.* – mã cũ 9620 của VSIC 2018, chưa kiểm chứng$/);
  });

  it('takes a code that is typed whole', async () => {
    const { form, draft } = await show([{}]);
    enter(controlOf(form, at), '5610');
    await waitUntil(() => rows(form).length > 0);
    enter(controlOf(form, at), '5610');
    leave(controlOf(form, at));
    expect(draft.read(at)).to.equal(pho);
  });

  it('says what to do where nothing fits, and keeps the words', async () => {
    const { form, draft } = await show([{}]);
    enter(controlOf(form, at), 'nuôi rồng');
    await waitUntil(() => said(form).startsWith('Không thấy'));
    expect(said(form)).to.contain('bằng lời của mình');
    leave(controlOf(form, at));
    await form.updateComplete;
    expect(draft.read(at)).to.equal('nuôi rồng');
    expect(after(form)).to.equal('Chưa chọn trong danh sách: cán bộ sẽ tìm mã theo lời ông/bà ghi.');
    expect(form.check()).to.be.true;
  });
});

describe('one main row of a list', () => {
  const two = [
    { line: pho, main: true },
    { line: shop, main: false },
  ];

  for (const look of ['table', 'rows'] as const) {
    it(`is one control of all ${look === 'table' ? 'rows of a table' : 'cards'}`, async () => {
      const { form, draft } = await show(two, whole, look);
      expect(radios(form).map(({ checked }) => checked)).to.deep.equal([true, false]);
      expect(new Set(radios(form).map(({ name }) => name)).size).to.equal(1);
      expect(radios(form)[1]!.getAttribute('aria-label')).to.equal(`Ngành chính: ${shop}`);
      radios(form)[1]!.click();
      await form.updateComplete;
      expect(mains(draft)).to.deep.equal([false, true]);
      expect(radios(form).map(({ checked }) => checked)).to.deep.equal([false, true]);
      await expect(form).to.be.accessible();
    });
  }

  it('is the first row without being asked, and stays so when another is added', async () => {
    const { form, draft } = await show([]);
    await pressed(form, 'Thêm ngành, nghề');
    expect(mains(draft)).to.deep.equal([true]);
    await pressed(form, 'Thêm ngành, nghề');
    expect(mains(draft)).to.deep.equal([true, false]);
  });

  it('is asked for again when it is removed, and is the last row that is left', async () => {
    const { form, draft } = await show([...two, { line: 'sửa đồ', main: false }]);
    await pressed(form, `Xóa ${pho}`);
    expect(mains(draft)).to.deep.equal([false, false]);
    expect(shadow(form).querySelector('.undo')).to.contain.text('Hãy chọn lại: Ngành chính.');
    expect(form.check()).to.be.false;
    await form.updateComplete;
    expect(shadow(form).querySelector('.list > .error')).to.have.text('Hãy chọn một ngành chính.');
    await pressed(form, 'Xóa sửa đồ');
    expect(mains(draft)).to.deep.equal([true]);
  });

  it('comes back with its row, unless another was chosen since', async () => {
    const { form, draft } = await show(two);
    await pressed(form, `Xóa ${pho}`);
    await pressed(form, 'Lấy lại');
    expect(mains(draft)).to.deep.equal([true, false]);
    await pressed(form, `Xóa ${shop}`);
    await pressed(form, 'Lấy lại');
    expect(mains(draft)).to.deep.equal([true, false]);
    const more = await show([...two, { line: 'sửa đồ', main: false }]);
    await pressed(more.form, `Xóa ${pho}`);
    radios(more.form)[1]!.click();
    await pressed(more.form, 'Lấy lại');
    expect(mains(more.draft)).to.deep.equal([false, false, true]);
  });
});

describe('a long list that does not come', () => {
  it('leaves what is typed as an answer, and is asked for again with other letters', async () => {
    let calls = 0;
    const list = async (): Promise<typeof lines> => {
      calls += 1;
      if (calls > 1) return lines;
      throw new ClientError('offline');
    };
    const other = JSON.parse(JSON.stringify(tradesForm()).replaceAll('business-lines', 'other')) as ReturnType<
      typeof tradesForm
    >;
    const procedure = loadProcedure(makeDocument(other, { documents: [], translations: {} }));
    const draft = new Draft(procedure, 'key', 'secret', { trade: { trades: [{}] } });
    const units: UnitSource = { ...whole, list };
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/trade" .units=${units}></dvc-form>`);
    await waitUntil(() => shadow(form).querySelector('.search'));
    await waitUntil(() => calls === 1);
    const control = controlOf(form, at);
    control.focus();
    control.click();
    await waitUntil(() => said(form).startsWith('Chưa tải được'));
    enter(control, 'tap hoa');
    expect(draft.read(at)).to.equal('tap hoa');
    await waitUntil(() => rows(form).length > 0);
    expect(found(form)).to.deep.equal([shop]);
  });
});
