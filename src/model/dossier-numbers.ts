import { plainText } from './plain-text.js';

/** What a tracker asks for. */
export interface DossierNumbers {
  readonly code: string;
  readonly secret: string;
}

const code = /^[0-9A-Z]{8}$/;
const secret = /^\d{6}$/;

/** The code and the secret in what was typed or pasted: with labels, spaces, dashes, swapped, or both in one place. */
export function dossierNumbers(first: string, second: string): DossierNumbers {
  const [one, other] = [signsOf(first), signsOf(second)];
  if (secret.test(one) && code.test(other)) return { code: other, secret: one };
  const both = one && other ? undefined : /^([0-9A-Z]{8})(\d{6})$/.exec(one || other);
  return both ? { code: both[1] ?? '', secret: both[2] ?? '' } : { code: one, secret: other };
}

/** The code of a dossier in what was typed or pasted: `42xa-8h2j` is 42XA8H2J. */
export function dossierCode(typed: string): string {
  return signsOf(typed);
}

/** Without a label: words with accents, or without digits before a colon. */
function signsOf(typed: string): string {
  const words = plainText(typed)
    .toUpperCase()
    .replaceAll(/(^|[\s,;])[^:\d]*:/g, ' ')
    .split(/\s+/);
  return words
    .filter((word) => !/[^\x20-\x7e]/.test(word))
    .join('')
    .replaceAll(/[^0-9A-Z]/g, '');
}
