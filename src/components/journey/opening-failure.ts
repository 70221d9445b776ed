import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { ClientError } from '../../client/client-error.js';
import { ProcedureError } from '../../model/fault.js';

/** Why a procedure could not be opened, and what to do. `name` is what the page called it. */
export function openingFailure(error: unknown, name: string, onRetry: () => void): TemplateResult {
  if (error instanceof ProcedureError) return faults(error);
  return html`<div class="notice error" role="alert">
      <p .textContent=${reason(error, name)}></p>
    </div>
    <div class="actions">
      <button type="button" class="button" @click=${onRetry}>${msg('Tải lại')}</button>
    </div>`;
}

function reason(error: unknown, name: string): string {
  const isOurs = error instanceof ClientError;
  if (isOurs && error.code === 'missing')
    return msg(str`Không tìm thấy thủ tục ${name} ở đây. Xin báo cho cơ quan quản lý trang.`);
  if (isOurs && error.retryable)
    return msg('Chưa tải được thủ tục vì đường truyền. Những gì đã lưu trên máy này vẫn còn.');
  return msg('Chưa mở được thủ tục. Xin tải lại, hoặc báo cho cơ quan quản lý trang.');
}

function faults(error: ProcedureError): TemplateResult {
  return html`<div class="notice error" role="alert">
    <p>${msg('Biểu mẫu của thủ tục này đang có lỗi, chưa dùng được. Xin báo cho cơ quan quản lý trang.')}</p>
    <details>
      <summary>${msg('Chi tiết cho người quản lý trang')}</summary>
      <ul>
        ${error.faults.map(({ pointer, message, fix }) => html`<li><code>${pointer}</code>: ${message} ${fix}</li>`)}
      </ul>
    </details>
  </div>`;
}
