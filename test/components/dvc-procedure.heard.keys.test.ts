import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/dvc-form.js';
import '../../src/components/dvc-procedure.js';
import { StorageError } from '../../src/client/device-store.js';
import { Draft } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { Office } from '../client/office.js';
import { clientOf, journeyDocument, savedDraft } from '../fixtures/journey.js';
import { hearing, hears } from '../fixtures/hearing.js';
import { knownDocument } from '../fixtures/known.js';
import { LastingStore } from '../fixtures/papers.js';
import { smallDocument } from '../fixtures/small-procedure.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { button, everything, press, reads, show, submit } from './journey/journey-screen.js';

const { code } = journeyDocument;
const ready = { person: { name: 'Trần Thị Mẫu' } };

async function deviceAt(place: string, answers: object = ready): Promise<LastingStore> {
  const store = new LastingStore();
  await store.keepDraft(savedDraft(answers as never, place));
  return store;
}

/** What has the focus, also deep in shadow roots. */
function focused(): Element | null {
  let inner = document.activeElement;
  while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
  return inner;
}

const focusedText = (): string => focused()?.textContent?.trim().replaceAll(/\s+/g, ' ') ?? '';

const focusReads = (words: string) =>
  waitUntil(() => focusedText() === words).catch(() => {
    throw new Error(`the focus is not on «${words}», but on «${focusedText()}»`);
  });

async function pressByKey(root: Element, name: string): Promise<void> {
  await waitUntil(() => button(root, name), `there was no button «${name}»`);
  button(root, name)!.focus();
  await sendKeys({ press: 'Enter' });
}

describe('<dvc-procedure> by keyboard', () => {
  it('leads on by Tab, also while what was answered is being kept', async () => {
    const element = await show({ store: await deviceAt('/person', {}), client: clientOf(new Office()) });
    await pressByKey(element, 'Làm tiếp');
    await waitUntil(() => focused()?.matches('h2') === true);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Trần Thị Mẫu' });
    await sendKeys({ press: 'Tab' });
    expect(focused()?.getAttribute('type')).to.equal('radio');
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await aTimeout(300);
    expect(focusedText()).to.equal('Bỏ chọn');
    await sendKeys({ press: 'Tab' });
    expect(focusedText()).to.equal('Tiếp tục');
  });
});

describe('<dvc-procedure> by ear: each screen begins with its heading', () => {
  it('which says the step and what it is about, on pages, papers and review', async () => {
    const store = await deviceAt('/person', { person: { ...ready.person, married: true } });
    const element = await show({ store, client: clientOf(new Office()) });
    await pressByKey(element, 'Làm tiếp');
    await focusReads('Bước 1 trên 4: Người yêu cầu');
    expect(focused()).to.match('h2');
    await pressByKey(element, 'Tiếp tục');
    await focusReads('Bước 2 trên 4: Việc khác');
    await pressByKey(element, 'Tiếp tục');
    await focusReads('Bước 3 trên 4: Giấy tờ');
    expect(focused()).to.match('h2');
    await pressByKey(element, 'Tiếp tục');
    await focusReads('Bước 4 trên 4: Xem lại trước khi nộp');
    expect(focused()).to.match('h2');
    await pressByKey(element, 'Quay lại');
    await focusReads('Bước 3 trên 4: Giấy tờ');
  });

  it('which says at the end that the dossier has arrived', async () => {
    const element = await show({ store: await deviceAt('/review'), client: clientOf(new Office()) });
    await pressByKey(element, 'Làm tiếp');
    await submit(element);
    await focusReads('Đã nộp: Thủ tục thử');
    expect(focused()).to.match('h2');
    await expect(element).to.be.accessible();
  });

  it('which comes when what is asked there has come', async () => {
    const element = await show({ store: await deviceAt('/review') });
    await pressByKey(element, 'Làm tiếp');
    await focusReads('Bước 3 trên 3: Xem lại trước khi nộp');
  });

  it('which comes with why the draft cannot be written here', async () => {
    const store = await deviceAt('/person');
    await pressByKey(await show({ store }), 'Làm tiếp');
    const second = await show({ store });
    await pressByKey(second, 'Làm tiếp');
    await focusReads('Thủ tục thử');
    const described = focused()!.getAttribute('aria-describedby')!;
    expect(second.shadowRoot!.getElementById(described)).to.contain.text('đang mở ở một nơi khác');
  });
});

