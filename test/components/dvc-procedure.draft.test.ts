import { expect, fixture, html } from '@open-wc/testing';
import { hearTime } from '../../src/client/base/office-clock.js';
import { StorageError } from '../../src/client/device-store.js';
import { MemoryStore } from '../../src/client/device/memory-store.js';
import '../../src/components/dvc-procedure.js';
import { Office } from '../client/office.js';
import { clientOf, journeyDocument, savedDraft } from '../fixtures/journey.js';
import { jpegPage } from '../fixtures/files.js';
import { LastingStore, readyFile } from '../fixtures/papers.js';
import {
  answered,
  button,
  buttons,
  everything,
  form,
  noneTaken,
  press,
  reads,
  settled,
  show,
  submit,
  type,
  words,
} from './journey/journey-screen.js';
import { vietnameseDay } from '../../src/model/formats/day.js';
import { waitUntil } from '../fixtures/wait-until.js';

const { code } = journeyDocument;
const ready = { person: { name: 'Trần Thị Mẫu' } };

async function deviceWith(answers: object = ready, change: Partial<ReturnType<typeof savedDraft>> = {}) {
  const store = new LastingStore();
  await store.keepDraft(savedDraft(answers as never, '/person', change));
  return store;
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
}

/** An office tells the time; by so many days the clock of this device is slow. */
function tell(days: number): void {
  hearTime(new Response('', { headers: { Date: new Date(daysAgo(-days)).toUTCString() } }));
}

/** The journey, asking for a day of birth instead of a name. */
const bornDocument = JSON.parse(
  JSON.stringify({
    ...journeyDocument,
    checks: [{ rule: 'not-future', at: '/person/name', message: 'Ngày sinh không thể sau hôm nay.' }],
  }).replace(
    '"name":{"type":"string","title":"Họ, chữ đệm, tên","maxLength":100}',
    '"name":{"type":"string","format":"date","title":"Ngày sinh"}',
  ),
) as unknown;

/** A device that keeps papers and dossiers, but no draft. */
class FullStore extends LastingStore {
  override keepDraft(): Promise<void> {
    return Promise.reject(new StorageError('full'));
  }
}

/** The drafts that are kept in `store` from now on, as text. */
function writesTo(store: LastingStore): readonly string[] {
  const writes: string[] = [];
  const keepDraft = store.keepDraft.bind(store);
  store.keepDraft = (...kept) => {
    writes.push(JSON.stringify(kept[0]));
    return keepDraft(...kept);
  };
  return writes;
}

/** Does `work` while time stands still for what it starts; gives what lets that time pass. */
async function withoutTimers(work: () => Promise<void>): Promise<() => void> {
  const waiting: (() => void)[] = [];
  const start = window.setTimeout;
  window.setTimeout = ((then: () => void) => 1e9 + waiting.push(then)) as typeof setTimeout;
  try {
    await work();
  } finally {
    window.setTimeout = start;
  }
  return () => waiting.forEach((then) => then());
}

