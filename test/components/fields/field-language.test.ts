import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/components/dvc-text-field.js';
import type { DvcTextField } from '../../../src/components/dvc-text-field.js';
import { waitUntil } from '../../fixtures/wait-until.js';

const told = (field: Element): string => field.shadowRoot!.querySelector('.error')?.textContent.trim() ?? '';

describe('a field that stands alone', () => {
  after(async () => {
    const back = await fixture<DvcTextField>(html`<dvc-text-field lang="vi" label="Tên" required></dvc-text-field>`);
    back.dispatchEvent(new Event('invalid'));
    await waitUntil(() => /^Hãy/.test(told(back)));
  });

  it('says what is wrong in the language of its page, and turns with it', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="vi"><dvc-text-field label="Tên" required></dvc-text-field></div>`,
    );
    const field = page.querySelector('dvc-text-field')!;
    field.dispatchEvent(new Event('invalid'));
    await waitUntil(() => /^Hãy/.test(told(field)), 'it said nothing');
    page.lang = 'en';
    await waitUntil(() => /^(?:Enter|Please|Fill|Write)/.test(told(field)), `it still says ${told(field)}`);
    page.lang = 'vi';
    await waitUntil(() => /^Hãy/.test(told(field)), 'it never came back');
    expect(field.getAttribute('lang')).to.equal(null);
  });
});
