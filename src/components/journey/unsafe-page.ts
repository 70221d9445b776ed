import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { getLocale } from '../../locales/language.js';

/** Personal data is asked for over https only. */
export function unsafeNotice(): TemplateResult {
  return html`<p class="notice warning">
    ${msg(
      'Trang này không có kết nối bảo mật (https) nên không nhận thông tin cá nhân. Ông/bà xem hướng dẫn ở đây, rồi nộp tại cơ quan hoặc trên Cổng Dịch vụ công quốc gia.',
    )}
  </p>`;
}

/** The journey goes on where personal data may be asked for; on that page itself there is nowhere to lead to. */
export function safePage(endpoint: string, code: string): TemplateResult | typeof nothing {
  if (!/^https?:/.test(endpoint) || endpoint.startsWith(location.origin)) return nothing;
  return html`<p class="actions">
    <a
      class="button primary"
      href=${`${endpoint.replace(/\/+$/, '')}/p/${code}?lang=${getLocale()}`}
      .textContent=${msg('Bắt đầu')}
    ></a>
  </p>`;
}
