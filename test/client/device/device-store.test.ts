import { expect } from '@open-wc/testing';
import type { DeviceStore, StoredPaper } from '../../../src/client/device-store.js';
import { IndexedDbStore } from '../../../src/client/device/indexed-db-store.js';
import { MemoryStore } from '../../../src/client/device/memory-store.js';
import { openDeviceStore } from '../../../src/client/device/open-device-store.js';
import type { SavedDraft } from '../../../src/model/draft.js';
import { aDossier, aFile } from '../dossiers.js';

const name = 'dvc-test';

const draft: SavedDraft = {
  code: '1.001193',
  version: '2026-11-22',
  key: '7f3f1a2e-0000-4000-8000-000000000001',
  secret: 'c2VjcmV0LW9mLXRoZS1kcmFmdA',
  answers: { child: { name: 'Nguyễn Thị Ánh' } },
  place: '/child',
  savedAt: '2026-11-23T01:00:00.000Z',
};

async function aPaper(size = 10, owner = draft.key): Promise<{ paper: StoredPaper; bytes: Blob }> {
  const { file, bytes } = await aFile(size);
  return { paper: { ...file, draft: owner, uploaded: false }, bytes };
}

const stores: Record<string, { lasting: boolean; open: () => Promise<DeviceStore> }> = {
  IndexedDbStore: { lasting: true, open: () => IndexedDbStore.open(name) },
  MemoryStore: { lasting: false, open: async () => new MemoryStore() },
};