/** Whether the browser would be asked to hold a person who leaves the page now. */
function holds(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('<dvc-procedure>: the draft on this device', () => {
  it('says when it was kept, and keeps it', async () => {
    const store = new LastingStore();
    const element = await show({ store });
    await press(element, 'Bắt đầu');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    await reads(element, 'Đã lưu trên máy này lúc');
    await waitUntil(async () => (await store.draft(code))?.answers['person'] !== undefined);
    expect(holds()).to.equal(false);
  });

  it('offers what was found, and goes on with it', async () => {
    const element = await show({ store: await deviceWith() });
    await reads(element, 'Ông/bà có một hồ sơ đang làm dở, lưu lúc');
    expect(button(element, 'Bắt đầu'), 'one way to go on').to.equal(undefined);
    await expect(element).to.be.accessible();
    await press(element, 'Làm tiếp');
    expect(await answered(element, '/person/name')).to.equal('Trần Thị Mẫu');
  });

  it('deletes what was found', async () => {
    const store = await deviceWith();
    const element = await show({ store });
    await press(element, 'Xóa bản nháp');
    await press(element, 'Xóa hẳn');
    await waitUntil(() => button(element, 'Bắt đầu'));
    expect(await store.draft(code)).to.equal(undefined);
    expect(words(element)).not.to.contain('đang làm dở');
  });

  it('deletes nothing by the clock of the device alone', async () => {
    for (const savedAt of ['2016-01-01T00:00:00.000Z', daysAgo(31), daysAgo(400)]) {
      const element = await show({ store: await deviceWith(ready, { savedAt, vouched: true }) });
      await reads(element, 'đang làm dở');
    }
  });

  it('deletes nothing whose age only the clock of the device has told', async () => {
    tell(0);
    for (const savedAt of ['2016-01-01T00:00:00.000Z', daysAgo(31)]) {
      const store = await deviceWith(ready, { savedAt });
      const element = await show({ store });
      await reads(element, 'đang làm dở');
    }
  });

  it('goes by the time of the office where the clock of the device is wrong, and says so', async () => {
    for (const days of [2, -40]) {
      tell(days);
      const store = new LastingStore();
      const element = await show({ store, document: bornDocument });
      await press(element, 'Bắt đầu');
      await reads(element, 'Ngày giờ của máy này không đúng.');
      await expect(element).to.be.accessible();
      const [year, month, day] = vietnameseDay(new Date(daysAgo(-days))).split('-');
      await type(element, '/person/name', `${day}/${month}/${year}`);
      await press(element, 'Tiếp tục');
      await reads(element, 'Bước 2 trên 3');
      const kept = await store.draft(code);
      expect(kept?.vouched).to.equal(true);
      expect(kept?.savedAt.slice(0, 10)).to.equal(daysAgo(-days).slice(0, 10));
      element.remove();
    }
    tell(0);
    const element = await show();
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 4');
    expect(words(element)).not.to.contain('Ngày giờ của máy này');
  });

  it('does not offer what is older than the procedure allows, and deletes it', async () => {
    tell(0);
    const store = await deviceWith(ready, { savedAt: daysAgo(31), vouched: true });
    const element = await show({ store });
    await waitUntil(() => button(element, 'Bắt đầu'));
    expect(words(element)).not.to.contain('đang làm dở');
    expect(await store.draft(code)).to.equal(undefined);
  });

  it('keeps nothing on a shared device and says so', async () => {
    const element = await show({ store: new MemoryStore(), sharedDevice: true });
    await press(element, 'Bắt đầu');
    await reads(element, 'Máy dùng chung: không lưu gì trên máy này.');
    expect(words(element)).not.to.contain('chỉ nằm trên máy này');
    expect(holds(), 'nothing was typed').to.equal(false);
    await type(element, '/person/name', 'Trần Thị Mẫu');
    expect(holds(), 'something was typed').to.equal(true);
  });

  it('leaves nothing of a citizen on a shared device once the receipt is put away', async () => {
    const store = new MemoryStore();
    await store.keepDraft(savedDraft(ready, '/review'));
    const element = await show({ store, sharedDevice: true, client: clientOf(new Office()) });
    await press(element, 'Làm tiếp');
    await submit(element);
    await press(element, 'Tôi đã lưu mã, đóng hồ sơ này');
    await press(element, 'Xóa khỏi máy này');
    await waitUntil(() => button(element, 'Bắt đầu'));
    expect(await store.draft(code)).to.equal(undefined);
    expect(await store.outbox()).to.deep.equal([]);
    expect(await store.papers(savedDraft({}, '').key)).to.deep.equal([]);
    expect(holds()).to.equal(false);
  });

  it('says that the device is full, keeps the answers on the page, and holds who leaves', async () => {
    const element = await show({ store: new FullStore() });
    await press(element, 'Bắt đầu');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    await reads(element, 'Máy đã hết chỗ nên chưa lưu được bản nháp');
    expect(holds()).to.equal(true);
    await press(element, 'Quay lại');
    await press(element, 'Làm tiếp');
    expect(await answered(element, '/person/name')).to.equal('Trần Thị Mẫu');
  });

  it('says that the browser keeps nothing', async () => {
    const element = await show({ store: new MemoryStore() });
    await press(element, 'Bắt đầu');
    await reads(element, 'Trình duyệt này không cho lưu bản nháp');
  });

  it('goes on without a device that does not answer', async () => {
    const store = new LastingStore();
    store.draft = () => Promise.reject(new StorageError('unavailable'));
    const element = await show({ store });
    await press(element, 'Bắt đầu');
    await reads(element, 'Trình duyệt này không cho lưu bản nháp');
  });

  it('says so when the draft could not be deleted', async () => {
    const store = await deviceWith();
    store.dropDraft = () => Promise.reject(new StorageError('unavailable'));
    const element = await show({ store });
    await press(element, 'Xóa bản nháp');
    await press(element, 'Xóa hẳn');
    await reads(element, 'Chưa xóa được');
    expect(words(element)).to.contain('đang làm dở');
  });

  it('promises nothing about the device while the line is gone that the device does not keep', async () => {
    const online = Object.getOwnPropertyDescriptor(navigator, 'onLine');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const kept = await show({ store: await deviceWith() });
      await press(kept, 'Làm tiếp');
      await reads(kept, 'mọi thứ được lưu trên máy này');
      await expect(kept).to.be.accessible();
      const unkept = await show({ store: new MemoryStore() });
      await press(unkept, 'Bắt đầu');
      await reads(unkept, 'Đang mất mạng.');
      expect(words(unkept)).not.to.contain('mọi thứ được lưu trên máy này');
    } finally {
      if (online) Object.defineProperty(navigator, 'onLine', online);
      else Reflect.deleteProperty(navigator, 'onLine');
      window.dispatchEvent(new Event('online'));
    }
  });

  it('deletes the draft at once, also while a paper is on its way and the office does not answer', async () => {
    const store = await deviceWith({ person: { ...ready.person, married: true } }, { place: '/documents' });
    const { bytes, name, type: mime, size, sha256 } = await readyFile(await jpegPage());
    const draft = savedDraft({}, '').key;
    const paper = { id: crypto.randomUUID(), slot: 'marriage', name, type: mime, size, sha256, draft, uploaded: false };
    await store.keepPaper(paper, bytes);
    const forever = (): Promise<never> => new Promise(() => {});
    const client = { ...clientOf(new Office()), upload: forever, withdrawUpload: forever, capabilities: forever };
    const element = await show({ store, client });
    await press(element, 'Làm tiếp');
    await reads(element, 'Trang 1');
    await press(element, 'Xóa bản nháp');
    await press(element, 'Xóa hẳn');
    await waitUntil(() => button(element, 'Bắt đầu'));
    expect(await store.draft(code)).to.equal(undefined);
    expect(await store.papers(draft)).to.deep.equal([]);
    expect(await store.paperBytes(paper.id)).to.equal(undefined);
  });

  it('shows a paper by an address that ends with the draft', async () => {
    const store = await deviceWith({ person: { ...ready.person, married: true } }, { place: '/review' });
    const { bytes, name, type: mime, size, sha256 } = await readyFile(await jpegPage());
    const draft = savedDraft({}, '').key;
    const paper = { id: crypto.randomUUID(), slot: 'marriage', name, type: mime, size, sha256, draft, uploaded: true };
    await store.keepPaper(paper, bytes);
    const element = await show({ store });
    await press(element, 'Làm tiếp');
    const picture = () => everything(element).find((each) => each instanceof HTMLImageElement);
    await waitUntil(picture);
    const { src } = picture()!;
    expect((await fetch(src)).ok).to.equal(true);
    await press(element, 'Xóa bản nháp');
    await press(element, 'Xóa hẳn');
    await waitUntil(() => button(element, 'Bắt đầu'));
    const answer = await fetch(src).then(
      ({ ok }) => ok,
      () => false,
    );
    expect(answer).to.equal(false);
  });
});

