import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../../model/json.js';
import type { ChoiceQuestion } from '../../model/question.js';
import { setAttributes } from './attributes.js';
import { combobox, type Searched } from './combobox.js';
import { frame } from './frame.js';
import type { Control, FieldView } from './field-view.js';
import { meant } from './search-options.js';

/** What another kind of question makes of a search. */
export interface SearchLook extends Searched {
  /** Says in the control what to do, and to those who only hear it beside the help under the label. */
  readonly placeholder: string;
  /** What the text in the control means. */
  readonly code: string;
  /** What stands in the control without an answer. */
  readonly text: string;
  /** What comes below the control. */
  readonly after: TemplateResult;
  /** Hears of each text before the form does. */
  readonly onText: (input: HTMLInputElement) => void;
}

/** One of many answers, found by a few letters, with or without accents. */
export function draw(view: FieldView<ChoiceQuestion>, look?: SearchLook): TemplateResult {
  const { id, name, question, value, required, disabled, typing } = view;
  const { className, note, before, error, described, invalid } = frame(
    view,
    look ? '' : msg('Gõ vài chữ, không cần dấu, rồi chọn trong danh sách.'),
  );
  const { options, title } = question;
  const attributes = {
    id,
    name,
    type: 'text',
    role: 'combobox',
    autocomplete: question.autocomplete ?? 'off',
    placeholder: look?.placeholder,
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-controls': `${id}-list`,
    'aria-required': required && 'true',
    'aria-invalid': invalid,
    'aria-describedby': [described, look && `${id}-how`].filter(Boolean).join(' ') || undefined,
    'data-code': look?.code,
    disabled,
  };
  const text = options.find((option) => option.value === value)?.title ?? look?.text ?? String(value ?? '');
  const onInput = ({ currentTarget: input }: Event): void => {
    if (input instanceof HTMLInputElement) look?.onText(input);
  };
  return html`<div class="${className} search" ${combobox(options, look)}>
    <label for=${id} part="label"
      ><span .textContent=${title}></span><span class="note" .textContent=${note}></span
    ></label>
    ${before}${error}
    <input
      part="control"
      aria-expanded="false"
      @input=${onInput}
      @change=${onInput}
      ${setAttributes(attributes, typing ? undefined : text)}
    />
    <ul role="listbox" id="${id}-list" aria-label=${title} hidden></ul>
    <div role="status"><p class="visually-hidden"></p></div>
    ${look ? html`<p class="visually-hidden" id="${id}-how" .textContent=${look.placeholder}></p>` : nothing}
    ${look?.after}
  </div>`;
}

/** The answer whose title stands there, accents or not; else what was typed. */
export function read({ value }: Control, { options }: ChoiceQuestion): Json | undefined {
  return meant(value, options)?.value ?? (value || undefined);
}
