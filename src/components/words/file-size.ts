import { getLocale } from '../../locales/language.js';
import { showNumber } from '../../model/formats/show-number.js';

/** A size as people read it in the language shown: «0,9 MB», «120 KB». */
export function fileSize(size: number): string {
  if (size < 1_000_000) return `${Math.max(1, Math.round(size / 1000))} KB`;
  return `${showNumber(Math.round(size / 100_000) / 10, getLocale())} MB`;
}
