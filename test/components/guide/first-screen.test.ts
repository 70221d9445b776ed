import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/components/dvc-guide.js';
import type { DvcGuide } from '../../../src/components/dvc-guide.js';
import { guideArticle } from '../../../src/html/guide-article.js';
import { guideStyles } from '../../../src/html/guide-styles.js';
import { toHtml } from '../../../src/html/to-html.js';
import { setLocale } from '../../../src/locales/language.js';
import { guideFacts, type GuideFacts } from '../../../src/model/guide-facts.js';
import type { ServedDocument } from '../../../src/model/translate.js';
import { Office } from '../../fixtures/papers.js';
import { wardProcedures } from '../../fixtures/catalog.js';

/** A phone of 360 × 640 px, less the margins of a plain page. */
const screen = { width: 344, height: 624 };
/** The same, less what the page of a ward has above and beside the guide: there the button counts. */
const ward = { width: 330, height: 480 };
const office = { name: 'UBND xã Minh Tân (ví dụ)', phone: '0200 000 000' };

const footings = {
  receive: { filing: ['receive'], basis: 'agreement' },
  portal: { filing: ['portal'] },
  counter: { filing: ['counter'] },
  choice: { filing: ['receive', 'portal', 'counter'], basis: 'local' },
} as const;
type Footing = keyof typeof footings;

const documents = (): Promise<readonly ServedDocument[]> =>
  Promise.all(
    wardProcedures.map(async ({ code }) => {
      const path = `../../../procedures/${code}.json`;
      return ((await import(path)) as { readonly default: ServedDocument }).default;
    }),
  );

/** What of the title, the line of facts, the button and whom to call ends too far below the top of the guide. */
function tooFar(top: Element, root: ParentNode, prefix: string): readonly string[] {
  const below = (selector: string): number =>
    (root.querySelector(selector)?.getBoundingClientRect().bottom ?? Infinity) - top.getBoundingClientRect().top;
  const start = below('[part=start], [data-dvc-start]');
  const all = [below('h2'), below(`.${prefix}facts`), start, below(`.${prefix}ask`)];
  const room = top.getBoundingClientRect().width > ward.width ? screen.height : ward.height;
  const most = Math.max(...(room === ward.height ? [start] : all));
  return most > room ? [`${Math.round(most)} px`] : [];
}

for (const language of ['vi', 'en'])
  describe(`title, facts, button and whom to call stand on the first screen of a phone (${language})`, () => {
    const all: GuideFacts[] = [];
    before(async () => {
      await setLocale(language);
      for (const document of await documents())
        for (const footing of Object.keys(footings) as Footing[])
          all.push(guideFacts({ ...document, ...footings[footing] } as ServedDocument, language));
      expect(all).to.have.length(24 * 4);
    });
    after(() => setLocale('vi'));

    for (const { width } of [screen, ward])
      it(`in <dvc-guide>, ${width} px wide`, async () => {
        const guide = await fixture<DvcGuide>(
          html`<dvc-guide
            style="width: ${width}px"
            lang=${language}
            name=${office.name}
            phone=${office.phone}
            .client=${new Office()}
          ></dvc-guide>`,
        );
        const faults: string[] = [];
        for (const facts of all) {
          guide.procedure = facts;
          await guide.updateComplete;
          const told = tooFar(guide, guide.renderRoot, '');
          faults.push(...told.map((each) => `${facts.code} ${facts.filing?.join() ?? ''}: ${each}`));
        }
        expect(faults).to.deep.equal([]);
      });

    for (const { width } of [screen, ward])
      it(`in the guide as plain HTML, ${width} px wide`, async () => {
        const style = document.head.appendChild(document.createElement('style'));
        style.textContent = guideStyles.cssText;
        const place = await fixture<HTMLElement>(html`<div style="width: ${width}px"></div>`);
        const faults: string[] = [];
        for (const facts of all) {
          place.innerHTML = toHtml(guideArticle(facts, { office, endpoint: 'https://office.example' }), {
            prefix: 'dvc-',
          });
          const told = tooFar(place, place, 'dvc-');
          faults.push(...told.map((each) => `${facts.code} ${facts.filing?.join() ?? ''}: ${each}`));
        }
        style.remove();
        expect(faults).to.deep.equal([]);
      });
  });
