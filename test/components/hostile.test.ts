import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { MemoryStore } from '../../src/client/device/memory-store.js';
import { Papers } from '../../src/client/papers/papers.js';
import type { Paper } from '../../src/client/papers/paper.js';
import '../../src/components/dvc-catalog.js';
import '../../src/components/dvc-documents.js';
import type { DvcFilledForm } from '../../src/components/dvc-filled-form.js';
import '../../src/components/dvc-filled-form.js';
import type { DvcForm } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-form.js';
import '../../src/components/dvc-guide.js';
import '../../src/components/dvc-office.js';
import '../../src/components/dvc-receipt.js';
import '../../src/components/dvc-review.js';
import '../../src/components/dvc-tracker.js';
import { catalogEntry } from '../../src/model/catalog-entry.js';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { cleanText } from '../../src/model/plain-text.js';
import type { ProcedureDocument } from '../../src/schemas/procedure.js';
import { hostileStrings } from '../fixtures/hostile-strings.js';
import { draft as key } from '../fixtures/papers.js';
import { clientWith, proof, tracked } from '../fixtures/tracking.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { hostileAnswers, hostileDocument } from '../fixtures/hostile-document.js';

const plain = 'Bình thường';
const print = window.print;
let errors: string[] = [];
const hear = (event: ErrorEvent | PromiseRejectionEvent): void => {
  errors.push(String('reason' in event ? event.reason : event.message));
};

beforeEach(() => {
  errors = [];
  window.print = () => {};
  addEventListener('error', hear);
  addEventListener('unhandledrejection', hear);
});

afterEach(() => {
  window.print = print;
  Reflect.deleteProperty(window, 'dvcHostile');
  removeEventListener('error', hear);
  removeEventListener('unhandledrejection', hear);
});

/** Elements and the names of their attributes, with those in shadow roots; no text. */
function skeletonOf(element: Element): string {
  const names = element.getAttributeNames().filter((name) => !/^(?:href|size)$/.test(name));
  const inside = [...(element.shadowRoot?.children ?? []), ...element.children].map(skeletonOf).join('');
  return `<${element.localName} ${names.sort().join(' ')}>${inside}</>`;
}

/** All text on the page, with that in shadow roots and in controls. */
function textOf(element: Element): string {
  const own = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '';
  const inside = [...(element.shadowRoot?.children ?? []), ...element.children].map(textOf).join('\n');
  return `${own}\n${element.textContent}\n${inside}`;
}

