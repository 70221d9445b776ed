import { html, type TemplateResult } from 'lit';
import type { ConfirmQuestion } from '../../model/question.js';
import { setAttributes } from './attributes.js';
import { frame } from './frame.js';
import type { Control, FieldView } from './field-view.js';

/** A box to tick. */
export function draw(view: FieldView<ConfirmQuestion>): TemplateResult {
  const { id, name, question, value, required, disabled } = view;
  const { className, note, before, error, described, invalid } = frame(view);
  const attributes = {
    id,
    name,
    'aria-required': required && 'true',
    'aria-invalid': invalid,
    'aria-describedby': described,
    disabled,
  };
  return html`<div class=${className}>
    ${before}${error}
    <label class="row" part="label"
      ><input type="checkbox" .checked=${value === true} ${setAttributes(attributes)} /><span
        ><span .textContent=${question.title}></span><span class="note" .textContent=${note}></span></span
    ></label>
  </div>`;
}

/** An unticked box is no answer. */
export function read(box: Control): true | undefined {
  return (box instanceof HTMLInputElement && box.checked) || undefined;
}