for (const [title, { lasting, open }] of Object.entries(stores))
  describe(title, () => {
    let store: DeviceStore;

    beforeEach(async () => (store = await open()));
    afterEach(remove);

    it('says whether it lasts', () => {
      expect(store.lasting).to.equal(lasting);
    });

    it('keeps one draft a procedure, the latest', async () => {
      expect(await store.draft(draft.code)).to.equal(undefined);
      await store.keepDraft(draft);
      await store.keepDraft({ ...draft, answers: { child: { name: 'Ánh' } } });
      expect((await store.draft(draft.code))?.answers).to.deep.equal({ child: { name: 'Ánh' } });
      await store.dropDraft(draft.code);
      expect(await store.draft(draft.code)).to.equal(undefined);
    });

    it('keeps a draft for each office, and one where no office is named', async () => {
      const office = 'https://tiepnhan.example.vn';
      const theirs = { ...draft, key: '7f3f1a2e-0000-4000-8000-000000000002' };
      await store.keepDraft(draft);
      await store.keepDraft(theirs, office);
      expect(await store.draft(draft.code, 'https://khac.example.vn')).to.equal(undefined);
      expect((await store.draft(draft.code))?.key).to.equal(draft.key);
      await store.dropDraft(draft.code);
      expect((await store.draft(draft.code, office))?.key).to.equal(theirs.key);
      await store.dropDraft(draft.code, office);
      expect(await store.draft(draft.code, office)).to.equal(undefined);
    });

    it('gives papers back in the order they were added, byte by byte', async () => {
      const large = await aPaper(2_500_000);
      const small = await aPaper(1);
      await store.keepPaper(large.paper, large.bytes);
      await store.keepPaper(small.paper, small.bytes);
      await store.keepPaper(large.paper, large.bytes);
      expect(await store.papers(draft.key)).to.deep.equal([large.paper, small.paper]);
      const bytes = await store.paperBytes(large.paper.id);
      expect(bytes?.type).to.equal('image/jpeg');
      expect(new Uint8Array(await (bytes ?? new Blob()).arrayBuffer())).to.deep.equal(
        new Uint8Array(await large.bytes.arrayBuffer()),
      );
    });

    it('puts a paper before another that it keeps', async () => {
      const [one, two, between, last] = [await aPaper(1), await aPaper(1), await aPaper(1), await aPaper(1)];
      await store.keepPaper(one.paper, one.bytes);
      await store.keepPaper(two.paper, two.bytes);
      await store.keepPaper(between.paper, between.bytes, two.paper.id);
      await store.keepPaper(last.paper, last.bytes, crypto.randomUUID());
      const kept = (await store.papers(draft.key)).map(({ id }) => id);
      expect(kept).to.deep.equal([one, between, two, last].map(({ paper }) => paper.id));
    });

    it('replaces the bytes of a paper by shorter ones', async () => {
      const { paper, bytes } = await aPaper(2_500_000);
      await store.keepPaper(paper, bytes);
      await store.keepPaper({ ...paper, size: 3 }, new Blob(['abc']));
      expect(await (await store.paperBytes(paper.id))?.text()).to.equal('abc');
    });

    it('remembers that the office holds a paper', async () => {
      const { paper, bytes } = await aPaper();
      await store.keepPaper(paper, bytes);
      await store.markUploaded(paper.id);
      await store.markUploaded('unknown');
      expect(await store.papers(draft.key)).to.deep.equal([{ ...paper, uploaded: true }]);
    });

    it('drops a paper with its bytes', async () => {
      const { paper, bytes } = await aPaper();
      await store.keepPaper(paper, bytes);
      await store.dropPaper(paper.id);
      expect(await store.papers(draft.key)).to.deep.equal([]);
      expect(await store.paperBytes(paper.id)).to.equal(undefined);
    });

    it('keeps what it may remember of each person until that is dropped', async () => {
      const savedAt = '2026-11-25T10:00:00.000Z';
      const others = [{ facts: { name: 'Nguyễn Văn Mẫu' }, savedAt, vouched: true }];
      const profile = { facts: { name: 'Trần Thị Mẫu' }, savedAt, others };
      expect(await store.profile()).to.equal(undefined);
      await store.keepProfile(profile);
      expect(await store.profile()).to.deep.equal(profile);
      await store.dropProfile();
      expect(await store.profile()).to.equal(undefined);
    });

    it('keeps the papers of a dropped draft while the outbox needs them', async () => {
      const { paper, bytes } = await aPaper();
      await store.keepDraft(draft);
      await store.keepPaper(paper, bytes);
      await store.keepOutboxItem(await aDossier([paper], draft));
      await store.dropDraft(draft.code);
      expect(await store.paperBytes(paper.id)).not.to.equal(undefined);
      await store.dropOutboxItem(draft.key);
      expect(await store.paperBytes(paper.id)).to.equal(undefined);
      expect(await store.papers(draft.key)).to.deep.equal([]);
    });

    it('keeps the papers of a dropped dossier while its draft is there', async () => {
      const { paper, bytes } = await aPaper();
      await store.keepDraft(draft);
      await store.keepPaper(paper, bytes);
      await store.keepOutboxItem(await aDossier([paper], draft));
      await store.dropOutboxItem(draft.key);
      expect(await store.paperBytes(paper.id)).not.to.equal(undefined);
      await store.dropDraft(draft.code);
      expect(await store.paperBytes(paper.id)).to.equal(undefined);
    });

    it('drops the papers of a draft that another one replaces', async () => {
      const { paper, bytes } = await aPaper();
      await store.keepDraft(draft);
      await store.keepPaper(paper, bytes);
      await store.keepDraft({ ...draft, key: '7f3f1a2e-0000-4000-8000-000000000002' });
      expect(await store.papers(draft.key)).to.deep.equal([]);
    });

    it('drops what was saved before an instant, with its papers', async () => {
      const { paper, bytes } = await aPaper();
      await store.keepDraft({ ...draft, vouched: true });
      await store.keepPaper(paper, bytes);
      await store.dropDraftsBefore('2026-11-23T07:00:00+07:00');
      expect(await store.draft(draft.code)).to.deep.equal({ ...draft, vouched: true });
      await store.dropDraftsBefore('2026-11-23T08:00:01+07:00');
      expect(await store.draft(draft.code)).to.equal(undefined);
      expect(await store.papers(draft.key)).to.deep.equal([]);
    });

    it('keeps a draft for whose time only the clock of the device speaks', async () => {
      await store.keepDraft(draft);
      await store.dropDraftsBefore('2099-01-01T00:00:00Z');
      expect(await store.draft(draft.code)).to.deep.equal(draft);
    });

    it('lists the outbox oldest first and replaces an item by its key', async () => {
      const first = await aDossier();
      const second = { ...(await aDossier()), frozenAt: '2026-11-22T01:00:00.000Z' };
      await store.keepOutboxItem(first);
      await store.keepOutboxItem(second);
      await store.keepOutboxItem({ ...first, title: 'Khai sinh' });
      expect(await store.outbox()).to.deep.equal([second, { ...first, title: 'Khai sinh' }]);
    });
  });

