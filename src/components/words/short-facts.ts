import { msg, str } from '@lit/localize';
import { getLocale } from '../../locales/language.js';
import { showNumber } from '../../model/formats/show-number.js';

/** What is paid: whole đồng for each «bản» or the like; no amount is not known. */
export interface Price {
  readonly amount?: number | undefined;
  readonly per?: string | undefined;
}

/** The first fee, which is the usual one. A fee that is not known is never taken for nothing. */
export function feeInShort(fees: readonly Price[]): string {
  const [first] = fees;
  if (first?.amount === undefined) return msg('Lệ phí: hỏi cơ quan');
  const usual = price(first.amount, first.per);
  return fees.every(({ amount }) => amount === first.amount) ? usual : msg(str`${usual}; có trường hợp thu khác`);
}

/** The first sentence of how long it takes; the rest is told elsewhere. */
export function timeInShort(text: string): string {
  return (text.split('. ', 1)[0] ?? '').replace(/\.$/, '');
}

export function price(amount: number, per: string | undefined): string {
  if (amount === 0) return msg('Miễn phí');
  const money = msg(str`${showNumber(amount, getLocale())} đồng`);
  return per ? `${money}/${per}` : money;
}

/** Words that go on in a sentence. */
export function goingOn(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
