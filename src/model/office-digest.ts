import type { GuideFacts } from './guide-facts.js';

/**
 * A short digest of what an office says of a procedure, in the words of the facts; `undefined` where it says nothing, or has
 * not said it yet. The order of keys in its file does not count.
 */
export function officeDigest({ filing, basis, local, delivery, result, guide }: GuideFacts): string | undefined {
  if (!filing && !local) return undefined;
  const all = JSON.stringify([filing, basis, local, delivery, result, guide.time, guide.fees]);
  let sum = 0;
  for (const letter of all.split(/[{},]/).sort().join()) sum = (sum * 31 + letter.charCodeAt(0)) | 0;
  return String(sum);
}
