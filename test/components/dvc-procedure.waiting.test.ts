import { expect } from '@open-wc/testing';
import type { DvcProcedure } from '../../src/components/dvc-procedure.js';
import { Office } from '../client/office.js';
import { clientOf, journeyDocument, savedDraft } from '../fixtures/journey.js';
import { LastingStore } from '../fixtures/papers.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { answered, button, buttons, press, reads, show, submit, type, words } from './journey/journey-screen.js';

const { code } = journeyDocument;
const { key } = savedDraft({}, '');
/** Two pages are answered. */
const answers = { person: { name: 'Trần Thị Mẫu' }, other: { reason: 'Xin học' } };

/** A dossier that waits, because of a line that is dead until `office.fault` says otherwise. */
async function waiting(office = new Office(), store = new LastingStore()) {
  await store.keepDraft(savedDraft(answers, '/review'));
  office.fault = () => 'cut';
  const element = await show({ store, client: clientOf(office) });
  await press(element, 'Làm tiếp');
  await submit(element);
  await reads(element, 'Chưa tới được cơ quan');
  return { element, office, store };
}

async function submitAnother(element: DvcProcedure, name: string): Promise<void> {
  await press(element, 'Làm hồ sơ khác');
  await press(element, 'Bắt đầu');
  expect(await answered(element, '/person/name')).to.equal('');
  await type(element, '/person/name', name);
  await press(element, 'Tiếp tục');
  await reads(element, 'Bước 2 trên 3');
  await press(element, 'Tiếp tục');
  await submit(element);
}

/** Pixels between an element and the one before it. */
function roomAbove({ shadowRoot }: DvcProcedure, tag: string): number {
  const below = shadowRoot!.querySelector(tag)!;
  const before = below.previousElementSibling!.getBoundingClientRect().bottom;
  return below.getBoundingClientRect().top - before;
}

/** The words of what has the focus. */
function focused({ shadowRoot }: DvcProcedure): string | undefined {
  return shadowRoot?.activeElement?.textContent.trim();
}

describe('<dvc-procedure>: a dossier that was refused', () => {
  for (const [problem, step] of [
    ['file-mismatch', 'dvc-documents'],
    ['missing-file', 'dvc-documents'],
    ['too-many-files', 'dvc-documents'],
    ['outdated-procedure', 'dvc-review'],
  ] as const)
    it(`for ${problem} opens at ${step}`, async () => {
      const office = new Office();
      const store = new LastingStore();
      const married = { ...answers, person: { ...answers.person, married: true } };
      await store.keepDraft(savedDraft(married, '/review'));
      office.judge = () => problem;
      const element = await show({ store, client: clientOf(office) });
      await press(element, 'Làm tiếp');
      await submit(element);
      await press(element, 'Sửa hồ sơ');
      await waitUntil(() => element.shadowRoot?.querySelector(step), step);
    });
});

