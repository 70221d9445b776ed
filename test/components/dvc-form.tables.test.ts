import { expect, fixture, html } from '@open-wc/testing';
import type { DvcForm } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-form.js';
import { Draft } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { makeDocument } from '../model/documents.js';
import { peopleForm, tablesForm } from '../fixtures/tables.js';
import { controlOf, enter, leave } from './typing.js';
import { waitUntil } from '../fixtures/wait-until.js';
import type { JsonObject } from '../../src/model/json.js';

const shadow = (form: DvcForm): ShadowRoot => form.shadowRoot!;
const texts = (form: DvcForm, selector: string): readonly string[] =>
  [...shadow(form).querySelectorAll(selector)].map((each) => each.textContent.replace(/\s+/g, ' ').trim());
const display = (form: DvcForm, selector: string): string =>
  getComputedStyle(shadow(form).querySelector(selector)!).display;

async function show(
  answers: JsonObject,
  width = 640,
  asked = tablesForm,
): Promise<{ readonly form: DvcForm; readonly draft: Draft }> {
  const procedure = loadProcedure(makeDocument(asked, { documents: [], translations: {} }));
  const draft = new Draft(procedure, 'key', 'secret', { home: answers });
  const around = await fixture<HTMLElement>(
    html`<div style=${`inline-size: ${width}px`}><dvc-form .draft=${draft} page="/home"></dvc-form></div>`,
  );
  const form = around.querySelector('dvc-form')!;
  await waitUntil(() => shadow(form).querySelector('.list'));
  return { form, draft };
}

const goods = [{ what: 'Trâu', count: 2 }, { what: 'Bò' }];

