import { expect } from '@open-wc/testing';
import { lockDraft, type DraftLock } from '../../../src/client/device/draft-lock.js';

describe('lockDraft', () => {
  const locks: DraftLock[] = [];
  const lock = async (...call: Parameters<typeof lockDraft>): Promise<DraftLock> => {
    const got = await lockDraft(...call);
    locks.push(got);
    return got;
  };
  afterEach(() => {
    for (const each of locks.splice(0)) each.release();
  });

  it('is held by the first place only, a draft at a time', async () => {
    expect((await lock('1.001193')).held).to.equal(true);
    expect((await lock('1.001193')).held).to.equal(false);
    expect((await lock('1.001193 https://tiepnhan.example.vn')).held).to.equal(true);
    expect((await lock('1.004222')).held).to.equal(true);
  });

  it('goes to who asks while it is being let go', async () => {
    const first = await lock('1.001193');
    const second = lock('1.001193');
    first.release();
    expect((await second).held).to.equal(true);
    expect((await lock('1.001193')).held).to.equal(false);
  });

  it('accuses nobody where the page itself was busy', async () => {
    const first = await lock('1.001193');
    const second = lock('1.001193');
    first.release();
    const busyUntil = performance.now() + 800;
    while (performance.now() < busyUntil);
    expect((await second).held).to.equal(true);
  });

  it('is taken over, and the place that had it is told', async () => {
    const first = await lock('1.001193');
    const second = await lock('1.001193', 'take');
    await first.lost;
    expect(second.held).to.equal(true);
    expect((await lock('1.001193')).held).to.equal(false);
  });

  it('is held where the browser has no locks', async () => {
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    try {
      expect((await lock('1.001193')).held).to.equal(true);
      expect((await lock('1.001193')).held).to.equal(true);
    } finally {
      Reflect.deleteProperty(navigator, 'locks');
    }
  });
});