/** How often a text stands there, as far as its first signs tell; what answers lose when they are brought into form is left out. */
function countOf(element: Element, text: string): number {
  const inForm = (each: string): string =>
    cleanText(each)
      .normalize('NFD')
      .replaceAll(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase();
  const [first = ''] = cleanText(text.slice(0, 30)).trim().split('\n');
  if (!inForm(first)) throw new Error('Of this text nothing is left to look for.');
  return inForm(textOf(element)).split(inForm(first)).length - 1;
}

const units = { communes: async () => [] };

/** Draws it on a phone of 360 px with the margin that pages have, and waits until `isThere` says that all is drawn. */
async function onPhone(drawn: TemplateResult, isThere: (host: Element) => boolean): Promise<HTMLElement> {
  const phone = await fixture<HTMLElement>(
    html`<div style="width: 360px; box-sizing: border-box; padding-inline: 8px; overflow: auto">${drawn}</div>`,
  );
  const [host] = phone.children;
  await waitUntil(() => host !== undefined && isThere(host), 'drawn');
  return phone;
}

const has =
  (selector: string) =>
  (host: Element): boolean =>
    Boolean(host.shadowRoot?.querySelector(selector));

/** What helps with reading, and what the guide rests on, come behind it. */
const isGuideWhole = (guide: Element): boolean => has('dvc-text-size')(guide) && has('.sources')(guide);

const draftOf = (document: ProcedureDocument, answers: JsonObject): Draft =>
  new Draft(loadProcedure(document), key.key, key.secret, answers, () => '2026-11-25');

const paper = (name: string): Paper => ({
  ...{ id: '0c8d7a52-6f53-4a0a-8f8e-1d2c3b4a5968', slot: 'paper', name, type: 'image/jpeg', size: 912_000 },
  ...{ sha256: '', state: 'uploaded', sent: 912_000, error: undefined },
});

/** Each face of a procedure with one text in every place for words. */
const faces: Readonly<Record<string, (text: string) => Promise<HTMLElement>>> = {
  form: async (text) => {
    const draft = draftOf(hostileDocument(text), hostileAnswers(text));
    const phone = await onPhone(html`<dvc-form .draft=${draft} .units=${units}></dvc-form>`, has('form'));
    const form = phone.querySelector<DvcForm>('dvc-form');
    await form?.updateComplete;
    form?.check();
    await waitUntil(() => form && has('.summary')(form));
    return phone;
  },
  review: (text) =>
    onPhone(
      html`<dvc-review
        .draft=${draftOf(hostileDocument(text), hostileAnswers(text))}
        .papers=${[paper(text)]}
        .units=${units}
        name=${text}
      ></dvc-review>`,
      has('.row'),
    ),
  guide: (text) =>
    onPhone(
      html`<dvc-guide
        .procedure=${loadProcedure(hostileDocument(text))}
        phone=${`024 ${text}`}
        hours=${text}
      ></dvc-guide>`,
      isGuideWhole,
    ),
  office: (text) =>
    onPhone(
      html`<dvc-office name=${text} phone=${`024 ${text}`} hours=${text} address=${text}
        ><dvc-guide .procedure=${loadProcedure(hostileDocument('Câu hỏi'))}></dvc-guide
        ><dvc-receipt .receipt=${proof()}></dvc-receipt
      ></dvc-office>`,
      (office) => isGuideWhole(office.querySelector('dvc-guide')!),
    ),
  papers: (text) => {
    const papers = new Papers({ store: new MemoryStore(), client: undefined, draft: key });
    const slots = loadProcedure(hostileDocument(text)).papers({});
    return onPhone(html`<dvc-documents .slots=${slots} .papers=${papers}></dvc-documents>`, has('dvc-upload'));
  },
  'filled form': async (text) => {
    const draft = draftOf(hostileDocument(text), hostileAnswers(text));
    const phone = await onPhone(
      html`<dvc-filled-form .draft=${draft} .units=${units} .files=${[paper(text)]} name=${text}></dvc-filled-form>`,
      has('[part=print]'),
    );
    const element = phone.querySelector<DvcFilledForm>('dvc-filled-form');
    await element?.print();
    const sheet = element?.shadowRoot?.querySelector<HTMLElement>('.sheet');
    if (sheet) sheet.style.display = 'block';
    return phone;
  },
  receipt: (text) => {
    const [file] = proof().files;
    const procedure = { ...proof().procedure, title: text };
    const receipt = proof({ procedure, office: text, ...(file && { files: [{ ...file, name: text }] }) });
    return onPhone(html`<dvc-receipt .receipt=${receipt} hours=${text}></dvc-receipt>`, has('[part=slip]'));
  },
  tracker: (text) => {
    const history = [{ state: 1, at: '2026-11-22T03:45:00Z', by: text, note: text }];
    const office = { name: text, phone: `024 ${text}`, hours: text, address: text };
    const track = async () => tracked(1, { procedure: { code: '1.001193', title: text }, office, history });
    return onPhone(
      html`<dvc-tracker code="K7M2P9QX" .secret=${'482913'} .client=${clientWith({ track })}></dvc-tracker>`,
      has('[part=state]'),
    );
  },
  catalog: (text) => {
    const entries = [catalogEntry(hostileDocument(text))];
    return onPhone(html`<dvc-catalog href="#/{code}" .procedures=${entries}></dvc-catalog>`, has('.pick'));
  },
};

/** WebKit cannot clip an element and leave room for its focus ring, so a page that gives such a text itself is wide there. */
const clips = CSS.supports('overflow-clip-margin', '8px');
const joined = 'joined pictures that no line end divides';

describe('hostile text', () => {
  for (const [face, draw] of Object.entries(faces)) {
    let skeleton = '';
    let count = 0;
    for (const [name, text] of Object.entries(hostileStrings)) {
      it(`is text in the ${face}: ${name}`, async () => {
        if (!skeleton) {
          const phone = await draw(plain);
          skeleton = skeletonOf(phone);
          count = countOf(phone, plain);
        }
        const phone = await draw(text);
        expect(skeletonOf(phone)).to.equal(skeleton);
        expect(count).to.be.above(0);
        expect(countOf(phone, text)).to.be.at.least(count);
        if (clips || name !== joined || face === 'office') expect(phone.scrollWidth).to.be.at.most(360);
        expect(errors).to.deep.equal([]);
        expect('dvcHostile' in window).to.equal(false);
      });
    }
  }

  it('may have the length of a book, in a title and in an answer', async () => {
    const long = 'Rất dài '.repeat(32_768);
    const draft = draftOf(hostileDocument(plain, long), { page: { text: long, long } });
    const phone = await onPhone(html`<dvc-form .draft=${draft} .units=${units}></dvc-form>`, has('form'));
    expect(phone.scrollWidth).to.be.at.most(360);
    expect(phone.querySelector('dvc-form')?.shadowRoot?.querySelector('textarea')?.value).to.equal(long);
    expect(errors).to.deep.equal([]);
  });

  it('is nothing but a name where questions are called so', async () => {
    for (const name of ['toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', '<b>', 'a b', '"', '%41', '~/']) {
      const document = hostileDocument(plain, plain, name);
      const draft = draftOf(document, {});
      const phone = await onPhone(html`<dvc-form .draft=${draft} .units=${units}></dvc-form>`, has('form'));
      const control = phone.querySelector('dvc-form')?.shadowRoot?.querySelector('input');
      expect(control?.value).to.equal('');
      if (control) control.value = 'An';
      control?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      expect(draft.answers, name).to.deep.equal({ page: { fixed: plain, [name]: 'An' } });
      expect(errors).to.deep.equal([]);
    }
  });

  it('is refused where it would be the name that JavaScript gives a meaning', () => {
    for (const name of ['__proto__', 'constructor'])
      expect(() => loadProcedure(JSON.parse(JSON.stringify(hostileDocument(plain, plain, name))))).to.throw(
        `JavaScript gives the name "${name}" a meaning`,
      );
  });
});
