import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import type { Paper } from '../../client/papers/paper.js';
import type { Slot } from '../../model/procedure.js';
import { shownWords } from '../words/shown.js';
import { fileSize } from '../words/file-size.js';

/** Each slot with its papers; a paper with its picture, name, size and how far it is, unless all `stays` on the device. */
export function renderSlots(
  slots: readonly Slot[],
  papers: readonly Paper[],
  thumbnails: ReadonlyMap<string, string>,
  stays = false,
): TemplateResult {
  return html`<dl>
    ${slots.map((slot) => {
      const { id, title, copies } = slot;
      const own = papers.filter((paper) => paper.slot === id);
      return html`<div class="row">
        <dt .textContent=${title}></dt>
        ${
          own.length
            ? own.map((paper) => html`<dd class="paper">${renderPaper(paper, thumbnails.get(paper.id), stays)}</dd>`)
            : html`<dd .textContent=${copies === 'shown' ? shownWords(slot) : msg('Chưa có tệp')}></dd>`
        }
      </div>`;
    })}
  </dl>`;
}

function renderPaper(
  { name, type, size, state }: Paper,
  thumbnail: string | undefined,
  stays: boolean,
): TemplateResult {
  const standing = stays ? fileSize(size) : `${fileSize(size)}, ${states[state]()}`;
  return html`
    ${
      thumbnail
        ? html`<img class="thumbnail" src=${thumbnail} alt="" />`
        : html`<span class="thumbnail" aria-hidden="true">${type === 'application/pdf' ? 'PDF' : msg('Ảnh')}</span>`
    }
    <span>
      <span class="file" .textContent=${name}></span>
      <span class="file state ${state}" .textContent=${standing}></span>
    </span>
  `;
}

const states: Record<Paper['state'], () => string> = {
  kept: () => msg('Đã lưu trên máy, chưa gửi'),
  sending: () => msg('Đã lưu trên máy, đang gửi'),
  uploaded: () => msg('Cơ quan đã giữ tệp này'),
  failed: () => msg('Cơ quan không nhận tệp này, hãy thay tệp khác'),
};

export const slotStyles = css`
  .paper {
    display: flex;
    gap: 0.8em;
    align-items: center;
    margin-block-start: 0.4em;
  }
  .thumbnail {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 64px;
    block-size: 64px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
    object-fit: cover;
  }
  .file {
    display: block;
  }
  .state {
    color: var(--_muted);
    font-weight: 400;
  }
  .state.uploaded {
    color: var(--_done);
  }
  .state.failed {
    color: var(--_error);
    font-weight: 600;
  }
`;
