import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { keyedList } from '../../../src/components/base/keyed-list.js';

class Listed extends LitElement {
  static override properties = { keys: { attribute: false } };
  declare keys: string;

  override render() {
    return html`<p>before</p>
      ${keyedList(
        [...this.keys],
        (key) => key,
        (key) => html`<input name=${key} />`,
      )}
      <p>after</p>`;
  }
}
customElements.define('test-listed', Listed);

const orders = [
  'abcd',
  'bcd',
  'abc',
  'acd',
  'b',
  'dcba',
  'bacd',
  'acbd',
  'cabd',
  'bcda',
  'dabc',
  'xbyz',
  'xyzb',
  'bxyz',
  'cbx',
  'xcb',
];

describe('a list whose members come and go', () => {
  it('has them in their order, whatever it was before, and leaves nothing behind', async () => {
    const element = await fixture<Listed>(html`<test-listed .keys=${'abcd'}></test-listed>`);
    const empty = await fixture<Listed>(html`<test-listed .keys=${''}></test-listed>`);
    const shadow = element.shadowRoot!;
    for (const keys of orders) {
      element.keys = keys;
      await element.updateComplete;
      expect([...shadow.querySelectorAll('input')].map(({ name }) => name).join(''), keys).to.equal(keys);
    }
    element.keys = '';
    await element.updateComplete;
    expect(shadow.childNodes.length).to.equal(empty.shadowRoot!.childNodes.length);
  });

  it('never takes the focus from a member that stays', async () => {
    for (const before of orders.filter((each) => each.includes('b')))
      for (const after of orders.filter((each) => each.includes('b'))) {
        const element = await fixture<Listed>(html`<test-listed .keys=${before}></test-listed>`);
        const shadow = element.shadowRoot!;
        const kept = shadow.querySelector<HTMLInputElement>('[name=b]')!;
        let lost = 0;
        kept.focus();
        kept.addEventListener('blur', () => lost++);
        element.keys = after;
        await element.updateComplete;
        const names = [...shadow.querySelectorAll('input')].map(({ name }) => name).join('');
        expect([names, lost, shadow.activeElement], `${before} to ${after}`).to.deep.equal([after, 0, kept]);
      }
  });
});
