import { namesTwice } from './names-twice.js';
import { Refusal } from './refusal.js';

const deepest = 12;
/** Names and entries of lists; the largest real dossier has a few hundred. */
const most = 5000;
const loneSurrogate = /\p{Surrogate}/u;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** JSON from the bytes of a request: valid UTF-8, neither deep nor wide, and without names that would reach a prototype. */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  let value: unknown;
  try {
    text = utf8.decode(bytes);
    value = JSON.parse(text);
  } catch (cause) {
    throw new Refusal('malformed-request', { detail: 'The body must be JSON in UTF-8.', cause });
  }
  inspect(value);
  if (namesTwice(text, value))
    throw new Refusal('malformed-request', { detail: 'The body has a name twice in one object.' });
  return value;
}

function inspect(value: unknown): void {
  let level: unknown[] = [value];
  let count = 0;
  for (let depth = 0; level.length; depth++) {
    if (depth > deepest)
      throw new Refusal('malformed-request', { detail: `The body is deeper than ${deepest} levels.` });
    const below: unknown[] = [];
    for (const each of level) {
      if (typeof each === 'string' && loneSurrogate.test(each))
        throw new Refusal('malformed-request', { detail: 'The body has half a character.' });
      if (typeof each !== 'object' || each === null) continue;
      if (Object.hasOwn(each, '__proto__') || Object.hasOwn(each, 'constructor'))
        throw new Refusal('malformed-request', { detail: 'The body has a name that is not taken.' });
      const entries = Object.entries(each);
      count += entries.length;
      if (count > most)
        throw new Refusal('malformed-request', { detail: `The body has more than ${most} names and entries.` });
      for (const entry of entries) below.push(...entry);
    }
    level = below;
  }
}
