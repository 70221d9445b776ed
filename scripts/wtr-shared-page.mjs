// Runs in the browser: loads test files one after the other into one page.
/* global Mocha, mocha */
// Its cleaning up after each test is for all files, so it is loaded before any of them has hooks of its own.
import '@open-wc/testing';

/** Each file gets a suite named after it: its hooks run for its own tests. One that fails to load, or has no test, is a failed test. */
export async function loadTests(files) {
  for (const [name, load] of files) {
    const suite = Mocha.Suite.create(mocha.suite, name);
    Mocha.interfaces.bdd(suite);
    suite.emit('pre-require', globalThis, name, mocha);
    try {
      await load();
    } catch (error) {
      it('can be loaded', () => {
        throw error;
      });
    }
    if (suite.total() === 0)
      it('holds a test', () => {
        throw new Error('It holds none.');
      });
  }
}