describe('<dvc-procedure>: a dossier that waits', () => {
  it('leaves no draft beside it once the device keeps it', async () => {
    const { store } = await waiting();
    await waitUntil(async () => (await store.draft(code)) === undefined);
    expect((await store.outbox())[0]?.draft?.answers).to.deep.equal(answers);
  });

  it('offers nothing else to do while it is on its first way to the office', async () => {
    const store = new LastingStore();
    await store.keepDraft(savedDraft(answers, '/review'));
    let arrive = (): void => undefined;
    const office = new Office();
    const client = clientOf(office);
    const held = new Promise<void>((done) => (arrive = done));
    const submitted = client.submit.bind(client);
    const slow = Object.assign(client, {
      submit: async (...sent: Parameters<typeof submitted>) => {
        await held;
        return submitted(...sent);
      },
    });
    const element = await show({ store, client: slow });
    await press(element, 'Làm tiếp');
    await submit(element);
    await reads(element, 'Hồ sơ đang được gửi');
    expect(button(element, 'Làm hồ sơ khác') !== undefined).to.equal(true);
    expect(element.shadowRoot?.querySelectorAll('dvc-handover, dvc-filled-form').length).to.equal(0);
    arrive();
    await reads(element, 'Đã nộp');
  });

  it('does not say that it is being sent while there is no line', async () => {
    const { element } = await waiting();
    const online = Object.getOwnPropertyDescriptor(navigator, 'onLine');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      window.dispatchEvent(new Event('offline'));
      await reads(element, 'Hồ sơ chưa gửi đi');
      expect(words(element)).to.contain('Hồ sơ sẽ tự gửi khi có mạng trở lại').and.not.to.contain('đang gửi');
    } finally {
      if (online) Object.defineProperty(navigator, 'onLine', online);
      else Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('can be printed, kept as a file and handed in, and says so', async () => {
    const { element } = await waiting();
    await waitUntil(() => button(element, 'In tờ khai') && button(element, 'Lưu hồ sơ về máy'));
    expect(words(element)).to.contain('Trang này vẫn tự gửi hồ sơ');
    expect(words(element)).not.to.contain('Trang này không gửi gì đi');
    await expect(element).to.be.accessible();
  });

  it('leaves room between its buttons and what to do otherwise', async () => {
    const { element } = await waiting();
    await waitUntil(() => element.shadowRoot?.querySelector('dvc-handover'));
    expect(roomAbove(element, 'dvc-handover')).to.be.at.least(16);
  });

  it('leaves room between the buttons of the receipt and the tracker', async () => {
    const store = new LastingStore();
    await store.keepDraft(savedDraft(answers, '/review'));
    const element = await show({ store, client: clientOf(new Office()) });
    await press(element, 'Làm tiếp');
    await submit(element);
    await waitUntil(() => element.shadowRoot?.querySelector('dvc-tracker'));
    expect(roomAbove(element, 'dvc-tracker')).to.be.at.least(16);
  });

  it('says how often it was tried and what else can be done', async () => {
    const { element } = await waiting();
    await waitUntil(() => {
      button(element, 'Gửi ngay')?.click();
      return /Đã thử \d+ lần.* lưu hồ sơ và nộp tại cơ quan/.test(words(element));
    });
  });

  it('is taken back with its answers, also after a reload, and arrives once it is submitted again', async () => {
    const { element, office, store } = await waiting();
    element.remove();
    office.fault = ({ method }) => (method === 'POST' ? 'cut' : undefined);
    const second = await show({ store, client: clientOf(office) });
    await press(second, 'Lấy lại để sửa');
    await reads(second, 'Xem lại trước khi nộp');
    expect(await store.outbox()).to.deep.equal([]);
    expect((await store.draft(code))?.key).to.equal(key);
    office.fault = () => undefined;
    await submit(second);
    await reads(second, 'Đã nộp.');
    expect(office.submissions.size).to.equal(1);
  });

  it('is taken back without the word of the office only by who is sure', async () => {
    const { element, store } = await waiting();
    await press(element, 'Lấy lại để sửa');
    await reads(element, 'Chưa hỏi được cơ quan');
    await expect(element).to.be.accessible();
    expect(await store.outbox()).to.have.length(1);
    await press(element, 'Giữ lại');
    await waitUntil(() => focused(element) === 'Lấy lại để sửa');
    await press(element, 'Lấy lại để sửa');
    await press(element, 'Vẫn lấy lại');
    await reads(element, 'Xem lại trước khi nộp');
    expect(await store.outbox()).to.deep.equal([]);
  });

  it('shows the receipt where it turns out that it has arrived', async () => {
    const { element, office } = await waiting();
    office.fault = ({ method }) => (method === 'POST' ? 'lost' : 'cut');
    await press(element, 'Gửi ngay');
    office.fault = ({ method }) => (method === 'POST' ? 'cut' : undefined);
    await press(element, 'Lấy lại để sửa');
    await waitUntil(() => words(element).includes('Đã nộp.') || words(element).includes('Xem lại trước khi nộp'));
    expect(office.submissions.size === 1).to.equal(words(element).includes('Đã nộp.'));
  });

  it('leaves room for another of the same procedure, and both arrive', async () => {
    const { element, office, store } = await waiting();
    await submitAnother(element, 'Trần Văn Hai');
    await reads(element, 'Chưa tới được cơ quan');
    expect(await store.outbox()).to.have.length(2);
    office.fault = () => undefined;
    await press(element, 'Gửi ngay');
    await reads(element, 'Đã nộp.');
    await waitUntil(() => office.submissions.size === 2);
    expect([...office.submissions.keys()]).to.include(key);
    await waitUntil(async () => (await store.outbox()).every(({ receipt }) => receipt));
  });

  it('is sent by the next page though another draft is in hand there, and can be opened from its guide', async () => {
    const { element, office, store } = await waiting();
    await press(element, 'Làm hồ sơ khác');
    await press(element, 'Bắt đầu');
    await type(element, '/person/name', 'Trần Văn Hai');
    element.remove();
    const second = await show({ store, client: clientOf(office) });
    await reads(second, 'Làm tiếp');
    const open = () => buttons(second).find(({ textContent }) => textContent.includes('chưa nộp xong'));
    await waitUntil(open);
    await expect(second).to.be.accessible();
    office.fault = () => undefined;
    await press(second, 'Làm tiếp');
    dispatchEvent(new Event('online'));
    await waitUntil(() => office.submissions.has(key));
    expect(await answered(second, '/person/name')).to.equal('Trần Văn Hai');
  });

  it('is not taken back over another draft', async () => {
    const { element, store } = await waiting();
    await press(element, 'Làm hồ sơ khác');
    await press(element, 'Bắt đầu');
    await type(element, '/person/name', 'Trần Văn Hai');
    await press(element, 'Quay lại');
    await waitUntil(() => buttons(element).some(({ textContent }) => textContent.includes('chưa nộp xong')));
    buttons(element)
      .find(({ textContent }) => textContent.includes('chưa nộp xong'))
      ?.click();
    await press(element, 'Lấy lại để sửa');
    await reads(element, 'đang làm một hồ sơ khác');
    expect((await store.draft(code))?.answers).to.deep.equal({ person: { name: 'Trần Văn Hai' } });
    expect(await store.outbox()).to.have.length(1);
  });

  it('asks back before code and secret are deleted', async () => {
    const { element, office, store } = await waiting();
    office.fault = () => undefined;
    await press(element, 'Gửi ngay');
    await press(element, 'Tôi đã lưu mã, đóng hồ sơ này');
    await reads(element, 'sẽ xóa mã hồ sơ và số bí mật');
    await expect(element).to.be.accessible();
    await press(element, 'Giữ lại');
    await waitUntil(() => focused(element) === 'Tôi đã lưu mã, đóng hồ sơ này');
    expect(await store.outbox()).to.have.length(1);
    await press(element, 'Tôi đã lưu mã, đóng hồ sơ này');
    await press(element, 'Xóa khỏi máy này');
    await waitUntil(() => button(element, 'Bắt đầu'));
    expect(await store.outbox()).to.deep.equal([]);
  });
});
