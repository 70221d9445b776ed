import { html, nothing, type TemplateResult } from 'lit';
import { show } from '../../model/answers.js';
import { showNumber } from '../../model/formats/show-number.js';
import { setAttributes } from './attributes.js';
import { frame } from './frame.js';
import type { FieldView } from './field-view.js';

/** What differs between questions that are answered in one line. */
export interface InputLook {
  readonly type?: string;
  readonly inputmode?: string | undefined;
  readonly autocapitalize?: string;
  readonly spellcheck?: 'false';
  /** About how many characters an answer has; without it the control is as wide as the column. */
  readonly size?: number | undefined;
  /** Shown after the control, for example a unit. */
  readonly unit?: string;
  readonly help?: string;
  /** Says under the control what was understood, where that may not be what was meant. */
  readonly understood?: string;
}

/** A question that is answered in one line. */
export function input(view: FieldView, { unit, help, understood, ...look }: InputLook): TemplateResult {
  const { id, name, question, required, disabled, typing } = view;
  const { className, note, before, error, described, invalid } = frame(view, help);
  const attributes = {
    id,
    name,
    type: 'text',
    ...look,
    enterkeyhint: 'next',
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
    <input part="control" ${setAttributes(attributes, typing ? undefined : written(view), view.left)} />${
      unit ? html`<span class="unit" .textContent=${unit}></span>` : nothing
    }${understood ? html`<p class="hint" id="${id}-left" .textContent=${understood}></p>` : nothing}
  </div>`;
}

/** An answer as people write it into a control, without a unit. */
export function written({ question, value, language }: FieldView): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? showNumber(value, language) : String(show(question, value));
}
