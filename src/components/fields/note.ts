import { html, nothing, type TemplateResult } from 'lit';
import type { Note } from '../../model/question.js';
import type { FieldView } from './field-view.js';

/** A text to read, for example what the law says. */
export function draw({ id, question: { title, description } }: FieldView<Note>): TemplateResult {
  return html`<div class="field notice" id=${id} tabindex="-1">
    <p class="label" part="label" .textContent=${title}></p>
    ${description ? html`<p class="lines" part="hint" .textContent=${description}></p>` : nothing}
  </div>`;
}

export function read(): undefined {
  return undefined;
}
