import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { show } from '../../model/answers.js';
import { provinces } from '../../model/provinces.js';
import { readText, type FieldView } from './field-view.js';

/** An answer that is read and not given: computed, fixed, or no longer asked. */
export function draw(view: FieldView): TemplateResult {
  const { id, name, question, error } = view;
  const { title, description, deprecated } = question;
  return html`<div class=${error ? 'field wrong' : 'field'} id=${id} tabindex="-1">
    <p class="label" part="label" .textContent=${title}></p>
    ${description ? html`<p class="hint" part="hint" .textContent=${description}></p>` : nothing}
    ${error ? html`<p class="error" part="error" .textContent=${error}></p>` : nothing}
    <p class="shown" part="control" .textContent=${words(view)}></p>
    ${
      deprecated
        ? html`<p
              class="hint"
              .textContent=${msg('Nay không còn hỏi điều này. Câu trả lời cũ vẫn ở trong hồ sơ, trừ khi ông/bà bỏ đi.')}
            ></p>
            <div class="actions">
              <input type="hidden" name=${name} value="" />
              <button type="button" class="button" @click=${clear} .textContent=${msg('Bỏ câu trả lời này')}></button>
            </div>`
        : nothing
    }
  </div>`;
}

export const read = readText;

function words({ question, value, language, communes }: FieldView): string {
  if (value === undefined)
    return question.computed ? msg('Sẽ tự hiện khi ông/bà đã điền đủ.') : msg('Chưa có thông tin.');
  if (question.kind === 'province') return provinces.find(([code]) => code === value)?.[1] ?? String(value);
  if (question.kind === 'commune') return communes?.choices.find((each) => each.value === value)?.title ?? '–';
  const shown = show(question, value, language);
  if (typeof shown === 'string') return shown;
  return shown ? msg('Có') : msg('Không');
}

/** The form hears it as it hears every other entry. */
function clear({ currentTarget: button }: Event): void {
  const hidden = button instanceof HTMLElement ? button.parentElement?.querySelector('input') : undefined;
  hidden?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
