import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/components/dvc-guide.js';
import type { DvcGuide } from '../../../src/components/dvc-guide.js';
import { guideArticle } from '../../../src/html/guide-article.js';
import { guideStyles } from '../../../src/html/guide-styles.js';
import { guideFacts, type GuideFacts } from '../../../src/model/guide-facts.js';
import { toHtml } from '../../../src/html/to-html.js';
import type { ServedDocument } from '../../../src/model/translate.js';
import { wardProcedures } from '../../fixtures/catalog.js';

/** A phone of 360 × 740 px, less what the page of a ward has above and beside the guide. */
const room = { width: 330, height: 480 };
const office = { name: 'UBND xã Minh Tân (ví dụ)', phone: '0200 000 000' };

const documents = (): Promise<readonly GuideFacts[]> =>
  Promise.all(
    wardProcedures.map(async ({ code }) => {
      const path = `../../../procedures/${code}.json`;
      const { default: document } = (await import(path)) as { readonly default: ServedDocument };
      return guideFacts(document, 'vi');
    }),
  );

/** How far below the top of the guide what starts ends, for each procedure where that is too far. */
function tooFar({ code }: GuideFacts, top: Element, start: Element | null | undefined): string | undefined {
  const end = (start?.getBoundingClientRect().bottom ?? Infinity) - top.getBoundingClientRect().top;
  return end > room.height ? `${code}: ${Math.round(end)} px` : undefined;
}

describe('what begins stands on the first screen of a phone', () => {
  let all: readonly GuideFacts[];
  before(async () => {
    all = await documents();
    expect(all).to.have.length(24);
  });

  it('in <dvc-guide>, for every procedure', async () => {
    const faults: (string | undefined)[] = [];
    for (const facts of all) {
      const guide = await fixture<DvcGuide>(
        html`<dvc-guide style="width: ${room.width}px" .procedure=${facts} name=${office.name}></dvc-guide>`,
      );
      faults.push(tooFar(facts, guide, guide.shadowRoot?.querySelector('[part=start]')));
    }
    expect(faults.filter(Boolean)).to.deep.equal([]);
  });

  it('in the guide as plain HTML, for every procedure', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = guideStyles.cssText;
    const faults: (string | undefined)[] = [];
    for (const facts of all) {
      const place = await fixture<HTMLElement>(html`<div style="width: ${room.width}px"></div>`);
      place.innerHTML = toHtml(guideArticle(facts, { office }), { prefix: 'dvc-' });
      faults.push(tooFar(facts, place, place.querySelector('[data-dvc-start]')));
    }
    style.remove();
    expect(faults.filter(Boolean)).to.deep.equal([]);
  });
});
