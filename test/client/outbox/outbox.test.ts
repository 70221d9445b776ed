import { expect } from '@open-wc/testing';
import { ClientError } from '../../../src/client/client-error.js';
import { StorageError, type DeviceStore, type OutboxItem } from '../../../src/client/device-store.js';
import { HttpClient } from '../../../src/client/http/http-client.js';
import { IndexedDbStore } from '../../../src/client/device/indexed-db-store.js';
import { MemoryStore } from '../../../src/client/device/memory-store.js';
import { Outbox } from '../../../src/client/outbox/outbox.js';
import type { OutboxEntry } from '../../../src/client/outbox/posts.js';
import { aClock, aDossier, aDossierWithPapers } from '../dossiers.js';
import { Office, type Arrived, type Fault } from '../office.js';

const endpoint = 'https://office.test';

/** A tab of the site: its own client and outbox over the device's store. */
function aTab(office: Office, store: DeviceStore, clock = aClock()): Outbox {
  const client = new HttpClient(endpoint, { fetch: office.fetch, ...clock });
  return new Outbox(store, () => client, { random: () => 0.5, ...clock });
}

/** Resolves when the outbox shows the dossier in a state. */
function until(outbox: Outbox, key: string, state: OutboxEntry['state']): Promise<OutboxEntry> {
  return new Promise((resolve) => {
    const look = (): void => {
      const entry = outbox.entry(key);
      if (entry?.state !== state) return;
      stop();
      resolve(entry);
    };
    const stop = outbox.subscribe(look);
    look();
  });
}

function statesOf(outbox: Outbox, key: string): string[] {
  const states: string[] = [];
  outbox.subscribe(() => {
    const { state } = outbox.entry(key) ?? { state: 'gone' };
    if (states.at(-1) !== state) states.push(state);
  });
  return states;
}

function submits(office: Office): Arrived[] {
  return office.arrived.filter(({ method, path }) => method === 'POST' && path === '/v1/submissions');
}

/** Befalls the first calls of a kind, in their order. */
function first(method: string, path: string, ...faults: (Fault | undefined)[]): (call: Arrived) => Fault | undefined {
  return (call) => (call.method === method && call.path.startsWith(path) ? faults.shift() : undefined);
}

