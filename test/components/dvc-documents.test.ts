import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ClientError } from '../../src/client/client-error.js';
import { StorageError } from '../../src/client/device-store.js';
import { MemoryStore } from '../../src/client/device/memory-store.js';
import { Papers, type PapersOptions } from '../../src/client/papers/papers.js';
import type { DvcDocuments } from '../../src/components/dvc-documents.js';
import '../../src/components/dvc-documents.js';
import type { Slot } from '../../src/model/procedure.js';
import { file, jpegPage } from '../fixtures/files.js';
import { Clock, draft, Office, readyFile, slot } from '../fixtures/papers.js';
import { waitUntil } from '../fixtures/wait-until.js';

const slots: readonly Slot[] = [
  slot(),
  slot({ id: 'marriage', title: 'Giấy chứng nhận kết hôn', required: false }),
  slot({ id: 'identity', title: 'Thẻ căn cước', description: undefined, copies: 'shown' }),
];
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

const documents = (papers: Papers, asked = slots) =>
  fixture<DvcDocuments>(html`<dvc-documents .slots=${asked} .papers=${papers}></dvc-documents>`);
const root = (element: DvcDocuments) => element.shadowRoot!;
const uploads = (element: DvcDocuments) => [...root(element).querySelectorAll('dvc-upload')];
const summary = (element: DvcDocuments) => root(element).querySelector<HTMLElement>('.summary');

before(async () => {
  photo = await jpegPage(200, 300);
});

afterEach(() => {
  for (const papers of opened) papers.dispose();
  opened = [];
});