describe('IndexedDbStore on the disk', () => {
  afterEach(remove);

  it('holds nothing that was typed, photographed or secret in the clear', async () => {
    const store = await IndexedDbStore.open(name);
    const { paper } = await aPaper();
    const bytes = new Blob(['số định danh 001099012345'], { type: 'image/jpeg' });
    await store.keepDraft(draft);
    await store.keepPaper(paper, bytes);
    await store.keepOutboxItem(await aDossier([paper], draft));
    await store.keepProfile({ facts: { name: 'Trần Thị Mẫu' }, savedAt: '2026-11-25T10:00:00.000Z' });
    const raw = await everything(name);
    expect(raw).to.include(draft.key);
    for (const typed of ['Ánh', 'Mẫu', 'Giấy chứng sinh', 'child', '001099012345', draft.secret, paper.sha256])
      expect(raw).not.to.include(typed);
  });

  it('takes over a database of the first version, with all that is in it', async () => {
    const old = indexedDB.open(name, 1);
    old.onupgradeneeded = () => {
      for (const store of ['keys', 'parts']) old.result.createObjectStore(store);
      old.result.createObjectStore('drafts', { keyPath: 'code' }).createIndex('key', 'key');
      old.result.createObjectStore('papers', { keyPath: 'id' }).createIndex('draft', 'draft');
      old.result.createObjectStore('outbox', { keyPath: 'key' });
    };
    await new Promise((done) => (old.onsuccess = done));
    old.result.close();
    const store = await IndexedDbStore.open(name);
    await store.keepDraft(draft);
    await store.keepProfile({ facts: {}, savedAt: '2026-11-25T10:00:00.000Z' });
    expect(await store.draft(draft.code)).to.deep.equal(draft);
  });

  it('gives a draft of an earlier script, which named no office, to the one that asks first', async () => {
    const [office, other] = ['https://mot.example.vn', 'https://hai.example.vn'];
    const store = await IndexedDbStore.open(name);
    const { paper, bytes } = await aPaper();
    await store.keepDraft(draft);
    await store.keepPaper(paper, bytes);
    const [row] = (await rows(name, 'drafts')) as object[];
    await change(name, 'drafts', (drafts) => drafts.put({ ...row, office: undefined }));
    expect(await store.draft(draft.code, office)).to.deep.equal(draft);
    await store.keepDraft(draft, office);
    expect(await store.draft(draft.code, other)).to.equal(undefined);
    expect(await store.draft(draft.code)).to.equal(undefined);
    expect(await store.papers(draft.key)).to.have.length(1);
  });

  it('seals with a key that cannot be read out', async () => {
    await IndexedDbStore.open(name);
    const key = (await rows(name, 'keys'))[0] as CryptoKey;
    expect(key.extractable).to.equal(false);
  });

  it('finds everything again from a second store', async () => {
    const [one, other] = await Promise.all([IndexedDbStore.open(name), IndexedDbStore.open(name)]);
    await one.keepDraft(draft);
    await one.close();
    expect(await other.draft(draft.code)).to.deep.equal(draft);
    const later = await IndexedDbStore.open(name);
    expect(await later.draft(draft.code)).to.deep.equal(draft);
  });

  it('opens a new handle when the old one is dead', async () => {
    const store = await IndexedDbStore.open(name);
    await store.keepDraft(draft);
    await closeHandles(() => store.draft(draft.code));
    expect(await store.draft(draft.code)).to.deep.equal(draft);
  });

  it('keeps nothing of a transaction that did not reach its end', async () => {
    const store = await IndexedDbStore.open(name);
    const { paper, bytes } = await aPaper(2_500_000);
    await withPut(
      function (value, key) {
        if (Array.isArray(key) && key[1] === 1) throw new DOMException('', 'QuotaExceededError');
        return put.call(this, value, key);
      },
      async () => {
        const failure: unknown = await store.keepPaper(paper, bytes).catch((error: unknown) => error);
        expect(failure).to.include({ name: 'StorageError', code: 'full' });
      },
    );
    expect(await store.papers(draft.key)).to.deep.equal([]);
    expect(await rows(name, 'parts')).to.deep.equal([]);
  });

  it('gives no bytes when one part is gone', async () => {
    const store = await IndexedDbStore.open(name);
    const { paper, bytes } = await aPaper(2_500_000);
    await store.keepPaper(paper, bytes);
    await change(name, 'parts', (parts) => parts.delete([paper.id, 2]));
    expect(await store.paperBytes(paper.id)).to.equal(undefined);
  });

  it('gives no bytes when one part is damaged', async () => {
    const store = await IndexedDbStore.open(name);
    const { paper, bytes } = await aPaper(10);
    await store.keepPaper(paper, bytes);
    const damaged = { iv: new Uint8Array(12), content: new ArrayBuffer(26) };
    await change(name, 'parts', (parts) => parts.put(damaged, [paper.id, 0]));
    expect(await store.paperBytes(paper.id)).to.equal(undefined);
  });
});

