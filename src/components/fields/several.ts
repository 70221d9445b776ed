import { html, type TemplateResult } from 'lit';
import type { Json } from '../../model/json.js';
import type { SeveralQuestion } from '../../model/question.js';
import { setAttributes } from './attributes.js';
import { frame } from './frame.js';
import type { Control, FieldView } from './field-view.js';

/** Some of several answers, each a whole row that can be tapped. */
export function draw(view: FieldView<SeveralQuestion>): TemplateResult {
  const { id, name, question, value, disabled } = view;
  const { className, note, before, error, described, invalid } = frame(view);
  const chosen: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [];
  const attributes = { id, role: 'group', tabindex: -1, 'aria-describedby': described, disabled };
  return html`<fieldset class=${className} ${setAttributes(attributes)}>
    <legend part="label">
      <span .textContent=${question.title}></span><span class="note" .textContent=${note}></span>
    </legend>
    ${before}${error}
    ${question.options.map(
      (option) =>
        html`<label class="row"
          ><input
            type="checkbox"
            part="control"
            .value=${String(option.value)}
            .checked=${chosen.includes(option.value)}
            ${setAttributes({ name, 'aria-invalid': invalid, 'aria-describedby': described })} /><span
            .textContent=${option.title}
          ></span
        ></label>`,
    )}
  </fieldset>`;
}

/** All the boxes of the question that are ticked, not only the one that was pressed. */
export function read(box: Control, { options }: SeveralQuestion): Json | undefined {
  const boxes = [...(box.closest('fieldset')?.querySelectorAll('input') ?? [])];
  const ticked = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
  const chosen = options.flatMap(({ value }) => (ticked.has(String(value)) ? [value] : []));
  return chosen.length ? chosen : undefined;
}
