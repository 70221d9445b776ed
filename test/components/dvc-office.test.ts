import { ContextProvider } from '@lit/context';
import { expect, fixture, fixtureSync, html } from '@open-wc/testing';
import { ClientError } from '../../src/client/client-error.js';
import type { Capabilities } from '../../src/schemas/capabilities.js';
import type { DvcGuide } from '../../src/components/dvc-guide.js';
import type { DvcOffice } from '../../src/components/dvc-office.js';
import { noOffice, officeContext, OfficeController } from '../../src/components/office/office-context.js';
import '../../src/components/dvc-guide.js';
import '../../src/components/dvc-office.js';
import '../../src/components/dvc-review.js';
import { Draft } from '../../src/model/draft.js';
import { birth } from '../fixtures/birth.js';
import { contrast, hex, painted, type Paint } from '../fixtures/contrast.js';
import { clientWith } from '../fixtures/tracking.js';
import { waitUntil } from '../fixtures/wait-until.js';

const capabilities: Capabilities = {
  office: { name: 'UBND xã Nà Hỳ', phone: '0215 000 111', hours: 'Thứ Hai–Thứ Sáu' },
  procedures: ['1.001193'],
  uploads: { protocols: [], types: [], maxFileBytes: 1, maxFiles: 1, maxDossierBytes: 1 },
};

const text = (element: Element) => element.shadowRoot!.textContent;
const guideIn = (office: Element) => office.querySelector<DvcGuide>('dvc-guide')!;
const asking = (changes: Partial<Capabilities['office']> = {}) =>
  clientWith({ capabilities: async () => ({ ...capabilities, office: { ...capabilities.office, ...changes } }) });

describe('the words of <dvc-office>', () => {
  it('have no more marks on a letter and no more joined parts than lines can hold', async () => {
    const office = await fixture(
      html`<dvc-office name=${'👩\u200D'.repeat(9)} hours=${`a${'\u0323'.repeat(20)}`}
        ><dvc-guide .procedure=${birth()}></dvc-guide
      ></dvc-office>`,
    );
    const told = guideIn(office).shadowRoot!.querySelector('.contact')!.textContent;
    expect(told)
      .to.match(/👩/u)
      .and.not.to.match(/(?:👩\u200D){6}/u);
    expect(told).not.to.match(/\u0323{9}/u);
  });
});