describe('<dvc-documents>', () => {
  it('keeps a file that is dropped beside its place from leading the browser away, and leaves text alone', async () => {
    const papers = open();
    const element = await documents(papers);
    const heading = root(element).querySelector('h2')!;
    const files = new DataTransfer();
    files.items.add(file(photo));
    const text = new DataTransfer();
    text.setData('text/plain', 'chữ');
    for (const type of ['dragover', 'drop']) {
      const drag = (dataTransfer: DataTransfer): boolean =>
        heading.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
      expect(drag(files), type).to.equal(false);
      expect(drag(text), type).to.equal(true);
    }
    expect(papers.list).to.deep.equal([]);
  });

  it('asks for each paper that is sent, and names apart what is brought along', async () => {
    const element = await documents(open());
    expect(uploads(element).map((upload) => upload.paperSlot?.id)).to.deep.equal(['birth-certificate', 'marriage']);
    const shown = root(element).querySelector('section')!;
    expect(shown.textContent).to.contain('Mang theo khi đến cơ quan').and.to.contain('Thẻ căn cước');
    expect(shown.querySelector('input')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('does not tell people to bring a paper that is only shown when somebody asks', async () => {
    const asked = slot({
      id: 'home',
      title: 'Giấy tờ nơi cư trú',
      description: undefined,
      copies: 'shown',
      required: false,
    });
    const element = await documents(open(), [...slots, asked]);
    const [brought, onDemand] = [...root(element).querySelectorAll('section')];
    expect(brought).to.contain.text('Mang theo khi đến cơ quan').and.not.to.contain.text('Giấy tờ nơi cư trú');
    expect(onDemand).to.contain.text('Chỉ xuất trình khi được hỏi').and.to.contain.text('Giấy tờ nơi cư trú');
    await expect(element).to.be.accessible();
  });

  it('says nothing of photos that is not true of these papers', async () => {
    const words = async (...slots: readonly Slot[]) => {
      const element = await fixture<DvcDocuments>(html`<dvc-documents .slots=${slots}></dvc-documents>`);
      return element.shadowRoot!.querySelector('h2 + p')?.textContent ?? '';
    };
    expect(await words(slot())).to.contain('Ảnh được thu nhỏ');
    expect(await words(slot({ accept: ['pdf'] }))).to.equal('');
    const kept = await words(slot({ keepOriginal: true }));
    expect(kept).to.contain('đủ bốn góc').and.not.to.contain('thu nhỏ');
    const both = await words(slot(), slot({ id: 'drawing', keepOriginal: true }));
    expect(both).to.contain('trừ giấy tờ ghi là giữ nguyên');
  });

  it('names what is missing, takes the focus there and leads to it', async () => {
    const element = await documents(open());
    expect(element.check()).to.equal(false);
    await waitUntil(() => root(element).activeElement === summary(element));
    const links = [...summary(element)!.querySelectorAll('a')];
    expect(links.map((link) => link.textContent)).to.deep.equal(['Hãy chụp hoặc chọn: Giấy chứng sinh']);
    expect(uploads(element)[0]!.error).to.equal('Hãy chụp hoặc chọn: Giấy chứng sinh');
    await uploads(element)[0]!.take([]);
    expect(uploads(element)[0]!.error, 'after a choice of nothing').to.equal('Hãy chụp hoặc chọn: Giấy chứng sinh');
    await expect(element).to.be.accessible();
    const address = location.href;
    links[0]!.click();
    expect(root(element).activeElement).to.equal(uploads(element)[0]);
    expect(location.href).to.equal(address);
  });

  it('says nothing is missing before it was asked', async () => {
    const element = await documents(open());
    expect(summary(element)).to.equal(null);
  });

  it('lets the missing go as soon as it is there', async () => {
    const element = await documents(open());
    element.check();
    await waitUntil(() => summary(element));
    await uploads(element)[0]!.take([file(photo)]);
    await waitUntil(() => !summary(element));
    expect(uploads(element)[0]!.error).to.equal('');
    expect(element.check()).to.equal(true);
  });

  it('tells the page when «Tiếp tục» finds nothing missing', async () => {
    const papers = open();
    const element = await documents(papers);
    await papers.add('birth-certificate', await readyFile(photo));
    setTimeout(() => root(element).querySelector<HTMLElement>('.actions .primary')!.click());
    const { detail } = await oneEvent(element, 'dvc-completed');
    expect(detail.page).to.equal('/documents');
  });

  it('tells the page nothing while a paper is missing', async () => {
    const element = await documents(open());
    let told = false;
    element.addEventListener('dvc-completed', () => (told = true));
    root(element).querySelector<HTMLElement>('.actions .primary')!.click();
    expect(told).to.equal(false);
  });

  it('does not wait for papers to be at the office', async () => {
    const papers = open({ client: new Office(false) });
    const element = await documents(papers);
    await papers.add('birth-certificate', await readyFile(photo));
    expect(element.check()).to.equal(true);
  });

  it('stops at a paper the office has refused', async () => {
    const office = new Office(false);
    const papers = open({ client: office });
    const element = await documents(papers);
    await papers.add('birth-certificate', await readyFile(photo));
    await waitUntil(() => office.arrivals.length === 1);
    office.last.fail(new ClientError('refused', { problem: 'too-large' }));
    await waitUntil(() => papers.list[0]!.state === 'failed');
    expect(element.check()).to.equal(false);
    await waitUntil(() => summary(element)?.textContent.includes('có tệp chưa gửi được'));
  });

  it('does not go on while a picked photo is made ready', async () => {
    const element = await documents(open());
    const taking = uploads(element)[0]!.take([file(photo)]);
    expect(element.check()).to.equal(false);
    await taking;
    expect(element.check()).to.equal(true);
  });

  it('no longer says that it looks at a photo once that was refused', async () => {
    const element = await documents(open(), [slots[1]!]);
    const gone = file(photo);
    let lose = (_reason: DOMException): void => {};
    const reading = new Promise<ArrayBuffer>((_resolve, reject) => (lose = reject));
    gone.slice = () => Object.assign(new Blob(), { arrayBuffer: () => reading });
    const taking = uploads(element)[0]!.take([gone]);
    element.check();
    await waitUntil(() => summary(element)?.textContent.includes('đang xem ảnh'));
    lose(new DOMException('', 'NotReadableError'));
    await taking;
    await waitUntil(() => !summary(element));
  });

  it('does not let a dossier leave while a paper is in the memory of the page alone', async () => {
    const office = new Office(false);
    const store = new MemoryStore();
    store.keepPaper = () => Promise.reject(new StorageError('full'));
    const papers = open({ client: office, store });
    const element = await documents(papers);
    await papers.add('birth-certificate', await readyFile(photo));
    await waitUntil(() => office.arrivals.length === 1);
    expect(element.check()).to.equal(false);
    office.last.finish();
    await waitUntil(() => papers.list[0]!.state === 'uploaded');
    expect(element.check()).to.equal(true);
  });

  it('warns when the device keeps no more', async () => {
    const store = new MemoryStore();
    store.keepPaper = () => Promise.reject(new StorageError('full'));
    const papers = open({ store });
    const element = await documents(papers);
    await papers.add('birth-certificate', await readyFile(photo));
    await waitUntil(() => root(element).querySelector('.notice.warning'));
    expect(root(element).querySelector('.notice.warning')!.textContent).to.contain('xin đừng đóng trang');
    await expect(element).to.be.accessible();
  });

  it('keeps what was picked for a paper when the answers ask for another one before it', async () => {
    const papers = open();
    const element = await documents(papers, [slots[1]!]);
    const [upload] = uploads(element);
    element.slots = [slots[0]!, slots[1]!];
    await element.updateComplete;
    expect(uploads(element)[1]).to.equal(upload);
  });

  it('shows the actions of the page instead of its own', async () => {
    const element = await fixture<DvcDocuments>(
      html`<dvc-documents .slots=${slots} .papers=${open()}><button slot="actions">Nộp</button></dvc-documents>`,
    );
    const assigned = root(element).querySelector<HTMLSlotElement>('slot[name=actions]')!.assignedElements();
    expect(assigned.map((each) => each.textContent)).to.deep.equal(['Nộp']);
  });

  it('is one with no papers to send', async () => {
    const element = await documents(open(), [slots[2]!]);
    expect(uploads(element)).to.have.length(0);
    expect(element.check()).to.equal(true);
  });
});
