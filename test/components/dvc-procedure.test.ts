import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ClientError } from '../../src/client/client-error.js';
import type { DvcEvents } from '../../src/components/base/events.js';
import '../../src/components/dvc-procedure.js';
import type { DvcProcedure } from '../../src/components/dvc-procedure.js';
import { DvcReceipt } from '../../src/components/dvc-receipt.js';
import { Office } from '../client/office.js';
import { clientOf, journeyDocument, savedDraft } from '../fixtures/journey.js';
import { errorsDuring } from '../fixtures/expected-errors.js';
import { LastingStore } from '../fixtures/papers.js';
import { translatePage } from '../fixtures/translate.js';
import {
  answered,
  button,
  everything,
  form,
  press,
  reads,
  settled,
  show,
  submit,
  type,
  words,
} from './journey/journey-screen.js';
import { controlsOf } from './typing.js';
import { waitUntil } from '../fixtures/wait-until.js';

const { code } = journeyDocument;
const ready = { person: { name: 'Trần Thị Mẫu' } };

/** A device on which somebody has come as far as `place`. */
async function deviceAt(place: string, answers: object = ready): Promise<LastingStore> {
  const store = new LastingStore();
  await store.keepDraft(savedDraft(answers as never, place));
  return store;
}

async function focused(root: Element): Promise<string> {
  await waitUntil(() => document.activeElement === root);
  const innermost = (): string => {
    let inner: Element | null | undefined = root;
    while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
    return inner === root ? '' : (inner?.textContent?.trim() ?? '');
  };
  await waitUntil(innermost, 'nothing took the focus');
  return innermost();
}