describe('<dvc-form> with a table', () => {
  it('is a table with its name, and a head for each column and row', async () => {
    const { form } = await show({ goods });
    const table = shadow(form).querySelector('.list table')!;
    expect(table.querySelector('caption')).to.have.text('Tài sản');
    expect(texts(form, '.list thead th[scope=col] > :first-child')).to.deep.equal([
      'Số thứ tự',
      'Tên tài sản',
      'Số lượng',
      'Ngày mua',
      'Thay đổi',
    ]);
    expect(texts(form, '.list tbody th[scope=row] > .full')).to.deep.equal(['Tài sản 1', 'Tài sản 2']);
    await expect(form).to.be.accessible();
  });

  it('names each control after its row and its column', async () => {
    const { form } = await show({ goods, needs: { water: { has: true } } });
    const name = (pointer: string): string =>
      [...(controlOf(form, pointer).labels ?? [])].map((each) => each.textContent.trim()).join(' ');
    expect(name('/home/goods/1/count')).to.match(/^Tài sản 2: Số lượng/);
    expect(name('/home/needs/water/count')).to.match(/^Nước sạch: Bao nhiêu/);
    const group = controlOf(form, '/home/needs/water/has').closest('fieldset')!;
    expect(group.querySelector('legend')).to.contain.text('Nước sạch: Có');
    const row = controlOf(form, '/home/lacks/toilet').closest('fieldset')!;
    expect(row.querySelector('legend')).to.contain.text('Nhà vệ sinh');
  });

  for (const width of [320, 360]) {
    it(`becomes cards in ${width} pixels, and nothing must be scrolled sideways`, async () => {
      const { form } = await show({ goods }, width);
      expect(display(form, '.list tbody > tr')).to.equal('block');
      expect(display(form, '.list td > .column')).to.equal('block');
      for (const each of shadow(form).querySelectorAll('.list, .matrix, table, tr, input'))
        expect(each.getBoundingClientRect().right).to.be.at.most(form.getBoundingClientRect().right);
      await expect(form).to.be.accessible();
    });
  }

  it('stands in rows and columns where there is room', async () => {
    const { form } = await show({ goods });
    expect(display(form, '.list tbody > tr')).to.equal('table-row');
    const [first, second] = [0, 1].map((row) => controlOf(form, `/home/goods/${row}/count`).getBoundingClientRect());
    expect(first!.left).to.equal(second!.left);
    expect(controlOf(form, '/home/goods/0/what').getBoundingClientRect().bottom).to.equal(first!.bottom);
  });

  for (const [width, shown] of [
    [640, 'block'],
    [1000, 'table-row'],
  ] as const)
    it(`with more columns goes by the room it has: ${shown} in ${width} pixels`, async () => {
      const asked = structuredClone(tablesForm);
      const { properties } = asked.properties!['home']!.properties!['goods']!.items!;
      for (const [key, title] of [['place', 'Nơi để'] as const, ['owner', 'Chủ'] as const])
        properties![key] = { type: 'string', title };
      const { form } = await show({ goods, lacks: { water: true } }, width, asked);
      form.style.setProperty('--dvc-width', '100em');
      expect(display(form, '.list tbody > tr')).to.equal(shown);
      for (const each of shadow(form).querySelectorAll('.list, table, tr, input, .row-actions'))
        expect(each.getBoundingClientRect().right).to.be.at.most(form.getBoundingClientRect().right + 1);
      await expect(form).to.be.accessible();
    });

  describe('of four or five columns', () => {
    const wide = { goods: [{}] };

    for (const [count, width, shown] of [
      [3, 1200, 'table'],
      [4, 1200, 'table'],
      [5, 1200, 'table'],
      [5, 760, 'block'],
      [5, 340, 'block'],
    ] as const)
      it(`takes the room of the page, ${count} columns in ${width} pixels: ${shown}`, async () => {
        const { form } = await show(wide, width, peopleForm(count));
        expect(display(form, '.list table')).to.equal(shown);
        expect(form.parentElement!.scrollWidth).to.be.at.most(width);
        for (const each of ['h2', '[name="/home/note"]'])
          expect(shadow(form).querySelector(each)!.getBoundingClientRect().width, each).to.be.at.most(38 * 17 * 1.3);
        await expect(form).to.be.accessible();
      });

    it('takes no more than the width that the page has set', async () => {
      const { form } = await show(wide, 1200, peopleForm(4));
      form.style.setProperty('--dvc-width', '30em');
      expect(form.getBoundingClientRect().width).to.equal(30 * 17);
      expect(display(form, '.list table')).to.equal('block');
    });
  });

  it('gives the room to the column of words that a yes or no does not need', async () => {
    const asked = structuredClone(tablesForm);
    const list = asked.properties!['home']!.properties!['goods']!;
    list.items!.properties!['main'] = { type: 'boolean', title: 'Là chính' };
    const { form } = await show({ goods: [{ what: 'Trâu' }, { what: 'Bò' }] }, 646, asked);
    const [, words, , main] = shadow(form).querySelectorAll<HTMLElement>('.list thead th');
    expect(words!.offsetWidth).to.be.at.least(220);
    expect(main!.scrollWidth).to.be.at.most(main!.offsetWidth);
  });

  it('leaves out the cell of a question that is not asked in a row', async () => {
    const { form } = await show({ goods: [{ what: 'Trâu', count: 2, bought: '2020' }, { what: 'Bò' }] });
    expect(shadow(form).querySelectorAll('.list td.none')).to.have.length(1);
    enter(controlOf(form, '/home/goods/1/count'), '3');
    await form.updateComplete;
    expect(shadow(form).querySelectorAll('.list td.none')).to.have.length(0);
    expect(controlOf(form, '/home/goods/1/bought')).to.exist;
  });

  it('says below a row what is wrong in it, in the words of the column, and ties it to the cell', async () => {
    const { form } = await show({ goods: [{ count: 2 }] });
    enter(controlOf(form, '/home/goods/0/what'), '');
    leave(controlOf(form, '/home/goods/0/what'));
    await form.updateComplete;
    expect(texts(form, '.said')).to.deep.equal(['Hãy nhập tên tài sản.']);
    const control = controlOf(form, '/home/goods/0/what');
    const told = control.getAttribute('aria-describedby')!.split(' ').at(-1)!;
    expect(shadow(form).getElementById(told)).to.have.text('Hãy nhập tên tài sản.');
    await expect(form).to.be.accessible();
  });

  it('adds, removes and takes back a row', async () => {
    const { form, draft } = await show({ goods });
    const press = async (name: string): Promise<void> => {
      const buttons = [...shadow(form).querySelectorAll('button')];
      buttons.find((each) => (each.ariaLabel ?? each.textContent) === name)!.click();
      await form.updateComplete;
      await form.updateComplete;
    };
    await press('Xóa Trâu');
    expect(draft.read('/home/goods')).to.deep.equal([{ what: 'Bò' }]);
    await press('Lấy lại');
    expect(draft.read('/home/goods')).to.deep.equal(goods);
    await press('Thêm tài sản');
    expect(shadow(form).activeElement).to.equal(controlOf(form, '/home/goods/2/what'));
  });
});

