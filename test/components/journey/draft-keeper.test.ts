import { aTimeout, expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { StorageError } from '../../../src/client/device-store.js';
import { MemoryStore } from '../../../src/client/device/memory-store.js';
import { DraftKeeper } from '../../../src/components/journey/draft-keeper.js';
import type { SavedDraft } from '../../../src/model/draft.js';
import { errorsDuring } from '../../fixtures/expected-errors.js';
import { LastingStore } from '../../fixtures/papers.js';
import { smallDraft } from '../../fixtures/small-procedure.js';
import { waitUntil } from '../../fixtures/wait-until.js';

const now = new Date('2026-11-23T03:42:00Z');

/** A host that counts how often it is to be drawn again. */
class Host {
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  addController(_controller: ReactiveController): void {}
  removeController(_controller: ReactiveController): void {}
  requestUpdate(): void {
    this.updates++;
  }
}

const open: DraftKeeper[] = [];

function keep(store: MemoryStore, given = smallDraft()) {
  const saved: Date[] = [];
  const host = new Host();
  const keeper = new DraftKeeper(
    host,
    (at) => saved.push(at),
    () => now,
  );
  keeper.hostConnected();
  keeper.watch(store, given, undefined);
  open.push(keeper);
  const kept = async (): Promise<SavedDraft | undefined> => store.draft(given.procedure.code);
  return { keeper, draft: given, saved, host, kept };
}

const holds = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('DraftKeeper', () => {
  afterEach(async () => {
    for (const keeper of open.splice(0)) {
      await keeper.forget();
      keeper.hostDisconnected();
    }
  });

  it('keeps what was typed less than a second after the first letter, also while typing goes on', async () => {
    const { draft, kept } = keep(new LastingStore());
    const pause = 50;
    let letters = 0;
    const typing = setInterval(() => draft.answer('/person/name', 'a'.repeat(++letters)), pause);
    await waitUntil(async () => (await kept()) !== undefined, undefined, { interval: 20 });
    clearInterval(typing);
    // Counted in letters: a loaded machine is late with them too.
    expect(letters * pause).to.be.lessThan(1000);
  });

  it('keeps at once when the page is left or hidden', async () => {
    const { draft, kept, keeper } = keep(new LastingStore());
    draft.answer('/person/name', 'A');
    window.dispatchEvent(new Event('pagehide'));
    await aTimeout(0);
    expect((await kept())?.answers).to.deep.equal({ person: { name: 'A' } });
    draft.answer('/person/name', 'B');
    keeper.hostDisconnected();
    await aTimeout(0);
    expect((await kept())?.answers).to.deep.equal({ person: { name: 'B' } });
  });

  it('says when it kept, once it has', async () => {
    const { draft, keeper, saved, host } = keep(new LastingStore());
    draft.answer('/person/name', 'A');
    expect(keeper.savedAt).to.equal(undefined);
    await keeper.settled();
    expect(keeper.savedAt).to.equal(now);
    expect(saved).to.deep.equal([now]);
    expect(host.updates).to.equal(1);
  });

  it('writes nothing while nothing changes', async () => {
    const { draft, keeper, saved } = keep(new LastingStore());
    draft.reveal('');
    draft.translate('en');
    await keeper.settled();
    expect(saved).to.deep.equal([]);
  });

  it('keeps the place too', async () => {
    const { draft, keeper, kept } = keep(new LastingStore());
    draft.place = '/other';
    keeper.touch();
    await keeper.settled();
    expect((await kept())?.place).to.equal('/other');
  });

  it('tells nobody that something lasts that does not', async () => {
    const { draft, keeper, saved } = keep(new MemoryStore());
    draft.answer('/person/name', 'A');
    await keeper.settled();
    expect(saved).to.deep.equal([]);
  });

  it('says why it cannot keep, and that it can again', async () => {
    const store = new LastingStore();
    const keepDraft = store.keepDraft.bind(store);
    store.keepDraft = () => Promise.reject(new StorageError('full'));
    const { draft, keeper } = keep(store);
    draft.answer('/person/name', 'A');
    await keeper.settled();
    expect(keeper.failure?.code).to.equal('full');
    expect(keeper.savedAt).to.equal(undefined);
    expect(holds()).to.equal(true);
    store.keepDraft = keepDraft;
    draft.answer('/person/name', 'AB');
    await keeper.settled();
    expect(keeper.failure).to.equal(undefined);
    expect(keeper.savedAt).to.equal(now);
    expect(holds()).to.equal(false);
  });

  it('lets a bug be heard and goes on keeping', async () => {
    const store = new LastingStore();
    const keepDraft = store.keepDraft.bind(store);
    const bug = new TypeError('bug');
    store.keepDraft = () => Promise.reject(bug);
    const { draft, keeper } = keep(store);
    const heard = await errorsDuring(async () => {
      draft.answer('/person/name', 'A');
      await keeper.settled();
    });
    expect(heard).to.deep.equal([bug]);
    store.keepDraft = keepDraft;
    draft.answer('/person/name', 'AB');
    await keeper.settled();
    expect(keeper.savedAt).to.equal(now);
  });

  it('holds who leaves only when something was typed that would be lost', async () => {
    const lasting = keep(new LastingStore());
    lasting.draft.answer('/person/name', 'A');
    expect(holds()).to.equal(false);
    const { draft, keeper } = keep(new MemoryStore());
    expect(holds()).to.equal(false);
    draft.answer('/person/name', 'A');
    expect(holds()).to.equal(true);
    await keeper.forget();
    expect(holds()).to.equal(false);
  });

  it('holds nobody for an element that is no longer on the page', () => {
    const { draft, keeper } = keep(new MemoryStore());
    draft.answer('/person/name', 'A');
    keeper.hostDisconnected();
    expect(holds()).to.equal(false);
    keeper.hostConnected();
    expect(holds()).to.equal(true);
  });

  it('forgets what was typed a moment ago when it is told to, also what waits behind another writing', async () => {
    const store = new LastingStore();
    const keepDraft = store.keepDraft.bind(store);
    let finish = (): void => {};
    store.keepDraft = async (saved) => {
      await new Promise<void>((resolve) => (finish = resolve));
      await keepDraft(saved);
    };
    const { draft, keeper, kept, saved } = keep(store);
    draft.answer('/person/name', 'A');
    void keeper.settled();
    await aTimeout(0);
    draft.answer('/person/name', 'AB');
    void keeper.settled();
    draft.answer('/person/name', 'ABC');
    const forgotten = keeper.forget();
    finish();
    await forgotten;
    expect((await kept())?.answers).to.deep.equal({ person: { name: 'A' } });
    expect(saved).to.deep.equal([]);
    expect(keeper.savedAt).to.equal(undefined);
  });
});
