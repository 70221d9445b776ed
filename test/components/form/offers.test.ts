import { expect, fixture, html } from '@open-wc/testing';
import { hearTime } from '../../../src/client/base/office-clock.js';
import { StorageError } from '../../../src/client/device-store.js';
import { Draft } from '../../../src/model/draft.js';
import '../../../src/components/dvc-form.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import { Office } from '../../client/office.js';
import { clientOf, savedDraft } from '../../fixtures/journey.js';
import { knownDocument } from '../../fixtures/known.js';
import { LastingStore } from '../../fixtures/papers.js';
import { waitUntil } from '../../fixtures/wait-until.js';
import { answered, button, buttons, everything, press, reads, show, type, words } from '../journey/journey-screen.js';

const otherDocument = { ...knownDocument, code: '1.000008' };
const consent = 'Nhớ họ tên';
const box = (root: Element) =>
  everything(root).find(
    (each): each is HTMLInputElement =>
      each instanceof HTMLInputElement && each.closest('label')?.textContent?.includes(consent) === true,
  );

const now = () => new Date().toISOString();
const expand = (root: Element) => {
  for (const each of everything(root)) if (each instanceof HTMLDetailsElement) each.open = true;
};

/** Somebody who has filled in a form as far as the review. */
async function reviewed(store: LastingStore) {
  const element = await show({ store, document: knownDocument });
  await press(element, 'Bắt đầu');
  await type(element, '/applicant/name', 'Trần Thị Mẫu');
  await type(element, '/applicant/home/city', 'Hà Nội');
  await press(element, 'Tiếp tục');
  await reads(element, 'Trẻ em');
  await press(element, 'Tiếp tục');
  await waitUntil(() => box(element), 'nobody asked whether the device may remember');
  return element;
}

