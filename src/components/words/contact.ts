import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** How to reach an office; `''` or absent is not known. */
export interface Contact {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly hours?: string | undefined;
  readonly address?: string | undefined;
}

/** Whom to ask, and when somebody answers; says so where the office has not told. */
export function contact({ name, phone, hours, address }: Contact): TemplateResult {
  return html`
    ${phone ? call(phone) : html`<p>${msg('Cơ quan chưa cho biết số điện thoại. Xin hỏi tại nơi tiếp nhận hồ sơ.')}</p>`}
    ${name ? html`<p .textContent=${name}></p>` : nothing}
    ${hours ? html`<p .textContent=${msg(str`Giờ làm việc: ${hours}`)}></p>` : nothing}
    ${address ? html`<p .textContent=${msg(str`Địa chỉ: ${address}`)}></p>` : nothing}
  `;
}

/** Whom to call, in one line; nothing where the office has not told. */
export function askLine({ name, phone }: Contact): TemplateResult | typeof nothing {
  if (!phone) return nothing;
  return html`<p class="ask">
    <span .textContent=${msg(str`Hỏi ${name || msg('cơ quan')}:`)}></span>
    <a class="call" href=${ifDefined(dialled(phone))} .textContent=${phone}></a>
  </p>`;
}

function call(phone: string): TemplateResult {
  return html`<p>
    <a class="call" href=${ifDefined(dialled(phone))} .textContent=${msg(str`Gọi ${phone}`)}></a>
  </p>`;
}

/** What a telephone dials, or `undefined` where the text has no number in it. */
function dialled(phone: string): string | undefined {
  const digits = phone.replace(/[^\d+]/g, '');
  return digits.length >= 3 ? `tel:${digits}` : undefined;
}

export const contactStyles = css`
  .call {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    font-weight: 600;
  }
  .contact p {
    margin-block-end: 0.2em;
  }
`;
