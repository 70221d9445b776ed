import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { MemoryStore } from '../../src/client/device/memory-store.js';
import { Papers } from '../../src/client/papers/papers.js';
import { DvcDocuments } from '../../src/components/dvc-documents.js';
import { DvcForm } from '../../src/components/dvc-form.js';
import { Draft } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import birthDocument from '../../procedures/1.001193.json' with { type: 'json' };
import residenceDocument from '../../procedures/1.004222.json' with { type: 'json' };
import { wardProcedures } from '../fixtures/catalog.js';
import { Clock, draft as draftKey, Office, slot } from '../fixtures/papers.js';
import { clientWith, proof, tracked } from '../fixtures/tracking.js';
import { translatePage } from '../fixtures/translate.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { structuresForm } from '../model/structures.js';
import { tablesForm } from '../fixtures/tables.js';
import { makeDocument } from '../model/documents.js';
import { everything, words } from './journey/journey-screen.js';
import { controlsOf, enter } from './typing.js';
import '../../src/components/dvc-catalog.js';
import '../../src/components/dvc-guide.js';
import '../../src/components/dvc-receipt.js';
import '../../src/components/dvc-review.js';
import '../../src/components/dvc-text-size.js';
import '../../src/components/dvc-tracker.js';

const birth = loadProcedure(birthDocument);
const residence = loadProcedure(residenceDocument);
const lists = loadProcedure(makeDocument(structuresForm, { documents: [], translations: {} }));
const tables = loadProcedure(makeDocument(tablesForm, { documents: [], translations: {} }));
const answered = {
  goods: [{ what: 'Trâu', count: 2, bought: '2020' }],
  lacks: { water: true, toilet: false },
  needs: { water: { has: true, count: 1 }, home: { has: false } },
};
const draftOf = (procedure = birth, answers = {}): Draft => new Draft(procedure, draftKey.key, 'secret', answers);
const papers = new Papers({
  ...{ store: new MemoryStore(), client: new Office(), draft: draftKey, line: new EventTarget() },
  wait: new Clock().wait,
});

const pages = [birth, residence].flatMap((procedure) =>
  draftOf(procedure).pages.map(
    ({ pointer }) =>
      [
        `the page ${pointer} of ${procedure.code}`,
        () => html`<dvc-form .draft=${draftOf(procedure)} page=${pointer}></dvc-form>`,
      ] as const,
  ),
);

const screens: readonly (readonly [string, () => TemplateResult])[] = [
  ['the guide', () => html`<dvc-guide .procedure=${birth} name="UBND phường" phone="024 3733 0000"></dvc-guide>`],
  ...pages,
  ['a list', () => html`<dvc-form .draft=${draftOf(lists, { home: { members: [{}] } })} page="/home"></dvc-form>`],
  [
    'a list, a table and matrices that are answered',
    () => html`<dvc-form .draft=${draftOf(tables, { home: answered })} page="/home"></dvc-form>`,
  ],
  ['the papers', () => html`<dvc-documents .slots=${[slot()]} .papers=${papers}></dvc-documents>`],
  ['the review', () => html`<dvc-review .draft=${draftOf()} .papers=${[]} name="UBND phường"></dvc-review>`],
  ['the receipt', () => html`<dvc-receipt .receipt=${proof()} phone="024 3733 0000"></dvc-receipt>`],
  [
    'the tracker',
    () =>
      html`<dvc-tracker
        code="K7M2P9QX"
        .secret=${'482913'}
        .client=${clientWith({ track: async () => tracked(5) })}
      ></dvc-tracker>`,
  ],
  ['the catalogue', () => html`<dvc-catalog href="#/{code}" .procedures=${wardProcedures}></dvc-catalog>`],
  ['the text size', () => html`<dvc-text-size></dvc-text-size>`],
];

/** Draws a screen, shows all that is wrong on it, opens what can be opened, and waits until nothing more comes. */
async function show(template: TemplateResult): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(template);
  await waitUntil(() => words(element).length > 10, 'nothing was drawn');
  if (element instanceof DvcForm || element instanceof DvcDocuments) element.check();
  await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
  return element;
}

const shadow = (element: Element): ShadowRoot => element.shadowRoot!;

const isSeen = (each: Element): boolean =>
  each.checkVisibility({ visibilityProperty: true }) && !each.matches('.visually-hidden');

