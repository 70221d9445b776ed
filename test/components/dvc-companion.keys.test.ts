import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { DvcCompanion } from '../../src/components/dvc-companion.js';
import '../../src/components/dvc-companion.js';
import { birthDraft, birthUnits, monday, papersOn } from '../fixtures/companion.js';
import { hearing, hears } from '../fixtures/hearing.js';
import { waitUntil } from '../fixtures/wait-until.js';

const root = (element: Element) => element.shadowRoot!;
const count = (element: Element) => root(element).querySelector('#count')?.textContent ?? '';
const value = (element: Element) => root(element).querySelector('#value')?.textContent ?? '';
const main = (element: Element) => root(element).querySelector<HTMLButtonElement>('[part=copy]')!;

async function companion(size = ''): Promise<DvcCompanion> {
  const papers = await papersOn();
  const element = await fixture<DvcCompanion>(
    html`<dvc-companion
      style=${size}
      .draft=${birthDraft()}
      .papers=${papers}
      .units=${birthUnits}
      .now=${monday}
    ></dvc-companion>`,
  );
  await waitUntil(() => root(element).querySelector('[part=copy]'));
  return element;
}

/** Real keys, real focus, and what Chromium alone can be told of the screen. */
describe('<dvc-companion> by keyboard', () => {
  it('copies and goes on by Enter alone, and the focus stays on its button', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (words: string) => void copied.push(words) },
    });
    try {
      const element = await companion();
      main(element).focus();
      for (let presses = 1; presses <= 6; presses++) {
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => copied.length === presses);
        await element.updateComplete;
        expect(root(element).activeElement).to.equal(main(element));
        expect(value(element)).to.equal(copied.at(-1));
      }
      expect(count(element)).to.match(/^6 trên/);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('copies in the older way where the page has no clipboard, and the focus stays', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
    const taken: string[] = [];
    const onCopy = (): void => void taken.push(String(document.getSelection()));
    document.addEventListener('copy', onCopy);
    try {
      const element = await companion();
      main(element).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => taken.length === 1);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => count(element).startsWith('2'));
      expect(root(element).activeElement).to.equal(main(element));
      expect(root(element).querySelector('.told')).to.contain.text('Đã chép');
    } finally {
      document.removeEventListener('copy', onCopy);
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('is heard: label, value and count, and that it was copied', async () => {
    const element = await companion();
    const said = hearing(document.body);
    root(element).querySelector<HTMLButtonElement>('[part=skip]')!.click();
    await hears(said, "Họ, chữ đệm, tên: H'HEN NIÊ. Mục 2 trên");
    const described = main(element).getAttribute('aria-describedby')!.split(' ');
    for (const id of described) expect(root(element).getElementById(id), id).not.to.equal(null);
  });

  for (const size of ['', '--dvc-size: 34px'])
    it(`has no sideways scroll at 320 px ${size && 'with the largest text'}, and its button does not move`, async () => {
      await setViewport({ width: 320, height: 640 });
      try {
        const element = await companion(size);
        const top = () => Math.round(main(element).getBoundingClientRect().top + scrollY);
        const before = top();
        for (let presses = 0; presses < 45; presses++) {
          root(element).querySelector<HTMLButtonElement>('[part=skip]')!.click();
          await element.updateComplete;
          expect(top(), count(element)).to.equal(before);
        }
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        for (const control of root(element).querySelectorAll('button, a, input, summary'))
          expect(control.getBoundingClientRect().height, control.outerHTML).to.be.at.least(44);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

  it('is drawn and accessible in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    try {
      const element = await companion();
      const card = root(element).querySelector('[part=card]')!;
      expect(getComputedStyle(card).borderTopStyle).to.equal('solid');
      await expect(element).to.be.accessible();
    } finally {
      await emulateMedia({ forcedColors: 'none' });
    }
  });
});
