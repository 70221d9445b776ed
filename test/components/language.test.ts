import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LanguageController } from '../../src/locales/language.js';
import { waitUntil } from '../fixtures/wait-until.js';

/** The smallest thing that follows a language. */
class Follower extends LitElement {
  readonly language = new LanguageController(this);
}
customElements.define('test-follower', Follower);

/** One of ours that has a follower inside and writes its language on its own parts. */
class Around extends LitElement {
  readonly language = new LanguageController(this);
  override render() {
    return html`<section lang=${this.language.current}><test-follower></test-follower></section>`;
  }
}
customElements.define('dvc-test-around', Around);

class Stranger extends LitElement {
  override render() {
    return html`<test-follower></test-follower>`;
  }
}
customElements.define('test-stranger', Stranger);

const follower = (inside: string) =>
  fixture<HTMLElement>(html`<div .innerHTML=${inside}></div>`).then((each) =>
    each.querySelector<Follower>('test-follower')!,
  );

const speaks = (element: Follower, language: string) =>
  waitUntil(() => element.language.current === language, `it never spoke ${language}`);

describe('the language of an element', () => {
  const { lang } = document.documentElement;

  afterEach(async () => {
    // A page has one language: what still follows another one must not ask for it again.
    fixtureCleanup();
    document.documentElement.lang = lang;
    await speaks(await follower('<test-follower lang="vi"></test-follower>'), 'vi');
  });

  it('is Vietnamese where nobody says another', async () => {
    document.documentElement.lang = '';
    await speaks(await follower('<test-follower></test-follower>'), 'vi');
  });

  it('is that of the page, and follows it', async () => {
    document.documentElement.lang = 'en';
    const element = await follower('<test-follower></test-follower>');
    await speaks(element, 'en');
    document.documentElement.lang = 'vi';
    await speaks(element, 'vi');
  });

  it('is that of the nearest part of the page that names one, whatever its region', async () => {
    document.documentElement.lang = 'vi';
    await speaks(await follower('<div lang="EN-gb"><p><test-follower></test-follower></p></div>'), 'en');
  });

  it('is that of the element itself before all', async () => {
    const element = await follower('<div lang="vi"><test-follower lang="en"></test-follower></div>');
    await speaks(element, 'en');
    element.lang = 'vi';
    await speaks(element, 'vi');
  });

  it('is Vietnamese for a language that nobody translated', async () => {
    document.documentElement.lang = 'en';
    await speaks(await follower('<test-follower lang="km"></test-follower>'), 'vi');
  });

  it('goes through the shadow roots of strangers', async () => {
    const stranger = await fixture<Stranger>(html`<test-stranger lang="en"></test-stranger>`);
    await stranger.updateComplete;
    await speaks(stranger.shadowRoot!.querySelector<Follower>('test-follower')!, 'en');
  });

  it('is not held back by what one of our own elements has written on its parts', async () => {
    const around = await fixture<Around>(html`<dvc-test-around></dvc-test-around>`);
    const inner = around.shadowRoot!.querySelector<Follower>('test-follower')!;
    around.lang = 'en';
    await speaks(inner, 'en');
    around.lang = 'vi';
    await speaks(inner, 'vi');
  });

  it('is the last one asked for when the page changes its mind quickly', async () => {
    const element = await follower('<test-follower></test-follower>');
    element.lang = 'en';
    element.lang = 'vi';
    element.lang = 'en';
    await speaks(element, 'en');
  });

  it('is looked for anew where an element is put back', async () => {
    const element = await follower('<test-follower lang="vi"></test-follower>');
    const place = element.parentElement!;
    element.remove();
    element.lang = 'en';
    place.append(element);
    await speaks(element, 'en');
  });

  it('is followed no more by an element that is gone', async () => {
    const element = await follower('<test-follower lang="vi"></test-follower>');
    await speaks(element, 'vi');
    element.remove();
    document.documentElement.lang = 'en';
    await speaks(await follower('<test-follower></test-follower>'), 'en');
    expect(element.language.current).to.equal('vi');
  });
});