describe('openDeviceStore', () => {
  afterEach(() => remove('dvc-elements'));

  it('keeps nothing on a shared device', async () => {
    const store = await openDeviceStore({ shared: true });
    expect(store).to.be.instanceOf(MemoryStore);
    expect((await indexedDB.databases()).map((database) => database.name)).not.to.include('dvc-elements');
  });

  it('lasts where the browser allows it', async () => {
    const store = await openDeviceStore({ shared: false });
    expect(store.lasting).to.equal(true);
    await (store as IndexedDbStore).close();
  });

  it('falls back to memory where the browser never answers', async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    try {
      const store = await openDeviceStore({ shared: false, limits: { open: 20, work: 20 } });
      expect(store.lasting).to.equal(false);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('lets go of a database that is opened too late', async () => {
    const open = IDBFactory.prototype.open;
    const held: (IDBOpenDBRequest & { result?: IDBDatabase })[] = [];
    IDBFactory.prototype.open = () => {
      const request = new EventTarget() as IDBOpenDBRequest;
      held.push(request);
      return request;
    };
    let isClosed = false;
    try {
      await openDeviceStore({ shared: false, limits: { open: 20, work: 20 } });
      for (const request of held)
        request.onsuccess?.call(
          Object.assign(request, { result: { close: () => (isClosed = true) } }),
          new Event('success'),
        );
      expect(isClosed).to.equal(true);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('gives up a transaction that never ends, and works again afterwards', async () => {
    const store = await IndexedDbStore.open('dvc-elements', { open: 8_000, work: 1_000 });
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = () => ({ objectStore: () => ({ getAll: () => ({}) }) }) as never;
    try {
      const failure = await store.outbox().catch((error: unknown) => error);
      expect(failure).to.include({ name: 'StorageError', code: 'unavailable' });
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(await store.outbox()).to.deep.equal([]);
    await store.close();
  });

  it('falls back to memory where the browser refuses', async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'SecurityError');
    };
    try {
      expect((await openDeviceStore({ shared: false })).lasting).to.equal(false);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});

type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;
const put: Put = IDBObjectStore.prototype.put;

async function withPut(replacement: Put, task: () => Promise<void>): Promise<void> {
  IDBObjectStore.prototype.put = replacement;
  try {
    await task();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
}

/** Closes every handle that `use` opens a transaction on, before it can. */
async function closeHandles(use: () => Promise<unknown>): Promise<void> {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...call) {
    IDBDatabase.prototype.transaction = transaction;
    this.close();
    return transaction.apply(this, call);
  };
  await use();
}

async function remove(this: unknown, database = name): Promise<void> {
  const request = indexedDB.deleteDatabase(typeof database === 'string' ? database : name);
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error ?? new Error());
  });
}

async function open(database: string): Promise<IDBDatabase> {
  const request = indexedDB.open(database);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error());
  });
}

async function rows(database: string, store: string): Promise<unknown[]> {
  const handle = await open(database);
  const request = handle.transaction(store).objectStore(store).getAll();
  const found = await new Promise<unknown[]>((resolve) => (request.onsuccess = () => resolve(request.result)));
  handle.close();
  return found;
}

async function change(database: string, store: string, how: (store: IDBObjectStore) => IDBRequest): Promise<void> {
  const handle = await open(database);
  const transaction = handle.transaction(store, 'readwrite');
  how(transaction.objectStore(store));
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  handle.close();
}

/** All that lies in a database, with buffers read as UTF-8. */
async function everything(database: string): Promise<string> {
  const handle = await open(database);
  const names = [...handle.objectStoreNames];
  handle.close();
  const found = await Promise.all(names.map((store) => rows(database, store)));
  return JSON.stringify(found, (_key, value: unknown) =>
    value instanceof ArrayBuffer || value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );
}
