import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/components/dvc-guide.js';
import '../../../src/components/dvc-office.js';
import type { DvcGuide } from '../../../src/components/dvc-guide.js';
import { guideArticle } from '../../../src/html/guide-article.js';
import { toHtml } from '../../../src/html/to-html.js';
import { birth } from '../../fixtures/birth.js';
import { waitUntil } from '../../fixtures/wait-until.js';

/** The sentences of a tree, without what only a button says. */
function sentences(root: ParentNode): readonly string[] {
  const found = [...root.querySelectorAll('h2, h3, p, li, summary, .name, .line')]
    .filter((each) => !each.closest('[data-dvc-otherwise], .actions, .dvc-actions, .term'))
    .filter((each) => ![...each.children].some((child) => child.matches('p, li, div')));
  return found.map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim()).filter(Boolean);
}

describe('the guide as plain HTML', () => {
  for (const name of ['', 'UBND xã Kiểm Thử'])
    it(`says what <dvc-guide> says, sentence for sentence${name && ', with an office'}`, async () => {
      const office = { name, phone: '024 3733 0000', hours: 'Giờ hành chính' };
      const guide = await fixture<DvcGuide>(
        html`<dvc-guide .procedure=${birth()} name=${name} phone=${office.phone} hours=${office.hours}></dvc-guide>`,
      );
      await waitUntil(() => guide.shadowRoot!.querySelector('.sources'));
      const page = new DOMParser().parseFromString(toHtml(guideArticle(birth(), { office })), 'text/html');
      expect(sentences(page)).to.deep.equal(sentences(guide.shadowRoot!));
      expect(sentences(page)).to.have.length.above(20);
    });

  it('is accessible as it stands', async () => {
    const office = { name: 'UBND xã Kiểm Thử', phone: '024 3733 0000' };
    const place = await fixture<HTMLElement>(html`<main>${guideArticle(birth(), { office })}</main>`);
    await expect(place).to.be.accessible();
  });
});
