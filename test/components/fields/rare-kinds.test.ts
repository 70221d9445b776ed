import { expect, fixture, html } from '@open-wc/testing';
import type { DvcForm } from '../../../src/components/dvc-form.js';
import '../../../src/components/dvc-form.js';
import { Draft } from '../../../src/model/draft.js';
import type { JsonObject } from '../../../src/model/json.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import { makeDocument } from '../../model/documents.js';
import { controlOf, controlsOf, enter, leave } from '../typing.js';
import { waitUntil } from '../../fixtures/wait-until.js';

const letters = ['a', 'b', 'c'].map((each) => ({ const: each, title: each.toUpperCase() }));
const nations = ['Kinh', 'Tày', 'Thái', 'Mường', 'Khơ-me', 'Ê-đê'].map((title, index) => ({
  const: `n${index}`,
  title,
}));

class Stars extends HTMLElement {
  label = '';
  error = '';
  value = '';
}
customElements.define('test-stars', Stars);

const procedure = loadProcedure(
  makeDocument(
    {
      type: 'object',
      required: ['p'],
      properties: {
        p: {
          type: 'object',
          title: 'Trang',
          properties: {
            law: { title: 'Lưu ý', description: 'Điều 1.\nĐiều 2.', 'x-widget': 'note' },
            papers: { type: 'array', title: 'Giấy tờ', uniqueItems: true, items: { type: 'string', oneOf: letters } },
            nation: { type: 'string', title: 'Dân tộc', oneOf: nations, 'x-widget': 'search' },
            at: { type: 'string', title: 'Giờ', format: 'time-of-day' },
            when: { type: 'string', title: 'Lúc', format: 'day-time' },
            month: { type: 'string', title: 'Tháng', format: 'month' },
            fee: { type: 'integer', title: 'Phí', 'x-widget': 'money' },
            words: { type: 'string', title: 'Bằng chữ', 'x-compute': { words: '/p/fee' } },
            stars: { type: 'integer', title: 'Sao', minimum: 1, 'x-widget': 'test-stars' },
            plain: { type: 'string', title: 'Không có thẻ', 'x-widget': 'test-nobody' },
            old: { type: 'string', title: 'Câu cũ', deprecated: true },
          },
          required: ['papers'],
          if: { properties: { month: { const: '2026-11' } }, required: ['month'] },
          then: {
            properties: {
              home: { type: 'object', title: 'Nơi ở', properties: { line: { type: 'string', title: 'Thôn' } } },
            },
          },
        },
      },
    },
    { documents: [], translations: {} },
  ),
);

async function show(saved?: JsonObject): Promise<{ form: DvcForm; draft: Draft; root: ShadowRoot }> {
  const draft = new Draft(procedure, 'key', 'secret', saved, () => '2026-11-25');
  const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft}></dvc-form>`);
  await waitUntil(() => form.shadowRoot?.querySelector('form'), 'the more kinds did not come');
  return { form, draft, root: form.shadowRoot! };
}

describe('<dvc-form> with more kinds', () => {
  it('draws them all, and is accessible', async () => {
    const { form, root } = await show({ p: { old: 'x' } });
    expect(root).to.contain.text('Điều 2.');
    expect(root).to.contain.text('Nay không còn hỏi điều này.');
    await expect(form).to.be.accessible();
  });

  it('takes several answers, and says when there is none', async () => {
    const { form, draft, root } = await show();
    const boxes = controlsOf(form).filter(({ name }) => name === '/p/papers');
    boxes[2]!.click();
    boxes[0]!.click();
    expect(draft.read('/p/papers')).to.deep.equal(['a', 'c']);
    boxes[0]!.click();
    boxes[2]!.click();
    expect(form.check()).to.equal(false);
    await form.updateComplete;
    expect(root.querySelector('.summary a')).to.have.text('Hãy chọn ít nhất 1 mục ở «Giấy tờ».');
  });

  it('keeps the look of a search when the first group comes', async () => {
    const { form, draft, root } = await show();
    const list = root.querySelector('[role=listbox]')!;
    draft.answer('/p/month', '2026-11');
    await form.updateComplete;
    expect(root.querySelector('fieldset.group')).to.contain.text('Nơi ở');
    expect(getComputedStyle(list).listStyleType).to.equal('none');
  });

  it('finds an answer without accents, by keyboard', async () => {
    const { form, draft, root } = await show();
    const control = controlOf(form, '/p/nation');
    const press = (key: string): boolean =>
      control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    enter(control, 'e de');
    expect(draft.read('/p/nation')).to.equal('e de');
    enter(control, 'thai');
    expect(draft.read('/p/nation')).to.equal('n2');
    enter(control, '');
    press('ArrowDown');
    press('ArrowDown');
    const active = root.getElementById(control.getAttribute('aria-activedescendant')!);
    expect(active).to.have.text('Tày');
    await expect(form).to.be.accessible();
    expect(press('Enter')).to.equal(false);
    expect(control.getAttribute('aria-expanded')).to.equal('false');
    expect(draft.read('/p/nation')).to.equal('n1');
    leave(control);
    await form.updateComplete;
    expect(control.value).to.equal('Tày');
  });

  it('understands times as people write them, and says how where it does not', async () => {
    const { form, draft, root } = await show();
    enter(controlOf(form, '/p/at'), '14 giờ 30');
    leave(controlOf(form, '/p/at'));
    enter(controlOf(form, '/p/when'), '23/11/2026 14h30');
    leave(controlOf(form, '/p/when'));
    enter(controlOf(form, '/p/month'), '2026');
    leave(controlOf(form, '/p/month'));
    await form.updateComplete;
    expect(draft.read('/p/at')).to.equal('14:30');
    expect(draft.read('/p/when')).to.equal('2026-11-23T14:30');
    expect(controlOf(form, '/p/when').value).to.equal('14:30 23/11/2026');
    expect(root.querySelector('.error')).to.have.text('Hãy ghi tháng bằng tháng và năm, ví dụ 09/1990.');
  });

  it('shows a computed answer as text while its input changes', async () => {
    const { form, root } = await show();
    const shown = root.querySelector('[id="/p/words"]')!;
    expect(shown).to.contain.text('Sẽ tự hiện');
    enter(controlOf(form, '/p/fee'), '150000');
    leave(controlOf(form, '/p/fee'));
    await form.updateComplete;
    expect(shown).to.contain.text('một trăm năm mươi nghìn đồng');
  });

  it('asks by an element of the page, else by plain text', async () => {
    const { form, draft, root } = await show({ p: { stars: 3 } });
    const stars = root.querySelector<Stars>('test-stars')!;
    expect(stars).to.include({ label: 'Sao', value: '3', error: '' });
    stars.value = '0';
    stars.dispatchEvent(new Event('input', { bubbles: true }));
    expect(draft.read('/p/stars')).to.equal(0);
    stars.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await form.updateComplete;
    expect(stars.error).to.match(/^Hãy ghi/);
    enter(controlOf(form, '/p/plain'), 'a');
    expect(draft.read('/p/plain')).to.equal('a');
  });

  it('lets an answer to an old question go', async () => {
    const { form, draft, root } = await show({ p: { old: 'x' } });
    [...root.querySelectorAll('button')].find((each) => each.textContent.includes('Bỏ'))!.click();
    await form.updateComplete;
    expect(draft.read('/p/old')).to.equal(undefined);
    expect(root).not.to.contain.text('Câu cũ');
  });
});
