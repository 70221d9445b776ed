import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** A part of the form is on its way, or did not arrive. */
export function waiting(failed: unknown, onRetry: () => void): TemplateResult {
  if (!failed) return html`<p class="notice" role="status">${msg('Đang tải phần còn lại của biểu mẫu…')}</p>`;
  return html`<p class="notice warning" role="status">
      ${msg('Chưa tải được phần còn lại của biểu mẫu vì đường truyền. Nếu vẫn không được, xin mở lại trang này.')}
    </p>
    <div class="actions">
      <button type="button" class="button" @click=${onRetry}>${msg('Tải lại')}</button>
    </div>`;
}
