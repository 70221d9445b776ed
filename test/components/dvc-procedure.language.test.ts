import { expect, fixture, html } from '@open-wc/testing';
import type { Client } from '../../src/client/client.js';
import '../../src/components/dvc-form.js';
import '../../src/components/dvc-procedure.js';
import type { DvcProcedure } from '../../src/components/dvc-procedure.js';
import { inOneLanguage } from '../../src/model/translate.js';
import { Office } from '../client/office.js';
import { clientOf, journeyDocument } from '../fixtures/journey.js';
import { LastingStore } from '../fixtures/papers.js';
import { smallDraft } from '../fixtures/small-procedure.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { answered, button, press, reads, type, words } from './journey/journey-screen.js';

const { translations: _, ...vietnameseOnly } = journeyDocument;

describe('<dvc-procedure>: the language of the page', () => {
  afterEach(async () => {
    const back = await fixture(html`<dvc-procedure lang="vi" .document=${journeyDocument}></dvc-procedure>`);
    await waitUntil(() => button(back, 'Bắt đầu'));
  });

  it('asks in Vietnamese what a document does not say in English, and goes on', async () => {
    const store = new LastingStore();
    const element = await fixture(
      html`<dvc-procedure lang="en" .document=${vietnameseOnly} .store=${store}></dvc-procedure>`,
    );
    await press(element, 'Start');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    await press(element, 'Continue');
    await reads(element, 'Lý do');
    expect(words(element)).to.contain('Step 2 of 3');
  });

  it('goes on where the page turns English in the middle of it', async () => {
    const store = new LastingStore();
    const element = await fixture(
      html`<dvc-procedure lang="vi" .document=${vietnameseOnly} .store=${store}></dvc-procedure>`,
    );
    await press(element, 'Bắt đầu');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    element.setAttribute('lang', 'en');
    await press(element, 'Continue');
    await reads(element, 'Lý do');
  });

  it('asks the office for the words of one language, and for the other in the middle of a draft', async () => {
    const asked: (string | undefined)[] = [];
    const procedure: Client['procedure'] = async (_code, { language } = {}) => {
      asked.push(language);
      return inOneLanguage(journeyDocument, language ?? 'vi');
    };
    const element = await fixture<DvcProcedure>(
      html`<dvc-procedure
        lang="vi"
        code=${journeyDocument.code}
        .client=${Object.assign(clientOf(new Office()), { procedure })}
        .store=${new LastingStore()}
      ></dvc-procedure>`,
    );
    await press(element, 'Bắt đầu');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    element.lang = 'en';
    await reads(element, 'Full name');
    expect(await answered(element, '/person/name')).to.equal('Trần Thị Mẫu');
    expect(words(element)).to.contain('Trial procedure');
    expect(asked).to.deep.equal(['vi', 'en']);
    element.lang = 'vi';
    await reads(element, 'Thủ tục thử');
    expect(await answered(element, '/person/name')).to.equal('Trần Thị Mẫu');
  });

  describe('that the citizen has chosen', () => {
    const open = (lang: string, document: unknown = journeyDocument, shared = false): Promise<DvcProcedure> =>
      fixture<DvcProcedure>(
        html`<dvc-procedure
          lang=${lang}
          .document=${document}
          .store=${new LastingStore()}
          ?shared-device=${shared}
        ></dvc-procedure>`,
      );
    const reload = (element: DvcProcedure): void => element.remove();
    afterEach(() => localStorage.clear());

    it('is spoken again when the page is loaded anew, until it is given up', async () => {
      const first = await open('vi');
      await press(first, 'English');
      await reads(first, 'Trial procedure');
      reload(first);
      const second = await open('vi');
      await waitUntil(() => button(second, 'Start'));
      await press(second, 'Tiếng Việt');
      await reads(second, 'Thủ tục thử');
      reload(second);
      const third = await open('vi');
      await waitUntil(() => button(third, 'Bắt đầu'));
      expect({ ...localStorage }).to.deep.equal({});
    });

    it('counts for pages in the language it was chosen on, and for that procedure', async () => {
      const first = await open('en');
      await press(first, 'Tiếng Việt');
      await reads(first, 'Thủ tục thử');
      reload(first);
      const again = await open('en');
      await waitUntil(() => button(again, 'Bắt đầu'));
      reload(again);
      const other = await open('en', { ...journeyDocument, code: '9.000002' });
      await waitUntil(() => button(other, 'Start'));
      expect(other.lang).to.equal('en');
    });

    it('gives way to a language that the page sets afterwards', async () => {
      const first = await open('vi');
      await press(first, 'English');
      reload(first);
      const second = await open('vi');
      await waitUntil(() => button(second, 'Start'));
      second.lang = 'vi';
      await waitUntil(() => button(second, 'Bắt đầu'));
    });

    it('is spoken by the office around, too', async () => {
      const show = (): Promise<Element> =>
        fixture(html`<dvc-office lang="vi"><dvc-procedure .document=${journeyDocument}></dvc-procedure></dvc-office>`);
      const first = await show();
      await press(first, 'English');
      await reads(first, 'Trial procedure');
      first.remove();
      const second = await show();
      await waitUntil(() => button(second, 'Start'));
      expect(second).to.have.attribute('lang', 'en');
    });

    it('is not kept on a shared device', async () => {
      const first = await open('vi', journeyDocument, true);
      await press(first, 'English');
      await reads(first, 'Trial procedure');
      expect({ ...localStorage }).to.deep.equal({});
      reload(first);
      localStorage.setItem('dvc-language:9.000001:vi', 'en');
      const second = await open('vi', journeyDocument, true);
      await waitUntil(() => button(second, 'Bắt đầu'));
    });
  });

  it('comes to rest where two places of a page show one draft in two languages', async () => {
    const draft = smallDraft();
    let told = 0;
    const both = await fixture(
      html`<div><dvc-form lang="vi" .draft=${draft}></dvc-form><dvc-form lang="en" .draft=${draft}></dvc-form></div>`,
    );
    await reads(both, 'Full name');
    draft.subscribe(() => told++);
    draft.answer('/person/name', 'Trần Thị Mẫu');
    for (const each of both.querySelectorAll('dvc-form')) await each.updateComplete;
    expect(told).to.equal(1);
  });
});