describe('what is known already', () => {
  it('is offered as the same as another answer, for as long as there is none', async () => {
    const draft = new Draft(loadProcedure(knownDocument), 'key', 'secret', { applicant: { phone: '0912345678' } });
    const element = await fixture(html`<dvc-form .draft=${draft} page="/child"></dvc-form>`);
    const name = 'Giống như: Người yêu cầu, Số điện thoại';
    await press(element, name);
    await waitUntil(() => !button(element, name));
    expect(draft.read('/child/call')).to.equal('0912345678');
    await expect(element).to.be.accessible();
  });

  it('does not take the control away in which the citizen types', async () => {
    const draft = new Draft(loadProcedure(knownDocument), 'key', 'secret', { applicant: { phone: '0912345678' } });
    const element = await fixture(html`<dvc-form .draft=${draft} page="/child"></dvc-form>`);
    await waitUntil(() => button(element, 'Giống như: Người yêu cầu, Số điện thoại'));
    const control = element.shadowRoot!.querySelector<HTMLInputElement>('[name="/child/call"]')!;
    control.focus();
    await type(element.parentElement!, '/child/call', '09');
    await waitUntil(() => !button(element, 'Giống như: Người yêu cầu, Số điện thoại'));
    expect(control.isConnected).to.equal(true);
    expect(element.shadowRoot!.activeElement).to.equal(control);
  });

  it('is remembered only with consent, and then offered in another procedure', async () => {
    const store = new LastingStore();
    const first = await reviewed(store);
    expect(box(first)?.checked).to.equal(false);
    await expect(first).to.be.accessible();
    expect(await store.profile()).to.equal(undefined);
    box(first)?.click();
    await waitUntil(async () => (await store.profile()) !== undefined);
    first.remove();
    const second = await show({ store, document: otherDocument });
    await press(second, 'Bắt đầu');
    await waitUntil(() => button(second, 'Điền: Trần Thị Mẫu'), 'nobody was offered');
    await expect(second).to.be.accessible();
    await press(second, 'Điền: Trần Thị Mẫu');
    await reads(second, 'Đã điền của Trần Thị Mẫu: Họ, chữ đệm, tên; Nơi cư trú.');
    await expect(second).to.be.accessible();
    expect(await answered(second, '/applicant/name')).to.equal('Trần Thị Mẫu');
    expect(await answered(second, '/applicant/home/city')).to.equal('Hà Nội');
    expect(await answered(second, '/applicant/phone')).to.equal('');
    await press(second, 'Bỏ phần vừa điền');
    await waitUntil(() => button(second, 'Điền: Trần Thị Mẫu'), 'it was not taken back');
    expect(await answered(second, '/applicant/name')).to.equal('');
  });

  it('is never offered over what was typed', async () => {
    const store = new LastingStore();
    await store.keepProfile({ facts: { name: 'Người Thử', phone: '0912345678' }, savedAt: now() });
    const element = await show({ store, document: otherDocument });
    await press(element, 'Bắt đầu');
    await waitUntil(() => button(element, 'Điền: Người Thử'), 'nobody was offered');
    await type(element, '/applicant/name', 'Người Khác');
    await waitUntil(() => !button(element, 'Điền: Người Thử'), 'one person was offered beside the name of another');
    await type(element, '/applicant/name', 'Người Thử');
    await press(element, 'Điền: Người Thử');
    await reads(element, 'Đã điền của Người Thử: Số điện thoại.');
  });

  it('is forgotten where the mark is taken away, one by one, and all at once', async () => {
    const store = new LastingStore();
    const names = async () => {
      const profile = await store.profile();
      return profile && [profile, ...(profile.others ?? [])].map(({ facts }) => facts['name']);
    };
    const others = ['Hai', 'Ba'].map((name) => ({ facts: { name }, savedAt: now() }));
    await store.keepProfile({ facts: { name: 'Một' }, savedAt: now(), others });
    const first = await reviewed(store);
    expect(box(first)?.checked, 'a box was ticked for somebody who was never remembered').to.equal(false);
    box(first)?.click();
    await waitUntil(async () => (await names())?.length === 4);
    expect(await names()).to.deep.equal(['Trần Thị Mẫu', 'Một', 'Hai', 'Ba']);
    box(first)?.click();
    await waitUntil(async () => (await names())?.length === 3);
    expect(await names()).to.deep.equal(['Một', 'Hai', 'Ba']);
    first.remove();
    const second = await show({ store, document: otherDocument });
    await press(second, 'Bắt đầu');
    await waitUntil(() => button(second, 'Điền: Một'), 'nobody was offered');
    expand(second);
    buttons(second)
      .find((each) => each.ariaLabel === 'Xóa khỏi máy này: Hai')
      ?.click();
    await waitUntil(async () => (await names())?.length === 2);
    expect(await names()).to.deep.equal(['Một', 'Ba']);
    await waitUntil(() => !button(second, 'Điền: Hai'), 'who was forgotten is offered');
    expand(second);
    await press(second, 'Xóa tất cả thông tin đã nhớ');
    await waitUntil(() => !button(second, 'Điền: Một'), 'who was forgotten is offered');
    expect(await store.profile()).to.equal(undefined);
    expect(buttons(second).map(({ textContent }) => textContent.trim())).to.include('Tiếp tục');
  });

  it('shows three at most, and the others behind one press', async () => {
    const store = new LastingStore();
    const people = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'].map((name) => ({ facts: { name }, savedAt: now() }));
    await store.keepProfile({ ...people[0]!, others: people.slice(1) });
    const element = await show({ store, document: otherDocument });
    await press(element, 'Bắt đầu');
    await waitUntil(() => button(element, 'Điền: Một'), 'nobody was offered');
    const isFolded = (name: string) => button(element, `Điền: ${name}`)?.closest('details') !== null;
    expect(['Một', 'Hai', 'Ba', 'Bốn', 'Năm'].map(isFolded)).to.deep.equal([false, false, false, true, true]);
    expect(words(element)).to.contain('Máy này nhớ thêm 2 người');
  });

  it('says that it is not remembered where the device did not keep it', async () => {
    const store = new LastingStore();
    store.keepProfile = () => Promise.reject(new StorageError('full'));
    const element = await reviewed(store);
    box(element)?.click();
    await waitUntil(() => box(element)?.checked === false, 'the box went on saying that it is remembered');
  });

  for (const [what, before] of [
    ['remembers nothing that nobody has agreed to', undefined],
    ['keeps what is remembered up to date', { name: 'Trần Thị Mẫu', phone: '0912345678' }],
  ] as const)
    it(`${what} when a dossier is sent`, async () => {
      const store = new LastingStore();
      if (before) await store.keepProfile({ facts: before, savedAt: now() });
      const answers = { applicant: { name: 'Trần Thị Mẫu', phone: '0987654321' } };
      await store.keepDraft({ ...savedDraft(answers, '/review'), code: knownDocument.code });
      const element = await show({ store, document: knownDocument, client: clientOf(new Office()) });
      await press(element, 'Làm tiếp');
      await waitUntil(() => box(element), 'the review never asked');
      everything(element)
        .find(({ id }) => id === 'declaration')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await press(element, 'Nộp hồ sơ');
      await reads(element, 'Đã nộp');
      expect((await store.profile())?.facts).to.deep.equal(before && answers.applicant);
    });

  it('is deleted after a year', async () => {
    const store = new LastingStore();
    const others = [{ facts: { name: 'Người Cũ' }, savedAt: '2020-01-01T00:00:00.000Z', vouched: true }];
    await store.keepProfile({ facts: { name: 'Người Mới' }, savedAt: now(), vouched: true, others });
    hearTime(new Response('', { headers: { Date: new Date().toUTCString() } }));
    const element = await show({ store, document: otherDocument });
    await press(element, 'Bắt đầu');
    await waitUntil(() => button(element, 'Điền: Người Mới'), 'who is remembered for less was forgotten');
    expect((await store.profile())?.others).to.equal(undefined);
    expect(words(element)).not.to.contain('Người Cũ');
  });

  it('is not kept on a device that others use', async () => {
    const element = await show({ document: knownDocument, sharedDevice: true, store: undefined as never });
    await press(element, 'Bắt đầu');
    await type(element, '/applicant/name', 'Trần Thị Mẫu');
    await press(element, 'Tiếp tục');
    await reads(element, 'Trẻ em');
    await press(element, 'Tiếp tục');
    await reads(element, 'Xem lại trước khi nộp');
    expect(words(element)).not.to.contain(consent);
  });
});
