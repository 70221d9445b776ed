// Where the time of a test run went: each runner says it in lines of one form, and `npm test` makes a table of them.

/** A line that says how long a test file took. */
export function took(seconds, what) {
  return `took ${seconds.toFixed(2)} s: ${what}`;
}

export function readTook(line) {
  const found = /^took ([\d.]+) s: (.+)$/.exec(line.trim());
  return found ? { seconds: Number(found[1]), what: found[2] } : undefined;
}

/** The suites with their seconds, then the slowest files. */
export function timesTable(suites, files, shown = 15) {
  const row = ({ seconds, what }) => `  ${seconds.toFixed(1).padStart(7)}  ${what}`;
  const slowest = [...files].sort((one, other) => other.seconds - one.seconds).slice(0, shown);
  return ['  seconds  suite', ...suites.map(row), '', '  seconds  slowest files', ...slowest.map(row)].join('\n');
}
