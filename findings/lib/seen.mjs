import { isDeepStrictEqual } from 'node:util';

/** Says what was seen; the script fails when it is no longer what the finding says. */
export function seen(what, value, expected) {
  const same = isDeepStrictEqual(value, expected);
  console.log(`${same ? '  seen' : 'CHANGED'}  ${what}: ${JSON.stringify(value)}`);
  if (same) return;
  console.log(`         it was ${JSON.stringify(expected)}`);
  process.exitCode = 1;
}
