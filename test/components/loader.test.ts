import { expect } from '@open-wc/testing';
import manifest from '../../custom-elements.json' with { type: 'json' };
import { define } from '../../src/loader.js';
import { journeyDocument } from '../fixtures/journey.js';
import { waitUntil } from '../fixtures/wait-until.js';

const loader = new URL('../../src/loader.ts', import.meta.url);

describe('the loader', () => {
  it('brings nothing to a page that holds no tag of ours', async () => {
    await new Promise((frame) => requestAnimationFrame(frame));
    expect(customElements.get('dvc-guide')).to.equal(undefined);
    expect(customElements.get('dvc-office')).to.equal(undefined);
  });

  it('brings an element when its tag comes later, however deep, and no other', async () => {
    const section = document.createElement('section');
    section.append(document.createElement('dvc-office'));
    document.body.append(section);
    await customElements.whenDefined('dvc-office');
    expect(section.querySelector(':not(:defined)')).to.equal(null);
    expect(customElements.get('dvc-guide')).to.equal(undefined);
    section.remove();
  });

  it('brings the elements of a shadow root where it is asked to', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<dvc-yes-no-field label="Đã kết hôn?"></dvc-yes-no-field>';
    document.body.append(host);
    await new Promise((frame) => requestAnimationFrame(frame));
    expect(customElements.get('dvc-yes-no-field')).to.equal(undefined);
    await define('dvc-yes-no-field');
    expect(host.shadowRoot?.querySelector(':not(:defined)')).to.equal(null);
    expect(customElements.get('dvc-guide')).to.equal(undefined);
    host.remove();
  });

  it('says which tag it does not know', async () => {
    const failure = await define('dvc-from' as 'dvc-form').catch((error: unknown) => error);
    expect(String(failure)).to.equal('Error: No element is called dvc-from');
  });

  it('may be included twice', async () => {
    const first = customElements.get('dvc-office');
    loader.search = '?twice';
    await import(loader.href);
    const office = document.createElement('dvc-office');
    document.body.append(office);
    await new Promise((frame) => requestAnimationFrame(frame));
    expect(customElements.get('dvc-office')).to.equal(first);
    expect(office.matches(':defined')).to.equal(true);
    office.remove();
  });

  it('asks for a document before its element has come, by the very request of the element', async () => {
    const real = window.fetch;
    const asked: string[] = [];
    const early: string[] = [];
    window.fetch = async (input, init) => {
      asked.push(`${String(input)} ${init?.credentials ?? ''}`);
      return Response.json(journeyDocument);
    };
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof HTMLLinkElement && node.as === 'fetch')
            early.push(`${node.href} ${node.crossOrigin === 'anonymous' ? 'same-origin' : ''}`);
    });
    watch.observe(document.head, { childList: true });
    const { code } = journeyDocument;
    const section = document.createElement('section');
    section.innerHTML = `<dvc-procedure lang="en-GB" code="${code}" endpoint="${location.origin}/none/"></dvc-procedure>`;
    document.body.append(section);
    const first = (): string | undefined => asked.find((call) => call.includes('/procedures/'));
    await waitUntil(first);
    section.remove();
    window.fetch = real;
    watch.disconnect();
    expect(early).to.deep.equal([`${location.origin}/none/v1/procedures/${code}?lang=en same-origin`]);
    expect(first()).to.equal(early[0]);
    await waitUntil(() => !document.head.querySelector('link[as="fetch"]'), 'the link stays in the page');
  });

  it('loads all elements where none is named', async () => {
    await define();
    const tags = manifest.modules.flatMap(({ declarations }) =>
      declarations.flatMap((each) => ('tagName' in each && each.tagName ? [each.tagName] : [])),
    );
    expect(tags.length).to.be.greaterThan(20);
    expect(tags.filter((tag) => !customElements.get(tag))).to.deep.equal([]);
  });

  it('leaves nothing behind on the page', () => {
    const ours = Object.keys(globalThis).filter((name) => /dvc/i.test(name));
    expect(ours).to.deep.equal([]);
    expect(document.adoptedStyleSheets).to.deep.equal([]);
  });
});
