import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommuneQuestion } from '../../model/question.js';
import type { Control, FieldView } from './field-view.js';
import { select } from './select.js';

/** A commune of the province chosen beside it: not to be asked yet, coming, not come, there. */
export function draw(view: FieldView<CommuneQuestion>): TemplateResult {
  const { state = 'none', choices = [], retry, search } = view.communes ?? {};
  if (search) return search(view);
  const prompts = {
    none: msg('Hãy chọn tỉnh, thành phố trước'),
    waiting: msg('Đang tải danh sách…'),
    failed: msg('Chưa tải được danh sách'),
    done: msg('Chọn…'),
  };
  const kept = view.value === undefined ? '' : msg('Nơi đã chọn vẫn được giữ.');
  const after = html`<div class="after" role="status">
    ${
      state === 'failed'
        ? html`<p class="hint" .textContent=${`${msg('Chưa tải được danh sách xã, phường.')} ${kept}`}></p>
            <button type="button" class="button" @click=${retry} .textContent=${msg('Tải lại danh sách')}></button>`
        : nothing
    }
  </div>`;
  return select(view, { prompt: prompts[state], choices, closed: state === 'none', after });
}

/** What is searched for keeps its code beside the name. */
export function read({ dataset, value }: Control): string | undefined {
  return (dataset['code'] ?? value) || undefined;
}
