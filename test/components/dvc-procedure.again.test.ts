import { expect } from '@open-wc/testing';
import type { SavedDraft } from '../../src/model/draft.js';
import { Office } from '../client/office.js';
import { clientOf, savedDraft } from '../fixtures/journey.js';
import { knownDocument } from '../fixtures/known.js';
import { LastingStore } from '../fixtures/papers.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { answered, everything, press, reads, show, words } from './journey/journey-screen.js';

const title = 'Làm thêm một hồ sơ như thế này';
const choice = 'Một trẻ khác, cùng người làm';
const document_ = { ...knownDocument, again: [{ title: choice, new: ['/child'] }] };
const answers = { applicant: { name: 'Trần Thị Mẫu', phone: '0912345678' }, child: { phone: '0987654321' } };

/** The button of a choice: its name stands first in it. */
const choiceOf = (root: Element, name: string) =>
  everything(root).find(
    (each): each is HTMLButtonElement => each instanceof HTMLButtonElement && each.textContent.trim().startsWith(name),
  );

async function take(root: Element, name: string): Promise<void> {
  await waitUntil(() => choiceOf(root, name), `nobody offered «${name}»`);
  choiceOf(root, name)?.click();
}

async function atReview(given: Parameters<typeof show>[0], kept: SavedDraft['answers'] = answers) {
  const store = new LastingStore();
  const draft = { ...savedDraft(kept, '/review'), code: document_.code, version: document_.version };
  await store.keepDraft(draft);
  const element = await show({ store, document: document_, ...given });
  await press(element, 'Làm tiếp');
  await reads(element, 'Xem lại trước khi nộp');
  return { element, store, draft };
}

async function received() {
  const shown = await atReview({ client: clientOf(new Office()) });
  await waitUntil(() => everything(shown.element).some(({ id }) => id === 'declaration'));
  everything(shown.element)
    .find(({ id }) => id === 'declaration')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await press(shown.element, 'Nộp hồ sơ');
  await reads(shown.element, 'Phiếu thông tin nộp hồ sơ');
  return shown;
}

describe('<dvc-procedure> another dossier like the last one', () => {
  it('begins with what may be kept, under a key of its own, and the receipt stays', async () => {
    const { element, store, draft } = await received();
    await reads(element, title);
    await reads(element, 'Giữ tất cả, trừ: Trẻ em');
    await expect(element).to.be.accessible();
    const [sent] = await store.outbox();
    await take(element, choice);
    await reads(element, 'Hồ sơ mới: những gì không đổi đã được giữ từ hồ sơ trước.');
    await waitUntil(async () => await store.draft(draft.code), 'the new draft was not kept');
    const begun = await store.draft(draft.code);
    expect(begun?.answers).to.deep.equal({ applicant: answers.applicant });
    expect(begun?.key).not.to.equal(draft.key);
    expect((await store.outbox()).map(({ key }) => key)).to.deep.equal([sent?.key]);
    await expect(element).to.be.accessible();
    await press(element, 'Quay lại');
    await waitUntil(() => !words(element).includes('Hồ sơ mới'), 'it is said on every screen');
    expect(await answered(element, '/applicant/name')).to.equal(answers.applicant.name);
    await press(element, 'Quay lại');
    await reads(element, 'cơ quan đã nhận');
  });

  it('leaves a draft alone that was begun meanwhile', async () => {
    const { element, store, draft } = await received();
    const other = {
      ...savedDraft({ applicant: { name: 'Khác' } }, '/applicant'),
      code: draft.code,
      key: crypto.randomUUID(),
    };
    await store.keepDraft(other);
    await take(element, choice);
    await reads(element, 'Ông/bà có một hồ sơ đang làm dở');
    expect((await store.draft(draft.code))?.key).to.equal(other.key);
  });

  it('takes the place of what was prepared for filing elsewhere, and says so before', async () => {
    const { element, store, draft } = await atReview({ client: undefined });
    await press(element, 'Chuẩn bị xong');
    await reads(element, 'Hồ sơ đang xem và giấy tờ của nó sẽ bị xóa khỏi máy này.');
    expect(choiceOf(element, choice)?.closest('details')?.open).to.equal(false);
    await take(element, choice);
    await reads(element, 'Hồ sơ mới');
    await waitUntil(async () => (await store.draft(draft.code))?.key !== draft.key, 'the old draft was kept');
    await waitUntil(async () => await store.draft(draft.code), 'the new draft was not kept');
    expect((await store.draft(draft.code))?.answers).to.deep.equal({ applicant: answers.applicant });
  });

  it('is offered without a store, too: nothing is kept for it', async () => {
    const element = await show({
      document: document_,
      client: clientOf(new Office()),
      sharedDevice: true,
      store: undefined as never,
    });
    await press(element, 'Bắt đầu');
    await press(element, 'Tiếp tục');
    await reads(element, 'Trẻ em');
    await press(element, 'Tiếp tục');
    await waitUntil(() => everything(element).some(({ id }) => id === 'declaration'));
    everything(element)
      .find(({ id }) => id === 'declaration')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await press(element, 'Nộp hồ sơ');
    await take(element, choice);
    await reads(element, 'Hồ sơ mới');
    expect(await answered(element, '/child/phone')).to.equal('');
  });
});
