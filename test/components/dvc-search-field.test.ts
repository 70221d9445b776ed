import { expect, fixture, html } from '@open-wc/testing';
import type { DvcSearchField } from '../../src/components/dvc-search-field.js';
import '../../src/components/dvc-search-field.js';
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
});
