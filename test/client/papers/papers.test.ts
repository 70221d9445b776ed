import { expect } from '@open-wc/testing';
import { ClientError } from '../../../src/client/client-error.js';
import type { Client } from '../../../src/client/client.js';
import { StorageError } from '../../../src/client/device-store.js';
import { MemoryStore } from '../../../src/client/device/memory-store.js';
import { Papers, type PapersOptions } from '../../../src/client/papers/papers.js';
import type { Paper } from '../../../src/client/papers/paper.js';
import { photosOfPdf } from '../../../src/client/papers/photos-to-pdf.js';
import { takeFiles } from '../../../src/client/papers/take-files.js';
import { file, jpegPage, noise, pdf, plain } from '../../fixtures/files.js';
import { Clock, draft, Office, readyFile, slot } from '../../fixtures/papers.js';
import { waitUntil } from '../../fixtures/wait-until.js';

const born = 'birth-certificate';
let photo: Uint8Array<ArrayBuffer>;
let opened: Papers[] = [];

function open(options: Partial<PapersOptions> = {}): Papers {
  const papers = new Papers({
    ...{ store: new MemoryStore(), client: new Office(), draft, random: () => 1, line: new EventTarget() },
    ...options,
  });
  opened.push(papers);
  return papers;
}

const states = (papers: Papers) => papers.list.map(({ state }) => state).join(' ');
const until = (papers: Papers, expected: string) => waitUntil(() => states(papers) === expected, `never: ${expected}`);
const upTo = (office: Office, count: number) => waitUntil(() => office.arrivals.length === count, `never ${count}`);

before(async () => {
  photo = await jpegPage(200, 300);
});

afterEach(() => {
  for (const papers of opened) papers.dispose();
  opened = [];
});

