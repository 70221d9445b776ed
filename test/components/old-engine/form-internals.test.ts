import { expect, fixture, html } from '@open-wc/testing';
import type { DvcTextField } from '../../../src/components/dvc-text-field.js';

describe('a field where the engine has no attachInternals', () => {
  before(async () => {
    Reflect.deleteProperty(HTMLElement.prototype, 'attachInternals');
    await import('../../../src/components/dvc-text-field.js');
    await customElements.whenDefined('dvc-text-field');
  });

  async function form(): Promise<{ form: HTMLFormElement; field: DvcTextField; sent: () => string }> {
    const shown = await fixture<HTMLFormElement>(
      html`<form><dvc-text-field name="place" label="Nơi ở" required></dvc-text-field></form>`,
    );
    const field = shown.querySelector('dvc-text-field')!;
    await field.updateComplete;
    const sent = () =>
      new URLSearchParams([...new FormData(shown)].map(([key, each]) => [key, String(each)])).toString();
    return { form: shown, field, sent };
  }

  async function type(field: DvcTextField, words: string): Promise<void> {
    const input = field.shadowRoot!.querySelector('input')!;
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await field.updateComplete;
  }

  it('goes along as a hidden input of the tag, with what was typed last', async () => {
    const { field, sent } = await form();
    await type(field, 'Huế');
    await type(field, 'Đà Lạt');
    expect(field.querySelectorAll('input[type=hidden]')).to.have.length(1);
    expect(sent()).to.equal(new URLSearchParams({ place: 'Đà Lạt' }).toString());
  });

  it('stops a form that lacks it, and lets it go once it is there', async () => {
    const { form: shown, field } = await form();
    let submitted = 0;
    shown.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted++;
    });
    shown.requestSubmit();
    expect(submitted).to.equal(0);
    await type(field, 'Huế');
    shown.requestSubmit();
    expect(submitted).to.equal(1);
  });

  it('is emptied with its form', async () => {
    const { form: shown, field, sent } = await form();
    await type(field, 'Huế');
    shown.reset();
    await field.updateComplete;
    expect(sent()).to.not.contain('Hu');
  });
});
