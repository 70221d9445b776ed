import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ClientError } from '../../src/client/client-error.js';
import { StorageError } from '../../src/client/device-store.js';
import { MemoryStore } from '../../src/client/device/memory-store.js';
import { Papers, type PapersOptions } from '../../src/client/papers/papers.js';
import type { DvcUpload } from '../../src/components/dvc-upload.js';
import '../../src/components/dvc-upload.js';
import type { Slot } from '../../src/model/procedure.js';
import { encryptedPdfs } from '../fixtures/encrypted-pdfs.js';
import { ascii, file, jpegPage, pdf } from '../fixtures/files.js';
import { Clock, draft, LastingStore, Office, readyFile, slot } from '../fixtures/papers.js';
import { translatePage } from '../fixtures/translate.js';
import { waitUntil } from '../fixtures/wait-until.js';

let photo: Uint8Array<ArrayBuffer>;
let opened: Papers[] = [];

function open(options: Partial<PapersOptions> = {}): Papers {
  const papers = new Papers({
    ...{ store: new MemoryStore(), client: new Office(), draft, line: new EventTarget(), wait: new Clock().wait },
    ...options,
  });
  opened.push(papers);
  return papers;
}

const upload = (papers: Papers, asked: Slot = slot()) =>
  fixture<DvcUpload>(html`<dvc-upload .paperSlot=${asked} .papers=${papers}></dvc-upload>`);
const root = (element: DvcUpload) => element.shadowRoot!;
const one = <E extends Element = HTMLElement>(element: DvcUpload, selector: string) =>
  root(element).querySelector<E & HTMLElement>(selector)!;
const standing = (element: DvcUpload) =>
  [...root(element).querySelectorAll('.standing')].map((each) => each.textContent).join(' | ');