/** A store that refuses to keep what goes into the outbox, or only some of it. */
function full(store: DeviceStore, refuses = (_item: OutboxItem): boolean => true): DeviceStore {
  return new Proxy(store, {
    get: (target, name: keyof DeviceStore) => {
      if (name === 'keepOutboxItem')
        return (item: OutboxItem) =>
          refuses(item) ? Promise.reject(new StorageError('full')) : store.keepOutboxItem(item);
      const value = target[name];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

describe('Outbox', () => {
  const tabs: Outbox[] = [];
  const tab = (...call: Parameters<typeof aTab>): Outbox => {
    const outbox = aTab(...call);
    tabs.push(outbox);
    return outbox;
  };
  afterEach(() => {
    for (const outbox of tabs.splice(0)) outbox.stop();
  });

  it('keeps a dossier, sends it with its papers, and shows the receipt', async () => {
    const office = new Office();
    const store = new MemoryStore();
    const item = await aDossierWithPapers(store, [300_000, 10]);
    const outbox = tab(office, store);
    const states = statesOf(outbox, item.key);
    await outbox.put(item);
    const received = await until(outbox, item.key, 'received');
    const { receipt } = received;
    await outbox.send();
    expect(outbox.entry(item.key)).to.equal(received);
    expect(receipt).to.deep.equal(office.submissions.get(item.key)?.receipt);
    expect(states).to.deep.equal(['waiting', 'sending', 'received']);
    expect(await store.outbox()).to.deep.equal([{ ...item, receipt }]);
    expect((await store.papers(item.key)).map(({ uploaded }) => uploaded)).to.deep.equal([true, true]);
  });

  it('has the dossier on the device before anything goes over the line', async () => {
    const office = new Office();
    const store = new MemoryStore();
    const item = await aDossier();
    let kept: readonly OutboxItem[] = [];
    const client = new HttpClient(endpoint, {
      fetch: async (...call) => {
        kept = await store.outbox();
        return office.fetch(...call);
      },
    });
    const outbox = new Outbox(store, () => client);
    tabs.push(outbox);
    await outbox.put(item);
    await until(outbox, item.key, 'received');
    expect(kept).to.deep.equal([item]);
  });

  const passing: Fault[] = ['cut', 'lost', 'portal', 'gateway', 'unavailable', 'busy'];
  for (const fault of passing)
    it(`brings one dossier and one receipt when a submit meets «${fault}»`, async () => {
      const office = new Office();
      office.fault = first('POST', '/v1/submissions', fault, fault);
      const outbox = tab(office, new MemoryStore());
      const item = await aDossier();
      await outbox.put(item);
      const { receipt } = await until(outbox, item.key, 'received');
      expect(office.submissions.size).to.equal(1);
      expect(receipt).to.deep.equal(office.submissions.get(item.key)?.receipt);
    });

  it('asks whether it arrived before it sends again', async () => {
    const office = new Office();
    office.fault = first('POST', '/v1/submissions', 'lost');
    const outbox = tab(office, new MemoryStore());
    const item = await aDossier();
    await outbox.put(item);
    await until(outbox, item.key, 'received');
    expect(submits(office)).to.have.length(1);
    expect(office.arrived.at(-1)?.path).to.equal(`/v1/submissions/by-key/${item.key}`);
  });

  it('sends at the next visit what was closed away, once', async () => {
    const office = new Office();
    const store = new MemoryStore();
    office.fault = () => 'cut';
    const item = await aDossierWithPapers(store, [10]);
    const closed = tab(office, store, { ...aClock(), wait: () => new Promise(() => undefined) });
    await closed.put(item);
    closed.stop();
    office.fault = () => undefined;
    const outbox = tab(office, store);
    outbox.start();
    await until(outbox, item.key, 'received');
    expect(office.submissions.size).to.equal(1);
  });

  it('resumes a file after a reload, re-sending at most one chunk', async () => {
    const office = new Office();
    const store = new MemoryStore();
    const item = await aDossierWithPapers(store, [700_000]);
    const closed = tab(office, store);
    office.fault = ({ method, bytes }) => {
      if (method !== 'PATCH' || bytes === 256 * 1024) return undefined;
      closed.stop();
      return 'cut';
    };
    await closed.put(item);
    await closed.send();
    office.fault = () => undefined;
    const outbox = tab(office, store);
    outbox.start();
    await until(outbox, item.key, 'received');
    const sent = office.arrived.filter(({ method }) => method === 'PATCH').reduce((sum, { bytes }) => sum + bytes, 0);
    expect(sent - 700_000).to.be.at.most(512 * 1024);
    expect(office.uploads.get(item.files[0]?.id ?? '')?.bytes.length).to.equal(700_000);
  });

  const forged: [string, object][] = [
    ['digest', { digest: '0'.repeat(64) }],
    ['key', { key: '7f3f1a2e-0000-4000-8000-000000000001' }],
  ];
  for (const [title, change] of forged)
    it(`never shows as sent what comes back with another ${title}`, async () => {
      const office = new Office();
      office.forge = (receipt) => ({ ...receipt, ...change });
      const store = new MemoryStore();
      const outbox = tab(office, store, { ...aClock(), wait: () => new Promise(() => undefined) });
      const item = await aDossier();
      const states = statesOf(outbox, item.key);
      await outbox.put(item);
      await outbox.send();
      expect(states).not.to.include('received');
      expect(outbox.entry(item.key)).to.deep.include({ state: 'waiting', receipt: undefined });
      expect(outbox.entry(item.key)?.error?.code).to.equal('unknown');
      expect(await store.outbox()).to.deep.equal([item]);
    });

  it('keeps what the office refuses, says why, and does not send it again by itself', async () => {
    const office = new Office();
    office.judge = () => 'invalid-answers';
    const store = new MemoryStore();
    const clock = aClock();
    const outbox = tab(office, store, clock);
    const item = await aDossier();
    await outbox.put(item);
    const { error } = await until(outbox, item.key, 'refused');
    expect(error).to.include({ code: 'refused', problem: 'invalid-answers', retryable: false });
    outbox.start();
    dispatchEvent(new Event('online'));
    const other = await aDossier();
    await outbox.put(other);
    await until(outbox, other.key, 'refused');
    expect(submits(office)).to.have.length(2);
    expect(clock.waits).to.deep.equal([]);
    expect(await store.outbox()).to.deep.include(item);
  });

  it('sends a refused dossier when the citizen asks, or in the form it was mended', async () => {
    const office = new Office();
    office.judge = () => 'invalid-answers';
    const outbox = tab(office, new MemoryStore());
    const item = await aDossier();
    await outbox.put(item);
    await until(outbox, item.key, 'refused');
    await outbox.send();
    expect(outbox.entry(item.key)?.state).to.equal('refused');
    expect(submits(office)).to.have.length(2);
    office.judge = () => undefined;
    const mended = await aDossier([], item, 'Trần Văn Đạt');
    await outbox.put(mended);
    const { receipt } = await until(outbox, item.key, 'received');
    expect(receipt?.digest).to.equal(mended.digest);
  });

  it('takes a second click for the first', async () => {
    const office = new Office();
    const outbox = tab(office, new MemoryStore());
    const item = await aDossier();
    const again = await aDossier([], item, 'Nguyễn Thị Ánh ');
    await Promise.all([outbox.put(item), outbox.put(again), outbox.send(), outbox.send()]);
    await until(outbox, item.key, 'received');
    expect(submits(office)).to.have.length(1);
    expect(office.submissions.get(item.key)?.body).to.equal(item.body);
  });

  it('makes one dossier and one submit of two tabs that send together', async () => {
    const office = new Office();
    const stores = await Promise.all([IndexedDbStore.open('dvc-test'), IndexedDbStore.open('dvc-test')]);
    const [one, other] = stores.map((store) => tab(office, store));
    const item = await aDossierWithPapers(stores[0], [300_000]);
    const again = await aDossier(item.files, item, 'Ánh');
    await Promise.all([one?.put(item), other?.put(again)]);
    const receipts = await Promise.all(
      [one, other].map(async (each) => each && (await until(each, item.key, 'received')).receipt),
    );
    expect(submits(office)).to.have.length(1);
    expect(receipts[0]).to.deep.equal(receipts[1]);
    await Promise.all(stores.map((store) => store.close()));
    indexedDB.deleteDatabase('dvc-test');
  });

  it('brings a paper again that the office has lost', async () => {
    const office = new Office();
    const store = new MemoryStore();
    const item = await aDossierWithPapers(store, [10]);
    await store.markUploaded(item.files[0]?.id ?? '');
    const outbox = tab(office, store);
    await outbox.put(item);
    await until(outbox, item.key, 'received');
    expect(submits(office)).to.have.length(2);
  });

  it('leaves a paper without bytes to the judgement of the office', async () => {
    const office = new Office();
    const store = new MemoryStore();
    const item = await aDossierWithPapers(store, [10]);
    await store.dropPaper(item.files[0]?.id ?? '');
    const outbox = tab(office, store);
    await outbox.put(item);
    expect((await until(outbox, item.key, 'refused')).error?.problem).to.equal('missing-file');
  });

  it('backs off from one second to five minutes and never gives up', async () => {
    const office = new Office();
    office.fault = first('POST', '/v1/submissions', ...Array<Fault>(12).fill('cut'));
    const clock = aClock();
    const outbox = new Outbox(new MemoryStore(), () => new HttpClient(endpoint, { fetch: office.fetch }), {
      ...clock,
      random: () => 1,
    });
    tabs.push(outbox);
    const item = await aDossier();
    await outbox.put(item);
    await until(outbox, item.key, 'received');
    expect(clock.waits).to.deep.equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300].map((s) => s * 1000));
  });

  it('stays away as long as the office asks, also when the line comes back', async () => {
    const office = new Office();
    office.fault = first('POST', '/v1/submissions', 'busy');
    const clock = aClock();
    let wake = (): void => undefined;
    const wait = (ms: number): Promise<void> =>
      new Promise((resolve) => {
        wake = () => {
          void clock.wait(ms);
          resolve();
        };
      });
    const outbox = tab(office, new MemoryStore(), { ...clock, wait });
    outbox.start();
    const item = await aDossier();
    await outbox.put(item);
    await outbox.send();
    expect(outbox.entry(item.key)?.error).to.include({ code: 'busy', retryAfter: 7 });
    dispatchEvent(new Event('online'));
    await outbox.send();
    expect(submits(office)).to.have.length(0);
    wake();
    await until(outbox, item.key, 'received');
    expect(clock.waits[0]).to.be.at.least(7000);
  });

  it('sends at once when the line comes back', async () => {
    const office = new Office();
    office.fault = () => 'cut';
    const outbox = tab(office, new MemoryStore(), { ...aClock(), wait: () => new Promise(() => undefined) });
    outbox.start();
    const item = await aDossier();
    await outbox.put(item);
    await outbox.send();
    expect(outbox.entry(item.key)).to.deep.include({ state: 'waiting', kept: true });
    expect(outbox.entry(item.key)?.error?.code).to.equal('offline');
    office.fault = () => undefined;
    dispatchEvent(new Event('online'));
    await until(outbox, item.key, 'received');
  });

  it('sends what a full device cannot keep, and says that it is not kept', async () => {
    const office = new Office();
    office.fault = first('POST', '/v1/submissions', 'cut');
    const outbox = tab(office, full(new MemoryStore()));
    const item = await aDossier();
    await outbox.put(item);
    expect(outbox.entry(item.key)?.kept).to.equal(false);
    const { receipt, kept } = await until(outbox, item.key, 'received');
    expect(receipt?.digest).to.equal(item.digest);
    expect(kept).to.equal(false);
  });

  it('goes on showing a receipt that a full device cannot keep', async () => {
    const store = full(new MemoryStore(), (item) => item.receipt !== undefined);
    const outbox = tab(new Office(), store);
    const item = await aDossier();
    await outbox.put(item);
    await until(outbox, item.key, 'received');
    await outbox.send();
    expect(outbox.entry(item.key)).to.deep.include({ state: 'received', kept: false });
  });

  it('says that a dossier waits when a host’s own client fails in a way nobody knows', async () => {
    const client = new HttpClient(endpoint, { fetch: new Office().fetch });
    client.submit = () => Promise.reject(new ClientError('unknown'));
    const outbox = new Outbox(new MemoryStore(), () => client, { wait: () => new Promise(() => undefined) });
    tabs.push(outbox);
    const item = await aDossier();
    await outbox.put(item);
    await outbox.send();
    expect(outbox.entry(item.key)?.state).to.equal('waiting');
  });

  it('finds the receipt when a paper is refused because its dossier has arrived', async () => {
    const office = new Office();
    const store = new MemoryStore();
    const item = await aDossierWithPapers(store, [10]);
    const client = new HttpClient(endpoint, { fetch: office.fetch });
    for (const file of item.files) await client.upload(item, file, (await store.paperBytes(file.id)) ?? new Blob());
    const receipt = await client.submit(item);
    client.upload = () => Promise.reject(new ClientError('refused', { problem: 'already-submitted' }));
    const outbox = new Outbox(store, () => client);
    tabs.push(outbox);
    await outbox.put(item);
    expect((await until(outbox, item.key, 'received')).receipt).to.deep.equal(receipt);
  });

  it('stops in the middle of a request, and the dossier waits', async () => {
    const office = new Office();
    office.fault = () => 'silent';
    const outbox = tab(office, new MemoryStore());
    const item = await aDossier();
    await outbox.put(item);
    await until(outbox, item.key, 'sending');
    outbox.stop();
    await until(outbox, item.key, 'waiting');
  });

  it('sends to nobody but the office it was frozen for', async () => {
    const office = new Office();
    const other = new Office();
    const clients = new Map([[endpoint, new HttpClient(endpoint, { fetch: office.fetch })]]);
    const outbox = new Outbox(new MemoryStore(), ({ endpoint: at }) => clients.get(at ?? ''));
    tabs.push(outbox);
    const ours = { ...(await aDossier()), endpoint };
    const theirs = { ...(await aDossier()), endpoint: 'https://other.test' };
    await outbox.put(theirs);
    await outbox.put(ours);
    await until(outbox, ours.key, 'received');
    expect(outbox.entry(theirs.key)).to.deep.include({ state: 'waiting', error: undefined });
    expect(other.arrived).to.deep.equal([]);
  });

  it('forgets a dossier on command', async () => {
    const store = new MemoryStore();
    const outbox = tab(new Office(), store);
    const item = await aDossierWithPapers(store, [10]);
    await outbox.put(item);
    await until(outbox, item.key, 'received');
    await outbox.drop(item.key);
    expect(outbox.entries).to.deep.equal([]);
    expect(await store.outbox()).to.deep.equal([]);
    expect(await store.papers(item.key)).to.deep.equal([]);
  });

  describe('taking back', () => {
    const noPause = { wait: () => new Promise<never>(() => undefined) };
    const fresh = async (): Promise<OutboxItem> => ({ ...(await aDossier()), tried: false });

    it('gives back what was never handed to the line, though nobody can be asked', async () => {
      const office = new Office();
      office.fault = () => 'cut';
      const store = new MemoryStore();
      const item = { ...(await aDossierWithPapers(store, [10])), tried: false };
      const client = new HttpClient(endpoint, { fetch: office.fetch, ...aClock() });
      const outbox = new Outbox(store, () => client, noPause);
      tabs.push(outbox);
      await outbox.put(item);
      await outbox.send();
      const kept: OutboxItem[] = [];
      const restore = async (): Promise<void> => void kept.push(...(await store.outbox()));
      expect(await outbox.takeBack(item.key, restore)).to.equal('taken');
      expect(kept, 'it is on the device until it is restored').to.deep.equal([item]);
      expect(await store.outbox()).to.deep.equal([]);
      expect(outbox.entries).to.deep.equal([]);
    });

    it('asks about what an earlier page may have sent, though a full device kept no word of it', async () => {
      const office = new Office();
      const store = new MemoryStore();
      office.fault = first('POST', '/v1/submissions', 'lost');
      const outbox = tab(office, store, { ...aClock(), ...noPause });
      const item = await fresh();
      await outbox.put(item);
      store.keepOutboxItem = () => Promise.reject(new StorageError('full'));
      await outbox.send();
      outbox.stop();
      expect((await store.outbox())[0]).to.include({ tried: false });
      office.fault = () => 'cut';
      const next = tab(office, store, { ...aClock(), ...noPause });
      expect(await next.takeBack(item.key, async () => undefined)).to.equal('unknown');
    });

    it('asks the office whether it has what may have arrived', async () => {
      const office = new Office();
      office.fault = first('POST', '/v1/submissions', 'cut');
      const outbox = tab(office, new MemoryStore(), { ...aClock(), ...noPause });
      const item = await fresh();
      await outbox.put(item);
      await outbox.send();
      expect(await outbox.takeBack(item.key, async () => undefined)).to.equal('taken');
      expect(office.arrived.at(-1)?.path).to.equal(`/v1/submissions/by-key/${item.key}`);
      expect(office.submissions.size).to.equal(0);
    });

    it('gives nothing back that has arrived, and shows its receipt', async () => {
      const office = new Office();
      const store = new MemoryStore();
      office.fault = first('POST', '/v1/submissions', 'lost');
      const outbox = tab(office, store, { ...aClock(), ...noPause });
      const item = await fresh();
      await outbox.put(item);
      await outbox.send();
      const restore = (): Promise<void> => Promise.reject(new Error('it was given back'));
      expect(await outbox.takeBack(item.key, restore)).to.equal('received');
      expect(outbox.entry(item.key)?.receipt).to.deep.equal(office.submissions.get(item.key)?.receipt);
      expect((await store.outbox())[0]?.receipt?.digest).to.equal(item.digest);
    });

    it('does not know where the office cannot tell, and gives it back all the same to who is sure', async () => {
      const office = new Office();
      const store = new MemoryStore();
      office.fault = ({ path }) => (path.startsWith('/v1/submissions') ? 'cut' : undefined);
      const outbox = tab(office, store, { ...aClock(), ...noPause });
      const item = await fresh();
      await outbox.put(item);
      await outbox.send();
      expect((await store.outbox())[0], 'also after a reload').to.include({ tried: true });
      expect(await outbox.takeBack(item.key, async () => undefined)).to.equal('unknown');
      expect(outbox.entry(item.key)?.state).to.not.equal('received');
      expect(await store.outbox()).to.have.length(1);
      expect(await outbox.takeBack(item.key, async () => undefined, true)).to.equal('taken');
      expect(await store.outbox()).to.deep.equal([]);
    });

    it('keeps what cannot be restored', async () => {
      const store = new MemoryStore();
      const outbox = tab(new Office(), store, { ...aClock(), ...noPause });
      const item = await fresh();
      await store.keepOutboxItem(item);
      const restore = (): Promise<void> => Promise.reject(new StorageError('full'));
      const failure: unknown = await outbox.takeBack(item.key, restore).catch((error: unknown) => error);
      expect(failure).to.include({ code: 'full' });
      expect((await store.outbox()).map(({ key }) => key)).to.deep.equal([item.key]);
    });

    it('sends nothing of it meanwhile, and the others as ever, also where the browser has no locks', async () => {
      Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
      const office = new Office();
      office.fault = () => 'cut';
      const outbox = tab(office, new MemoryStore(), { ...aClock(), ...noPause });
      const [item, other] = [await fresh(), await fresh()];
      await outbox.put(item);
      await outbox.put(other);
      await outbox.send();
      office.fault = () => undefined;
      try {
        await outbox.takeBack(item.key, () => outbox.send());
        await until(outbox, other.key, 'received');
        expect([...office.submissions.keys()]).to.deep.equal([other.key]);
      } finally {
        Reflect.deleteProperty(navigator, 'locks');
      }
    });

    it('leaves to the office what it says of a dossier that arrived before it was changed', async () => {
      const office = new Office();
      const outbox = tab(office, new MemoryStore(), aClock());
      office.fault = first('POST', '/v1/submissions', 'lost');
      const item = await fresh();
      const changed = { ...(await aDossier([], item, 'Trần Văn Đạt')), tried: true };
      await new HttpClient(endpoint, { fetch: office.fetch }).submit(item).catch(() => undefined);
      await outbox.put(changed);
      const { error } = await until(outbox, item.key, 'refused');
      expect(error?.problem).to.equal('idempotency-key-reused');
    });
  });

  it('stops sending when its signal says so, and the dossier stays', async () => {
    const office = new Office();
    office.fault = () => 'silent';
    const store = new MemoryStore();
    const outbox = tab(office, store, { ...aClock(), wait: () => new Promise(() => undefined) });
    const item = await aDossier();
    await outbox.put(item);
    const controller = new AbortController();
    const sending = outbox.send({ signal: controller.signal });
    await until(outbox, item.key, 'sending');
    controller.abort();
    expect(await sending.catch((error: unknown) => error)).to.equal(controller.signal.reason);
    expect(outbox.entry(item.key)).to.deep.include({ state: 'waiting', error: undefined });
    expect(await store.outbox()).to.deep.equal([item]);
  });
});
