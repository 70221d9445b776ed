import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideFacts } from '../../model/guide-facts.js';
import { price } from '../words/short-facts.js';

type Fee = GuideFacts['guide']['fees'][number];

/** What each fee is: an amount, nothing, or not known. What is not known is never taken for nothing. */
export function fees({ guide: { fees: known } }: GuideFacts, phone: string): TemplateResult {
  if (known.length === 0) return html`<p .textContent=${notPublished(phone)}></p>`;
  return html`<ul class="plain">
    ${known.map((fee) => html`<li>${lines(fee, phone)}</li>`)}
  </ul>`;
}

function lines(fee: Fee, phone: string): TemplateResult {
  const { title, amount, note, exempt = [] } = fee;
  return html`
    <div class="name" .textContent=${title}></div>
    ${
      amount === undefined
        ? html`<div class="line" .textContent=${notPublished(phone)}></div>`
        : html`<strong .textContent=${price(amount, fee.per)}></strong>`
    }
    ${amount && fee.due ? html`<div class="line muted" .textContent=${due[fee.due]()}></div>` : nothing}
    ${
      exempt.length ? html`<div class="line" .textContent=${msg(str`Được miễn: ${exempt.join('; ')}`)}></div>` : nothing
    }
    ${note ? html`<div class="line" .textContent=${note}></div>` : nothing}
  `;
}

function notPublished(phone: string): string {
  return phone
    ? msg(str`Cơ quan chưa công bố mức phí này. Hỏi: ${phone}.`)
    : msg('Cơ quan chưa công bố mức phí này. Xin hỏi tại nơi tiếp nhận hồ sơ.');
}

const due: Record<NonNullable<Fee['due']>, () => string> = {
  submission: () => msg('Trả khi nộp hồ sơ.'),
  supplement: () => msg('Trả khi bổ sung hồ sơ.'),
  result: () => msg('Trả khi nhận kết quả.'),
};
