import { msg, str } from '@lit/localize';
import type { ClientError } from '../../client/client-error.js';
import { getLocale } from '../../locales/language.js';
import type { CatalogEntry } from '../../schemas/catalog.js';
import type { LifeEvent } from '../../schemas/common.js';
import { showNumber } from '../../model/formats/show-number.js';
import { nowhereWords } from '../words/nowhere.js';

/** Why people come here, in the order in which the buttons stand. */
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

export const lifeEvents = Object.keys(eventWords) as readonly LifeEvent[];

/** How much of a procedure can be done online. */
export const deliveryWords: Readonly<Record<CatalogEntry['delivery'], () => string>> = {
  full: () => msg('Làm trọn trên mạng'),
  partial: () => msg('Một phần trên mạng'),
  information: () => msg('Chỉ hướng dẫn, nộp trực tiếp'),
  unknown: () => msg('Chưa rõ có làm trọn trên mạng được không'),
};

/** What it costs. A fee that is not known is never taken for nothing. */
export function feeWords({ fees, translations }: CatalogEntry, language: string): string {
  const words = translations[language]?.per ?? {};
  const known = fees.flatMap(({ amount, per = '' }) =>
    amount === undefined ? [] : [{ amount, per: words[per] ?? per }],
  );
  known.sort((one, other) => one.amount - other.amount);
  const [least] = known;
  const most = known.at(-1);
  if (!least || !most) return msg('Cơ quan chưa công bố');
  const range =
    least.amount === most.amount
      ? price(most)
      : msg(str`${price(least)} đến ${price(most)}, tùy khoản`, {
          desc: 'a range of fees, as: 2.000 đồng đến 8.000 đồng',
        });
  return known.length === fees.length ? range : msg(str`${range}; có khoản cơ quan chưa công bố`);
}

function price({ amount, per }: { readonly amount: number; readonly per: string }): string {
  if (amount === 0) return msg('Miễn phí');
  const money = msg(str`${showNumber(amount, getLocale())} đồng`);
  return per ? `${money}/${per}` : money;
}

/** The first sentence of how long it takes; the guide tells the rest. */
export function timeWords(text: string): string {
  const [first = ''] = text.split('. ', 1);
  return first.replace(/\.$/, '');
}

/** Why there is no catalogue, and what to do. */
export function catalogFailure({ code, retryable }: ClientError, endpoint: string): string {
  if (code === 'nowhere') return nowhereWords(endpoint);
  return retryable
    ? msg('Chưa tải được danh mục vì mất mạng hoặc cơ quan chưa trả lời. Xin kiểm tra mạng rồi tải lại.')
    : msg('Chưa mở được danh mục thủ tục. Xin tải lại sau ít phút, hoặc gọi cơ quan.');
}