describe('<dvc-procedure>: what it opens', () => {
  it('draws nothing when no procedure is named', async () => {
    const element = await fixture(html`<dvc-procedure></dvc-procedure>`);
    expect(words(element)).to.equal('');
  });

  it('says that it is opening the procedure', async () => {
    const client = { ...clientOf(new Office()), procedure: () => new Promise(() => {}) };
    const element = await fixture(html`<dvc-procedure code=${code} .client=${client}></dvc-procedure>`);
    expect(words(element)).to.equal('Đang mở thủ tục…');
    await expect(element).to.be.accessible();
  });

  it('hides what the page has put into the tag only when there is something in its place', async () => {
    let answer = (): void => {};
    const come = new Promise<void>((done) => (answer = done));
    const client = { ...clientOf(new Office()), procedure: () => come.then(() => journeyDocument) };
    const element = await fixture<DvcProcedure>(
      html`<dvc-procedure .client=${client}><p>Hướng dẫn của trang.</p></dvc-procedure>`,
    );
    const isShown = (): boolean => (element.firstElementChild?.getClientRects().length ?? 0) > 0;
    expect(isShown(), 'no procedure is named').to.equal(true);
    element.code = code;
    await element.updateComplete;
    expect(isShown(), 'it is on its way').to.equal(true);
    answer();
    await waitUntil(() => !isShown());
    element.client = { ...client, procedure: () => Promise.reject(new ClientError('missing')) };
    element.code = 'khac';
    await waitUntil(isShown);
    expect(element.shadowRoot?.querySelector('.notice')).to.not.equal(null);
  });

  it('asks the office for the procedure by its code', async () => {
    const asked: string[] = [];
    const procedure = async (each: string) => (asked.push(each), journeyDocument);
    const client = { ...clientOf(new Office()), procedure };
    const element = await fixture(html`<dvc-procedure code=${code} .client=${client}></dvc-procedure>`);
    await reads(element, 'Thủ tục thử');
    await reads(element, `Nơi giải quyết: ${journeyDocument.agency}`);
    expect(asked).to.deep.equal([code]);
  });

  it('names the code that the office does not have', async () => {
    const client = { ...clientOf(new Office()), procedure: () => Promise.reject(new ClientError('missing')) };
    const element = await fixture(html`<dvc-procedure code="9.999999" .client=${client}></dvc-procedure>`);
    await reads(element, 'Không tìm thấy thủ tục 9.999999 ở đây.');
    await expect(element).to.be.accessible();
  });

  it('opens the procedure by itself when the line is back', async () => {
    let line = false;
    const client = {
      ...clientOf(new Office()),
      procedure: async () => (line ? journeyDocument : Promise.reject(new ClientError('refused'))),
    };
    const element = await fixture(html`<dvc-procedure code=${code} .client=${client}></dvc-procedure>`);
    await waitUntil(() => button(element, 'Tải lại'));
    await expect(element).to.be.accessible();
    line = true;
    window.dispatchEvent(new Event('online'));
    await reads(element, 'Thủ tục thử');
  });

  it('opens the procedure when it is asked again', async () => {
    let tries = 0;
    const client = {
      ...clientOf(new Office()),
      procedure: async () => (tries++ ? journeyDocument : Promise.reject(new ClientError('refused'))),
    };
    const element = await fixture(html`<dvc-procedure code=${code} .client=${client}></dvc-procedure>`);
    await press(element, 'Tải lại');
    await reads(element, 'Thủ tục thử');
  });

  it('tells the web team every fault of a document, and where', async () => {
    const faulty = { ...journeyDocument, titel: 'Thủ tục', delivery: 'sometimes' };
    const heard = await errorsDuring(async () => {
      const element = await show({ document: faulty });
      await reads(element, 'Biểu mẫu của thủ tục này đang có lỗi');
      expect(words(element)).to.contain('/titel').and.to.contain('/delivery');
      await expect(element).to.be.accessible();
    });
    expect(heard).to.have.length(1);
  });

  it('takes no personal data on a page without a secure connection', async () => {
    const secure = Object.getOwnPropertyDescriptor(window, 'isSecureContext');
    Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true });
    try {
      const element = await show();
      await reads(element, 'Trang này không có kết nối bảo mật');
      await waitUntil(() => button(element, 'In hướng dẫn'));
      expect(button(element, 'Bắt đầu')).to.equal(undefined);
      await expect(element).to.be.accessible();
    } finally {
      if (secure) Object.defineProperty(window, 'isSecureContext', secure);
    }
  });

  it('takes no focus when it is opened', async () => {
    const element = await show({ store: await deviceAt('/person') });
    await reads(element, 'đang làm dở');
    expect(document.activeElement).to.equal(document.body);
  });
});

