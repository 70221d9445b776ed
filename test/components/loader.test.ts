import { expect } from '@open-wc/testing';
import '../../src/loader.js';

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

  it('leaves nothing behind on the page', () => {
    const ours = Object.keys(globalThis).filter((name) => /dvc/i.test(name));
    expect(ours).to.deep.equal([]);
    expect(document.adoptedStyleSheets).to.deep.equal([]);
  });
});
