import { expect, fixture, html } from '@open-wc/testing';
import { DvcTextSize } from '../../src/components/dvc-text-size.js';
import '../../src/components/dvc-choice-field.js';
import '../../src/components/dvc-guide.js';
import '../../src/components/dvc-office.js';
import '../../src/components/dvc-text-field.js';
import { lowered } from '../../src/components/old-engine/lowered-styles.js';
import { setTextSize } from '../../src/components/base/text-size.js';
import { birth } from '../fixtures/birth.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { everything, form, press, show } from './journey/journey-screen.js';

const kept = (): string | null => localStorage.getItem('dvc-text-size');
const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
const radios = (element: Element): readonly HTMLInputElement[] => [...element.shadowRoot!.querySelectorAll('input')];
const choices = (root: Element): readonly Element[] =>
  everything(root).filter(({ localName }) => localName === 'dvc-text-size');

describe('<dvc-text-size>', () => {
  afterEach(() => {
    setTextSize('medium', true);
    localStorage.clear();
  });

  it('keeps its words apart from their circles in an engine without gaps', async () => {
    const { shadowRoot } = await fixture<DvcTextSize>(html`<dvc-text-size></dvc-text-size>`);
    const sheets = [DvcTextSize.styles].flat(2).map((style) => lowered(String(style), true));
    shadowRoot!.adoptedStyleSheets = sheets.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`${text} label { gap: 0 !important }`);
      return sheet;
    });
    for (const circle of shadowRoot!.querySelectorAll('input')) {
      const words = circle.nextElementSibling!.getBoundingClientRect();
      expect(words.left - circle.getBoundingClientRect().right).to.be.at.least(4);
    }
  });

  it('makes the text of all our elements larger, at once, and leaves the rest of the page alone', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="font-size: 20px">
        <p>…</p>
        <dvc-text-size></dvc-text-size><dvc-text-field label="Tên"></dvc-text-field
        ><dvc-text-field label="Họ" style="--dvc-size: 20px"></dvc-text-field>
      </div>`,
    );
    const [paragraph, choice, field, large] = [...page.children];
    radios(choice!)[1]!.click();
    expect(sizeOf(field!)).to.equal(17 * 1.25);
    expect(sizeOf(field!.shadowRoot!.querySelector('input')!)).to.equal(17 * 1.25);
    expect(sizeOf(large!)).to.equal(25);
    expect(sizeOf(paragraph!)).to.equal(20);
    radios(choice!)[2]!.click();
    expect(sizeOf(field!)).to.equal(17 * 1.5);
    radios(choice!)[0]!.click();
    expect(sizeOf(field!)).to.equal(17);
  });

  it('cuts no chosen words in a list, however large they are', async () => {
    const title = 'Người được ủy quyền theo văn bản ủy quyền đã được chứng thực';
    const page = await fixture<HTMLElement>(
      html`<div style="inline-size: 300px">
        <dvc-text-size></dvc-text-size
        ><dvc-choice-field
          label="Quan hệ"
          look="select"
          .options=${[{ value: 'a', title }]}
          value="a"
        ></dvc-choice-field>
      </div>`,
    );
    radios(page.children[0]!)[2]!.click();
    const list = page.children[1]!.shadowRoot!.querySelector('select')!;
    expect(list.selectedOptions[0]).to.have.text(title);
    // Firefox wraps no words in a list, and says by «…» that there are more.
    if (navigator.userAgent.includes('Firefox')) expect(getComputedStyle(list).textOverflow).to.equal('ellipsis');
    else expect(list.offsetHeight).to.be.greaterThan(4 * sizeOf(list));
    expect(list.offsetWidth).to.be.at.most(300);
  });

  it('has the same choice marked everywhere on the page', async () => {
    const page = await fixture<HTMLElement>(
      html`<div><dvc-text-size></dvc-text-size><dvc-text-size></dvc-text-size></div>`,
    );
    const [one, other] = [...page.querySelectorAll<DvcTextSize>('dvc-text-size')];
    radios(one!)[2]!.click();
    await other!.updateComplete;
    expect(radios(other!).map(({ checked }) => checked)).to.deep.equal([false, false, true]);
  });

  it('is remembered by the device, under a name and without anything about a person', async () => {
    const element = await fixture<DvcTextSize>(html`<dvc-text-size></dvc-text-size>`);
    radios(element)[1]!.click();
    expect({ ...localStorage }).to.deep.equal({ 'dvc-text-size': 'large' });
    radios(element)[0]!.click();
    expect(localStorage).to.have.length(0);
  });

  it('is not remembered by a shared device, whoever says that it is one', async () => {
    const alone = await fixture<DvcTextSize>(html`<dvc-text-size shared-device></dvc-text-size>`);
    const inOffice = await fixture<HTMLElement>(
      html`<dvc-office shared-device><dvc-text-size></dvc-text-size></dvc-office>`,
    );
    for (const element of [alone, inOffice.firstElementChild!]) {
      radios(element)[2]!.click();
      expect(sizeOf(element)).to.equal(17 * 1.5);
      expect(kept()).to.equal(null);
    }
  });

  it('lasts as long as the page where the browser keeps nothing', async () => {
    const element = await fixture<DvcTextSize>(html`<dvc-text-size></dvc-text-size>`);
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      radios(element)[1]!.click();
      expect(sizeOf(element)).to.equal(17 * 1.25);
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });

  it('tells the page nothing, and is named, marked and large enough for a finger', async () => {
    const element = await fixture<DvcTextSize>(html`<dvc-text-size></dvc-text-size>`);
    let heard = 0;
    for (const name of ['input', 'change'] as const) element.parentElement!.addEventListener(name, () => heard++);
    radios(element)[1]!.click();
    await element.updateComplete;
    expect(heard).to.equal(0);
    expect(radios(element).find(({ checked }) => checked)!.parentElement).to.contain.text('Lớn');
    for (const label of element.shadowRoot!.querySelectorAll('label'))
      expect(label.getBoundingClientRect().height).to.be.at.least(44);
    await expect(element).to.be.accessible();
  });

  it('speaks English', async () => {
    const element = await fixture<DvcTextSize>(html`<dvc-text-size lang="en"></dvc-text-size>`);
    const words = () => element.shadowRoot!.textContent;
    await waitUntil(() => words().includes('Text size'));
    expect(words()).to.include('Very large');
    element.lang = 'vi';
    await waitUntil(() => words().includes('Cỡ chữ'));
  });

  it('stands once at the foot of the guide and of every step', async () => {
    const guide = await fixture<HTMLElement>(html`<dvc-guide .procedure=${birth()}></dvc-guide>`);
    await waitUntil(() => choices(guide).length === 1);
    const journey = await show();
    await waitUntil(() => choices(journey).length === 1);
    const [before] = choices(journey);
    await press(journey, 'Bắt đầu');
    await form(journey);
    expect(choices(journey)).to.deep.equal([before]);
    expect(journey.shadowRoot!.lastElementChild).to.equal(before);
  });

  it('is not remembered where the journey is on a shared device', async () => {
    const journey = await show({ sharedDevice: true });
    await waitUntil(() => choices(journey).length === 1);
    const [choice] = choices(journey) as readonly DvcTextSize[];
    await choice!.updateComplete;
    radios(choice!)[1]!.click();
    expect(kept()).to.equal(null);
    expect(sizeOf(journey)).to.equal(17 * 1.25);
  });
});
