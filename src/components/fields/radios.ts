import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../../model/json.js';
import { setAttributes } from './attributes.js';
import { frame } from './frame.js';
import type { Control, FieldView } from './field-view.js';

/** Answers to choose from, each a whole row that can be tapped. */
export function radios(view: FieldView, choices: readonly { value: Json; title: string }[]): TemplateResult {
  const { id, name, question, value, required, disabled } = view;
  const { className, note, before, error, described, invalid } = frame(view);
  // Of what stands around rows, screen readers read only what is tied to the row.
  const needed = required && `${id}-needed`;
  const row = { name, 'aria-describedby': [described, needed].filter(Boolean).join(' ') || undefined };
  const attributes = {
    id,
    role: 'radiogroup',
    'aria-required': required && 'true',
    'aria-invalid': invalid,
    disabled,
  };
  return html`<fieldset class=${className} ${setAttributes(attributes)}>
    <legend part="label">
      <span .textContent=${question.title}></span><span class="note" .textContent=${note}></span>
    </legend>
    ${before}${error} ${needed ? html`<span hidden id=${needed} .textContent=${msg('Bắt buộc.')}></span>` : nothing}
    ${choices.map(
      (choice) =>
        html`<label class="row"
          ><input
            type="radio"
            .value=${String(choice.value)}
            .checked=${choice.value === value}
            ${setAttributes(row)} /><span .textContent=${choice.title}></span
        ></label>`,
    )}
    ${
      required || disabled || choices.every((choice) => choice.value !== value)
        ? nothing
        : html`<button
            type="button"
            class="button quiet"
            aria-label=${msg(str`Bỏ chọn: ${question.title}`)}
            @click=${clear}
            .textContent=${msg('Bỏ chọn')}
          ></button>`
    }
  </fieldset>`;
}

/** Takes the answer away; the form hears it as it hears every other entry, and the focus stays in the question. */
function clear({ currentTarget: button }: Event): void {
  const rows = button instanceof Element ? button.parentElement : null;
  const chosen = rows?.querySelector<HTMLInputElement>(':checked');
  if (!chosen) return;
  chosen.focus();
  chosen.checked = false;
  chosen.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
  chosen.dispatchEvent(new CustomEvent('change', { bubbles: true }));
}

/** What the row stands for; nothing where it was cleared. */
export function readRow(control: Control): string | undefined {
  return control instanceof HTMLInputElement && control.type === 'radio' && !control.checked
    ? undefined
    : control.value;
}
