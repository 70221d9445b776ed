import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommuneQuestion } from '../../model/question.js';
import type { Control, FieldView } from './field-view.js';
import { select } from './select.js';

/** A commune of the province chosen beside it: not to be asked yet, coming, not come, there. */
export function draw(view: FieldView<CommuneQuestion>): TemplateResult {
  const { state = 'none', choices = [], search } = view.communes ?? {};
  if (search) return search(view);
  const prompts = {
    none: msg('Hãy chọn tỉnh, thành phố trước'),
    waiting: msg('Đang tải danh sách…'),
    failed: msg('Chưa tải được danh sách'),
    done: msg('Chọn…'),
  };
  return select(view, { prompt: prompts[state], choices, closed: state === 'none', after: listFailure(view) });
}

/** What to do where the list has not come; `kept` are words for what was typed. */
export function listFailure({ value, communes }: FieldView<CommuneQuestion>, kept = ''): TemplateResult {
  const words = value === undefined ? kept : msg('Nơi đã chọn vẫn được giữ.');
  return html`<div class="after" role="status">
    ${
      communes?.state === 'failed'
        ? html`<p class="hint" .textContent=${`${msg('Chưa tải được danh sách xã, phường.')} ${words}`}></p>
            <button
              type="button"
              class="button"
              @click=${communes.retry}
              .textContent=${msg('Tải lại danh sách')}
            ></button>`
        : nothing
    }
  </div>`;
}

/** What is searched for keeps its code beside the name. */
export function read({ dataset, value }: Control): string | undefined {
  return (dataset['code'] ?? value) || undefined;
}
