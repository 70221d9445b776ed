import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Listed } from '../../model/catalog-search.js';
import type { CatalogEntry } from '../../schemas/catalog.js';
import { deliveryWords, feeWords, timeWords } from './catalog-words.js';

/** One procedure in the list, with what is known of it so far. Without an `href` its name is a button. */
export function catalogCard(
  entry: Listed,
  language: string,
  href: string,
  onPick: (event: MouseEvent, code: string) => void,
): TemplateResult {
  const { code, title, area, translations } = entry;
  const words = translations?.[language] ?? {};
  const pick = (event: MouseEvent): void => onPick(event, code);
  const name = words.title ?? title;
  const spoken = words.title === undefined ? 'vi' : language;
  return html`<li class="card" part="card">
    <p>
      ${
        href
          ? html`<a class="pick" part="pick" lang=${spoken} href=${href} @click=${pick} .textContent=${name}></a>`
          : html`<button
              type="button"
              class="pick"
              part="pick"
              lang=${spoken}
              @click=${pick}
              .textContent=${name}
            ></button>`
      }
    </p>
    ${isWhole(entry) ? deliveryLine(entry) : nothing}
    <dl>
      ${isWhole(entry) ? timeAndFees(entry, language) : nothing}
      <dt .textContent=${msg('Lĩnh vực')}></dt>
      <dd .textContent=${words.area ?? area}></dd>
      <dt .textContent=${msg('Mã thủ tục')}></dt>
      <dd .textContent=${code}></dd>
    </dl>
  </li>`;
}

/** True where more is known of a procedure than what it is called. */
export function isWhole(entry: Listed): entry is CatalogEntry {
  return entry.time !== undefined;
}

function deliveryLine(entry: CatalogEntry): TemplateResult {
  const { delivery } = entry;
  return html`<p class="delivery ${delivery}">
    <span .textContent=${deliveryWords[delivery]()}></span> ${mark(entry, 'delivery')}
  </p>`;
}

function timeAndFees(entry: CatalogEntry, language: string): TemplateResult {
  const { time, translations } = entry;
  return html`<dt .textContent=${msg('Thời gian')}></dt>
    <dd><span .textContent=${timeWords(translations[language]?.time ?? time.text)}></span> ${mark(entry, 'time')}</dd>
    <dt .textContent=${msg('Lệ phí')}></dt>
    <dd><span .textContent=${feeWords(entry, language)}></span> ${mark(entry, 'fees')}</dd>`;
}

/** What is shown as not known needs no mark that nobody has checked it. */
function mark(
  { unverified, delivery }: CatalogEntry,
  fact: CatalogEntry['unverified'][number],
): TemplateResult | typeof nothing {
  if (!unverified.includes(fact) || (fact === 'delivery' && delivery === 'unknown')) return nothing;
  return html`<small class="unverified" .textContent=${msg('chưa kiểm chứng')}></small>`;
}
