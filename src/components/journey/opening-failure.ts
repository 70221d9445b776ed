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

/** Why a procedure could not be opened where it is not the line, and what to do. */
export function openingFailure(error: unknown, asked: Asked, retry: TemplateResult): TemplateResult {
  if (error instanceof ProcedureError) return faults(error);
  return html`<div class="notice error" role="alert">
      <p .textContent=${reason(error, asked)}></p>
    </div>
    ${retry}`;
}

function reason(error: unknown, { name, endpoint }: Asked): string {
  const code = error instanceof ClientError ? error.code : '';
  if (code === 'nowhere') return nowhereWords(endpoint);
  if (code === 'missing') return msg(str`Không tìm thấy thủ tục ${name} ở đây. Xin báo cho cơ quan quản lý trang.`);
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