describe('Papers', () => {
  it('keeps a file on the device before it is sent', async () => {
    const store = new MemoryStore();
    const office = new Office(false);
    let keptFirst = false;
    const upload: Client['upload'] = async (...call) => {
      keptFirst = (await store.papers(draft.key)).length === 1;
      return office.upload(...call);
    };
    const papers = open({ store, client: Object.assign(Object.create(office) as Office, { upload }) });
    await papers.add(born, await readyFile(photo));
    await upTo(office, 1);
    expect(keptFirst).to.equal(true);
  });

  it('tells how far a file is until the office holds it', async () => {
    const office = new Office(false);
    const store = new MemoryStore();
    const papers = open({ store, client: office });
    const seen: string[] = [];
    papers.subscribe(() => seen.push(papers.list.map(({ state, sent }) => `${state} ${sent}`).join()));
    const { id } = await papers.add(born, await readyFile(photo));
    await upTo(office, 1);
    office.last.progress(500);
    office.last.finish();
    await until(papers, 'uploaded');
    expect(seen).to.include.members(['kept 0', 'sending 0', 'sending 500', `uploaded ${photo.length}`]);
    expect((await store.papers(draft.key)).find((paper) => paper.id === id)?.uploaded).to.equal(true);
  });

  it('brings everything back after a reload, with nothing to pick again', async () => {
    const store = new MemoryStore();
    const offline = open({ store, client: undefined });
    await offline.add(born, await readyFile(photo, 'một.jpg'));
    await offline.add(born, await readyFile(photo, 'hai.jpg'));
    offline.dispose();
    const office = new Office();
    const papers = open({ store, client: office });
    await papers.restore();
    expect(papers.of(born).map(({ name }) => name)).to.deep.equal(['một.jpg', 'hai.jpg']);
    await until(papers, 'uploaded uploaded');
    expect(await office.last.bytes.arrayBuffer()).to.have.property('byteLength', photo.length);
  });

  it('does not send again what the office holds', async () => {
    const store = new MemoryStore();
    const first = open({ store });
    await first.add(born, await readyFile(photo));
    await until(first, 'uploaded');
    first.dispose();
    const office = new Office();
    const papers = open({ store, client: office });
    await papers.restore();
    expect(states(papers)).to.equal('uploaded');
    expect(papers.list[0]?.sent).to.equal(photo.length);
    expect(office.arrivals).to.have.length(0);
  });

  it('knows nothing of another draft', async () => {
    const store = new MemoryStore();
    await open({ store }).add(born, await readyFile(photo));
    const other = open({ store, draft: { ...draft, key: '00000000-0000-4000-8000-000000000002' } });
    await other.restore();
    expect(other.list).to.have.length(0);
  });

  it('keeps papers where there is no office to send them to', async () => {
    const papers = open({ client: undefined });
    await papers.add(born, await readyFile(photo));
    expect(states(papers)).to.equal('kept');
    expect(papers.sends).to.equal(false);
  });

  it('sends two at a time and the next when one is done', async () => {
    const office = new Office(false);
    const papers = open({ client: office });
    for (const name of ['1', '2', '3']) await papers.add(born, await readyFile(photo, name));
    await upTo(office, 2);
    expect(states(papers)).to.equal('sending sending kept');
    office.arrivals[0]!.finish();
    await upTo(office, 3);
    expect(states(papers)).to.equal('uploaded sending sending');
  });

  for (const thin of [{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }])
    it(`sends one at a time with ${JSON.stringify(thin)}`, async () => {
      const before = Object.getOwnPropertyDescriptor(navigator, 'connection');
      Object.defineProperty(navigator, 'connection', { value: thin, configurable: true });
      try {
        const office = new Office(false);
        const papers = open({ client: office });
        await papers.add(born, await readyFile(photo));
        await papers.add(born, await readyFile(photo));
        await upTo(office, 1);
        expect(states(papers)).to.equal('sending kept');
      } finally {
        if (before) Object.defineProperty(navigator, 'connection', before);
        else Reflect.deleteProperty(navigator, 'connection');
      }
    });

  it('takes the same bytes twice', async () => {
    const papers = open();
    await papers.add(born, await readyFile(photo));
    await papers.add(born, await readyFile(photo));
    await until(papers, 'uploaded uploaded');
    expect(papers.list[0]!.sha256).to.equal(papers.list[1]!.sha256);
    expect(papers.list[0]!.id).not.to.equal(papers.list[1]!.id);
  });

  it('goes on by itself after a failure that may pass, later each time', async () => {
    const office = new Office(false);
    const clock = new Clock();
    const papers = open({ client: office, wait: clock.wait });
    await papers.add(born, await readyFile(photo));
    for (const count of [1, 2, 3]) {
      await upTo(office, count);
      office.last.fail(new ClientError('unavailable'));
      await until(papers, 'kept');
      expect(papers.list[0]?.error?.code).to.equal('unavailable');
      await waitUntil(() => clock.asked.length === count);
      clock.skip();
    }
    await upTo(office, 4);
    office.last.finish();
    await until(papers, 'uploaded');
    expect(clock.asked).to.deep.equal([1000, 2000, 4000]);
    expect(papers.list[0]?.error).to.equal(undefined);
  });

  it('starts with short waits again once something got through', async () => {
    const office = new Office(false);
    const clock = new Clock();
    let now = 0;
    const papers = open({ client: office, wait: clock.wait, now: () => (now += 1000) });
    await papers.add(born, await readyFile(photo));
    for (const [count, sent] of [
      [1, 0],
      [2, 0],
      [3, 900],
    ] as const) {
      await upTo(office, count);
      if (sent) office.last.progress(sent);
      office.last.fail(new ClientError('offline'));
      await waitUntil(() => clock.asked.length === count);
      clock.skip();
    }
    expect(clock.asked).to.deep.equal([1000, 2000, 1000]);
    expect(papers.speed).to.equal(900);
  });

  it('waits as long as the office asks', async () => {
    const office = new Office(false);
    const clock = new Clock();
    const papers = open({ client: office, wait: clock.wait });
    await papers.add(born, await readyFile(photo));
    await upTo(office, 1);
    office.last.fail(new ClientError('busy', { retryAfter: 90 }));
    await waitUntil(() => clock.asked.length === 1);
    expect(clock.asked[0]).to.equal(90_000);
  });

  it('stops at once when the line goes and goes on when it is back', async () => {
    const office = new Office(false);
    const line = new EventTarget();
    const papers = open({ client: office, line, wait: new Clock().wait });
    await papers.add(born, await readyFile(photo));
    await upTo(office, 1);
    office.last.progress(700);
    line.dispatchEvent(new Event('offline'));
    await until(papers, 'kept');
    expect(papers.list[0]).to.have.property('sent', 700);
    expect(papers.list[0]?.error?.code).to.equal('offline');
    expect(office.last.signal?.aborted).to.equal(true);
    line.dispatchEvent(new Event('online'));
    await upTo(office, 2);
    office.last.finish();
    await until(papers, 'uploaded');
  });

  it('sends nothing while it is paused', async () => {
    const office = new Office(false);
    const papers = open({ client: office });
    await papers.add(born, await readyFile(photo));
    await upTo(office, 1);
    papers.pause();
    await papers.add(born, await readyFile(photo));
    expect(states(papers)).to.equal('kept kept');
    expect(office.arrivals[0]!.signal?.aborted).to.equal(true);
    expect(office.arrivals).to.have.length(1);
    papers.resume();
    await upTo(office, 3);
  });

  it('does not repeat what the office refused until it is told to', async () => {
    const office = new Office(false);
    const clock = new Clock();
    const papers = open({ client: office, wait: clock.wait });
    const { id } = await papers.add(born, await readyFile(photo));
    await upTo(office, 1);
    office.last.fail(new ClientError('refused', { problem: 'type-not-allowed' }));
    await until(papers, 'failed');
    expect(papers.list[0]?.error?.problem).to.equal('type-not-allowed');
    expect(clock.asked).to.have.length(0);
    papers.retry(id);
    await upTo(office, 2);
    office.last.finish();
    await until(papers, 'uploaded');
  });

  it('tries now when it is told to, though it was to wait', async () => {
    const office = new Office(false);
    const papers = open({ client: office, wait: new Clock().wait });
    const { id } = await papers.add(born, await readyFile(photo));
    await upTo(office, 1);
    office.last.fail(new ClientError('unavailable'));
    await until(papers, 'kept');
    papers.retry(id);
    await upTo(office, 2);
  });

  it('says so when the bytes are gone from the device', async () => {
    const store = new MemoryStore();
    store.paperBytes = async () => undefined;
    const papers = open({ store });
    await papers.add(born, await readyFile(photo));
    await until(papers, 'failed');
    expect(papers.list[0]?.error?.code).to.equal('missing');
  });

  it('sends straight from memory when the device is full, and says so', async () => {
    const store = new MemoryStore();
    store.keepPaper = () => Promise.reject(new StorageError('full'));
    const papers = open({ store });
    const { id } = await papers.add(born, await readyFile(photo));
    await until(papers, 'uploaded');
    expect(papers.storage?.code).to.equal('full');
    expect(papers.outlives(id)).to.equal(false);
  });

  it('lives on in this page when the device keeps nothing', async () => {
    const store = new MemoryStore();
    store.papers = () => Promise.reject(new StorageError('unavailable'));
    const papers = open({ store });
    await papers.restore();
    expect(papers.list).to.have.length(0);
    expect(papers.storage?.code).to.equal('unavailable');
  });

  it('lets a bug of the store be heard', async () => {
    const store = new MemoryStore();
    store.keepPaper = () => Promise.reject(new TypeError('bug'));
    const failure: unknown = await open({ store })
      .add(born, await readyFile(photo))
      .catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
  });

  it('learns from the office how large a file may be', async () => {
    const office = new Office();
    const { uploads, ...rest } = await office.capabilities();
    office.capabilities = async () => ({ ...rest, uploads: { ...uploads, maxFileBytes: 5_000_000 } });
    const papers = open({ client: office });
    expect(papers.limits.maxFileBytes).to.equal(10_000_000);
    await papers.restore();
    await waitUntil(() => papers.limits.maxFileBytes === 5_000_000);
  });

  it('shows a photo by an address that ends with it', async () => {
    const papers = open();
    const { id } = await papers.add(born, await readyFile(photo));
    const address = (await papers.thumbnail(id))!;
    expect(await papers.thumbnail(id)).to.equal(address);
    expect((await fetch(address)).headers.get('content-type')).to.equal('image/jpeg');
    await papers.remove(id);
    expect(await fetch(address).catch(() => 'revoked')).to.equal('revoked');
  });

  it('revokes every address when it is disposed of', async () => {
    const papers = open();
    const { id } = await papers.add(born, await readyFile(photo));
    const address = (await papers.file(id))!;
    papers.dispose();
    await waitUntil(async () => (await fetch(address).catch(() => 'revoked')) === 'revoked');
  });
});