describe('<dvc-form> with a matrix', () => {
  it('has a row for each question, or the same columns in each', async () => {
    const { form } = await show({});
    expect(texts(form, '[id="/home/lacks"] tbody th[scope=row] > :first-child')).to.deep.equal([
      'Nước sạch',
      'Nhà vệ sinh',
    ]);
    expect(texts(form, '[id="/home/needs"] thead th[scope=col] > :first-child')).to.deep.equal([
      'Cần hỗ trợ',
      'Có',
      'Bao nhiêu',
    ]);
    await expect(form).to.be.accessible();
  });

  it('asks for the answer of a row by its name', async () => {
    const { form } = await show({ lacks: { toilet: true } });
    form.check();
    await form.updateComplete;
    expect(texts(form, '.summary a')).to.include('Hãy trả lời: Nước sạch');
  });

  it('says under a row what its answers are wrong in together, and leads there', async () => {
    const asked = structuredClone(tablesForm);
    const row = asked.properties!['home']!.properties!['needs']!.properties!['home']!;
    row.not = { properties: { has: { const: true } }, required: ['has', 'count'] };
    row['x-messages'] = { not: 'Có rồi thì không ghi còn cần bao nhiêu.' };
    const answers = { lacks: { water: true }, needs: { home: { has: true, count: 2 } } };
    const { form } = await show(answers, 640, asked);
    form.check();
    await form.updateComplete;
    expect(texts(form, '.matrix [role=alert]')).to.deep.equal(['Có rồi thì không ghi còn cần bao nhiêu.']);
    shadow(form).querySelector<HTMLAnchorElement>('.summary a')?.click();
    await waitUntil(() => shadow(form).activeElement?.id === '/home/needs/home');
    await expect(form).to.be.accessible();
  });

  it('marks which answers make too many rows the same, and no other', async () => {
    const asked = structuredClone(tablesForm);
    const list = asked.properties!['home']!.properties!['goods']!;
    list.items!.properties!['main'] = { type: 'boolean', title: 'Là chính' };
    Object.assign(list, { contains: { properties: { main: { const: true } }, required: ['main'] }, maxContains: 1 });
    list['x-messages'] = { maxContains: 'Chỉ được chọn một.' };
    const rows = [
      { what: 'Trâu', main: true },
      { what: 'Bò', main: false },
      { what: 'Gà', main: true },
    ];
    const { form } = await show({ goods: rows, lacks: { water: true } }, 640, asked);
    form.check();
    await form.updateComplete;
    expect(texts(form, '.list > .error')).to.deep.equal(['Chỉ được chọn một.']);
    expect(texts(form, 'tr:has([aria-invalid]) > th > .full')).to.deep.equal(['Tài sản 1', 'Tài sản 3']);
    expect(getComputedStyle(controlOf(form, '/home/goods/0/what')).borderTopWidth).to.equal('1px');
    const colours = [0, 1, 2].map(
      (row) =>
        getComputedStyle(controlOf(form, `/home/goods/${row}/main`).closest('.row')!.querySelector('input')!)
          .accentColor,
    );
    const red = getComputedStyle(shadow(form).querySelector('.list > .error')!).color;
    expect(colours.map((each) => each === red)).to.deep.equal([true, false, true]);
    await expect(form).to.be.accessible();
  });

  it('rests as a whole in a disabled fieldset', async () => {
    const { form } = await show({ goods });
    form.formDisabledCallback(true);
    await form.updateComplete;
    const inside = [...shadow(form).querySelectorAll('.list :is(button, input), .matrix input')];
    expect(inside.every((each) => each.matches(':disabled'))).to.equal(true);
  });
});