/** Gives files to an input as a person's picking does. */
function pick(input: HTMLInputElement, ...files: File[]): void {
  const transfer = new DataTransfer();
  for (const each of files) transfer.items.add(each);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

before(async () => {
  photo = await jpegPage(200, 300);
});

afterEach(() => {
  for (const papers of opened) papers.dispose();
  opened = [];
});

describe('<dvc-upload>', () => {
  it('says what it asks for and what it takes, nothing of limits, and is accessible', async () => {
    const element = await upload(open());
    expect(one(element, 'h3').textContent).to.equal('Giấy chứng sinh');
    expect(one(element, '#hint').textContent).to.equal('Ảnh chụp hoặc tệp PDF.');
    await expect(element).to.be.accessible();
  });

  it('asks for a PDF alone where nothing else is taken', async () => {
    const element = await upload(open(), slot({ accept: ['pdf'], maxFiles: 2 }));
    expect(one(element, '#hint').textContent).to.equal('Tệp PDF.');
    expect(one(element, '.camera')).to.equal(null);
    expect(one<HTMLInputElement>(element, '.choose + input').accept).to.equal('application/pdf');
    await element.take([file(ascii('Kính gửi'), 'a.txt')]);
    expect(one(element, '.refusal').textContent).to.contain('Ở đây cơ quan chỉ nhận tệp PDF');
  });

  it('says where a file stays as it is', async () => {
    const element = await upload(open(), slot({ keepOriginal: true }));
    expect(one(element, '#hint').textContent).to.contain('Tệp được giữ nguyên, không thu nhỏ.');
  });

  it('says what to do with a PDF that is too large, and nothing of photos', async () => {
    const papers = open();
    papers.limits = { ...papers.limits, maxFileBytes: 100 };
    const element = await upload(papers);
    await element.take([file(pdf(), 'bản vẽ.pdf')]);
    expect(one(element, '.refusal').textContent).to.contain('Hãy lưu lại PDF cho nhẹ hơn');
    expect(one(element, '.refusal').textContent).not.to.contain('chụp lại');
  });

  it('takes a PDF that must not be printed, and says what that means', async () => {
    const papers = open();
    const element = await upload(papers);
    const locked = Object.values(encryptedPdfs)[0]!;
    await element.take([file(ascii(atob(locked.owner)), 'đơn.pdf')]);
    expect(papers.list).to.have.length(1);
    expect(root(element).textContent).to.contain('khóa in hoặc khóa sửa');
    await element.take([file(ascii(atob(locked.open)), 'kín.pdf')]);
    expect(one(element, '.refusal').textContent).to.contain('có mật khẩu');
  });

  it('shows nothing before it is told what to ask for', async () => {
    const element = await fixture<DvcUpload>(html`<dvc-upload></dvc-upload>`);
    expect(root(element).children).to.have.length(0);
  });

  it('offers files by type, so that an iPhone turns its photos into JPEG', async () => {
    const element = await upload(open());
    expect(one<HTMLInputElement>(element, '.choose + input').accept).to.equal(
      'image/jpeg,image/png,image/webp,image/avif,application/pdf',
    );
    const camera = one<HTMLInputElement>(element, '.camera + input');
    expect(camera.accept).to.equal('image/jpeg,image/png,image/webp,image/avif');
    expect(camera.getAttribute('capture')).to.equal('environment');
    const pictures = await upload(open(), slot({ accept: ['image'] }));
    expect(one<HTMLInputElement>(pictures, '.choose + input').accept).not.to.contain('pdf');
  });

  it('takes what is picked, sends it, and tells the page', async () => {
    const papers = open();
    const element = await upload(papers);
    const input = one<HTMLInputElement>(element, '.choose + input');
    const told = oneEvent(element, 'change');
    pick(input, file(photo, 'chứng sinh.jpg'));
    await told;
    await waitUntil(() => standing(element) === 'Đã gửi tới cơ quan');
    expect(one(element, '.name').textContent).to.equal('Trang 1');
    expect(papers.list[0]?.name).to.equal('chứng sinh.jpg');
    expect(input.files).to.have.length(0);
    await waitUntil(() => one(element, '.picture img'));
    expect(one<HTMLImageElement>(element, '.picture img').src).to.match(/^blob:/);
    await expect(element).to.be.accessible();
  });

  it('never says that no file is chosen: its file inputs are out of sight and hearing', async () => {
    const element = await upload(open());
    const inputs = [...root(element).querySelectorAll<HTMLInputElement>('input[type=file]')];
    expect(inputs).to.have.length(2);
    for (const input of inputs) {
      expect(input.checkVisibility()).to.equal(false);
      const opened = oneEvent(input, 'click');
      input.addEventListener('click', (event) => event.preventDefault(), { once: true });
      (input.previousElementSibling as HTMLElement).click();
      await opened;
    }
    expect(one(element, '.choose').getAttribute('aria-label')).to.equal('Chọn tệp: Giấy chứng sinh');
  });

  it('takes what is dropped on it', async () => {
    const papers = open();
    const element = await upload(papers);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file(photo));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    one(element, 'section').dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(true);
    await element.updateComplete;
    expect(one(element, 'section').classList.contains('over')).to.equal(true);
    one(element, 'section').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await waitUntil(() => papers.list.length === 1);
    expect(one(element, 'section').classList.contains('over')).to.equal(false);
  });

  it('leaves text that is dragged over it to the page', async () => {
    const element = await upload(open());
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'chữ');
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    one(element, 'section').dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(false);
  });

  it('takes a pasted picture and leaves pasted text alone', async () => {
    const papers = open();
    const element = await upload(papers);
    const withPicture = new DataTransfer();
    withPicture.items.add(file(photo, 'image.png', 'image/png'));
    const paste = (clipboardData: DataTransfer) => {
      // Firefox gives a made-up ClipboardEvent no files.
      const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      one(element, '.choose').dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(paste(withPicture)).to.equal(true);
    await waitUntil(() => papers.list.length === 1);
    const withText = new DataTransfer();
    withText.setData('text/plain', 'chữ');
    expect(paste(withText)).to.equal(false);
  });

  it('takes files that come while others are made ready, each once', async () => {
    const papers = open();
    const element = await upload(papers);
    const first = element.take([file(photo, '1.jpg')]);
    const second = element.take([file(photo, '2.jpg')]);
    expect(element.busy).to.equal(true);
    await Promise.all([first, second]);
    expect(element.busy).to.equal(false);
    expect(papers.list.map(({ name }) => name)).to.deep.equal(['1.jpg', '2.jpg']);
  });

  it('puts photos together that come one after another faster than they are made ready', async () => {
    const papers = open();
    const element = await upload(papers, slot({ maxFiles: 1 }));
    await Promise.all(['1.jpg', '2.jpg', '3.jpg'].map((name) => element.take([file(photo, name)])));
    expect(papers.list.map(({ name }) => name)).to.deep.equal(['Giấy chứng sinh.pdf']);
    expect(await papers.pictures(papers.list[0]!.id)).to.have.length(3);
  });

  it('takes files again after a fault of the device it keeps them on', async () => {
    const store = new MemoryStore();
    const { keepPaper } = store;
    store.keepPaper = () => Promise.reject(new TypeError('bug'));
    const papers = open({ store });
    const element = await upload(papers);
    const failure: unknown = await element.take([file(photo)]).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
    expect(element.busy).to.equal(false);
    store.keepPaper = keepPaper.bind(store);
    await element.take([file(photo)]);
    expect(papers.list).to.have.length(1);
  });

  it('names a file it does not take, why, and what to do next', async () => {
    const element = await upload(open());
    await element.take([file(ascii('GIF89a'), 'vui.gif'), file(ascii(''), 'rỗng.jpg')]);
    await element.updateComplete;
    const refusals = [...root(element).querySelectorAll('.refusal')].map((each) =>
      each.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(refusals[0]).to.contain('vui.gif').and.to.contain('Hãy chụp ảnh giấy tờ này.');
    expect(refusals[1]).to.contain('rỗng.jpg').and.to.contain('không có gì bên trong');
    expect(one(element, '.refusal').closest('[role=status]')).to.exist;
    await expect(element).to.be.accessible();
  });

  it('never lets what is too large read like what is allowed', async () => {
    const papers = open();
    papers.limits = { ...papers.limits, maxFileBytes: 10_000_000 };
    const large = file(new Uint8Array(10_000_001), 'bản vẽ.pdf', 'application/pdf');
    const bytes = new Uint8Array(await large.arrayBuffer());
    bytes.set(ascii('%PDF-1.7'));
    const element = await upload(papers);
    await element.take([file(bytes, 'bản vẽ.pdf')]);
    await element.updateComplete;
    expect(one(element, '.refusal').textContent).to.contain(
      'Tệp này 10,1 MB, cơ quan nhận tối đa 10 MB. Hãy lưu lại PDF cho nhẹ hơn',
    );
  });

  it('forgets its refusals with the next try', async () => {
    const element = await upload(open());
    await element.take([file(ascii('GIF89a'), 'vui.gif')]);
    await element.take([file(photo)]);
    await element.updateComplete;
    expect(root(element).querySelector('.refusal')).to.equal(null);
  });

  it('says in words and by a bar how far a file is', async () => {
    const office = new Office(false);
    const papers = open({ client: office, store: new LastingStore() });
    const element = await upload(papers);
    await papers.add(slot().id, await readyFile(photo));
    await waitUntil(() => office.arrivals.length === 1);
    office.last.progress(photo.length * 0.4 + 1);
    await element.updateComplete;
    expect(standing(element)).to.equal('Đã lưu trên máy, đang gửi 40 %');
    expect(one<HTMLProgressElement>(element, 'progress').position).to.be.closeTo(0.4, 0.02);
    await expect(element).to.be.accessible();
  });

  it('never says that a device keeps what it does not keep', async () => {
    const office = new Office(false);
    const store = new LastingStore();
    store.keepPaper = () => Promise.reject(new StorageError('full'));
    const papers = open({ client: office, store });
    const element = await upload(papers);
    await papers.add(slot().id, await readyFile(photo));
    await element.updateComplete;
    expect(standing(element)).to.contain('Chỉ giữ trong trang này').and.not.to.contain('lưu trên máy');
  });

  it('says what waiting files cost once it knows how fast the line is', async () => {
    const office = new Office(false);
    let now = 0;
    const papers = open({ client: office, store: new LastingStore(), now: () => (now += 1000) });
    const element = await upload(papers);
    const bytes = new Uint8Array(900_000);
    bytes.set(photo);
    for (const name of ['1.jpg', '2.jpg', '3.jpg']) await papers.add(slot().id, await readyFile(bytes, name));
    await waitUntil(() => office.arrivals.length === 2);
    await element.updateComplete;
    expect(standing(element)).to.contain('Đã lưu trên máy, chờ gửi: 900 KB.');
    office.arrivals[0]!.progress(90_000);
    await element.updateComplete;
    expect(standing(element)).to.contain('Đã lưu trên máy, chờ gửi: 900 KB, chừng 20 giây.');
  });

  it('says that it goes on when the line is back', async () => {
    const office = new Office(false);
    const papers = open({ client: office, store: new LastingStore() });
    const element = await upload(papers);
    await papers.add(slot().id, await readyFile(photo));
    await waitUntil(() => office.arrivals.length === 1);
    office.last.fail(new ClientError('offline'));
    await waitUntil(() => standing(element) === 'Đã lưu trên máy, sẽ gửi khi có mạng.');
  });

  it('sends again what failed, on request', async () => {
    const office = new Office(false);
    const element = await upload(open({ client: office }));
    await element.take([file(photo, 'a.jpg')]);
    await waitUntil(() => office.arrivals.length === 1);
    office.last.fail(new ClientError('unknown'));
    await waitUntil(() => standing(element) === 'Chưa gửi được. Hãy bấm “Gửi lại”.');
    await expect(element).to.be.accessible();
    one(element, '[aria-label="Gửi lại: Trang 1"]').click();
    await waitUntil(() => office.arrivals.length === 2);
  });

  it('does not offer to send again what the office refused', async () => {
    const office = new Office(false);
    const element = await upload(open({ client: office }));
    await element.take([file(photo, 'a.jpg')]);
    await waitUntil(() => office.arrivals.length === 1);
    office.last.fail(new ClientError('refused', { problem: 'type-not-allowed' }));
    await waitUntil(() => standing(element) === 'Cơ quan không nhận tệp này. Hãy bỏ đi rồi chụp lại.');
    expect(root(element).querySelector('[aria-label^="Gửi lại"]')).to.equal(null);
  });

  it('offers to bring back what was removed, and keeps the focus at hand', async () => {
    const papers = open();
    const element = await upload(papers);
    await element.take([file(photo, 'a.jpg')]);
    await waitUntil(() => one(element, '.remove'));
    one(element, '.remove').focus();
    one(element, '.remove').click();
    await waitUntil(() => root(element).activeElement?.classList.contains('undo'));
    expect(one(element, '.removed').textContent).to.contain('Đã bỏ Trang 1.');
    expect(papers.list).to.have.length(0);
    one(element, '.undo').click();
    await waitUntil(() => root(element).activeElement?.classList.contains('picture'));
    expect(papers.list).to.have.length(1);
  });

  it('moves the focus to the picking of files when the way back has run out', async () => {
    const clock = new Clock();
    const element = await upload(open({ wait: clock.wait }));
    await element.take([file(photo, 'a.jpg')]);
    await waitUntil(() => one(element, '.remove'));
    one(element, '.remove').click();
    await waitUntil(() => root(element).activeElement?.classList.contains('undo'));
    clock.skip();
    await waitUntil(() => root(element).activeElement === one(element, '.choose'));
  });

  it('calls photos by their pages, on every button, and keeps their numbers while one can be brought back', async () => {
    const papers = open();
    const element = await upload(papers);
    await papers.add('another-paper', await readyFile(photo, 'x.jpg'));
    await element.take([file(photo, 'IMG_0042.jpg'), file(await jpegPage(210, 300), 'b.jpg')]);
    await element.take([file(pdf(), 'đơn.pdf')]);
    await waitUntil(() => root(element).querySelectorAll('.remove').length === 3);
    const names = (buttons: string) =>
      [...root(element).querySelectorAll(buttons)].map((each) => each.getAttribute('aria-label'));
    expect(names('.remove')).to.deep.equal(['Bỏ tệp: Trang 1', 'Bỏ tệp: Trang 2', 'Bỏ tệp: đơn.pdf']);
    expect([...root(element).querySelectorAll('.name')].map((each) => each.textContent)).to.include('Trang 2');
    one(element, '.remove').click();
    await waitUntil(() => one(element, '.undo'));
    expect(names('.undo')).to.deep.equal(['Lấy lại: Trang 1']);
    expect(names('.remove')).to.deep.equal(['Bỏ tệp: Trang 2', 'Bỏ tệp: đơn.pdf']);
  });

  it('numbers PDFs of one name', async () => {
    const element = await upload(open());
    await element.take([file(pdf(), 'đơn.pdf'), file(pdf(), 'đơn.pdf')]);
    await waitUntil(() => root(element).querySelectorAll('.name').length === 2);
    const names = [...root(element).querySelectorAll('.name')].map((each) => each.textContent);
    expect(names).to.deep.equal(['đơn.pdf (1)', 'đơn.pdf (2)']);
  });

  it('shows a photo large and asks whether it can be read', async () => {
    const papers = open();
    const element = await upload(papers);
    await element.take([file(photo, 'a.jpg')]);
    await waitUntil(() => one(element, '.picture img'));
    one(element, '.picture').click();
    await waitUntil(() => one<HTMLDialogElement>(element, 'dialog').open);
    expect(root(element).querySelectorAll('dialog img')).to.have.length(1);
    await expect(element).to.be.accessible();
    one(element, 'dialog .primary').click();
    await waitUntil(() => !one<HTMLDialogElement>(element, 'dialog').open);
    expect(papers.list).to.have.length(1);
  });

  it('turns a photo by a quarter at each press, in its place, and stays at hand', async () => {
    const papers = open();
    const element = await upload(papers);
    await element.take([file(photo, 'một.jpg'), file(photo, 'hai.jpg')]);
    const before = papers.list.map(({ id }) => id);
    one(element, '.turn').click();
    await waitUntil(() => papers.list[0]?.id !== before[0]);
    await element.settled;
    expect(papers.list.map(({ name }) => name)).to.deep.equal(['một.jpg', 'hai.jpg']);
    expect(papers.list[1]?.id).to.equal(before[1]);
    const sizeOf = async () => {
      const { width, height } = await createImageBitmap((await papers.bytes(papers.list[0]!.id))!);
      return [width, height];
    };
    expect(await sizeOf()).to.deep.equal([300, 200]);
    await waitUntil(() => root(element).activeElement?.classList.contains('turn'));
    expect(root(element).activeElement?.closest('[data-id]')).to.have.attribute('data-id', papers.list[0]!.id);
    one(element, '.turn').click();
    await element.settled;
    expect(await sizeOf()).to.deep.equal([200, 300]);
    await expect(element).to.be.accessible();
  });

  it('does not offer to turn a PDF', async () => {
    const element = await upload(open());
    await element.take([file(pdf(), 'đơn.pdf')]);
    expect(one(element, '.turn')).to.equal(null);
  });

  it('removes a blurred photo from the large view', async () => {
    const papers = open();
    const element = await upload(papers);
    await element.take([file(photo, 'a.jpg')]);
    await waitUntil(() => one(element, '.picture img'));
    one(element, '.picture').click();
    await waitUntil(() => one<HTMLDialogElement>(element, 'dialog').open);
    one(element, 'dialog .actions .button:not(.primary)').click();
    await waitUntil(() => papers.list.length === 0);
    await waitUntil(() => !one<HTMLDialogElement>(element, 'dialog').open);
  });

  it('shows every page of the photos that became one PDF', async () => {
    const element = await upload(open(), slot({ maxFiles: 1 }));
    await element.take([file(photo, '1.jpg'), file(photo, '2.jpg')]);
    await waitUntil(() => one(element, '.picture img'));
    one(element, '.picture').click();
    await waitUntil(() => root(element).querySelectorAll('dialog img').length === 2);
    expect(one(element, '.facts .muted').textContent).to.match(/^2 trang, /);
  });

  it('tells a screen reader of the end of a sending, and of nothing on the way', async () => {
    const office = new Office(false);
    const papers = open({ client: office });
    const element = await upload(papers);
    const news = () => one(element, '.visually-hidden[role=status]').textContent.trim();
    await papers.add(slot().id, await readyFile(photo, 'a.jpg'));
    await waitUntil(() => office.arrivals.length === 1);
    office.last.progress(500);
    await element.updateComplete;
    expect(news()).to.equal('');
    office.last.finish();
    await waitUntil(() => news() === 'Đã gửi tới cơ quan: Giấy chứng sinh, Trang 1');
    one(element, '.remove').click();
    await waitUntil(() => news() === '');
  });

  it('says what is missing beside its inputs', async () => {
    const element = await upload(open());
    element.error = 'Hãy chụp hoặc chọn: Giấy chứng sinh';
    await element.updateComplete;
    expect(one(element, '#error').textContent).to.equal('Hãy chụp hoặc chọn: Giấy chứng sinh');
    expect(one(element, '.choose').getAttribute('aria-describedby')).to.contain('error');
    await expect(element).to.be.accessible();
    await element.take([file(photo)]);
    await element.updateComplete;
    expect(one(element, '#error').textContent).to.equal('');
  });

  it('takes the focus on the button that picks files', async () => {
    const element = await upload(open());
    element.focus();
    expect(root(element).activeElement).to.equal(one(element, '.choose'));
  });

  it('keeps a PDF as it is and has no picture of it', async () => {
    const papers = open();
    const element = await upload(papers);
    await element.take([file(pdf(), 'đơn.pdf')]);
    await waitUntil(() => one(element, '.picture'));
    expect(one(element, '.picture').getAttribute('aria-label')).to.equal('Mở tệp PDF: đơn.pdf');
    expect(one(element, '.picture').textContent.trim()).to.equal('PDF');
  });

  it('goes on showing a change after a page translation has wrapped its words', async () => {
    const office = new Office(false);
    const papers = open({ client: office, store: new LastingStore() });
    const element = await upload(papers);
    await papers.add(slot().id, await readyFile(photo, 'a.jpg'));
    await waitUntil(() => office.arrivals.length === 1);
    await waitUntil(() => standing(element).includes('đang gửi'));
    translatePage(root(element));
    office.last.finish();
    await waitUntil(() => standing(element) === 'Đã gửi tới cơ quan');
  });

  it('works again when the page has taken it out and put it back', async () => {
    const papers = open();
    const element = await upload(papers);
    const parent = element.parentElement!;
    element.remove();
    await papers.add(slot().id, await readyFile(photo, 'a.jpg'));
    parent.append(element);
    await waitUntil(() => standing(element) === 'Đã gửi tới cơ quan');
    await papers.add(slot().id, await readyFile(photo, 'b.jpg'));
    await waitUntil(() => root(element).querySelectorAll('.paper').length === 2);
  });
});
