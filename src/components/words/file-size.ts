import { getLocale } from '../../locales/language.js';

/** A size as people read it in the language shown: «0,9 MB», «120 KB». */
export function fileSize(size: number): string {
  if (size < 1_000_000) return `${Math.max(1, Math.round(size / 1000)).toLocaleString(getLocale())} KB`;
  return `${(size / 1_000_000).toLocaleString(getLocale(), { maximumFractionDigits: 1 })} MB`;
}
