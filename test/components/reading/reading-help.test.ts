import { expect, fixture, html } from '@open-wc/testing';
import { MemoryStore } from '../../../src/client/device/memory-store.js';
import { Papers } from '../../../src/client/papers/papers.js';
import type { DvcDocuments } from '../../../src/components/dvc-documents.js';
import '../../../src/components/dvc-documents.js';
import type { DvcForm } from '../../../src/components/dvc-form.js';
import '../../../src/components/dvc-form.js';
import type { DvcGuide } from '../../../src/components/dvc-guide.js';
import '../../../src/components/dvc-guide.js';
import type { DvcReview } from '../../../src/components/dvc-review.js';
import '../../../src/components/dvc-review.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import { Clock, draft as paperDraft, Office, slot } from '../../fixtures/papers.js';
import { termDocument, termDraft } from '../../fixtures/terms.js';
import { translatePage } from '../../fixtures/translate.js';
import { waitUntil } from '../../fixtures/wait-until.js';
import { controlOf, enter } from '../typing.js';

const questions = (element: Element): readonly string[] =>
  [...element.shadowRoot!.querySelectorAll('.term > summary')].map(({ textContent }) => textContent);

const term = (element: Element, name: string): HTMLDetailsElement => {
  const all = [...element.shadowRoot!.querySelectorAll<HTMLDetailsElement>('.term')];
  return all.find(({ textContent }) => textContent.startsWith(name))!;
};

async function withTerms<Shown extends Element>(element: Shown): Promise<Shown> {
  await waitUntil(() => questions(element).length, 'no term was explained');
  return element;
}