describe('<dvc-procedure>: two places, one draft', () => {
  it('tells the second that the first is writing, and lets it take over', async () => {
    const store = await deviceWith();
    const first = await show({ store });
    await press(first, 'Làm tiếp');
    await reads(first, 'Bước 1 trên 4');
    const second = await show({ store });
    await press(second, 'Làm tiếp');
    await reads(second, 'đang mở ở một nơi khác');
    await expect(second).to.be.accessible();
    await press(second, 'Làm tiếp ở đây');
    await reads(second, 'Bước 1 trên 4');
    await reads(first, 'đang mở ở một nơi khác');
    await type(second, '/person/name', 'Của thẻ sau');
    await waitUntil(async () => JSON.stringify(await store.draft(code)).includes('Của thẻ sau'));
    const writes = writesTo(store);
    first.remove();
    await type(second, '/person/name', 'Của thẻ sau, rồi nữa');
    await waitUntil(() => writes.some((each) => each.includes('rồi nữa')));
    expect(writes.filter((each) => !each.includes('Của thẻ sau'))).to.deep.equal([]);
  });

  it('writes nothing more of what the first had typed when the second took over', async () => {
    const store = await deviceWith();
    const first = await show({ store });
    await press(first, 'Làm tiếp');
    await reads(first, 'Bước 1 trên 4');
    const second = await show({ store });
    await press(second, 'Làm tiếp');
    await reads(second, 'đang mở ở một nơi khác');
    await reads(first, 'Đã lưu trên máy này');
    const before = writesTo(store);
    await type(first, '/person/name', 'Gõ và đã lưu');
    await waitUntil(() => before.some((each) => each.includes('đã lưu')));
    const endPause = await withoutTimers(() => type(first, '/person/name', 'Gõ ở thẻ trước'));
    await press(second, 'Làm tiếp ở đây');
    await reads(second, 'Bước 1 trên 4');
    await reads(first, 'đang mở ở một nơi khác');
    endPause();
    await settled(first);
    expect(JSON.stringify(await store.draft(code))).not.to.contain('Gõ ở thẻ trước');
  });

  it('goes on with what the device refused to keep, where the other place has kept nothing since', async () => {
    for (const isKept of [false, true]) {
      const store = await deviceWith();
      const first = await show({ store });
      await press(first, 'Làm tiếp');
      await type(first, '/person/name', 'Đã lưu');
      await waitUntil(async () => JSON.stringify(await store.draft(code)).includes('Đã lưu'));
      const keep = store.keepDraft.bind(store);
      store.keepDraft = () => Promise.reject(new StorageError('unavailable'));
      await type(first, '/person/name', 'Máy đã đầy');
      await reads(first, 'không cho lưu');
      const second = await show({ store });
      await press(second, 'Làm tiếp');
      await press(second, 'Làm tiếp ở đây');
      await reads(second, 'Bước 1 trên 4');
      await reads(first, 'đang mở ở một nơi khác');
      expect(words(first)).to.contain('Máy chưa lưu được phần ông/bà vừa điền ở đây');
      expect(words(second)).not.to.contain('Máy chưa lưu được phần');
      expect(holds(), 'what is in the first place alone').to.equal(true);
      await expect(first).to.be.accessible();
      if (isKept) {
        store.keepDraft = keep;
        await type(second, '/person/name', 'Của thẻ sau');
        await waitUntil(async () => JSON.stringify(await store.draft(code)).includes('Của thẻ sau'));
      }
      await press(first, 'Làm tiếp ở đây');
      await reads(first, 'Bước 1 trên 4');
      expect(await answered(first, '/person/name')).to.equal(isKept ? 'Của thẻ sau' : 'Máy đã đầy');
      if (isKept) expect(holds(), 'nothing is here alone').to.equal(false);
      else await reads(first, 'không cho lưu');
      first.remove();
      second.remove();
      await noneTaken();
    }
  });

  it('offers what the device refused to keep to its own procedure alone', async () => {
    const store = new FullStore();
    const first = await show({ store });
    await press(first, 'Bắt đầu');
    await type(first, '/person/name', 'Máy đã đầy');
    await reads(first, 'Máy đã hết chỗ');
    const second = await show({ store });
    await press(second, 'Bắt đầu');
    await press(second, 'Làm tiếp ở đây');
    await reads(first, 'Máy chưa lưu được phần ông/bà vừa điền ở đây');
    first.document = { ...journeyDocument, code: '1.000009', title: 'Thủ tục khác' };
    await reads(first, 'Thủ tục khác');
    await waitUntil(() => button(first, 'Bắt đầu'));
    expect(words(first)).not.to.contain('đang làm dở');
    expect(holds(), 'it is still here').to.equal(true);
    first.remove();
    await waitUntil(() => !holds());
  });

  it('lets another place have a draft that was deleted here', async () => {
    const store = await deviceWith();
    const first = await show({ store });
    await press(first, 'Làm tiếp');
    await reads(first, 'Bước 1 trên 4');
    await press(first, 'Xóa bản nháp');
    await press(first, 'Xóa hẳn');
    await waitUntil(() => button(first, 'Bắt đầu'));
    const second = await show({ store });
    await press(second, 'Bắt đầu');
    await reads(second, 'Bước 1 trên 4');
  });

  it('keeps what is written for one office apart from what is written for another', async () => {
    const store = new LastingStore();
    const offices = ['https://mot.example.vn', 'https://hai.example.vn/'];
    const [first, second] = await Promise.all(offices.map((endpoint) => show({ store, endpoint })));
    await press(first!, 'Bắt đầu');
    await type(first!, '/person/name', 'Người Một');
    await press(second!, 'Bắt đầu');
    await reads(second!, 'Bước 1 trên 4');
    expect(await answered(second!, '/person/name')).to.equal('');
    await type(second!, '/person/name', 'Người Hai');
    await waitUntil(async () =>
      JSON.stringify(await store.draft(code, 'https://hai.example.vn')).includes('Người Hai'),
    );
    expect(JSON.stringify(await store.draft(code, 'https://mot.example.vn'))).to.contain('Người Một');
    expect(await store.draft(code)).to.equal(undefined);
  });

  it('takes a draft along to the office that the page names later, and never over another draft', async () => {
    const store = new LastingStore();
    const element = await show({ store });
    await press(element, 'Bắt đầu');
    await type(element, '/person/name', 'Người Một');
    element.endpoint = 'https://mot.example.vn';
    await waitUntil(async () => JSON.stringify([await store.draft(code, element.endpoint)]).includes('Người Một'));
    expect(await answered(element, '/person/name')).to.equal('Người Một');
    const taken = savedDraft({ person: { name: 'Người Hai' } }, '/person', { key: crypto.randomUUID() });
    await store.keepDraft(taken, 'https://hai.example.vn');
    element.endpoint = 'https://hai.example.vn';
    await press(element, 'Làm tiếp');
    expect(await answered(element, '/person/name')).to.equal('Người Hai');
    expect(JSON.stringify(await store.draft(code, 'https://mot.example.vn'))).to.contain('Người Một');
  });

  it('serves another procedure on the same page', async () => {
    const store = await deviceWith();
    const first = await show({ store });
    const second = await show({ store, document: { ...journeyDocument, code: '1.000009' } });
    await press(first, 'Làm tiếp');
    await press(second, 'Bắt đầu');
    await reads(second, 'Bước 1 trên 4');
    await type(second, '/person/name', 'Người khác');
    expect(await answered(first, '/person/name')).to.equal('Trần Thị Mẫu');
    await waitUntil(async () => JSON.stringify(await store.draft('1.000009'))?.includes('Người khác'));
    expect((await store.draft(code))?.answers).to.deep.equal(ready);
  });
});

