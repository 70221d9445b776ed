import { html, type TemplateResult } from 'lit';
import type { LongTextQuestion } from '../../model/question.js';
import { setAttributes } from './attributes.js';
import { frame } from './frame.js';
import { readText, type FieldView } from './field-view.js';

/** Several lines of text. */
export function draw(view: FieldView<LongTextQuestion>): TemplateResult {
  const { id, name, question, required, disabled, typing } = view;
  const { className, note, before, error, described, invalid } = frame(view);
  const attributes = {
    id,
    name,
    rows: (question.maxLength ?? 500) > 200 ? 5 : 3,
    autocomplete: question.autocomplete,
    'aria-required': required && 'true',
    'aria-invalid': invalid,
    'aria-describedby': described,
    disabled,
  };
  return html`<div class=${className}>
    <label for=${id} part="label"
      ><span .textContent=${question.title}></span><span class="note" .textContent=${note}></span
    ></label>
    ${before}${error}
    <textarea
      part="control"
      ${setAttributes(attributes, typing ? undefined : String(view.value ?? ''), view.left)}
    ></textarea>
  </div>`;
}

export const read = readText;
