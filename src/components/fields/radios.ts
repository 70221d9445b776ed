import { html, type TemplateResult } from 'lit';
import type { Json } from '../../model/json.js';
import { setAttributes } from './attributes.js';
import { frame } from './frame.js';
import type { FieldView } from './field-view.js';

/** Answers to choose from, each a whole row that can be tapped. */
export function radios(view: FieldView, choices: readonly { value: Json; title: string }[]): TemplateResult {
  const { id, name, question, value, required, disabled } = view;
  const { className, note, before, error, described, invalid } = frame(view);
  const attributes = {
    id,
    role: 'radiogroup',
    'aria-required': required && 'true',
    'aria-invalid': invalid,
    'aria-describedby': described,
    disabled,
  };
  return html`<fieldset class=${className} ${setAttributes(attributes)}>
    <legend part="label">
      <span .textContent=${question.title}></span><span class="note" .textContent=${note}></span>
    </legend>
    ${before}${error}
    ${choices.map(
      (choice) =>
        html`<label class="row"
          ><input type="radio" name=${name} .value=${String(choice.value)} .checked=${choice.value === value} /><span
            .textContent=${choice.title}
          ></span
        ></label>`,
    )}
  </fieldset>`;
}