describe('<dvc-procedure>: from page to page', () => {
  it('goes from the guide to the first page and puts the focus on its heading', async () => {
    const element = await show();
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 4');
    expect(await focused(element)).to.equal('Bước 1 trên 4: Người yêu cầu');
    await expect(element).to.be.accessible();
    expect(everything(element).filter((each) => each.matches(':not(:defined)'))).to.deep.equal([]);
  });

  it('begins also where the page turns to another office while the button is pressed', async () => {
    const element = await show({ client: clientOf(new Office()) });
    await waitUntil(() => button(element, 'Bắt đầu'));
    const start = button(element, 'Bắt đầu')!;
    const store = element.store;
    element.client = clientOf(new Office());
    await element.updateComplete;
    expect(button(element, 'Bắt đầu'), 'the guide was drawn anew').to.equal(start);
    start.click();
    await reads(element, 'Bước 1 trên 4');
    await settled(element);
    expect(words(element)).to.contain('Bước 1 trên 4');
    expect(element.store).to.equal(store);
  });

  it('begins once, also when the button is pressed twice', async () => {
    const element = await show();
    const pages: string[] = [];
    element.addEventListener('dvc-paged', ({ detail }) => pages.push(detail.page));
    await waitUntil(() => button(element, 'Bắt đầu'));
    const start = button(element, 'Bắt đầu')!;
    start.click();
    start.click();
    await reads(element, 'Bước 1 trên 4');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    await press(element, 'Tiếp tục');
    await reads(element, 'Bước 2 trên 3');
    expect(pages).to.deep.equal(['/person', '/other']);
  });

  it('counts on the first step as the guide did, and then what the answers ask for', async () => {
    const element = await show({ store: await deviceAt('/person') });
    await press(element, 'Làm tiếp');
    await reads(element, 'Bước 1 trên 4');
    await press(element, 'Tiếp tục');
    await reads(element, 'Bước 2 trên 3');
    await press(element, 'Quay lại');
    await reads(element, 'Bước 1 trên 4');
    const [yes] = [...(await form(element)).shadowRoot!.querySelectorAll<HTMLInputElement>('[type=radio]')];
    yes!.click();
    await press(element, 'Tiếp tục');
    await reads(element, 'Bước 2 trên 4');
  });

  it('stays on a page that lacks an answer', async () => {
    const element = await show();
    await press(element, 'Bắt đầu');
    await press(element, 'Tiếp tục');
    await reads(element, 'Hãy nhập họ, chữ đệm, tên.');
    expect(words(element)).to.contain('Bước 1 trên 4');
  });

  it('keeps the answers when the citizen goes on and back', async () => {
    const element = await show();
    await press(element, 'Bắt đầu');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    await press(element, 'Tiếp tục');
    await reads(element, 'Bước 2 trên 3');
    expect(await focused(element)).to.equal('Bước 2 trên 3: Việc khác');
    await type(element, '/other/reason', 'Thử');
    await press(element, 'Quay lại');
    await reads(element, 'Bước 1 trên 4');
    expect(await answered(element, '/person/name')).to.equal('Trần Thị Mẫu');
    await press(element, 'Tiếp tục');
    await reads(element, 'Bước 2 trên 3');
    expect(await answered(element, '/other/reason')).to.equal('Thử');
  });

  it('goes back to the guide and on from there at once, with what was typed a moment ago', async () => {
    const element = await show();
    await press(element, 'Bắt đầu');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    await press(element, 'Quay lại');
    await press(element, 'Làm tiếp');
    await reads(element, 'Bước 1 trên 4');
    expect(await answered(element, '/person/name')).to.equal('Trần Thị Mẫu');
  });

  it('goes from the review to one question and comes back by one press', async () => {
    const element = await show({ store: await deviceAt('/review') });
    await press(element, 'Làm tiếp');
    await reads(element, 'Xem lại trước khi nộp');
    const edit = everything(element).find((each) => each.getAttribute('aria-label') === 'Sửa: Người yêu cầu');
    (edit as HTMLButtonElement).click();
    await reads(element, 'Bước 1 trên 4');
    await press(element, 'Tiếp tục');
    await reads(element, 'Xem lại trước khi nộp');
  });

  it('shows the papers and the review with the focus on where we are', async () => {
    const element = await show({ store: await deviceAt('/other', { person: { ...ready.person, married: true } }) });
    await press(element, 'Làm tiếp');
    await press(element, 'Tiếp tục');
    await reads(element, 'Giấy chứng nhận kết hôn');
    expect(await focused(element)).to.equal('Bước 3 trên 4: Giấy tờ');
    await expect(element).to.be.accessible();
    await press(element, 'Tiếp tục');
    await reads(element, 'Xem lại trước khi nộp');
    expect(await focused(element)).to.equal('Bước 4 trên 4: Xem lại trước khi nộp');
    await expect(element).to.be.accessible();
    expect(everything(element).filter((each) => each.matches(':not(:defined)'))).to.deep.equal([]);
  });

  it('keeps a file that misses its place from leading the browser away, as long as papers are asked for', async () => {
    const element = await show({ store: await deviceAt('/other', { person: { ...ready.person, married: true } }) });
    await press(element, 'Làm tiếp');
    const drag = (place: string): boolean => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['ảnh'], 'anh.jpg', { type: 'image/jpeg' }));
      const event = (type: string): DragEvent =>
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true });
      const at = place ? everything(element).find((each) => each.matches(place))! : element;
      return ['dragover', 'drop'].every((type) => !at.dispatchEvent(event(type)));
    };
    await reads(element, 'Bước 2 trên 4');
    expect(drag('header')).to.equal(false);
    await press(element, 'Tiếp tục');
    await reads(element, 'Giấy chứng nhận kết hôn');
    expect(['header', '.back', '.foot', ''].map(drag)).to.deep.equal([true, true, true, true]);
    await press(element, 'Quay lại');
    await reads(element, 'Bước 2 trên 4');
    expect(drag('header')).to.equal(false);
  });

  it('switches the language and back without losing an answer', async () => {
    const element = await show({ store: await deviceAt('/person') });
    await press(element, 'Làm tiếp');
    await type(element, '/person/name', 'Trần Thị Thử');
    element.lang = 'en';
    await reads(element, 'Full name');
    expect(await answered(element, '/person/name')).to.equal('Trần Thị Thử');
    await expect(element).to.be.accessible();
    element.lang = 'vi';
    await reads(element, 'Họ, chữ đệm, tên');
    expect(await answered(element, '/person/name')).to.equal('Trần Thị Thử');
  });

  it('keeps telling the truth under the page translation of a browser', async () => {
    const element = await show({ store: await deviceAt('/other') });
    await press(element, 'Làm tiếp');
    await reads(element, 'Bước 2 trên 3');
    translatePage(element.shadowRoot!);
    element.shadowRoot!.querySelector<HTMLButtonElement>('.quiet')!.click();
    await reads(element, 'Bước 1 trên 4');
    expect(words(element)).not.to.contain('Bước 2 trên 3');
  });

  it('tells the page what happens, and no answer', async () => {
    const element = await show();
    const told: [string, unknown][] = [];
    const names: (keyof DvcEvents)[] = ['dvc-started', 'dvc-paged', 'dvc-saved', 'dvc-edit', 'dvc-completed'];
    for (const name of names) element.addEventListener(name, ({ detail }) => told.push([name, detail]));
    await press(element, 'Bắt đầu');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    await press(element, 'Tiếp tục');
    await waitUntil(() => told.some(([name]) => name === 'dvc-saved'));
    expect(told.filter(([name]) => name !== 'dvc-saved')).to.deep.equal([
      ['dvc-started', { code }],
      ['dvc-paged', { page: '/person' }],
      ['dvc-paged', { page: '/other' }],
    ]);
    expect(JSON.stringify(told)).not.to.contain('Trần');
  });

  it('keeps Enter from the default button of the page around it', async () => {
    const around = document.createElement('form');
    const heard: Event[] = [];
    for (const name of ['keydown', 'keypress']) around.addEventListener(name, (event) => heard.push(event));
    const element = await show();
    element.before(around);
    around.append(element);
    await waitUntil(() => button(element, 'Bắt đầu'));
    for (const name of ['keydown', 'keypress'])
      button(element, 'Bắt đầu')!.dispatchEvent(
        new KeyboardEvent(name, { key: 'Enter', bubbles: true, composed: true }),
      );
    expect(heard).to.deep.equal([]);
  });
});

