import { expect, fixture, html } from '@open-wc/testing';
import type { DvcProcedure } from '../../src/components/dvc-procedure.js';
import type { SavedDraft } from '../../src/model/draft.js';
import { Office } from '../client/office.js';
import { clientOf, journeyDocument, savedDraft } from '../fixtures/journey.js';
import { LastingStore } from '../fixtures/papers.js';
import { answered, button, press, reads, words } from './journey/journey-screen.js';

/** A device that answers when it is told to. */
class SlowStore extends LastingStore {
  answer = (): void => undefined;
  readonly #told = new Promise<void>((resolve) => (this.answer = resolve));

  override async draft(code: string, office?: string): Promise<SavedDraft | undefined> {
    await this.#told;
    return super.draft(code, office);
  }
}

describe('<dvc-procedure>: a start that is pressed before the device has answered', () => {
  it('leads on to the draft, and shows nothing between that goes away at once', async () => {
    const store = new SlowStore();
    await store.keepDraft(savedDraft({ person: { name: 'Trần Thị Mẫu' } }, '/person'));
    const forever = (): Promise<never> => new Promise(() => {});
    const client = { ...clientOf(new Office()), procedure: async () => journeyDocument, capabilities: forever };
    const element = await fixture<DvcProcedure>(
      html`<dvc-procedure code=${journeyDocument.code} .store=${store} .client=${client}></dvc-procedure>`,
    );
    await press(element, 'Bắt đầu');
    await reads(element, 'Đang tải phần còn lại');
    const seen: string[] = [];
    const watch = new MutationObserver(() => seen.push(words(element)));
    watch.observe(element.shadowRoot!, { childList: true, subtree: true });
    store.answer();
    expect(await answered(element, '/person/name')).to.equal('Trần Thị Mẫu');
    watch.disconnect();
    expect(seen.filter((each) => each.includes('Làm tiếp'))).to.deep.equal([]);
    expect(button(element, 'Bắt đầu')).to.equal(undefined);
  });
});
