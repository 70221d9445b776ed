import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addUp, readSum, said } from '../../scripts/sum.mjs';

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