describe('<dvc-procedure>: submitting', () => {
  const review = async (office = new Office(), store?: LastingStore) => {
    const device = store ?? (await deviceAt('/review'));
    const element = await show({ store: device, client: clientOf(office) });
    await press(element, 'Làm tiếp');
    await reads(element, 'Xem lại trước khi nộp');
    return { element, office, device };
  };

  it('says «Đã nộp» only with the receipt, and then keeps the dossier and drops the draft', async () => {
    const { element, office, device } = await review();
    let isOpen = false;
    office.fault = () => (isOpen ? undefined : 'cut');
    const submitted = oneEvent(element, 'dvc-submitted');
    await submit(element);
    await reads(element, 'Đã lưu trên máy, đang gửi. Chưa nộp xong');
    expect(words(element)).not.to.contain('Đã nộp.');
    await expect(element).to.be.accessible();
    isOpen = true;
    await press(element, 'Gửi ngay');
    await reads(element, 'Đã nộp.');
    const { detail } = await submitted;
    expect(detail.receipt.key).to.equal(savedDraft({}, '').key);
    expect(office.submissions.size).to.equal(1);
    await waitUntil(async () => (await device.draft(code)) === undefined);
    expect(await device.outbox()).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('names the papers on the receipt', async () => {
    const store = await deviceAt('/review', { person: { name: 'Trần Thị Mẫu', married: true } });
    const { element } = await review(new Office(), store);
    await submit(element);
    await reads(element, 'Đã nộp.');
    const receipt = everything(element).find((each) => each instanceof DvcReceipt) as DvcReceipt;
    expect(receipt.slots.map(({ title }) => title)).to.deep.equal(['Giấy chứng nhận kết hôn']);
  });

  it('says once whom to call, though receipt and tracker stand on one screen', async () => {
    const { element } = await review();
    await submit(element);
    await reads(element, 'Cơ quan đã nhận, chưa xem');
    const asks = everything(element).filter((each) => each.localName === 'h3' && each.textContent === 'Hỏi ai');
    expect(asks).to.have.length(2);
    expect(asks.filter((each) => each.checkVisibility())).to.have.length(1);
  });

  it('shows no receipt for other bytes than ours', async () => {
    const { element, office } = await review();
    office.forge = (receipt) => ({ ...receipt, digest: 'a'.repeat(64) });
    await submit(element);
    await reads(element, 'Chưa tới được cơ quan');
    expect(words(element)).not.to.contain('Đã nộp.');
  });

  it('freezes and sends once, also when the button is pressed twice', async () => {
    const { element, office } = await review();
    const box = everything(element).find(({ id }) => id === 'declaration') as HTMLInputElement;
    box.click();
    const send = button(element, 'Nộp hồ sơ')!;
    send.click();
    send.click();
    await reads(element, 'Đã nộp.');
    expect(office.arrived.filter(({ method }) => method === 'POST')).to.have.length(1);
  });

  it('freezes nothing when the page stops it', async () => {
    const { element, office, device } = await review();
    const asked = oneEvent(element, 'dvc-submit');
    element.addEventListener('dvc-submit', (event) => event.preventDefault(), { once: true });
    await submit(element);
    expect((await asked).detail).to.deep.equal({ code, key: savedDraft({}, '').key });
    await settled(element);
    expect(await device.outbox()).to.deep.equal([]);
    expect(words(element)).to.contain('Xem lại trước khi nộp');
    await press(element, 'Nộp hồ sơ');
    await reads(element, 'Đã nộp.');
    expect(office.submissions.size).to.equal(1);
  });

  it('puts the dossier away when the citizen has the numbers, and is ready for the next', async () => {
    const { element, device } = await review();
    await submit(element);
    await press(element, 'Tôi đã lưu mã, đóng hồ sơ này');
    await press(element, 'Xóa khỏi máy này');
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 4');
    expect(await answered(element, '/person/name')).to.equal('');
    expect(await device.outbox()).to.deep.equal([]);
  });

  it('opens a refused dossier again and sends it mended under the same key', async () => {
    const { element, office, device } = await review();
    office.judge = () => 'invalid-answers';
    await submit(element);
    await reads(element, 'Cơ quan thấy có chỗ điền chưa đúng');
    await expect(element).to.be.accessible();
    await press(element, 'Sửa hồ sơ');
    await reads(element, 'Xem lại trước khi nộp');
    expect(await device.outbox()).to.deep.equal([]);
    const edit = everything(element).find((each) => each.getAttribute('aria-label') === 'Sửa: Người yêu cầu');
    (edit as HTMLButtonElement).click();
    await type(element, '/person/name', 'Trần Thị Sửa');
    await press(element, 'Tiếp tục');
    office.judge = () => undefined;
    await submit(element);
    await reads(element, 'Đã nộp.');
    const [[key, kept] = ['', undefined]] = office.submissions;
    expect(key).to.equal(savedDraft({}, '').key);
    expect(kept?.body).to.contain('Trần Thị Sửa');
  });

  it('sends a refused dossier again when it is asked to', async () => {
    const { element, office } = await review();
    office.judge = () => 'unknown-procedure';
    await submit(element);
    await reads(element, 'Cơ quan này không nhận thủ tục này qua mạng');
    await reads(element, 'Giữ hồ sơ và đi nộp');
    expect(words(element)).not.to.contain('vẫn tự gửi').and.not.to.contain('lấy lại hồ sơ ở trên');
    expect(words(element)).to.contain('sửa rồi gửi lại').and.not.to.contain('Trang này không gửi gì đi');
    office.judge = () => undefined;
    await press(element, 'Gửi lại');
    await reads(element, 'Đã nộp.');
  });

  it('waits as a busy office asks, and says so', async () => {
    const { element, office } = await review();
    office.fault = ({ method }) => (method === 'POST' ? 'busy' : undefined);
    await submit(element);
    // A limit by address is nobody else's dossiers.
    await reads(element, 'Cơ quan chưa nhận thêm được lúc này');
  });

  it('sends what was frozen before a reload, and tells the page of a receipt once', async () => {
    const { element, office, device } = await review();
    office.fault = () => 'cut';
    await submit(element);
    await reads(element, 'Chưa tới được cơ quan');
    element.remove();
    office.fault = () => undefined;
    const told: Event[] = [];
    const hear = (event: Event) => told.push(event);
    document.addEventListener('dvc-submitted', hear);
    const second = await show({ store: device, client: clientOf(office) });
    await reads(second, 'Đã nộp.');
    expect(document.activeElement, 'nothing moves when a page has just loaded').to.equal(document.body);
    second.remove();
    const third = await show({ store: device, client: clientOf(office) });
    await reads(third, 'Đã nộp.');
    await settled(third);
    document.removeEventListener('dvc-submitted', hear);
    expect(told).to.have.length(1);
  });

  it('does not say that it is sending where no office can be reached', async () => {
    const { element, office, device } = await review();
    office.fault = () => 'cut';
    await submit(element);
    await reads(element, 'Chưa tới được cơ quan');
    element.remove();
    const second = await show({ store: device });
    await reads(second, 'Chưa nộp xong');
    expect(words(second)).not.to.contain('đang gửi').and.not.to.contain('được gửi');
    expect(button(second, 'Gửi ngay')).to.equal(undefined);
    await expect(second).to.be.accessible();
  });

  it('ends with a bare tag at a form to print, a file to keep and the way to the national portal', async () => {
    const element = await show({ store: await deviceAt('/review') });
    await press(element, 'Làm tiếp');
    await press(element, 'Chuẩn bị xong');
    await reads(element, 'Hồ sơ chưa được nộp. Trang này không gửi gì đi');
    expect(await focused(element)).to.equal('Chọn nơi nộp hồ sơ');
    const choose = (title: string): void => {
      const choice = everything(element).find(
        (each) => each.matches('[part=choice]') && each.textContent.includes(title),
      );
      (choice as HTMLButtonElement).click();
    };
    choose('Nộp tại cơ quan');
    await waitUntil(() => button(element, 'In tờ khai'));
    expect(button(element, 'Lưu hồ sơ về máy')).to.exist;
    choose('Nộp trên Cổng');
    await reads(element, 'Mở trang nộp hồ sơ');
    expect(words(element)).not.to.contain('Đã nộp');
    expect(button(element, 'Nộp hồ sơ')).to.equal(undefined);
    const link = everything(element).find((each) => each.localName === 'a' && each.textContent.includes('dichvucong'));
    expect(link).to.have.attribute('href', `https://dichvucong.gov.vn/dich-vu-cong-truc-tuyen/${code}/nop-ho-so`);
    await expect(element).to.be.accessible();
  });
});

describe('<dvc-procedure>: how it is laid out', () => {
  it('asks one question a screen, and leads from one to the next', async () => {
    const element = await show({ layout: 'one' });
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 4');
    expect(await focused(element)).to.equal('Bước 1 trên 4: Người yêu cầu');
    const names = async () => controlsOf(await form(element)).map(({ name }) => name);
    expect(await names()).to.deep.equal(['/person/name']);
    await press(element, 'Tiếp tục');
    await reads(element, 'Có 1 chỗ');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    await press(element, 'Tiếp tục');
    await reads(element, 'Bước 2 trên 4');
    expect(new Set(await names())).to.deep.equal(new Set(['/person/married']));
    await expect(element).to.be.accessible();
    await press(element, 'Quay lại');
    await reads(element, 'Bước 1 trên 4');
    expect(await answered(element, '/person/name')).to.equal('Trần Thị Mẫu');
  });

  it('asks all on one screen', async () => {
    const element = await show({ layout: 'all' });
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 2');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    await type(element, '/other/reason', 'Thử');
    await press(element, 'Tiếp tục');
    await reads(element, 'Xem lại trước khi nộp');
    button(element, 'Sửa')?.click();
    await reads(element, 'Bước 1 trên 2');
    expect(await answered(element, '/other/reason')).to.equal('Thử');
  });

  it('keeps the place of the citizen where the page changes the layout', async () => {
    const store = await deviceAt('/other');
    const element = await show({ store });
    await press(element, 'Làm tiếp');
    await reads(element, 'Bước 2 trên 3');
    element.layout = 'all';
    await reads(element, 'Bước 1 trên 2');
    element.layout = 'one';
    await reads(element, 'Bước 1 trên 4');
  });

  it('tells what no single question lacks on the review, and leads to where it is answered, in every layout', async () => {
    const document = {
      ...journeyDocument,
      form: {
        ...journeyDocument.form,
        properties: {
          ...journeyDocument.form.properties,
          other: { ...journeyDocument.form.properties!['other'], minProperties: 1 },
        },
        required: ['person', 'other'],
        not: { properties: { person: { required: ['married'] } }, required: ['person'] },
        'x-messages': { not: 'Hãy để trống: đã kết hôn chưa.' },
      },
    };
    for (const layout of ['pages', 'one', 'all'] as const) {
      const store = new LastingStore();
      await store.keepDraft(savedDraft({ person: { name: 'Trần Thị Mẫu', married: false } }, '/review'));
      const element = await show({ document, layout, store });
      await press(element, 'Làm tiếp');
      await reads(element, 'Còn 2 chỗ phải sửa trước khi nộp');
      await press(element, 'Hãy trả lời thêm ở phần: Việc khác.');
      await type(element, '/other/reason', 'Thử');
      await press(element, 'Tiếp tục');
      // A form on one screen says it there; else nothing but the review sees all answers.
      if (layout === 'all') await reads(element, 'Có 1 chỗ cần sửa Hãy để trống: đã kết hôn chưa.');
      else {
        await press(element, 'Hãy để trống: đã kết hôn chưa.');
        await reads(element, 'Bước 1 trên');
        expect(await focused(element)).to.match(/^Bước 1 trên \d: Người yêu cầu$/);
      }
      element.remove();
    }
  });

  it('says how long it takes, in the guide and on each step', async () => {
    const element = await show();
    await reads(element, 'Chừng 1 phút, 4 bước.');
    await press(element, 'Bắt đầu');
    await reads(element, 'Còn chừng 1 phút.');
  });
});
