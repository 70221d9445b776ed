import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { LifeEvent } from '../../schemas/common.js';
import { eventWords } from './catalog-words.js';

/** There is no list: why, what to do, and whom to call. */
export function failureNotice(words: string, onReload: () => void, contact: TemplateResult): TemplateResult {
  return html`<div class="notice error" role="alert">
      <p .textContent=${words}></p>
    </div>
    ${reloadButton(onReload)} ${contact}`;
}

/** The list is empty. */
export function emptyNotice(contact: TemplateResult): TemplateResult {
  return html`<p class="notice" .textContent=${msg('Chưa có thủ tục nào ở đây. Xin hỏi cơ quan.')}></p>
    ${contact}`;
}

/** A button that asks for the list again. */
function reloadButton(onReload: () => void): TemplateResult {
  return html`<div class="actions">
    <button type="button" class="button" @click=${onReload}>${msg('Tải lại')}</button>
  </div>`;
}

/** The office could not be asked: what is listed lay beside the page. */
export function unsureNotice(onReload: () => void): TemplateResult {
  return html`<div class="notice warning" role="status">
      <p
        .textContent=${msg('Chưa hỏi được cơ quan. Đây là danh mục kèm theo trang, có thể khác với những gì cơ quan đang nhận.')}
      ></p>
    </div>
    ${reloadButton(onReload)}`;
}

/** The search has met nothing: what to do, unless that was told already, and the way back to all. */
export function nothingNotice(onAll: () => void, contact: TemplateResult, isTold: boolean): TemplateResult {
  return html`${
      isTold
        ? nothing
        : html`<div class="notice">
            <p
              .textContent=${msg('Xin thử ít từ hơn, hoặc tên khác của giấy tờ. Vẫn không thấy thì xin gọi cơ quan để hỏi.')}
            ></p>
          </div>`
    }
    <div class="actions">
      <button type="button" class="button" @click=${onAll}>${msg('Xem tất cả thủ tục')}</button>
    </div>
    ${contact}`;
}

/** The cards, and a button for more of them where there are more. */
export function resultList(cards: readonly TemplateResult[], onMore: (() => void) | undefined): TemplateResult {
  return html`<ul class="list">
      ${cards}
    </ul>
    ${
      onMore
        ? html`<div class="actions">
            <button type="button" class="button" @click=${onMore}>${msg('Hiện thêm')}</button>
          </div>`
        : nothing
    }`;
}

export function searchBox(
  typed: string,
  onInput: (event: InputEvent) => void,
  onSubmit: (event: SubmitEvent) => void,
): TemplateResult {
  return html`<form role="search" novalidate @submit=${onSubmit}>
    <label for="typed" .textContent=${msg('Ông/bà cần làm việc gì?')}></label>
    <span
      class="hint"
      id="hint"
      .textContent=${msg('Ví dụ: giấy khai sinh, đám cưới, nhà đất. Không cần gõ dấu.')}
    ></span>
    <input
      id="typed"
      type="search"
      enterkeyhint="search"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby="hint"
      .value=${typed}
      @input=${onInput}
    />
  </form>`;
}

/** The life events to choose from. */
export function eventButtons(
  events: readonly LifeEvent[],
  chosen: LifeEvent | undefined,
  onEvent: (event: LifeEvent) => void,
): TemplateResult {
  return html`<div class="events" role="group" aria-label=${msg('Việc trong đời sống')}>
    ${events.map(
      (event) =>
        html`<button
          type="button"
          aria-pressed=${event === chosen}
          @click=${() => onEvent(event)}
          .textContent=${eventWords[event]()}
        ></button>`,
    )}
  </div>`;
}

export function countWords(found: number): string {
  if (found) return found === 1 ? msg('Có 1 thủ tục') : msg(str`Có ${found} thủ tục`);
  return msg('Chưa tìm thấy thủ tục nào');
}
