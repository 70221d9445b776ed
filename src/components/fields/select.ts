import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { setAttributes, options } from './attributes.js';
import { frame } from './frame.js';
import type { FieldView } from './field-view.js';

interface SelectLook {
  /** Stands in the control while nothing is chosen. */
  readonly prompt: string;
  readonly choices: readonly { readonly value: string | number; readonly title: string }[];
  /** There is nothing to choose from yet. */
  readonly closed?: boolean;
  readonly after?: TemplateResult;
  /** Brings what there is to choose from besides. */
  readonly more?: DirectiveResult;
}

/** The browser's own list, which every phone shows in its best way. */
export function select(view: FieldView, { prompt, choices, closed, after, more }: SelectLook): TemplateResult {
  const { id, name, question, value, required, disabled } = view;
  const { className, note, before, error, described, invalid } = frame(view);
  const attributes = {
    id,
    name,
    autocomplete: question.autocomplete,
    'aria-required': required && 'true',
    'aria-invalid': invalid,
    'aria-describedby': described,
    disabled: disabled || closed,
  };
  return html`<div class=${className}>
    <label for=${id} part="label"
      ><span .textContent=${question.title}></span><span class="note" .textContent=${note}></span
    ></label>
    ${before}${error}
    <select
      part="control"
      ${setAttributes(attributes)}
      ${options(prompt, choices, String(value ?? ''))}
      ${more ?? nothing}
    ></select>
    ${after ?? nothing}
  </div>`;
}
