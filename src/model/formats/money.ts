import { parseNumber } from './number.js';
import { showNumber } from './show-number.js';

/**
 * Whole đồng from `8.000`, `8000`, `8.000 đồng`, `8000đ` or `8.000 VND`; `undefined` for anything else. A dot or a comma
 * before three digits groups in every language: there are no parts of a đồng, and read as a decimal it would make 8 of
 * `8,000`.
 */
export function parseMoney(typed: string, language = 'vi'): number | undefined {
  const bare = typed.normalize('NFC').replace(/\s*(?:đồng|đ|₫|vnđ|vnd|dong)\.?\s*$/i, '');
  const isGrouped = /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*)$/.test(bare);
  const amount = parseNumber(isGrouped ? bare.replaceAll(/[.,]/g, '') : bare, language);
  return amount !== undefined && isMoney(amount) ? amount : undefined;
}

/** True for a whole amount that is not negative. */
export function isMoney(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0;
}

/** As it is printed: `8.000 đồng`. */
export function showMoney(kept: number, language = 'vi'): string {
  return `${showNumber(kept, language)} ${language === 'en' ? 'dong' : 'đồng'}`;
}
