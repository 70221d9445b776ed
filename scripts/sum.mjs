// Counts of tests, and the one way they are written down.

export function addUp(sums) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const sum of sums) for (const kind of Object.keys(total)) total[kind] += sum[kind] ?? 0;
  return total;
}

export function said({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** The sum at the end of a suite, in the words of its reporter, or of Node's. */
export function readSum(line) {
  const ours = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line.trim());
  if (ours) return { passed: Number(ours[1]), failed: Number(ours[2]), skipped: Number(ours[3] ?? 0) };
  const node = /^ℹ (pass|fail|cancelled|skipped|todo) (\d+)$/.exec(line.trim());
  if (!node) return undefined;
  const kind = { pass: 'passed', fail: 'failed', cancelled: 'failed', skipped: 'skipped', todo: 'skipped' }[node[1]];
  return { passed: 0, failed: 0, skipped: 0, [kind]: Number(node[2]) };
}
