import { plainText } from './plain-text.js';

/** Text as people search it: lower case, without accents, đ as d, single spaces, plain signs. */
export function fold(text: string): string {
  return plainText(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .trim()
    .replaceAll(/\s+/g, ' ');
}
