import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { DvcForm } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-form.js';
import { Draft } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { smallDocument, smallDraft } from '../fixtures/small-procedure.js';
import { controlOf } from './typing.js';
import { waitUntil } from '../fixtures/wait-until.js';

/** Real keys and a real mouse, which only reach the page in front. */
describe('<dvc-form> in the hand', () => {
  const shadow = (form: DvcForm): ShadowRoot => form.shadowRoot!;
  const show = (draft = smallDraft()): Promise<DvcForm> =>
    fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/person"></dvc-form>`);

  it('waits for the end of a press before it shows what was left, so that the button stays under the finger', async () => {
    const form = await show();
    const control = controlOf(form, '/person/name');
    control.focus();
    const button = shadow(form).querySelector('button')!;
    button.scrollIntoView();
    const { x, y } = button.getBoundingClientRect();
    let clicked = 0;
    button.addEventListener('click', () => clicked++);
    await sendMouse({ type: 'move', position: [Math.round(x + 10), Math.round(y + 10)] });
    await sendMouse({ type: 'down' });
    await form.updateComplete;
    expect(shadow(form).querySelector('.error')).to.equal(null);
    await sendMouse({ type: 'up' });
    await waitUntil(() => shadow(form).querySelector('.error'));
    expect(clicked).to.equal(1);
  });

  it('waits for the end of a press before it takes away the error of what was mended', async () => {
    const form = await show();
    const control = controlOf(form, '/person/name');
    control.focus();
    await sendKeys({ type: 'a' });
    await sendKeys({ press: 'Backspace' });
    control.blur();
    await waitUntil(() => shadow(form).querySelector('.error'));
    control.focus();
    await sendKeys({ type: 'Lan' });
    const button = shadow(form).querySelector('button')!;
    let clicked = 0;
    button.addEventListener('click', () => clicked++);
    button.scrollIntoView();
    const { x, y } = button.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + 10), Math.round(y + 10)] });
    await sendMouse({ type: 'down' });
    await form.updateComplete;
    expect(shadow(form).querySelector('.error')).to.not.equal(null);
    await sendMouse({ type: 'up' });
    await waitUntil(() => clicked === 1);
  });

  describe('by keyboard', () => {
    it('leads to a list as a whole, and a keyboard sees where', async () => {
      const people = { type: 'array', title: 'Những người đi', items: { type: 'string' } };
      const page = { type: 'object', title: 'Trang', properties: { people }, required: ['people'] };
      const asked = { type: 'object', properties: { page }, required: ['page'] };
      const procedure = loadProcedure({ ...smallDocument, form: asked, translations: {} });
      const draft = new Draft(procedure, 'key', 'secret');
      const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/page"></dvc-form>`);
      await waitUntil(() => shadow(form).querySelector('.list'));
      const focused = (): Element | null => shadow(form).activeElement;
      form.check();
      await waitUntil(() => focused()?.matches('.summary'));
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused()?.id === '/page/people');
      expect(focused()).to.match(':focus-visible');
      expect(getComputedStyle(focused()!).outlineStyle).to.equal('solid');
      const described = focused()!.getAttribute('aria-describedby')!;
      expect(shadow(form).getElementById(described)?.textContent).to.equal(
        'Hãy thêm ít nhất một mục vào phần: Những người đi.',
      );
    });

    it('goes on with Enter, and no listener of the page hears the key', async () => {
      const host = await fixture<HTMLFormElement>(
        html`<form><dvc-form .draft=${smallDraft()} page="/person"></dvc-form><button>Tìm</button></form>`,
      );
      const form = host.querySelector('dvc-form')!;
      const heard: string[] = [];
      for (const name of ['keydown', 'keypress', 'keyup'] as const)
        host.addEventListener(name, ({ key }) => heard.push(`${name} ${key}`));
      host.addEventListener('submit', (event) => {
        event.preventDefault();
        heard.push('submit');
      });
      controlOf(form, '/person/name').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => shadow(form).activeElement?.matches('.summary'));
      expect(heard).to.deep.equal([]);
    });

    it('goes on with Enter when the page has put its own buttons into it', async () => {
      const form = await fixture<DvcForm>(
        html`<dvc-form .draft=${smallDraft()} page="/person"
          ><button slot="actions" type="button">Lưu</button></dvc-form
        >`,
      );
      controlOf(form, '/person/name').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => shadow(form).activeElement?.matches('.summary'));
    });

    it('is filled in from the first question to the button', async () => {
      const draft = smallDraft();
      const form = await show(draft);
      controlOf(form, '/person/name').focus();
      await sendKeys({ type: 'Lê Thị Ánh' });
      // Past «Bỏ chọn».
      for (const key of ['Tab', 'Space', 'Tab', 'Tab']) await sendKeys({ press: key });
      await sendKeys({ type: 'Hồ Văn Sáu' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: '02091990' });
      for (const key of ['Tab', 'Tab', 'Tab', 'Space', 'ArrowDown', 'Tab']) await sendKeys({ press: key });
      expect(draft.answers).to.deep.equal({
        person: { name: 'Lê Thị Ánh', married: true, spouse: 'Hồ Văn Sáu', bornOn: '1990-09-02', sex: 'male' },
      });
      setTimeout(() => void sendKeys({ press: 'Enter' }));
      await oneEvent(form, 'dvc-completed');
    });
  });
});
