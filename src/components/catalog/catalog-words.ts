import { msg, str } from '@lit/localize';
import type { ClientError } from '../../client/client-error.js';
import { getLocale } from '../../locales/language.js';
import type { CatalogEntry } from '../../schemas/catalog.js';
import type { LifeEvent } from '../../schemas/common.js';
import { showNumber } from '../../model/formats/show-number.js';
import { nowhereWords } from '../words/nowhere.js';

/** Why people come here. */
export const eventWords: Readonly<Record<LifeEvent, () => string>> = {
  birth: () => msg('Sinh con'),
  marriage: () => msg('Kết hôn'),
  death: () => msg('Người thân mất'),
  business: () => msg('Mở cửa hàng'),
  building: () => msg('Xây nhà, nhà đất'),
  hardship: () => msg('Khó khăn'),
  moving: () => msg('Chuyển nhà'),
  school: () => msg('Đi học'),
  papers: () => msg('Giấy tờ'),
};

/** What it costs, and how long it takes: all that a list says of a procedure. */
export function factsWords(entry: CatalogEntry, language: string): string {
  const time = timeWords(entry.translations[language]?.time ?? entry.time.text);
  return `${feeWords(entry, language)} · ${time.charAt(0).toLowerCase()}${time.slice(1)}`;
}

/** The first fee, which is the usual one. A fee that is not known is never taken for nothing. */
export function feeWords({ fees, translations }: CatalogEntry, language: string): string {
  const [first] = fees;
  if (first?.amount === undefined) return msg('Lệ phí: hỏi cơ quan');
  const { amount, per = '' } = first;
  const usual = price(amount, translations[language]?.per?.[per] ?? per);
  return fees.every((fee) => fee.amount === amount) ? usual : msg(str`${usual}, có ngoại lệ`);
}

function price(amount: number, per: string): string {
  if (amount === 0) return msg('Miễn phí');
  const money = msg(str`${showNumber(amount, getLocale())} đồng`);
  return per ? `${money}/${per}` : money;
}

/** The first sentence of how long it takes, without its doubt; the guide tells the rest. */
export function timeWords(text: string): string {
  const [first = ''] = text.replace(/^(?:Chưa kiểm chứng|Not verified): /, '').split('. ', 1);
  return first.replace(/\.$/, '');
}

/** Why there is no catalogue, and what to do. */
export function catalogFailure({ code, retryable }: ClientError, endpoint: string): string {
  if (code === 'nowhere') return nowhereWords(endpoint);
  return retryable
    ? msg('Chưa tải được danh mục vì mất mạng hoặc cơ quan chưa trả lời. Xin kiểm tra mạng rồi tải lại.')
    : msg('Chưa mở được danh mục thủ tục. Xin tải lại sau ít phút, hoặc gọi cơ quan.');
}
