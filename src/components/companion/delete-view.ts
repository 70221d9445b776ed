import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

interface DeleteActions {
  readonly onAsk: () => void;
  readonly onKeep: () => void;
  readonly onDelete: () => void;
}

/** What was prepared goes with one press, asked back once: one press more than was meant keeps it. */
export function deleteView(
  stage: 'kept' | 'asked' | 'failed' | 'deleted',
  { onAsk, onKeep, onDelete }: DeleteActions,
): TemplateResult {
  if (stage === 'kept')
    return html`<button type="button" class="button quiet" part="delete" @click=${onAsk}>
      ${msg('Xóa những gì đã chuẩn bị')}
    </button>`;
  return html`<div role="group" aria-labelledby="delete">
    <p id="delete">${msg('Xóa khỏi máy này mọi câu trả lời, giấy tờ và mã đã ghi? Xóa rồi thì không lấy lại được.')}</p>
    ${
      stage === 'failed'
        ? html`<div class="notice error" role="alert">
            <p .textContent=${msg('Máy này chưa xóa được. Xin thử lại.')}></p>
          </div>`
        : nothing
    }
    <div class="actions">
      <button type="button" class="button keep" @click=${onKeep}>${msg('Giữ lại')}</button>
      <button type="button" class="button quiet" part="delete" @click=${onDelete}>${msg('Xóa hẳn')}</button>
    </div>
  </div>`;
}
