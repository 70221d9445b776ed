import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { mintDraftKey } from '../../../src/client/device/draft-key.js';
import { customElement } from '../../../src/components/base/define-element.js';
import { loadReadingHelp } from '../../../src/components/reading/load-reading-help.js';
import { OfficeController, noOffice } from '../../../src/components/office/office-context.js';
import { OfficeProvider } from '../../../src/components/office/office-provider.js';
import { errorsDuring } from '../../fixtures/expected-errors.js';
import { waitUntil } from '../../fixtures/wait-until.js';

const sentence = 'Phần này của trang gặp lỗi.';

class Fragile extends LitElement {
  breaks = true;
  override render() {
    if (this.breaks) throw new RangeError('a fault of ours');
    return html`<p>Câu hỏi</p>`;
  }
}

describe('an element that breaks', () => {
  it('says so where it is drawn, and takes it back once it is drawn', async () => {
    customElement('test-fragile')(Fragile);
    const heard = await errorsDuring(async () => {
      const element = await fixture<Fragile>(html`<test-fragile></test-fragile>`);
      await waitUntil(() => element.shadowRoot?.textContent.includes(sentence));
      element.requestUpdate();
      await element.updateComplete;
      expect(element.shadowRoot?.querySelectorAll('[role=alert]')).to.have.length(1);
      await expect(element).to.be.accessible();
      element.breaks = false;
      element.requestUpdate();
      await element.updateComplete;
      expect(element.shadowRoot?.textContent).to.contain('Câu hỏi').and.not.to.contain(sentence);
    });
    expect(heard).to.have.length(2);
  });

  it('says so where it breaks while it is put on the page', async () => {
    customElement('test-unplaced')(
      class extends LitElement {
        override connectedCallback(): void {
          throw new RangeError('a fault of ours');
        }
      },
    );
    await errorsDuring(async () => {
      const place = await fixture(html`<div></div>`);
      const element = document.createElement('test-unplaced');
      place.append(element);
      expect(element.shadowRoot?.textContent).to.contain(sentence);
    });
  });

  it('leaves standing what the page has put into its tag, and says whom to call', async () => {
    customElement('test-unstarted')(
      class extends LitElement {
        override render(): never {
          throw new RangeError('a fault of ours');
        }
      },
    );
    await errorsDuring(async () => {
      const office = await fixture<HTMLElement>(
        html`<dvc-office phone="0200 000 000"><test-unstarted>Hướng dẫn</test-unstarted></dvc-office>`,
      );
      const element = office.firstElementChild;
      await waitUntil(() => element?.shadowRoot?.textContent.includes(sentence));
      expect(element?.shadowRoot?.querySelector('slot')?.assignedNodes()).to.have.length(1);
      expect(element?.shadowRoot?.textContent).to.contain('0200 000 000');
    });
  });
});

describe('an older browser', () => {
  it('begins a draft where it cannot make a UUID itself', () => {
    const { randomUUID } = Crypto.prototype;
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
    try {
      const keys = Array.from({ length: 50 }, () => mintDraftKey().key);
      expect(new Set(keys)).to.have.length(50);
      for (const key of keys) expect(key).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    } finally {
      Crypto.prototype.randomUUID = randomUUID;
    }
  });
});

describe('a page whose library has put something else in the place of Event', () => {
  it('is heard about its office', async () => {
    const native = window.Event;
    class Place extends LitElement {}
    customElements.define(
      'test-office',
      class extends Place {
        provider = new OfficeProvider(this);
      },
    );
    customElements.define(
      'test-inside',
      class extends Place {
        office = new OfficeController(this);
      },
    );
    // As MooTools does.
    window.Event = function () {
      return {};
    } as never;
    try {
      const around = await fixture<Place & { provider: OfficeProvider }>(
        html`<test-office><test-inside></test-inside></test-office>`,
      );
      const inside = around.querySelector<Place & { office: OfficeController }>('test-inside');
      around.provider.give({ ...noOffice, name: 'UBND xã' });
      expect(inside?.office.current.name).to.equal('UBND xã');
    } finally {
      window.Event = native;
    }
  });
});

describe('help with reading', () => {
  it('does not move a button while it is pressed', async () => {
    let isPressed = true;
    const host = document.createElement('dvc-guide') as unknown as LitElement;
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    Object.defineProperties(host, {
      renderRoot: { value: root },
      matches: { value: () => isPressed },
      addController: { value: () => {} },
    });
    loadReadingHelp(host);
    await import('../../../src/components/reading/reading-help.js');
    await new Promise((frame) => requestAnimationFrame(frame));
    expect(root.childElementCount).to.equal(0);
    isPressed = false;
    dispatchEvent(new PointerEvent('pointerup'));
    await waitUntil(() => root.childElementCount > 0);
  });
});
