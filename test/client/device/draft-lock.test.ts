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

  it('is held by the first tab only, a procedure at a time', async () => {
    expect((await lock('1.001193')).held).to.equal(true);
    expect((await lock('1.001193')).held).to.equal(false);
    expect((await lock('1.004222')).held).to.equal(true);
  });

  it('goes to the tab that waits, once it is let go', async () => {
    const first = await lock('1.001193');
    const second = lock('1.001193', 'wait');
    first.release();
    expect((await second).held).to.equal(true);
    expect((await lock('1.001193')).held).to.equal(false);
  });

  it('is taken over, and the tab that had it is told', async () => {
    const first = await lock('1.001193');
    const second = await lock('1.001193', 'take');
    await first.lost;
    expect(second.held).to.equal(true);
    expect((await lock('1.001193')).held).to.equal(false);
  });

  it('stops waiting when the signal says so', async () => {
    await lock('1.001193');
    const controller = new AbortController();
    const waiting = lockDraft('1.001193', 'wait', controller.signal);
    controller.abort(new Error('left'));
    expect(await waiting.catch((error: unknown) => error)).to.equal(controller.signal.reason);
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
