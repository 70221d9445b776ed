import { expect } from '@open-wc/testing';
import { oneAtATime } from '../../../src/client/base/one-at-a-time.js';

describe('alone', () => {
  it('runs tasks of one name one after another', async () => {
    const steps: string[] = [];
    const task = (name: string) => async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
    };
    await Promise.all([oneAtATime('test', task('one')), oneAtATime('test', task('two'))]);
    expect(steps).to.deep.equal(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it("passes on what the task throws, and the signal's reason while it waits", async () => {
    const bug = new DOMException('', 'DataError');
    let runs = 0;
    const failing = oneAtATime('test', async () => {
      runs++;
      throw bug;
    });
    expect(await failing.catch((error: unknown) => error)).to.equal(bug);
    expect(runs).to.equal(1);
    let finish = (): void => undefined;
    let holder: Promise<void> = Promise.resolve();
    await new Promise<void>((began) => {
      holder = oneAtATime('test', () => {
        began();
        return new Promise<void>((resolve) => (finish = resolve));
      });
    });
    const controller = new AbortController();
    const waiting = oneAtATime('test', async () => runs++, controller.signal);
    controller.abort(new Error('left'));
    expect(await waiting.catch((error: unknown) => error)).to.equal(controller.signal.reason);
    finish();
    await holder;
    expect(runs).to.equal(1);
  });

  it('runs where the browser refuses locks', async () => {
    const refusing = { request: () => Promise.reject(new DOMException('', 'SecurityError')) };
    Object.defineProperty(navigator, 'locks', { value: refusing, configurable: true });
    try {
      expect(await oneAtATime('test', async () => 'done')).to.equal('done');
    } finally {
      Reflect.deleteProperty(navigator, 'locks');
    }
  });
});