describe('<dvc-office>', () => {
  it('tells the elements inside whom to call', async () => {
    const office = await fixture<DvcOffice>(
      html`<dvc-office name="UBND phường Ba Đình" phone="024 3733 0000" hours="Sáng">
        <dvc-guide .procedure=${birth()}></dvc-guide>
      </dvc-office>`,
    );
    await guideIn(office).updateComplete;
    expect(text(guideIn(office)))
      .to.include('Gọi 024 3733 0000')
      .and.to.include('UBND phường Ba Đình');
    office.phone = '024 3733 9999';
    await waitUntil(() => text(guideIn(office)).includes('Gọi 024 3733 9999'));
    await expect(office).to.be.accessible();
  });

  it('is known by its attributes until it has begun', async () => {
    const office = document.createElement('dvc-office');
    office.setAttribute('endpoint', 'https://office.example');
    const host = document.createElement('div');
    const inside = new OfficeController(Object.assign(host, { addController() {}, requestUpdate() {} }) as never);
    office.append(host);
    document.body.append(office);
    inside.hostConnected();
    const early = inside.current;
    expect(early.endpoint).to.equal('https://office.example');
    expect(early.client).not.to.equal(undefined);
    await office.updateComplete;
    expect(inside.current.client).to.equal(early.client);
    inside.hostDisconnected();
    office.remove();
  });

  it('asks the office itself for what the page does not say, and what the page says wins', async () => {
    const office = await fixture<DvcOffice>(
      html`<dvc-office phone="024 3733 0000" .client=${asking()}>
        <dvc-guide .procedure=${birth()}></dvc-guide>
      </dvc-office>`,
    );
    await waitUntil(() => text(guideIn(office)).includes('UBND xã Nà Hỳ'));
    expect(text(guideIn(office)))
      .to.include('Gọi 024 3733 0000')
      .and.to.include('Thứ Hai–Thứ Sáu');
  });

  it('asks nothing of an office that the page tells about in full', async () => {
    let asked = 0;
    const client = clientWith({ capabilities: async () => (asked++, capabilities) });
    const office = await fixture<DvcOffice>(
      html`<dvc-office name="A" phone="0123" hours="B" .client=${client}><dvc-guide></dvc-guide></dvc-office>`,
    );
    await office.updateComplete;
    expect(asked).to.equal(0);
  });

  it('stays honest when the office cannot be asked', async () => {
    const client = clientWith({ capabilities: () => Promise.reject(new ClientError('offline')) });
    const office = await fixture<DvcOffice>(
      html`<dvc-office .client=${client}><dvc-guide .procedure=${birth()}></dvc-guide></dvc-office>`,
    );
    await office.updateComplete;
    expect(text(guideIn(office))).to.include('Cơ quan chưa cho biết số điện thoại');
  });

  it('forgets what another office told when the office changes', async () => {
    const office = await fixture<DvcOffice>(
      html`<dvc-office .client=${asking()}><dvc-guide .procedure=${birth()}></dvc-guide></dvc-office>`,
    );
    await waitUntil(() => text(guideIn(office)).includes('UBND xã Nà Hỳ'));
    office.client = clientWith({});
    await waitUntil(() => !text(guideIn(office)).includes('UBND xã Nà Hỳ'));
  });

  it('passes on what the office around it says', async () => {
    const outer = await fixture(
      html`<dvc-office phone="024 3733 0000" name="Tỉnh">
        <dvc-office name="Xã"><dvc-guide .procedure=${birth()}></dvc-guide></dvc-office>
      </dvc-office>`,
    );
    await waitUntil(() => text(guideIn(outer)).includes('Gọi 024 3733 0000'));
    expect(text(guideIn(outer))).to.include('hoặc tại Xã');
  });

  it('makes a client of its endpoint', async () => {
    const office = await fixture<DvcOffice>(
      html`<dvc-office endpoint="https://tiepnhan.example" name="A" phone="0123" hours="B"></dvc-office>`,
    );
    const seen = new Promise((resolve) => {
      const child = document.createElement('i');
      office.append(child);
      const request = new Event('context-request', { bubbles: true });
      child.dispatchEvent(Object.assign(request, { context: officeContext, contextTarget: child, callback: resolve }));
    });
    expect(await seen)
      .to.have.property('client')
      .with.property('track');
  });

  it('is heard by elements that were there before it', async () => {
    const place = fixtureSync<HTMLElement>(html`<div><dvc-guide .procedure=${birth()}></dvc-guide></div>`);
    await guideIn(place).updateComplete;
    const late = new ContextProvider(place, {
      context: officeContext,
      initialValue: { ...noOffice, phone: '024 3733 0000' },
    });
    late.hostConnected();
    await waitUntil(() => text(guideIn(place)).includes('Gọi 024 3733 0000'));
  });

  it('takes no room of its own and hides what is inside when it is hidden', async () => {
    const office = await fixture<DvcOffice>(html`<dvc-office><p>Nội dung</p></dvc-office>`);
    expect(getComputedStyle(office).display).to.equal('contents');
    office.hidden = true;
    expect(getComputedStyle(office).display).to.equal('none');
  });
});

