import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mendDialogs } from '../../../src/components/old-engine/modal-dialog.js';
import { MemoryStore } from '../../../src/client/device/memory-store.js';
import { Papers } from '../../../src/client/papers/papers.js';
import type { DvcUpload } from '../../../src/components/dvc-upload.js';
import '../../../src/components/dvc-upload.js';
import { file, jpegPage } from '../../fixtures/files.js';
import { draft, slot } from '../../fixtures/papers.js';
import { waitUntil } from '../../fixtures/wait-until.js';

const names = ['showModal', 'show', 'close'] as const;
const own = names.map((name) => [name, Object.getOwnPropertyDescriptor(HTMLDialogElement.prototype, name)!] as const);

describe('a paper shown large, where the engine has no modal dialogs', () => {
  let element: DvcUpload;
  const one = <T extends HTMLElement>(selector: string) => element.shadowRoot!.querySelector<T>(selector)!;
  const active = () => element.shadowRoot!.activeElement;

  beforeEach(async () => {
    for (const name of names) Reflect.deleteProperty(HTMLDialogElement.prototype, name);
    mendDialogs();
    const papers = new Papers({ store: new MemoryStore(), client: undefined, draft });
    element = await fixture<DvcUpload>(
      html`<dvc-upload .paperSlot=${slot()} .papers=${papers}></dvc-upload><button>Sau</button>`,
    );
    await element.take([file(await jpegPage(200, 300), 'a.jpg')]);
    await waitUntil(() => one('.picture img') !== null);
    expect(getComputedStyle(one('dialog')).display).to.equal('none');
    one('.picture').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => one('dialog').hasAttribute('open'));
  });
  afterEach(() => {
    for (const [name, descriptor] of own) Object.defineProperty(HTMLDialogElement.prototype, name, descriptor);
  });

  it('lies over the screen and has the focus', async () => {
    expect(getComputedStyle(one('dialog')).position).to.equal('fixed');
    expect(active()).to.equal(one('dialog .primary'));
    await expect(element).to.be.accessible();
  });

  it('keeps the focus inside, forwards and backwards', async () => {
    const [first, last] = one('dialog').querySelectorAll('button');
    for (const expected of [last, first]) {
      await sendKeys({ press: 'Tab' });
      expect(active()).to.equal(expected);
    }
    await sendKeys({ down: 'Shift' });
    for (const expected of [last, first]) {
      await sendKeys({ press: 'Tab' });
      expect(active()).to.equal(expected);
    }
    await sendKeys({ up: 'Shift' });
    one('.choose').focus();
    expect(active(), 'from a press beside it').to.equal(first);
  });

  it('is closed by Escape, which gives the focus back', async () => {
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !one('dialog').hasAttribute('open'));
    expect(getComputedStyle(one('dialog')).display).to.equal('none');
    expect(active()).to.equal(one('.picture'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => one('dialog').hasAttribute('open'));
    one('dialog .primary').click();
    await waitUntil(() => !one('dialog').hasAttribute('open'));
    expect(active()).to.equal(one('.picture'));
  });
});
