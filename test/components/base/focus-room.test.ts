import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/components/dvc-form.js';
import type { DvcForm } from '../../../src/components/dvc-form.js';
import { termDraft } from '../../fixtures/terms.js';

const shown = (style = '') =>
  fixture<DvcForm>(html`<dvc-form style=${style} .draft=${termDraft()} page="/home"></dvc-form>`);

describe('the room around an element', () => {
  it('shows the whole ring of a focus at its side', async () => {
    const { overflowX, overflowY, overflowClipMargin } = getComputedStyle(await shown());
    // Chromium cuts one axis alone without the margin; Firefox would cut what has too little height. Where there is no margin nothing is cut.
    const both = CSS.supports('-moz-appearance', 'none') ? ['clip', 'visible'] : ['clip', 'clip'];
    const isCut = CSS.supports('overflow-clip-margin', '8px');
    expect([overflowX, overflowY, overflowClipMargin]).to.deep.equal(
      isCut ? [...both, '8px'] : ['visible', 'visible', undefined],
    );
  });

  it('does not cut what a page leaves too little height for', async () => {
    for (const style of ['height: 50px', 'height: 100%']) {
      const form = await shown(style);
      if (getComputedStyle(form).overflowY === 'visible') continue;
      const end = form.shadowRoot!.querySelector('form')!.getBoundingClientRect().bottom;
      expect(form.getBoundingClientRect().bottom, style).to.be.at.least(end);
    }
  });
});
