import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { printOnly } from '../../../src/components/base/print.js';

/** Which of these elements are seen while one is printed. */
async function seenWhilePrinted(printed: Element, all: readonly Element[]): Promise<readonly boolean[]> {
  const native = window.print;
  let seen: readonly boolean[] = [];
  window.print = () => (seen = all.map((each) => each.checkVisibility()));
  await emulateMedia({ media: 'print' });
  try {
    printOnly(printed);
    return seen;
  } finally {
    window.print = native;
    window.dispatchEvent(new Event('afterprint'));
    await emulateMedia({ media: 'screen' });
  }
}

describe('printOnly', () => {
  it('prints an element with what is in it, and nothing that stands in the same slot', async () => {
    const host = await fixture(
      html`<div>
        <section><p>Tờ khai</p></section>
        <aside>Theo dõi</aside>
      </div>`,
    );
    host.attachShadow({ mode: 'open' }).innerHTML = '<h2>Phiếu</h2><slot></slot>';
    const [sheet, words, beside] = ['section', 'p', 'aside'].map((each) => host.querySelector(each)!);
    const heading = host.shadowRoot!.querySelector('h2')!;
    const seen = await seenWhilePrinted(sheet!, [sheet!, words!, beside!, heading]);
    expect(seen).to.deep.equal([true, true, false, false]);
    expect(beside!.checkVisibility()).to.equal(true);
  });
});
