import { expect, fixture, html } from '@open-wc/testing';
import type { DvcSearchField } from '../../src/components/dvc-search-field.js';
import '../../src/components/dvc-search-field.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { controlsOf, enter } from './typing.js';

const options = ['Kinh', 'Tày', 'Thái', 'Mường'].map((title) => ({ value: title.toLowerCase(), title }));

describe('<dvc-search-field>', () => {
  const place = async (): Promise<{ form: HTMLFormElement; field: DvcSearchField; press: (key: string) => void }> => {
    const form = await fixture<HTMLFormElement>(
      html`<form @submit=${(event: Event) => event.preventDefault()}>
        <dvc-search-field name="people" label="Dân tộc" .options=${options}></dvc-search-field><button>Gửi</button>
      </form>`,
    );
    const field = form.querySelector('dvc-search-field')!;
    await field.updateComplete;
    const press = (key: string): void => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
      controlsOf(field)[0]!.dispatchEvent(event);
    };
    return { form, field, press };
  };

  it('takes what Enter chooses in its list, tells of it once, and only a second Enter submits the form', async () => {
    const { form, field, press } = await place();
    const heard: string[] = [];
    for (const name of ['change', 'submit']) form.addEventListener(name, () => heard.push(name));
    enter(controlsOf(field)[0]!, 'muo');
    press('ArrowDown');
    press('Enter');
    expect(field.value).to.equal('mường');
    expect(heard).to.deep.equal(['change']);
    press('Enter');
    expect(heard).to.deep.equal(['change', 'submit']);
  });

  it('says so when nothing of the list was meant', async () => {
    const { field } = await place();
    enter(controlsOf(field)[0]!, 'Xyz');
    expect(field.value).to.equal('Xyz');
    expect(field.validationMessage).to.equal('Hãy chọn dân tộc trong danh sách.');
  });

  it('is seen with its list, also at the lower edge of the window', async () => {
    const { field } = await place();
    const input = controlsOf(field)[0]!;
    field.style.marginBlock = '4000px';
    scrollBy(0, input.getBoundingClientRect().bottom - innerHeight);
    expect(Math.round(input.getBoundingClientRect().bottom)).to.equal(innerHeight);
    enter(input, 't');
    const { top, bottom } = field.shadowRoot!.querySelector('[role=listbox]')!.getBoundingClientRect();
    expect(bottom).to.be.at.most(innerHeight);
    expect(top).to.be.above(0);
    expect(input.getBoundingClientRect().top).to.be.above(0);
  });

  describe('with three thousand options', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ value: `n${at}`, title: `Nghề thứ ${at}` }));
    const open = async (): Promise<{ list: HTMLElement; input: HTMLInputElement; press: (key: string) => void }> => {
      const field = await fixture<DvcSearchField>(
        html`<dvc-search-field name="job" label="Nghề" .options=${many}></dvc-search-field>`,
      );
      const input = controlsOf(field)[0] as HTMLInputElement;
      const list = field.shadowRoot!.querySelector<HTMLElement>('[role=listbox]')!;
      const press = (key: string): void =>
        void input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      enter(input, 'nghe');
      return { list, input, press };
    };

    it('draws only the first rows, and says how many there are', async () => {
      const { list } = await open();
      expect(list.children).to.have.length.below(60);
      expect(list.parentElement!.querySelector('[role=status]')).to.have.trimmed.text('Có 3000 mục.');
      expect(list.children[2]).to.have.attribute('aria-posinset', '3');
      expect(list.children[2]).to.have.attribute('aria-setsize', '3000');
    });

    it('reads its titles once, and not for every letter', async () => {
      const { input } = await open();
      const { normalize } = String.prototype;
      let count = 0;
      String.prototype.normalize = function (this: string, form?: string) {
        count++;
        return normalize.call(this, form);
      };
      try {
        enter(input, 'nghe t');
      } finally {
        String.prototype.normalize = normalize;
      }
      expect(count).to.be.below(100);
    });

    it('draws more rows as somebody scrolls or walks to them, and the last with the way back', async () => {
      const { list, input, press } = await open();
      const first = list.childElementCount;
      list.scrollTop = list.scrollHeight;
      await waitUntil(() => list.childElementCount > first, 'no more rows were drawn');
      enter(input, 'nghe th');
      for (let step = 0; step < 100; step++) press('ArrowDown');
      expect(list.querySelector('.active')).to.have.text('Nghề thứ 99');
      enter(input, 'nghe');
      press('ArrowUp');
      expect(list.querySelector('.active')).to.have.text('Nghề thứ 2999');
      press('Enter');
      expect(input).to.have.value('Nghề thứ 2999');
      input.click();
      expect(list.querySelector('[aria-selected=true]')).to.have.text('Nghề thứ 2999');
    });
  });
});
