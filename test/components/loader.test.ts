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

  it('makes an element of what an editor has left of a tag, whenever that comes', async () => {
    const section = document.createElement('section');
    section.innerHTML = '<div data-dvc-tracker>Xin gọi cơ quan</div>';
    document.body.append(section);
    await waitUntil(() => section.querySelector('div > dvc-tracker:defined'));
    expect(section.textContent).to.equal('Xin gọi cơ quan');
    section.remove();
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

  it('asks for a document before its element has come, and the element takes that answer', async () => {
    const real = window.fetch;
    const asked: string[] = [];
    window.fetch = async (input, init) => {
      const isEarly = !customElements.get('dvc-procedure');
      asked.push(`${String(input)} ${init?.credentials ?? ''} ${isEarly ? 'early' : 'late'}`);
      return new Response(JSON.stringify(journeyDocument));
    };
    const { code } = journeyDocument;
    const section = document.createElement('section');
    section.innerHTML = `<dvc-procedure lang="en-GB" code="${code}" endpoint="${location.origin}/none/"></dvc-procedure>`;
    document.body.append(section);
    await waitUntil(() => section.querySelector('dvc-procedure')?.shadowRoot?.querySelector('dvc-guide'));
    section.remove();
    window.fetch = real;
    // A made-up answer has no address, as one that a receiver's script has brought: the time is asked for beside it.
    expect(asked.filter((call) => call.includes('/procedures/'))).to.deep.equal([
      `${location.origin}/none/v1/procedures/${code}?lang=en same-origin early`,
      `${location.origin}/none/v1/procedures/${code}?lang=en  late`,
    ]);
  });

  it('asks for a list before its element has come, and where that fails the element asks again', async () => {
    const real = window.fetch;
    const asked: string[] = [];
    window.fetch = async (input, init) => {
      if (!String(input).includes('/v1/procedures')) return real(input, init);
      asked.push(`${String(input)} ${init?.credentials ?? ''}`);
      if (asked.length === 1) throw new TypeError('the line is dead');
      return new Response('{"procedures":[{"code":"9.000001","title":"Thủ tục thử","area":"Hộ tịch","events":[]}]}');
    };
    const section = document.createElement('section');
    section.innerHTML = `<dvc-office endpoint="${location.origin}/none"><dvc-catalog href="/{code}"></dvc-catalog></dvc-office>`;
    document.body.append(section);
    await waitUntil(() => section.querySelector('dvc-catalog')?.shadowRoot?.textContent.includes('Thủ tục thử'));
    section.remove();
    window.fetch = real;
    const list = `${location.origin}/none/v1/procedures?first=24 omit`;
    expect(asked).to.deep.equal([list, list]);
  });

  it('loads all elements where none is named', async () => {
    await define();
    const tags = manifest.modules.flatMap(({ declarations }) =>
      declarations.flatMap((each) => ('tagName' in each && each.tagName ? [each.tagName] : [])),
    );
    // One is for officers, and has a page of its own: doc-ho-so.html. The form brings the other where it needs it.
    for (const tag of ['dvc-dossier-reader', 'dvc-id-scan']) tags.splice(tags.indexOf(tag), 1);
    expect(tags.length).to.be.greaterThan(20);
    expect(tags.filter((tag) => !customElements.get(tag))).to.deep.equal([]);
  });

  it('leaves nothing behind on the page', () => {
    const ours = Object.keys(globalThis).filter((name) => /dvc/i.test(name));
    expect(ours).to.deep.equal([]);
    expect(document.adoptedStyleSheets).to.deep.equal([]);
  });
});
