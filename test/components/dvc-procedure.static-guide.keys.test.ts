import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import '../../src/components/dvc-procedure.js';
import type { DvcProcedure } from '../../src/components/dvc-procedure.js';
import { ClientError } from '../../src/client/client-error.js';
import { guideArticle } from '../../src/html/guide-article.js';
import { guideStyles } from '../../src/html/guide-styles.js';
import { toHtml } from '../../src/html/to-html.js';
import { guideFacts } from '../../src/model/guide-facts.js';
import type { ServedDocument } from '../../src/model/translate.js';
import { Office } from '../client/office.js';
import { clientOf, journeyDocument, savedDraft } from '../fixtures/journey.js';
import { LastingStore } from '../fixtures/papers.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { button, press, reads, settled, words } from './journey/journey-screen.js';

const { code } = journeyDocument;
const endpoint = 'https://office.example';
const facts = guideFacts(journeyDocument as unknown as ServedDocument, 'vi');
const at = { office: { name: 'UBND xã', phone: '0200 000 000' }, endpoint };
const named = { prefix: 'dvc-' };
const written = toHtml(guideArticle(facts, at), named);

/** A tag with the guide of its procedure in it, whose document has not come before `come` is called. */
async function page({
  article = written,
  version = journeyDocument.version,
  said = {},
  store = new LastingStore(),
}: {
  readonly article?: string;
  readonly version?: string;
  readonly said?: object;
  readonly store?: LastingStore;
} = {}) {
  let come = (): void => undefined;
  let fail = (_: unknown): void => undefined;
  const document = new Promise((resolve, reject) => {
    come = () => resolve({ ...journeyDocument, version, ...said });
    fail = reject;
  });
  document.catch(() => undefined);
  const client = Object.assign(clientOf(new Office()), { procedure: () => document });
  const around = await fixture<HTMLElement>(html`
    <div lang="vi" style="font: 15px/1.3 serif; letter-spacing: 1px; text-align: justify; width: 300px">
      <dvc-procedure code=${code} .client=${client} .store=${store}>${unsafeHTML(article)}</dvc-procedure>
    </div>
  `);
  const element = around.querySelector('dvc-procedure')!;
  return { around, element, come, fail, link: element.querySelector<HTMLElement>('[data-dvc-start]')! };
}

/** Where all that an article holds stands, from the corner of the page around it. */
function boxes(around: Element): readonly string[] {
  const corner = around.getBoundingClientRect();
  return [...around.querySelectorAll('[data-dvc-guide], [data-dvc-guide] *')].map((each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    return `${each.localName} ${[left - corner.left, top - corner.top, width, height].join(' ')}`;
  });
}

const ownGuide = ({ shadowRoot }: DvcProcedure) => shadowRoot?.querySelector('dvc-guide');
const isSeen = (link: Element): boolean => link.getClientRects().length > 0;

