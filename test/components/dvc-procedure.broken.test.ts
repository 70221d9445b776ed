import { expect } from '@open-wc/testing';
import type { OutboxItem } from '../../src/client/device-store.js';
import '../../src/components/dvc-procedure.js';
import type { DvcProcedure } from '../../src/components/dvc-procedure.js';
import { Office } from '../client/office.js';
import { clientOf, journeyDocument, savedDraft } from '../fixtures/journey.js';
import { LastingStore } from '../fixtures/papers.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { button, everything, form, press, reads, show, submit, type, words } from './journey/journey-screen.js';

const broken = 'Trang này gặp lỗi nên chưa làm được điều ông/bà vừa bấm.';

/** How often an error is reported to the page meanwhile; nothing of it is printed. */
async function hearing(work: () => Promise<void>): Promise<number> {
  let heard = 0;
  const { reportError } = window;
  window.reportError = () => void heard++;
  try {
    await work();
  } finally {
    window.reportError = reportError;
  }
  return heard;
}

const focusIn = (element: DvcProcedure): string => {
  let inner = element.shadowRoot?.activeElement;
  while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
  return inner?.textContent ?? '';
};

class FaultyStore extends LastingStore {
  fault: 'draft' | 'outbox' | undefined;
  override async draft(code: string) {
    if (this.fault === 'draft') throw new RangeError('a fault of ours');
    return super.draft(code);
  }
  override async keepOutboxItem(item: OutboxItem) {
    if (this.fault === 'outbox') throw new RangeError('a fault of ours');
    return super.keepOutboxItem(item);
  }
}

describe('<dvc-procedure>: a press that a fault of ours keeps from being done', () => {
  const onReview = async (store: LastingStore): Promise<DvcProcedure> => {
    await store.keepDraft(savedDraft({ person: { name: 'Trần Thị Mẫu' } }, '/review'));
    const element = await show({ store, client: clientOf(new Office()) });
    await press(element, 'Làm tiếp');
    return element;
  };

  it('is said at «Nộp hồ sơ», with the form to print, and can be pressed again', async () => {
    const store = new FaultyStore();
    const element = await onReview(store);
    store.fault = 'outbox';
    const heard = await hearing(async () => {
      await submit(element);
      await reads(element, broken);
    });
    expect(heard).to.equal(1);
    await waitUntil(() => focusIn(element).includes(broken), 'the notice did not take the focus');
    expect(button(element, 'In tờ khai')).not.to.equal(undefined);
    await expect(element).to.be.accessible();
    store.fault = undefined;
    await waitUntil(() => button(element, 'Nộp hồ sơ'));
    await press(element, 'Nộp hồ sơ');
    await reads(element, 'Đã nộp.');
    expect(words(element)).not.to.contain(broken);
  });

  it('is said at «Bắt đầu»', async () => {
    const store = new FaultyStore();
    const element = await show({ store });
    await waitUntil(() => button(element, 'Bắt đầu'));
    store.fault = 'draft';
    const heard = await hearing(async () => {
      await press(element, 'Bắt đầu');
      await reads(element, broken);
    });
    expect(heard).to.equal(1);
    await expect(element).to.be.accessible();
    store.fault = undefined;
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 4');
    expect(words(element)).not.to.contain(broken);
  });

  it('is said at «Tiếp tục» of a page, with the form to print', async () => {
    const element = await show();
    await press(element, 'Bắt đầu');
    const { draft } = await form(element);
    const reveal = draft!.reveal.bind(draft);
    draft!.reveal = () => {
      throw new RangeError('a fault of ours');
    };
    expect(await hearing(() => press(element, 'Tiếp tục'))).to.equal(1);
    await reads(element, broken);
    await expect(element).to.be.accessible();
    draft!.reveal = reveal;
    await type(element, '/person/name', 'Trần Thị Mẫu');
    await press(element, 'Tiếp tục');
    await reads(element, 'Bước 2 trên 3');
    expect(words(element)).not.to.contain(broken);
  });
});

describe('<dvc-procedure>: text that cannot be sent as it was typed', () => {
  it('is sent without the half of an emoji, also where its question was not left', async () => {
    const office = new Office();
    const store = new LastingStore();
    const answers = { person: { name: 'Mẫu' }, other: { reason: 'a\ud83db\u0000c' } };
    await store.keepDraft(savedDraft(answers, '/review'));
    const element = await show({ store, client: clientOf(office), document: journeyDocument });
    await press(element, 'Làm tiếp');
    await submit(element);
    await reads(element, 'Đã nộp.');
    const [{ body } = { body: '' }] = office.submissions.values();
    expect((JSON.parse(body) as { answers: unknown }).answers).to.deep.equal({
      person: { name: 'Mẫu' },
      other: { reason: 'abc' },
    });
    expect(everything(element).some((each) => each.localName === 'dvc-receipt')).to.equal(true);
  });
});
