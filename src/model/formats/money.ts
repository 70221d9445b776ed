import { parseNumber, showNumber } from './number.js';

/**
 * Whole đồng from `8.000`, `8000`, `8.000 đồng`, `8000đ` or `8.000 VND`; `undefined` for anything else. A comma before
 * three digits groups as a dot does: there are no parts of a đồng, and read as a decimal it would make 8 of `8,000`.
 */
export function parseMoney(typed: string): number | undefined {
  const bare = typed.normalize('NFC').replace(/\s*(?:đồng|đ|₫|vnđ|vnd)\.?\s*$/i, '');
  const amount = parseNumber(/^\d{1,3}(?:,\d{3})+$/.test(bare) ? bare.replaceAll(',', '.') : bare);
  return amount !== undefined && isMoney(amount) ? amount : undefined;
}

/** True for a whole amount that is not negative. */
export function isMoney(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0;
}

/** As it is printed: `8.000 đồng`. */
export function showMoney(kept: number): string {
  return `${showNumber(kept)} đồng`;
}
