import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldView } from './field-view.js';

/** What every field has around its control, and how the control refers to it. */
export interface Frame {
  readonly className: string;
  /** Goes after the title inside the label or legend. */
  readonly note: string;
  readonly before: TemplateResult | typeof nothing;
  /** What is wrong, else what may be a slip. */
  readonly error: TemplateResult | typeof nothing;
  /** For `aria-describedby`. */
  readonly described: string | undefined;
  readonly invalid: 'true' | undefined;
}

/** Says after a title that nothing has to be answered. */
export function noteOf(optional: boolean): string {
  return optional ? ` ${msg('(không bắt buộc)')}` : '';
}

/** `help` stands in for a hint where the author wrote neither hint nor example. */
export function frame({ id, question, error, warning, required }: FieldView, help = ''): Frame {
  const { description, example } = question;
  const hint = [description, example && msg(str`Ví dụ: ${example}`)].filter(Boolean).join(' ') || help;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const markId = `${id}-mark`;
  return {
    className: error ? 'field wrong' : warning ? 'field doubtful' : 'field',
    // What comes with an answer says nothing by being optional.
    note: noteOf(!required && (question.default ?? '') === ''),
    before: hint ? html`<p class="hint" part="hint" id=${hintId} .textContent=${hint}></p>` : nothing,
    error: error
      ? html`<span class="visually-hidden" id=${markId} .textContent=${msg('Lỗi:')}></span>
          <p class="error" part="error" id=${errorId} .textContent=${error}></p>`
      : warning
        ? html`<p class="warning" part="warning" id=${errorId} .textContent=${msg(str`Xin xem lại: ${warning}`)}></p>`
        : nothing,
    described: [hint && hintId, error && markId, (error || warning) && errorId].filter(Boolean).join(' ') || undefined,
    invalid: error ? 'true' : undefined,
  };
}
