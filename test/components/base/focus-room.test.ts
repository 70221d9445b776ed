import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/components/dvc-form.js';
import type { DvcForm } from '../../../src/components/dvc-form.js';
import { termDraft } from '../../fixtures/terms.js';

const shown = (style = '') =>
  fixture<DvcForm>(html`<dvc-form style=${style} .draft=${termDraft()} page="/home"></dvc-form>`);

describe('the room around an element', () => {
  it('shows the whole ring of a focus at its side', async () => {
    const { overflowX, overflowY, overflowClipMargin } = getComputedStyle(await shown());
    // One axis alone is cut without the margin.
    expect([overflowX, overflowY, overflowClipMargin]).to.deep.equal(['clip', 'clip', '8px']);
  });

  it('does not cut what a page leaves too little height for', async () => {
    for (const style of ['height: 50px', 'height: 100%']) {
      const form = await shown(style);
      const end = form.shadowRoot!.querySelector('form')!.getBoundingClientRect().bottom;
      expect(form.getBoundingClientRect().bottom, style).to.be.at.least(end);
    }
  });
});