describe('terms that can be tapped', () => {
  const form = async (page = '/home', draft = termDraft()): Promise<DvcForm> =>
    withTerms(await fixture<DvcForm>(html`<dvc-form .draft=${draft} page=${page}></dvc-form>`));
  const guide = async (): Promise<DvcGuide> =>
    withTerms(await fixture<DvcGuide>(html`<dvc-guide .procedure=${loadProcedure(termDocument)}></dvc-guide>`));

  it('stand once on a page of questions, where each term comes first, and no stop before the control', async () => {
    const element = await form();
    expect(questions(element)).to.deep.equal(['Người giám hộ là gì?', 'Thường trú là gì?', 'Tạm trú là gì?']);
    const before = (name: string): Element | null => term(element, name).previousElementSibling;
    expect(before('Người giám hộ')).to.have.attribute('role', 'radiogroup');
    expect(before('Thường trú')).to.have.attribute('role', 'radiogroup');
    const other = await form('/other');
    expect(term(other, 'Thường trú').previousElementSibling!.localName).to.equal('input');
    await expect(element).to.be.accessible();
  });

  it('say what the term is when they are tapped, and are large enough for a finger', async () => {
    const element = await form();
    const { firstElementChild: summary, lastElementChild: words } = term(element, 'Tạm trú');
    expect(summary!.getBoundingClientRect().height).to.be.at.least(44);
    expect(words!.checkVisibility()).to.equal(false);
    (summary as HTMLElement).click();
    expect(words!.checkVisibility()).to.equal(true);
    expect(words!.textContent).to.equal('Nơi ở một thời gian, ngoài nơi thường trú, đã đăng ký.');
    await expect(element).to.be.accessible();
  });

  it('stand close together, and apart from the question that follows', async () => {
    const element = await form();
    const [first, second] = ['Thường trú', 'Tạm trú'].map((name) => term(element, name).getBoundingClientRect());
    const next = term(element, 'Tạm trú').nextElementSibling!.getBoundingClientRect();
    expect(second!.top - first!.bottom).to.be.within(4, 10);
    expect(next.top - second!.bottom).to.be.within(20, 32);
  });

  it('stand in the cards of the guide, once in all of it, and not where the text explains itself', async () => {
    const element = await guide();
    expect(questions(element)).to.deep.equal(['Thường trú là gì?', 'Giấy chứng sinh là gì?', 'Chứng thực là gì?']);
    expect(term(element, 'Thường trú').closest('.card')).to.contain.text('Ai được nộp');
    await expect(element).to.be.accessible();
  });

  it('stand in the card of the paper, and behind the name of what is brought along', async () => {
    const papers = new Papers({
      ...{ store: new MemoryStore(), client: new Office(), draft: paperDraft, line: new EventTarget() },
      wait: new Clock().wait,
    });
    const slots = [
      slot({ description: 'Bản có chứng thực.' }),
      slot({ id: 'again', title: 'Giấy chứng sinh thứ hai', description: undefined }),
      slot({ id: 'shown', title: 'Giấy tờ nơi thường trú', description: undefined, copies: 'shown' }),
    ];
    const element = await withTerms(
      await fixture<DvcDocuments>(html`<dvc-documents .slots=${slots} .papers=${papers}></dvc-documents>`),
    );
    expect(questions(element)).to.deep.equal(['Giấy chứng sinh là gì?', 'Chứng thực là gì?', 'Thường trú là gì?']);
    const first = term(element, 'Giấy chứng sinh');
    expect(first.parentElement!.dataset['slot']).to.equal('birth-certificate');
    expect(first.checkVisibility()).to.equal(true);
    expect(term(element, 'Thường trú').parentElement!.localName).to.equal('li');
    await expect(element).to.be.accessible();
    papers.dispose();
  });

  it('stand at the end of a page of the review, and are three there at the most', async () => {
    const draft = termDraft();
    for (const [pointer, value] of [
      ['/home/guarded', true],
      ['/home/line', 'Thôn Đông'],
      ['/home/paper', 'số 5'],
      ['/other/again', 'Thôn Tây'],
      ['/other/death', 'số 6'],
    ] as const)
      draft.answer(pointer, value);
    const element = await withTerms(await fixture<DvcReview>(html`<dvc-review .draft=${draft}></dvc-review>`));
    expect(questions(element)).to.deep.equal(['Người giám hộ là gì?', 'Ủy quyền là gì?', 'Thường trú là gì?']);
    expect(term(element, 'Thường trú').closest('.page')).to.contain.text('Nơi ở');
    await expect(element).to.be.accessible();
    draft.answer('/home/guarded', false);
    await waitUntil(() => questions(element).includes('Giấy báo tử là gì?'));
    expect(questions(element)).to.have.length(3);
  });

  it('come again on the next page, which has its own first places', async () => {
    const element = await form();
    element.page = '/other';
    await waitUntil(() => questions(element).includes('Giấy báo tử là gì?'));
    expect(questions(element)).to.deep.equal(['Thường trú là gì?', 'Ủy quyền là gì?', 'Giấy báo tử là gì?']);
  });

  it('come with the questions that an answer opens, and do not move those that are there', async () => {
    const draft = termDraft();
    const element = await form('/home', draft);
    const before = term(element, 'Thường trú');
    before.open = true;
    draft.answer('/home/guarded', true);
    await waitUntil(() => questions(element).includes('Ủy quyền là gì?'));
    expect(term(element, 'Thường trú')).to.equal(before);
    expect(before.open).to.equal(true);
    draft.answer('/home/guarded', false);
    await waitUntil(() => !questions(element).includes('Ủy quyền là gì?'));
  });

  it('leave a page alone on which somebody types already', async () => {
    const element = await fixture<DvcForm>(html`<dvc-form .draft=${termDraft()} page="/home"></dvc-form>`);
    const control = controlOf(element, '/home/name');
    control.focus();
    await import('../../../src/components/reading/reading-help.js');
    const { top } = control.getBoundingClientRect();
    enter(control, 'Lan');
    await element.updateComplete;
    expect(control.getBoundingClientRect().top).to.equal(top);
    expect(questions(element)).to.deep.equal([]);
    element.page = '/other';
    await withTerms(element);
  });

  it('outlive a page translation, and are not asked for twice by it', async () => {
    const draft = termDraft();
    const element = await form('/home', draft);
    translatePage(element.shadowRoot!);
    draft.answer('/home/guarded', true);
    await waitUntil(() => element.shadowRoot!.querySelectorAll('.term').length === 4);
    expect(questions(element)[0]).to.equal('[Người giám hộ là gì?]');
    expect(term(element, 'Ủy quyền').textContent).to.contain('Nhờ người khác làm thay');
    (term(element, '[Người').firstElementChild as HTMLElement).click();
    expect(term(element, '[Người').open).to.equal(true);
  });

  it('speak English, also of a term that was left in Vietnamese', async () => {
    const host = await fixture<HTMLElement>(
      html`<div lang="en"><dvc-form .draft=${termDraft()} page="/home"></dvc-form></div>`,
    );
    const element = host.querySelector('dvc-form')!;
    await waitUntil(() => questions(element).includes('What does “Tạm trú” mean?'), 'it never spoke English');
    expect(questions(element)).to.include('What does “Permanent residence” mean?');
    host.lang = 'vi';
    await waitUntil(() => questions(element).includes('Tạm trú là gì?'), 'it never spoke Vietnamese again');
    expect(questions(element)).to.have.length(3);
  });
});
