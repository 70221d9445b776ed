import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { ClientError } from '../../client/client-error.js';
import { ProcedureError } from '../../model/fault.js';
import { nowhereWords } from '../words/nowhere.js';

/** What the page has asked for, in its own words. */
export interface Asked {
  readonly name: string;
  readonly endpoint: string;
}

/** Why a procedure could not be opened, and what to do. */
export function openingFailure(error: unknown, asked: Asked, onRetry: () => void): TemplateResult {
  if (error instanceof ProcedureError) return faults(error);
  return html`<div class="notice error" role="alert">
      <p .textContent=${reason(error, asked)}></p>
    </div>
    <div class="actions">
      <button type="button" class="button" @click=${onRetry}>${msg('Tải lại')}</button>
    </div>`;
}

function reason(error: unknown, { name, endpoint }: Asked): string {
  const isOurs = error instanceof ClientError;
  if (isOurs && error.code === 'nowhere') return nowhereWords(endpoint);
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