describe('<dvc-procedure> by ear: what is deleted', () => {
  it('is asked back about: Enter twice keeps the draft, and the focus is where it was', async () => {
    const store = await deviceAt('/person');
    const element = await show({ store });
    await pressByKey(element, 'Xóa bản nháp');
    await focusReads('Giữ lại');
    const group = focused()!.closest('[role=group]')!;
    const named = element.shadowRoot!.getElementById(group.getAttribute('aria-labelledby')!);
    expect(named).to.contain.text('Xóa rồi thì không lấy lại được');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await focusReads('Xóa bản nháp');
    expect(await store.draft(code)).not.to.equal(undefined);
  });

  it('is said, and the focus goes to the heading, from the guide and from a step', async () => {
    for (const isStep of [false, true]) {
      const store = await deviceAt('/person');
      const element = await show({ store });
      const said = hearing(element);
      if (isStep) {
        await pressByKey(element, 'Làm tiếp');
        await reads(element, 'Bước 1 trên');
        everything(element).find((each): each is HTMLDetailsElement => each.matches('details.foot'))!.open = true;
      }
      await pressByKey(element, 'Xóa bản nháp');
      await pressByKey(element, 'Xóa hẳn');
      await focusReads('Thủ tục thử');
      await hears(said, 'Đã xóa bản nháp trên máy này.');
      const seen = everything(element).filter((each) => each.matches('.notice'));
      expect(seen.map((each) => each.textContent?.trim())).to.include('Đã xóa bản nháp trên máy này.');
      await expect(element).to.be.accessible();
      expect(await store.draft(code)).to.equal(undefined);
      element.remove();
    }
  });

  it('stays asked where the device did not delete it', async () => {
    const store = await deviceAt('/person');
    store.dropDraft = () => Promise.reject(new StorageError('unavailable'));
    const element = await show({ store });
    await pressByKey(element, 'Xóa bản nháp');
    await pressByKey(element, 'Xóa hẳn');
    await reads(element, 'Chưa xóa được');
    expect(button(element, 'Giữ lại')).not.to.equal(undefined);
  });
});

describe('<dvc-procedure> by ear: what changes beside the questions', () => {
  it('is said in a place that was there before: the line that is gone, and a draft that cannot be kept', async () => {
    const online = Object.getOwnPropertyDescriptor(navigator, 'onLine');
    const store = await deviceAt('/person');
    const element = await show({ store });
    await pressByKey(element, 'Làm tiếp');
    await reads(element, 'Bước 1 trên');
    const said = hearing(element);
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      window.dispatchEvent(new Event('offline'));
      await hears(said, 'Đang mất mạng.');
    } finally {
      if (online) Object.defineProperty(navigator, 'onLine', online);
      else Reflect.deleteProperty(navigator, 'onLine');
      window.dispatchEvent(new Event('online'));
    }
    store.keepDraft = () => Promise.reject(new StorageError('full'));
    everything(element)
      .find((each): each is HTMLInputElement => each.matches('[name="/person/name"]'))!
      .focus();
    await sendKeys({ type: 'a' });
    await hears(said, 'Máy đã hết chỗ');
  });
});

describe('<dvc-form> by ear', () => {
  const draftOf = (document: object, answers: object): Draft =>
    new Draft(loadProcedure({ ...smallDocument, translations: {}, ...document }), 'key', 'secret', answers as never);

  it('says what is wrong with a question that was left, and how a number was understood', async () => {
    const properties = { size: { type: 'number', title: 'Diện tích' }, next: { type: 'string', title: 'Tiếp' } };
    const form = { type: 'object', properties: { land: { type: 'object', title: 'Đất', properties } } };
    const element = await fixture<HTMLElementTagNameMap['dvc-form']>(
      html`<dvc-form .draft=${draftOf({ form }, {})} page="/land"></dvc-form>`,
    );
    const said = hearing(element);
    const control = element.shadowRoot!.querySelector<HTMLInputElement>('[name="/land/size"]')!;
    control.focus();
    await sendKeys({ type: '72.5' });
    await sendKeys({ press: 'Tab' });
    await hears(said, 'Đã hiểu là: 72,5');
    control.focus();
    control.select();
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Tab' });
    await hears(said, 'Hãy ghi diện tích bằng chữ số, ví dụ 72,5.');
  });

  it('leads to what a button has filled in, and says so', async () => {
    const draft = draftOf(knownDocument, { applicant: { phone: '0912345678' } });
    const element = await fixture(html`<dvc-form .draft=${draft} page="/child"></dvc-form>`);
    const said = hearing(element);
    await pressByKey(element, 'Giống như: Người yêu cầu, Số điện thoại');
    await waitUntil(() => (focused() as HTMLInputElement).name === '/child/call', 'the focus is lost');
    await hears(said, 'Đã điền giống như: Người yêu cầu, Số điện thoại.');
  });

  it('leads to the page when what the device remembers was filled in or forgotten', async () => {
    for (const name of ['Điền: Người Thử', 'Xóa']) {
      const store = new LastingStore();
      await store.keepProfile({ facts: { name: 'Người Thử' }, savedAt: new Date().toISOString() });
      const element = await show({ store, document: knownDocument });
      await press(element, 'Bắt đầu');
      const said = hearing(element);
      const known = (): Element | undefined => everything(element).find((each) => each.matches('.known details'));
      await waitUntil(known);
      known()?.setAttribute('open', '');
      await pressByKey(element, name);
      await focusReads('Bước 1 trên 3: Người yêu cầu');
      await hears(said, name.startsWith('Đ') ? 'Đã điền của Người Thử' : 'Đã xóa thông tin đã nhớ');
      element.remove();
    }
  });

  it('leads to what stands around an answer that is no longer asked and was taken away', async () => {
    const properties = {
      old: { type: 'string', title: 'Số cũ', deprecated: true },
      name: { type: 'string', title: 'Họ tên' },
    };
    const form = { type: 'object', properties: { person: { type: 'object', title: 'Người', properties } } };
    const draft = draftOf({ form }, { person: { old: '12' } });
    const element = await fixture(html`<dvc-form .draft=${draft} page="/person"></dvc-form>`);
    await pressByKey(element, 'Bỏ câu trả lời này');
    await focusReads('Người');
  });
});
