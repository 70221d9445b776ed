import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/components/dvc-procedure.js';
import type { DvcProcedure } from '../../src/components/dvc-procedure.js';
import { journeyDocument } from '../fixtures/journey.js';
import { LastingStore } from '../fixtures/papers.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { button, everything } from './journey/journey-screen.js';

describe('<dvc-procedure>: on paper', () => {
  it('prints its title with the page', async () => {
    const element = await fixture<DvcProcedure>(
      html`<dvc-procedure .document=${journeyDocument} .store=${new LastingStore()}></dvc-procedure>`,
    );
    await waitUntil(() => button(element, 'Bắt đầu'));
    const title = everything(element).find(({ localName }) => localName === 'h2')!;
    await emulateMedia({ media: 'print' });
    try {
      expect(title.textContent).to.equal('Thủ tục thử');
      expect(getComputedStyle(title).display).to.equal('block');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('prints its title and its office once, by its own button and by the browser after it', async () => {
    const element = await fixture<DvcProcedure>(
      html`<dvc-procedure .document=${journeyDocument} .store=${new LastingStore()}></dvc-procedure>`,
    );
    await waitUntil(() => button(element, 'In hướng dẫn'));
    const seen = (words: string): number =>
      everything(element).filter(
        (each) => !each.childElementCount && each.textContent.endsWith(words) && each.checkVisibility(),
      ).length;
    const counts = (): readonly number[] => ['Thủ tục thử', journeyDocument.agency].map(seen);
    const native = window.print;
    await emulateMedia({ media: 'print' });
    try {
      const pressed = new Promise<readonly number[]>((done) => {
        window.print = () => {
          done(counts());
          window.dispatchEvent(new Event('afterprint'));
        };
      });
      button(element, 'In hướng dẫn')!.click();
      expect(await pressed).to.deep.equal([1, 1]);
      expect(counts()).to.deep.equal([1, 1]);
    } finally {
      window.print = native;
      await emulateMedia({ media: 'screen' });
    }
  });
});
