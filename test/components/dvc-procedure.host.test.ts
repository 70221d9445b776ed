import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/dvc-office.js';
import '../../src/components/dvc-procedure.js';
import type { DvcProcedure } from '../../src/components/dvc-procedure.js';
import { journeyDocument } from '../fixtures/journey.js';
import { LastingStore } from '../fixtures/papers.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { button, everything, press, reads } from './journey/journey-screen.js';

const shouting = `white-space: nowrap; text-indent: 3em; word-spacing: 1em; word-break: break-all; text-shadow: 1px 1px red;
  font-variant: small-caps; letter-spacing: 4px; text-transform: uppercase; list-style: inside square; inline-size: 320px`;

describe('<dvc-procedure>: in a page with styles of its own', () => {
  it('reads as everywhere, whatever the page lets its text inherit', async () => {
    const place = await fixture(
      html`<div style=${shouting}>
        <dvc-procedure .document=${journeyDocument} .store=${new LastingStore()}></dvc-procedure>
      </div>`,
    );
    const element = place.querySelector('dvc-procedure')!;
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 4');
    // Balanced lines, of headings and labels, are broken whatever they inherit: those of a paragraph are not.
    for (const kind of ['h2', 'label', ':not(.visually-hidden) > p:not(.visually-hidden)']) {
      const text = everything(element).find((each) => each.matches(kind))!;
      const style = getComputedStyle(text);
      expect(style.whiteSpace, kind).to.equal('normal');
      expect(style.textIndent, kind).to.equal('0px');
      expect(style.wordSpacing, kind).to.equal('0px');
      expect(style.wordBreak, kind).to.equal('normal');
      expect(style.textShadow, kind).to.equal('none');
      expect(style.fontVariant, kind).to.equal('normal');
      expect(style.textTransform, kind).to.equal('none');
      expect(style.letterSpacing, kind).to.equal('normal');
      expect(style.listStyle, kind).to.contain('outside');
    }
    expect(place.scrollWidth).to.equal(320);
  });

  it('keeps every button inside its box', async () => {
    const element = await fixture<DvcProcedure>(
      html`<dvc-procedure .document=${journeyDocument} .store=${new LastingStore()}></dvc-procedure>`,
    );
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 4');
    const { left, right } = element.getBoundingClientRect();
    const outside = everything(element)
      .filter((each) => each instanceof HTMLButtonElement)
      .map((each) => [each.textContent.trim(), each.getBoundingClientRect()] as const)
      .filter(([, box]) => box.left < left || box.right > right);
    expect(outside).to.deep.equal([]);
  });
});

describe('<dvc-procedure>: a page that says it is English', () => {
  const { lang } = document.documentElement;
  before(() => (document.documentElement.lang = 'en-US'));
  after(async () => {
    document.documentElement.lang = lang;
    const back = await fixture(html`<dvc-procedure lang="vi" .document=${journeyDocument}></dvc-procedure>`);
    await waitUntil(() => button(back, 'Bắt đầu'));
  });

  it('is turned Vietnamese by one press, and back, with the office around it', async () => {
    const office = await fixture(
      html`<dvc-office>
        <dvc-procedure .document=${journeyDocument} .store=${new LastingStore()}></dvc-procedure>
      </dvc-office>`,
    );
    const element = office.querySelector('dvc-procedure')!;
    await waitUntil(() => button(element, 'Start'));
    expect(button(element, 'Tiếng Việt')).to.have.attribute('lang', 'vi');
    await expect(element).to.be.accessible();
    await press(element, 'Tiếng Việt');
    await press(element, 'English');
    await press(element, 'Tiếng Việt');
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 4');
  });

  it('offers no language that the document is not written in', async () => {
    const { translations: _, ...vietnamese } = journeyDocument;
    const element = await fixture<DvcProcedure>(
      html`<dvc-procedure lang="vi" .document=${vietnamese} .store=${new LastingStore()}></dvc-procedure>`,
    );
    await waitUntil(() => button(element, 'Bắt đầu'));
    expect(button(element, 'English')).to.equal(undefined);
  });
});