describe('<dvc-procedure>: a page that moves and changes it', () => {
  it('goes on where it was after it was taken out and put back', async () => {
    const store = await deviceWith();
    const element = await show({ store });
    await press(element, 'Làm tiếp');
    await type(element, '/person/name', 'Trần Thị Thử');
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    await reads(element, 'Bước 1 trên 4');
    expect(await answered(element, '/person/name')).to.equal('Trần Thị Thử');
    await type(element, '/person/name', 'Trần Thị Thử Lại');
    await waitUntil(async () => JSON.stringify(await store.draft(code)).includes('Thử Lại'));
  });

  it('lets another place write while it is away, and then overwrites nothing', async () => {
    const store = await deviceWith();
    const element = await show({ store });
    await press(element, 'Làm tiếp');
    await reads(element, 'Bước 1 trên 4');
    const place = element.parentElement!;
    element.remove();
    const second = await show({ store });
    await press(second, 'Làm tiếp');
    await type(second, '/person/name', 'Viết ở nơi kia');
    await waitUntil(async () => JSON.stringify(await store.draft(code)).includes('Viết ở nơi kia'));
    second.remove();
    await noneTaken();
    place.append(element);
    await press(element, 'Làm tiếp');
    expect(await answered(element, '/person/name')).to.equal('Viết ở nơi kia');
  });

  it('goes on with what is being typed when the page gives another client', async () => {
    for (const store of [new LastingStore(), new MemoryStore(), new FullStore()]) {
      const element = await show({ store });
      await press(element, 'Bắt đầu');
      await type(element, '/person/name', 'Trần Thị Thử');
      const control = (await import('./typing.js')).controlsOf(
        everything(element).find(({ localName }) => localName === 'dvc-form')!,
      )[0];
      element.client = clientOf(new Office());
      await element.updateComplete;
      await settled(element);
      expect(words(element)).to.contain('Bước 1 trên 4');
      expect(await answered(element, '/person/name')).to.equal('Trần Thị Thử');
      expect(control!.isConnected, 'the control is still the same').to.equal(true);
      await press(element, 'Tiếp tục');
      await press(element, 'Tiếp tục');
      await submit(element);
      await reads(element, 'Đã nộp.');
      element.remove();
    }
  });

  it('goes on with the answers in a newer document', async () => {
    const element = await show({ store: await deviceWith() });
    await press(element, 'Làm tiếp');
    await type(element, '/person/name', 'Trần Thị Thử');
    element.document = { ...journeyDocument, version: '2026-11-30', title: 'Thủ tục thử, bản mới' };
    await reads(element, 'Thủ tục thử, bản mới');
    expect(await answered(element, '/person/name')).to.equal('Trần Thị Thử');
  });

  it('keeps the draft of the one procedure when the page shows another', async () => {
    const store = await deviceWith();
    const element = await show({ store });
    await press(element, 'Làm tiếp');
    await type(element, '/person/name', 'Trần Thị Thử');
    element.document = { ...journeyDocument, code: '1.000009', title: 'Thủ tục khác' };
    await reads(element, 'Thủ tục khác');
    await press(element, 'Bắt đầu');
    expect(await answered(element, '/person/name')).to.equal('');
    expect(JSON.stringify(await store.draft(code))).to.contain('Trần Thị Thử');
    const second = await show({ store });
    await press(second, 'Làm tiếp');
    expect(await answered(second, '/person/name')).to.equal('Trần Thị Thử');
  });

  it('keeps the dossier that the device could not keep when the page gives another client', async () => {
    const store = new LastingStore();
    store.keepOutboxItem = () => Promise.reject(new StorageError('full'));
    await store.keepDraft(savedDraft(ready, '/review'));
    const office = new Office();
    office.fault = () => 'cut';
    const element = await show({ store, client: clientOf(office) });
    await press(element, 'Làm tiếp');
    await submit(element);
    await reads(element, 'Máy này không lưu được hồ sơ');
    office.fault = () => undefined;
    element.client = clientOf(office);
    await reads(element, 'Đã nộp.');
  });

  it('has one way back and one way on at each step', async () => {
    const element = await show({ store: await deviceWith() });
    await press(element, 'Làm tiếp');
    await reads(element, 'Bước 1 trên 4');
    const names = buttons(element).map(({ textContent }) => textContent.trim());
    expect(names.filter((name) => name === 'Tiếp tục' || name === 'Quay lại')).to.deep.equal(['Tiếp tục', 'Quay lại']);
  });

  it('is defined once, also when its script is there twice', async () => {
    const element = await fixture(html`<dvc-procedure></dvc-procedure>`);
    expect(element).to.be.instanceOf(customElements.get('dvc-procedure'));
  });
});

