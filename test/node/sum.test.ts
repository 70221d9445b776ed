import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addUp, readSum, said } from '../../scripts/sum.mjs';
import { readTook, timesTable, took } from '../../scripts/times.mjs';

describe('the sum of the suites', () => {
  it('reads the last line of our reporters', () => {
    assert.deepEqual(readSum('12 passed, 3 failed'), { passed: 12, failed: 3, skipped: 0 });
    assert.deepEqual(readSum(' 12 passed, 0 failed, 4 skipped'), { passed: 12, failed: 0, skipped: 4 });
  });

  it('reads the counts of Node, and takes what was cancelled for failed', () => {
    const lines = ['ℹ tests 9', 'ℹ pass 4', 'ℹ fail 1', 'ℹ cancelled 2', 'ℹ skipped 1', 'ℹ todo 1', 'ℹ duration_ms 12'];
    const sums = lines.map(readSum).filter((sum) => sum !== undefined);
    assert.deepEqual(addUp(sums), { passed: 4, failed: 3, skipped: 2 });
  });

  it('takes no other line for a sum', () => {
    for (const line of ['browser: 5 passed, 0 failed', '5 passed', '✔ 5 passed, 0 failed of them', 'ℹ suites 5', ''])
      assert.equal(readSum(line), undefined, line);
  });

  it('names skipped tests only where there are some', () => {
    assert.equal(said({ passed: 2, failed: 0, skipped: 0 }), '2 passed, 0 failed');
    assert.equal(said({ passed: 2, failed: 1, skipped: 3 }), '2 passed, 1 failed, 3 skipped');
  });
});

describe('where the time went', () => {
  it('is read from the lines that the runners write', () => {
    assert.deepEqual(readTook(took(12.345, 'a.test.ts, Chrome')), { seconds: 12.35, what: 'a.test.ts, Chrome' });
    assert.equal(readTook('it took 3 s: long'), undefined);
  });

  it('is told for each suite, then for the slowest files', () => {
    const files = [1, 30, 2].map((seconds) => ({ seconds, what: `${seconds}.test.ts` }));
    const table = timesTable([{ seconds: 40, what: 'browser' }], files, 2);
    assert.match(
      table,
      /seconds {2}suite\n +40\.0 {2}browser\n[^]*slowest files\n +30\.0 {2}30\.test\.ts\n +2\.0 {2}2\.test\.ts$/,
    );
  });
});
