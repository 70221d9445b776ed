import { msg, str } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';

export interface ViewActions {
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** Shows a paper large, so that people see what the officer will see. */
export function paperView(pictures: readonly string[], { onClose, onRemove }: ViewActions): TemplateResult {
  return html`<dialog class="view" aria-labelledby="view-title" @close=${onClose}>
    <h3 id="view-title" .textContent=${msg('Ông/bà có đọc rõ mọi chữ không?')}></h3>
    <p .textContent=${msg('Nếu mờ, tối hoặc mất góc, hãy bỏ tệp này rồi chụp lại.')}></p>
    <div class="actions">
      <button type="button" class="button primary" @click=${onClose} .textContent=${msg('Đọc rõ, giữ lại')}></button>
      <button type="button" class="button" @click=${onRemove} .textContent=${msg('Bỏ tệp này')}></button>
    </div>
    ${pictures.map((picture, index) => html`<img src=${picture} alt=${msg(str`Trang ${index + 1}`)} />`)}
  </dialog>`;
}

export const paperViewStyles = css`
  .view:not([open]) {
    display: none;
  }
  .view {
    inline-size: min(100%, 60em);
    max-inline-size: 100%;
    max-block-size: 100%;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .view::backdrop {
    background: rgb(0 0 0 / 60%);
  }
  .view img {
    display: block;
    inline-size: 100%;
    margin-block-start: var(--_space);
    border: 1px solid var(--_hairline);
  }
`;