/** What a finger has to meet; links inside a sentence are exempt. */
const targets = 'button, summary, label.row, .summary a, select, textarea, input:not([type=radio], [type=checkbox])';

const tooSmall = (element: HTMLElement): readonly string[] =>
  everything(element)
    .filter((each) => each.matches(targets) && isSeen(each))
    .map((each) => [each, each.getBoundingClientRect()] as const)
    .filter(([, { width, height }]) => width < 43.9 || height < 43.9)
    .map(
      ([each, { width, height }]) =>
        `${each.localName}.${each.className} «${each.textContent.trim()}» ${width}×${height}`,
    );

const tooWide = (element: HTMLElement): readonly string[] =>
  everything(element)
    .filter((each) => isSeen(each) && each.getBoundingClientRect().right > innerWidth + 0.5)
    .map((each) => `${each.localName}.${each.className} «${each.textContent.slice(0, 40)}»`);

describe('on a screen of 320 pixels, as at 400 % zoom', () => {
  before(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [name, template] of screens)
    it(`${name} needs no scrolling to the side, and every target is as large as a finger`, async () => {
      const element = await show(template());
      expect(innerWidth).to.equal(320);
      expect(tooWide(element)).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(tooSmall(element)).to.deep.equal([]);
    });

  for (const width of [360, 768, 1280])
    it(`every target is as large as a finger at ${width} pixels too`, async () => {
      await setViewport({ width, height: 740 });
      try {
        for (const [name, template] of screens) {
          const element = await show(template());
          expect(tooSmall(element), name).to.deep.equal([]);
          expect(tooWide(element), name).to.deep.equal([]);
          element.remove();
        }
      } finally {
        await setViewport({ width: 320, height: 640 });
      }
    });
});

describe('all pages of a form at once, in a page without margin', () => {
  before(async () => {
    await setViewport({ width: 360, height: 640 });
    document.body.style.margin = '0';
  });
  after(async () => {
    document.body.style.margin = '';
    await setViewport({ width: 800, height: 600 });
  });

  it('stay inside it, and cut off nothing of what shows the focus', async () => {
    const element = await show(html`<dvc-form .draft=${draftOf()}></dvc-form>`);
    const sections = [...shadow(element).querySelectorAll('section')];
    expect(sections.length).to.be.above(3);
    for (const section of sections) {
      const { left, right } = section.getBoundingClientRect();
      expect([left, right]).to.deep.equal([0, innerWidth]);
      const { contentVisibility, overflowClipMargin } = getComputedStyle(section);
      if (contentVisibility === 'auto') expect(parseFloat(overflowClipMargin)).to.be.at.least(5);
    }
    expect(document.documentElement.scrollWidth).to.equal(360);
  });
});

describe('without motion', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));

  for (const [name, template] of screens)
    it(`nothing moves by itself: ${name}`, async () => {
      const element = await show(template());
      const moving = everything(element).filter((each) => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        return transitionDuration !== '0s' || animationName !== 'none';
      });
      expect(moving.map(({ localName, className }) => `${localName}.${className}`)).to.deep.equal([]);
    });
});

describe('under a page translation', () => {
  const translateAll = (element: Element): void => {
    for (const root of [element, ...everything(element)]) if (root.shadowRoot) translatePage(root.shadowRoot);
  };

  for (const [name, template] of pages)
    it(`${name} takes answers, shows what is wrong, and loses no question`, async () => {
      const element = (await show(template())) as DvcForm;
      translateAll(element);
      const typed = controlsOf(element).filter(({ type, value }) => ['text', 'tel'].includes(type) && !value);
      for (const control of typed) enter(control, 'Nguyễn Văn An');
      for (const control of controlsOf(element)) if (control.type === 'radio') control.click();
      await element.updateComplete;
      translateAll(element);
      element.check();
      await element.updateComplete;
      const [, count = 0] =
        /Có (\d+) chỗ cần sửa/.exec(shadow(element).querySelector('.summary h2')?.textContent ?? '') ?? [];
      expect(shadow(element).querySelectorAll('.summary li').length).to.equal(Number(count));
      const marked = controlsOf(element).filter(({ ariaInvalid }) => ariaInvalid === 'true');
      for (const { id } of marked)
        expect(shadow(element).getElementById(`${id}-error`)?.textContent, id).to.match(/\p{L}/u);
      for (const control of typed.filter(({ isConnected }) => isConnected))
        expect(control.value, control.name).to.match(/Nguyễn Văn An/i);
    });
});