describe('the presets', () => {
  const surfaces = ['surface', 'tint'];
  const readable = ['text', 'muted', 'error', 'warning', 'done', 'brand'];
  const visible = ['line', 'focus'];

  for (const preset of ['', 'neutral', 'blue', 'red', 'green'])
    it(`keep contrast: ${preset || 'no preset'}`, async () => {
      const office = await fixture(
        html`<dvc-office theme=${preset}><dvc-guide .procedure=${birth()}></dvc-guide></dvc-office>`,
      );
      const colour = (token: string) => shownColour(guideIn(office), `--_${token}`);
      for (const surface of surfaces) {
        for (const token of readable)
          expect(contrast(colour(token), colour(surface)), `${token} on ${surface}`).to.be.at.least(4.5);
        for (const token of visible)
          expect(contrast(colour(token), colour(surface)), `${token} on ${surface}`).to.be.at.least(3);
      }
      expect(contrast(colour('on-brand'), colour('brand')), 'on-brand on brand').to.be.at.least(4.5);
    });

  it('keeps text off the edge of its own dark ground, once, and takes no room elsewhere', async () => {
    const edges = async (theme: string): Promise<readonly number[]> => {
      const office = await fixture(
        html`<dvc-office theme=${theme}
          ><dvc-review .draft=${new Draft(birth(), 'key', 'secret', {})} .papers=${[]}></dvc-review
        ></dvc-office>`,
      );
      const outer = office.querySelector('dvc-review')!;
      const inner = outer.shadowRoot!.querySelector('dvc-filled-form')!;
      return [outer, inner].map((each) => parseFloat(getComputedStyle(each).paddingInlineStart));
    };
    expect(await edges('dark')).to.deep.equal([16, 0]);
    expect(await edges('blue')).to.deep.equal([0, 0]);
  });

  it('leave the brand of a page without a theme as it is', async () => {
    const office = await fixture(
      html`<dvc-office style="--dvc-color-brand: #7a1f1f"><dvc-guide .procedure=${birth()}></dvc-guide></dvc-office>`,
    );
    expect(hex(shownColour(guideIn(office), '--_brand'))).to.equal('#7a1f1f');
  });

  describe('the one that follows the page', () => {
    afterEach(() => document.documentElement.removeAttribute('style'));

    const ground = (office: Element): string => hex(shownColour(guideIn(office), '--_surface'));

    /** An office on a page whose body, or something between, looks as `style` says. */
    async function on(style: string): Promise<DvcOffice> {
      const place = await fixture<HTMLElement>(
        html`<div style=${style}>
          <div>
            <dvc-office theme="auto"><dvc-guide .procedure=${birth()}></dvc-guide></dvc-office>
          </div>
        </div>`,
      );
      const office = place.querySelector('dvc-office')!;
      await waitUntil(() => office.dataset['ground'], 'nobody has looked at the page');
      return office;
    }

    it('is light on a page that says nothing', async () => {
      expect(ground(await on(''))).to.equal('#ffffff');
    });

    it('is light on a bright page', async () => {
      expect(ground(await on('background: #fffbea'))).to.equal('#ffffff');
    });

    it('is dark on a page with a dark ground', async () => {
      expect(ground(await on('background: rgb(33 37 41)'))).to.equal('#151c23');
    });

    it('looks through what is hardly there', async () => {
      expect(ground(await on('background: rgb(0 0 0 / 0.1)'))).to.equal('#ffffff');
    });

    it('is dark where the page is drawn in the dark colours of the browser', async () => {
      document.documentElement.style.colorScheme = 'dark';
      expect(ground(await on(''))).to.equal('#151c23');
    });

    it('follows a page that turns dark', async () => {
      const office = await on('');
      document.documentElement.style.background = '#111';
      await waitUntil(() => ground(office) === '#151c23', 'it stayed light');
      office.theme = 'light';
      await office.updateComplete;
      expect(ground(office)).to.equal('#ffffff');
    });
  });

  it('differ from each other', async () => {
    const brands = new Set<string>();
    for (const preset of ['', 'neutral', 'blue', 'red', 'green']) {
      const office = await fixture(html`<dvc-office theme=${preset}><dvc-guide></dvc-guide></dvc-office>`);
      brands.add(getComputedStyle(guideIn(office)).getPropertyValue('--_brand'));
    }
    expect(brands.size).to.equal(5);
  });
});

/** A token as it is painted. */
function shownColour(element: Element, token: string): Paint {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  element.shadowRoot!.append(probe);
  const paint = painted(getComputedStyle(probe).color);
  probe.remove();
  return paint;
}
