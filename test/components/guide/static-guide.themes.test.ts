import { expect } from '@open-wc/testing';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html, render } from 'lit';
import type { DvcGuide } from '../../../src/components/dvc-guide.js';
import { guideArticle } from '../../../src/html/guide-article.js';
import { guideStyles, guideThemes } from '../../../src/html/guide-styles.js';
import { toHtml } from '../../../src/html/to-html.js';
import { guideFacts } from '../../../src/model/guide-facts.js';
import type { ServedDocument } from '../../../src/model/translate.js';
import { brands } from '../../fixtures/brands.js';
import { hex, painted } from '../../fixtures/contrast.js';
import { journeyDocument } from '../../fixtures/journey.js';
import { look, spots } from '../../fixtures/seen-colours.js';
import { waitUntil } from '../../fixtures/wait-until.js';

const facts = guideFacts(journeyDocument as unknown as ServedDocument, 'vi');
const office = { name: 'UBND xã', phone: '0200 000 000' };
const written = toHtml(guideArticle(facts, { office, endpoint: 'https://office.example' }), { prefix: 'dvc-' });

const pages = {
  bright: { ground: '#fff', text: '#222' },
  dark: { ground: '#1a1a1a', text: '#eee' },
} as const;
type Page = keyof typeof pages;

/** A guide in a page, in an office with a theme. */
class Shown {
  readonly #around = document.body.appendChild(document.createElement('div'));

  constructor(
    readonly page: Page,
    readonly theme: string,
    readonly brand: string,
  ) {
    const { ground, text } = pages[page];
    this.#around.style.cssText = `background:${ground};color:${text}`;
    render(
      html`<dvc-office theme=${theme} style=${brand && `--dvc-color-brand:${brand}`}
        >${unsafeHTML(written)}</dvc-office
      >`,
      this.#around,
    );
  }

  get article(): HTMLElement {
    return this.#around.querySelector<HTMLElement>('article')!;
  }

  get office(): HTMLElement {
    return this.#around.querySelector<HTMLElement>('dvc-office')!;
  }

  /** What cannot be read; the hairlines of cards may be faint. */
  get faults(): readonly string[] {
    return spots(this.article)
      .filter(({ what }) => !what.startsWith('edge of details.dvc-card'))
      .flatMap((spot) => look(spot, painted(pages[this.page].ground)).fault ?? [])
      .map((fault) => `${this.page} ${this.theme} ${this.brand}: ${fault}`);
  }

  /** The colours of all that stands in it. */
  get colours(): readonly string[] {
    return [this.article, ...this.article.querySelectorAll('*')].map((each) => {
      const { color, backgroundColor, borderTopColor, padding } = getComputedStyle(each);
      return `${each.className}: ${[color, backgroundColor, borderTopColor].map((one) => hex(painted(one))).join()} ${padding}`;
    });
  }

  remove(): void {
    this.#around.remove();
  }
}

describe('guide.css: the themes of <dvc-office>, before its script and with it', () => {
  const style = document.createElement('style');
  before(() => {
    style.textContent = `${guideThemes}\n${guideStyles.cssText}`;
    document.head.append(style);
  });
  after(() => style.remove());

  it('can be read with any brand on any page, and looks the same when the script is there', async () => {
    expect(customElements.get('dvc-office'), 'no script yet').to.equal(undefined);
    const shown = (['bright', 'dark'] as const).flatMap((page) =>
      ['light', 'dark', 'auto'].flatMap((theme) => brands.slice(0, 40).map((brand) => new Shown(page, theme, brand))),
    );
    for (const page of ['bright', 'dark'] as const)
      for (const theme of ['neutral', 'blue', 'red', 'green']) shown.push(new Shown(page, theme, ''));
    expect(shown.flatMap(({ faults }) => faults).slice(0, 10)).to.deep.equal([]);
    const before = shown.map(({ colours }) => colours);
    const known = shown.filter(({ theme }) => theme !== 'auto');
    const own = new Set(known.map(({ colours }) => colours.join()));
    expect(own.size, 'themes and brands differ').to.be.greaterThan(60);

    await import('../../../src/components/dvc-office.js');
    await import('../../../src/components/dvc-guide.js');
    for (const [at, each] of shown.entries())
      if (each.theme !== 'auto') expect(each.colours).to.deep.equal(before[at]);
      else await waitUntil(() => each.office.dataset['ground'] === (each.page === 'dark' ? 'dark' : 'light'));
    expect(shown.flatMap(({ faults }) => faults).slice(0, 10)).to.deep.equal([]);
    for (const each of shown.filter((_, at) => at % 7 === 0)) await expectAlike(each);
    for (const each of shown) each.remove();
  }).timeout(60_000);
});

/** The element beside it has the same colours. */
async function expectAlike({ article, office: around, theme, brand }: Shown): Promise<void> {
  const guide: DvcGuide = document.createElement('dvc-guide');
  Object.assign(guide, { procedure: facts, ...office });
  around.append(guide);
  await guide.updateComplete;
  const colours = (start: Element | null, root: Element, link: Element | null): readonly string[] => [
    ...[start!, root, link!].map((each) => getComputedStyle(each).color),
    ...[start!, root].map((each) => getComputedStyle(each).backgroundColor),
  ];
  const { renderRoot } = guide;
  expect(
    colours(article.querySelector('.dvc-start'), article, article.querySelector('.dvc-call')),
    `${theme} ${brand}`,
  ).to.deep.equal(colours(renderRoot.querySelector('[part=start]'), guide, renderRoot.querySelector('.call')));
  guide.remove();
}