describe('<dvc-procedure>: a draft that was made with an older document', () => {
  const older = { ...journeyDocument, version: '2026-01-01' };
  const newer = structuredClone(journeyDocument);
  newer.form.properties!['other']!.properties!['phone'] = { type: 'string', title: 'Số điện thoại' };
  delete newer.form.properties!['person']!.properties!['married'];
  newer.documents.splice(0);

  it('keeps its answers, and tells what has changed until that was read', async () => {
    const store = await deviceWith();
    const first = await show({ store, document: older });
    await press(first, 'Làm tiếp');
    await type(first, '/person/name', 'Trần Thị Thử');
    (await form(first)).draft?.answer('/person/married', true);
    await waitUntil(async () => (await store.draft(code))?.asked?.questions['/person/married'] !== undefined);
    await waitUntil(async () => JSON.stringify(await store.draft(code)).includes('"married":true'));
    first.remove();
    const second = await show({ store, document: newer });
    await press(second, 'Làm tiếp');
    await reads(second, 'Mẫu đơn đã đổi từ lần trước');
    await reads(second, 'Câu hỏi mới: Số điện thoại');
    expect(button(second, 'Câu hỏi mới: Số điện thoại')?.getBoundingClientRect().height).to.be.at.least(44);
    await reads(second, 'Không còn hỏi: Ông/bà đã kết hôn chưa?');
    expect(await answered(second, '/person/name')).to.equal('Trần Thị Thử');
    await expect(second).to.be.accessible();
    await press(second, 'Câu hỏi mới: Số điện thoại');
    await reads(second, 'Việc khác');
    await press(second, 'Tôi đã xem');
    await waitUntil(() => !words(second).includes('Mẫu đơn đã đổi'));
  });
});
