import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** A part of the form is on its way, or did not arrive. The place stays while its words change: only then they are heard. */
export function waiting(failed: unknown, onRetry: () => void): TemplateResult {
  const words = failed
    ? msg('Chưa tải được phần còn lại của biểu mẫu vì đường truyền. Nếu vẫn không được, xin mở lại trang này.')
    : msg('Đang tải phần còn lại của biểu mẫu…');
  return html`<div role="status"><p class=${failed ? 'notice warning' : 'notice'} .textContent=${words}></p></div>
    ${
      failed
        ? html`<div class="actions">
            <button type="button" class="button" @click=${onRetry}>${msg('Tải lại')}</button>
          </div>`
        : nothing
    }`;
}
