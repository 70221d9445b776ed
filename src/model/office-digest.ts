import type { GuideFacts } from './guide-facts.js';

/**
 * A short digest of what an office says of a procedure, in the words of the facts; `undefined` where it says nothing, or has
 * not said it yet. The order of keys in its file does not count.
 */
export function officeDigest({ filing, basis, local, delivery, result, guide }: GuideFacts): string | undefined {
  if (!filing && !local) return undefined;
  const { time, fees } = guide;
  const said = [
    [filing, basis, delivery, result?.title, result?.deliver, time.text, time.workingDays],
    fees.map(({ title, amount, per, due, exempt, note }) => [title, amount, per, due, exempt, note]),
    local?.map(({ at, source, on }) => [at, source, on]),
  ];
  let sum = 0;
  for (const letter of JSON.stringify(said)) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0;
  return (sum >>> 0).toString(36);
}