describe('a paper that is removed', () => {
  it('is off the list and the device at once, and can be brought back to its place', async () => {
    const store = new MemoryStore();
    const office = new Office();
    const papers = open({ store, client: office, wait: new Clock().wait });
    const { id } = await papers.add(born, await readyFile(photo, 'một.jpg'));
    await papers.add(born, await readyFile(photo, 'hai.jpg'));
    await until(papers, 'uploaded uploaded');
    await papers.remove(id);
    expect(papers.list.map(({ name }) => name)).to.deep.equal(['hai.jpg']);
    expect(papers.removed.map(({ name }) => name)).to.deep.equal(['một.jpg']);
    expect(await store.papers(draft.key)).to.have.length(1);
    await papers.bringBack(id);
    expect(papers.list.map(({ name }) => name)).to.deep.equal(['một.jpg', 'hai.jpg']);
    expect(states(papers)).to.equal('uploaded uploaded');
    expect(papers.removed).to.have.length(0);
    expect(office.arrivals).to.have.length(2);
    expect(office.withdrawn).to.have.length(0);
  });

  it('keeps its place over a reload, turned or brought back', async () => {
    const store = new MemoryStore();
    const papers = open({ store, client: undefined, wait: new Clock().wait });
    const { id } = await papers.add(born, await readyFile(photo, 'một.jpg'));
    const { id: second } = await papers.add(born, await readyFile(photo, 'hai.jpg'));
    await papers.add(born, await readyFile(photo, 'ba.jpg'));
    await papers.remove(id);
    await papers.bringBack(id);
    await papers.add(born, await readyFile(photo, 'hai-xoay.jpg'), second);
    const reloaded = open({ store, client: undefined });
    await reloaded.restore();
    expect(reloaded.list.map(({ name }) => name)).to.deep.equal(['một.jpg', 'hai-xoay.jpg', 'ba.jpg']);
  });

  it('is taken back from the office once nobody wants it any more', async () => {
    const office = new Office();
    const clock = new Clock();
    const papers = open({ client: office, wait: clock.wait });
    const { id } = await papers.add(born, await readyFile(photo));
    await until(papers, 'uploaded');
    await papers.remove(id);
    expect(office.withdrawn).to.deep.equal([]);
    clock.skip();
    await waitUntil(() => office.withdrawn.length === 1);
    expect(office.withdrawn).to.deep.equal([id]);
    expect(papers.removed).to.have.length(0);
    await papers.bringBack(id);
    expect(papers.list).to.have.length(0);
  });

  it('stops on its way to the office, and goes on when it is brought back', async () => {
    const office = new Office(false);
    const papers = open({ client: office, wait: new Clock().wait });
    const { id } = await papers.add(born, await readyFile(photo));
    await upTo(office, 1);
    await papers.remove(id);
    expect(office.last.signal?.aborted).to.equal(true);
    await papers.bringBack(id);
    await upTo(office, 2);
    office.last.finish();
    await until(papers, 'uploaded');
  });

  it('is taken back when the papers are disposed of', async () => {
    const office = new Office();
    const papers = open({ client: office, wait: new Clock().wait });
    const { id } = await papers.add(born, await readyFile(photo));
    await until(papers, 'uploaded');
    await papers.remove(id);
    papers.dispose();
    expect(office.withdrawn).to.deep.equal([id]);
  });

  it('is gone though the office cannot be told', async () => {
    const office = new Office();
    const clock = new Clock();
    office.withdrawUpload = () => Promise.reject(new ClientError('offline'));
    const papers = open({ client: office, wait: clock.wait });
    const { id } = await papers.add(born, await readyFile(photo));
    await papers.remove(id);
    clock.skip();
    await waitUntil(() => papers.removed.length === 0);
    expect(papers.list).to.have.length(0);
  });
});