describe('<dvc-procedure>: the guide that a page has in the tag', () => {
  it('stays where it stood before the script, and nothing else tells of it', async () => {
    const { around, element, come } = await page();
    const bare = await fixture<HTMLElement>(html`<div style=${around.getAttribute('style')!}></div>`);
    bare.innerHTML = `<dvc-not-there>${written}</dvc-not-there>`;
    const before = boxes(bare);
    expect(before.length).to.be.greaterThan(20);
    expect(boxes(around)).to.deep.equal(before);
    come();
    await waitUntil(() => button(element, 'In hướng dẫn'));
    expect(boxes(around)).to.deep.equal(before);
    await settled(element);
    expect(boxes(around)).to.deep.equal(before);
    expect(ownGuide(element)).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('starts by its link before anything has come, and says that this is on its way', async () => {
    const { around, element, come, link } = await page();
    const before = boxes(around);
    link.focus();
    await sendKeys({ press: 'Enter' });
    await reads(element, 'Đang tải phần còn lại của biểu mẫu');
    const said = element.shadowRoot?.querySelector('[aria-live] p');
    expect(said?.getBoundingClientRect().bottom).to.be.at.most(innerHeight);
    expect(boxes(around)).to.deep.equal(before);
    come();
    await reads(element, 'Bước 1 trên 4');
    expect(isSeen(link)).to.equal(false);
    await waitUntil(() => element.shadowRoot?.activeElement, 'nothing has the focus');
    await press(element, 'Quay lại');
    await waitUntil(() => isSeen(link));
    expect(element.shadowRoot?.activeElement?.matches('.ready')).to.equal(true);
  });

  it('lets a link that is to open elsewhere open there', async () => {
    const { element, come, link } = await page();
    come();
    await waitUntil(() => button(element, 'In hướng dẫn'));
    const isTaken = (given: MouseEventInit, type = 'click'): boolean => {
      let taken = false;
      const hear = (event: Event): void => {
        taken = event.defaultPrevented;
        event.preventDefault();
      };
      document.addEventListener(type, hear, { once: true });
      link.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, ...given }));
      return taken;
    };
    for (const given of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])
      expect(isTaken(given), JSON.stringify(given)).to.equal(false);
    expect(isTaken({})).to.equal(true);
    await reads(element, 'Bước 1 trên 4');
  });

  it('gives way to the document where that has another version', async () => {
    const { element, come, link } = await page({ version: '2099-01-01' });
    come();
    await waitUntil(() => ownGuide(element));
    expect(isSeen(link)).to.equal(false);
    expect(element.hasAttribute('data-dvc-ready')).to.equal(false);
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 4');
  });

  it('gives way where the office says otherwise by now, and stays where it says the same or has not said it', async () => {
    const local = [{ at: '/guide/fees', source: 'Nghị quyết 1', on: '2026-11-23' }];
    const withFee = (amount: number, filing = ['receive']) => ({
      ...{ local, filing },
      guide: { ...journeyDocument.guide, fees: [{ title: 'Lệ phí của xã', amount }] },
    });
    const laid = guideFacts({ ...journeyDocument, ...withFee(7000) } as unknown as ServedDocument, 'vi');
    const article = toHtml(guideArticle(laid, at), named);
    for (const [said, stays] of [
      [withFee(7000), true],
      [{}, true],
      [withFee(8000), false],
      [withFee(7000, ['receive', 'counter']), false],
    ] as const) {
      const { element, come, around } = await page({ article, said });
      come();
      await waitUntil(() => button(element, 'In hướng dẫn'));
      await waitUntil(() => element.hasAttribute('data-dvc-ready') === stays);
      expect(ownGuide(element) === null, JSON.stringify(said)).to.equal(stays);
      around.remove();
    }
  });

  it('leaves open what was opened in it, where it stays and where the element takes over', async () => {
    for (const version of [journeyDocument.version, '2099-01-01']) {
      const { element, come } = await page({ version });
      const parts = (root: ParentNode | null | undefined) =>
        [...(root?.querySelectorAll<HTMLDetailsElement>('details.card, details.dvc-card') ?? [])].map(
          ({ open }) => open,
        );
      element.querySelectorAll('summary')[1]!.click();
      expect(parts(element)).to.deep.equal([false, true, false, false]);
      come();
      await waitUntil(() => button(element, 'In hướng dẫn') ?? ownGuide(element));
      await settled(element);
      const shown = version === journeyDocument.version ? element : ownGuide(element)?.shadowRoot;
      expect(parts(shown), version).to.deep.equal([false, true, false, false]);
    }
  });

  it('gives way in another language, and is back with its own', async () => {
    const { around, element, come, link } = await page();
    come();
    await waitUntil(() => button(element, 'In hướng dẫn'));
    // Where the page has the switch at its top, there is no second one.
    expect(button(element, 'English')).to.equal(undefined);
    expect(element.shadowRoot!.textContent).not.to.contain('false');
    const turns = element.querySelector<HTMLElement>('[data-dvc-language]')!;
    expect(turns.getAttribute('href')).to.equal(`${endpoint}/p/${code}?lang=en`);
    expect(element.querySelector('a')).to.equal(turns);
    turns.click();
    await reads(element, 'Trial procedure');
    expect(isSeen(link)).to.equal(false);
    await press(element, 'Tiếng Việt');
    await waitUntil(() => isSeen(link));
    expect(ownGuide(element)).to.equal(null);
    around.remove();
    const { element: other } = await page({ article: written.replace('lang="vi"', 'lang="en"') });
    expect(other.hasAttribute('data-dvc-ready')).to.equal(false);
  });

  it('has the size of the text and its terms below it, and nothing of it moves', async () => {
    const words = toHtml(
      guideArticle({ ...facts, guide: { ...facts.guide, who: 'Ai có nơi thường trú.' } }, at),
      named,
    );
    const { around, element, come, link } = await page({ article: words });
    const before = boxes(around);
    come();
    await waitUntil(
      () => element.shadowRoot!.querySelector('.term') && element.shadowRoot!.querySelector('dvc-text-size'),
    );
    await settled(element);
    expect(boxes(around)).to.deep.equal(before);
    const { fontSize, fontFamily } = getComputedStyle(button(element, 'In hướng dẫn')!);
    expect([fontSize, fontFamily], 'not the size of the page').to.deep.equal(['17px', 'serif']);
    const [term] = element.shadowRoot!.querySelectorAll<HTMLElement>('.term');
    expect(term!.textContent).to.contain('Thường trú là gì?');
    expect(term!.getBoundingClientRect().top).to.be.at.least(
      element.querySelector('article')!.getBoundingClientRect().bottom,
    );
    await expect(element).to.be.accessible();
    const sizes = element.shadowRoot!.querySelector('dvc-text-size')!;
    const size = (): number => parseFloat(getComputedStyle(link).fontSize);
    const usual = size();
    const choose = (name: string): void => sizes.shadowRoot!.querySelector<HTMLElement>(`.${name} input`)!.click();
    await waitUntil(() => sizes.shadowRoot?.querySelector('.largest input'));
    choose('largest');
    expect(size()).to.be.closeTo(usual * 1.5, 0.1);
    choose('medium');
    expect(size()).to.equal(usual);
    link.click();
    await reads(element, 'Bước 1 trên 4');
    await press(element, 'Quay lại');
    await waitUntil(() => isSeen(link));
    await waitUntil(() => element.shadowRoot!.querySelector('.term'));
    expect(element.shadowRoot!.querySelectorAll('dvc-text-size').length).to.equal(1);
    expect(element.shadowRoot!.querySelectorAll('.term').length).to.equal(1);
  });

  it('without a receiver turns to the other language at its top, in room that waited for it', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = guideStyles.cssText;
    const article = toHtml(guideArticle(facts, { office: at.office }), named);
    const bare = await fixture<HTMLElement>(html`<div style="width: 300px">${unsafeHTML(article)}</div>`);
    expect(bare.querySelector<HTMLElement>('[data-dvc-language]')!.checkVisibility(), 'no script').to.equal(false);
    const stands = (root: Element): number =>
      root.querySelector('h2')!.getBoundingClientRect().top -
      root.querySelector('article')!.getBoundingClientRect().top;
    const before = stands(bare);
    const { element, come } = await page({ article });
    come();
    await waitUntil(() => button(element, 'In hướng dẫn'));
    const turns = element.querySelector<HTMLElement>('[data-dvc-language]')!;
    expect(turns.checkVisibility()).to.equal(true);
    expect(turns.getBoundingClientRect().height).to.be.at.least(44);
    expect(stands(element)).to.equal(before);
    expect(element.shadowRoot!.textContent, 'no second one').not.to.contain('English');
    style.remove();
    turns.click();
    await reads(element, 'Trial procedure');
    // The device remembers it.
    await press(element, 'Tiếng Việt');
    await waitUntil(() => isSeen(turns));
  });

  it('has a draft that was found above it, and its link goes on with that', async () => {
    const store = new LastingStore();
    await store.keepDraft(savedDraft({ person: { name: 'Trần Thị Mẫu' } }, '/other'));
    const { element, come, link } = await page({ store });
    come();
    await waitUntil(() => button(element, 'Làm tiếp'));
    const above = button(element, 'Làm tiếp')!.getBoundingClientRect().bottom;
    expect(above).to.be.below(element.querySelector('h2')!.getBoundingClientRect().top);
    link.click();
    await reads(element, 'Bước 2 trên 3');
  });

  it('stays without a line, and a press on it says so and asks again', async () => {
    const { element, fail, link } = await page();
    fail(new ClientError('offline'));
    await settled(element);
    expect(words(element)).not.to.contain('vì đường truyền');
    expect(isSeen(link)).to.equal(true);
    link.click();
    await reads(element, 'Chưa tải được phần còn lại của biểu mẫu vì đường truyền');
    expect(button(element, 'Tải lại')).not.to.equal(undefined);
  });
});
