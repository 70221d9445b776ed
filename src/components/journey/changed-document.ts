import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { hasChanges, moveAnswers, type DraftChanges } from '../../model/draft-changes.js';
import type { Draft, SavedDraft } from '../../model/draft.js';

/** Tells in words what a newer document has changed for a draft. */
export class ChangedDocument {
  private constructor(readonly changes: DraftChanges) {}

  /** Moves the answers; `undefined` where there is nothing to tell. */
  static of(draft: Draft, saved: SavedDraft): ChangedDocument | undefined {
    const changes = moveAnswers(draft, saved);
    return hasChanges(changes) ? new ChangedDocument(changes) : undefined;
  }

  draw(onGo: (pointer: string) => void, onRead: () => void): TemplateResult {
    const { fresh, other, gone } = this.changes;
    return html`<section class="notice warning">
      <h3>${msg('Mẫu đơn đã đổi từ lần trước')}</h3>
      <p>${msg('Những gì ông/bà đã điền vẫn còn. Xin xem các chỗ sau:')}</p>
      <ul>
        ${other.map(({ pointer, title, answer }) =>
          line(msg(str`Hỏi khác trước: ${title}. Trước đây ông/bà ghi: ${worded(answer)}`), () => onGo(pointer)),
        )}
        ${fresh.map(({ pointer, title }) => line(msg(str`Câu hỏi mới: ${title}`), () => onGo(pointer)))}
        ${gone.map(({ title, answer }) => line(msg(str`Không còn hỏi: ${title} (đã ghi: ${worded(answer)})`)))}
      </ul>
      <div class="actions">
        <button type="button" class="button" @click=${onRead}>${msg('Tôi đã xem')}</button>
      </div>
    </section>`;
  }
}

function worded(answer: string | boolean): string {
  if (typeof answer === 'string') return answer;
  return answer ? msg('Có') : msg('Không');
}

function line(text: string, onGo?: () => void): TemplateResult {
  const words = html`<span .textContent=${text}></span>`;
  return html`<li>
    ${onGo ? html`<button type="button" class="button quiet" @click=${onGo}>${words}</button>` : words}
  </li>`;
}