describe('takeFiles', () => {
  const names = (papers: Papers) => papers.list.map(({ name }) => name);
  const pagesOf = async (papers: Papers, paper: Paper) => (await photosOfPdf((await papers.bytes(paper.id))!)).length;

  it('are no larger than their paper allows, and never larger than the office takes', async () => {
    const papers = open();
    const drawing = slot({ accept: ['pdf'], maxMegabytes: 1 });
    const drawn = (size: number): File =>
      new File([pdf().slice(0, 9), new Uint8Array(size - 9 - pdf().length), pdf()], 'ban-ve.pdf');
    const [tooLarge] = await takeFiles(papers, drawing, [drawn(1_000_001)]);
    expect(tooLarge).to.include({ code: 'too-large', limit: 1_000_000 });
    expect(await takeFiles(papers, drawing, [drawn(999_999)])).to.deep.equal([]);
    const [beyond] = await takeFiles(papers, slot({ accept: ['pdf'], maxMegabytes: 30 }), [drawn(10_000_001)]);
    expect(beyond).to.include({ code: 'too-large', limit: 10_000_000 });
  });

  it('leaves each photo a file of its own while there is room', async () => {
    const papers = open();
    const refused = await takeFiles(papers, slot(), [file(photo, '1.jpg'), file(photo, '2.jpg')]);
    expect(refused).to.have.length(0);
    expect(names(papers)).to.deep.equal(['1.jpg', '2.jpg']);
  });

  it('takes the good files and names the others', async () => {
    const papers = open();
    const files = [file(await plain('#000'), 'đen.jpg'), file(photo, 'rõ.jpg'), file(photo.slice(0, 99), 'hỏng.jpg')];
    const refused = await takeFiles(papers, slot(), files);
    expect(refused.map(({ name, code }) => `${name} ${code}`)).to.deep.equal(['đen.jpg blank', 'hỏng.jpg unreadable']);
    expect(names(papers)).to.deep.equal(['rõ.jpg']);
  });

  it('makes one PDF of more photos than the slot takes files', async () => {
    const papers = open();
    const refused = await takeFiles(
      papers,
      slot({ maxFiles: 2 }),
      [1, 2, 3].map((n) => file(photo, `${n}.jpg`)),
    );
    expect(refused).to.have.length(0);
    expect(names(papers)).to.deep.equal(['Giấy chứng sinh.pdf']);
    expect(await pagesOf(papers, papers.list[0]!)).to.equal(3);
  });

  it('adds page after page to the one file a slot takes, as a camera brings them', async () => {
    const office = new Office();
    const papers = open({ client: office });
    for (const n of [1, 2, 3]) await takeFiles(papers, slot({ maxFiles: 1 }), [file(photo, `${n}.jpg`)]);
    expect(names(papers)).to.deep.equal(['Giấy chứng sinh.pdf']);
    expect(await pagesOf(papers, papers.list[0]!)).to.equal(3);
    expect(office.withdrawn).to.have.length(2);
  });

  it('leaves the PDF of another alone and says that the slot is full', async () => {
    const papers = open();
    const one = slot({ maxFiles: 1 });
    await takeFiles(papers, one, [file(pdf(), 'đơn.pdf')]);
    const refused = await takeFiles(papers, one, [file(photo, 'ảnh.jpg')]);
    expect(refused.map(({ code, limit }) => `${code} ${limit}`)).to.deep.equal(['too-many 1']);
    expect(names(papers)).to.deep.equal(['đơn.pdf']);
  });

  it('never puts drawings together that must stay as they are', async () => {
    const papers = open();
    const drawings = slot({ maxFiles: 1, keepOriginal: true });
    const refused = await takeFiles(papers, drawings, [file(photo, '1.jpg'), file(photo, '2.jpg')]);
    expect(refused.map(({ code }) => code)).to.deep.equal(['too-many']);
    expect(names(papers)).to.deep.equal(['1.jpg']);
  });

  it('makes no PDF where only pictures go', async () => {
    const papers = open();
    const pictures = slot({ maxFiles: 1, accept: ['image'] });
    const refused = await takeFiles(papers, pictures, [file(photo, '1.jpg'), file(photo, '2.jpg')]);
    expect(refused.map(({ code }) => code)).to.deep.equal(['too-many']);
  });

  it('shrinks the pages until they fit into one file', async () => {
    const page = file(await noise(300, 300), 'ồn.jpg');
    const papers = open();
    await takeFiles(papers, slot(), [page]);
    papers.limits = { ...papers.limits, maxFileBytes: papers.list[0]!.size * 2.6 };
    const refused = await takeFiles(papers, slot({ maxFiles: 1 }), [page, page]);
    expect(refused).to.have.length(0);
    expect(papers.list[0]!.size).to.be.at.most(papers.limits.maxFileBytes);
    expect(await pagesOf(papers, papers.list[0]!)).to.equal(3);
  });

  it('keeps the dossier within what the office takes', async () => {
    const papers = open();
    await takeFiles(papers, slot(), [file(photo, '1.jpg')]);
    papers.limits = { ...papers.limits, maxDossierBytes: papers.list[0]!.size * 1.5 };
    const refused = await takeFiles(papers, slot(), [file(photo, '2.jpg')]);
    expect(refused.map(({ code }) => code)).to.deep.equal(['dossier-too-large']);
    expect(refused[0]!.size).to.be.above(refused[0]!.limit);
  });
});
