import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Papers } from '../../client/papers/papers.js';
import type { Paper } from '../../client/papers/paper.js';
import { fileSize } from '../words/file-size.js';
import { standing } from './paper-words.js';

export interface CardActions {
  readonly onShow: (paper: Paper) => void;
  readonly onRemove: (paper: Paper) => void;
  readonly onRetry: (paper: Paper) => void;
  /** Turns a photo by a quarter. */
  readonly onTurn: (paper: Paper) => void;
}

/**
 * What a paper is called on the screen: a photo by its place among those of its slot, for a phone names photos by numbers of
 * its own; a PDF by the name somebody gave it, and equal names are numbered.
 */
export function nameOf({ id, slot, name, type }: Paper, { all }: Papers): string {
  const isPhoto = type !== 'application/pdf';
  const alike = all.filter((each) => each.slot === slot && (isPhoto || each.name === name));
  const number = alike.findIndex((each) => each.id === id) + 1;
  if (isPhoto) return msg(str`Trang ${number}`);
  return alike.length < 2 ? name : `${name} (${number})`;
}

/** One paper: its picture, its name, where it is in words, and what can be done with it. */
export function paperCard(
  paper: Paper,
  name: string,
  papers: Papers,
  pictures: readonly string[],
  actions: CardActions,
): TemplateResult {
  const { id, type, size, sent, state, error } = paper;
  const [picture] = pictures;
  const isShown = picture !== undefined || type !== 'application/pdf';
  return html`<li class="card paper ${state}" part="card" data-id=${id}>
    <button
      type="button"
      class="picture"
      aria-label=${isShown ? msg(str`Xem lớn: ${name}`) : msg(str`Mở tệp PDF: ${name}`)}
      @click=${() => actions.onShow(paper)}
    >
      ${picture ? html`<img src=${picture} alt="" />` : isShown ? nothing : 'PDF'}
    </button>
    <div class="facts">
      <span class="name" .textContent=${name}></span>
      <span class="standing" .textContent=${standing(paper, papers)}></span>
      ${
        state === 'sending'
          ? html`<progress max=${size} .value=${sent} aria-label=${msg(str`Đang gửi: ${name}`)}></progress>`
          : nothing
      }
      <span class="muted" .textContent=${extent(pictures.length, size)}></span>
    </div>
    <div class="deeds">
      ${
        isStuck()
          ? html`<button
              type="button"
              class="button quiet"
              aria-label=${msg(str`Gửi lại: ${name}`)}
              @click=${() => actions.onRetry(paper)}
              .textContent=${msg('Gửi lại')}
            ></button>`
          : nothing
      }
      ${
        type.startsWith('image/')
          ? html`<button
              type="button"
              class="button quiet turn"
              aria-label=${msg(str`Xoay: ${name}`)}
              @click=${() => actions.onTurn(paper)}
              .textContent=${msg('Xoay')}
            ></button>`
          : nothing
      }
      <button
        type="button"
        class="button quiet remove"
        aria-label=${msg(str`Bỏ tệp: ${name}`)}
        @click=${() => actions.onRemove(paper)}
        .textContent=${msg('Bỏ tệp')}
      ></button>
    </div>
  </li>`;

  /** It waits, and sending it again may help. */
  function isStuck(): boolean {
    return papers.sends && error !== undefined && error.code !== 'missing' && error.code !== 'refused';
  }
}

/** How much a paper is: «3 trang, 1,2 MB». */
function extent(pages: number, size: number): string {
  return pages > 1 ? msg(str`${pages} trang, ${fileSize(size)}`) : fileSize(size);
}

/** A paper that was taken off a moment ago. */
export function removedCard({ id }: Paper, name: string, onBringBack: () => void): TemplateResult {
  return html`<li class="card paper removed" data-id=${id}>
    <span class="facts" .textContent=${msg(str`Đã bỏ ${name}.`)}></span>
    <button
      type="button"
      class="button quiet undo"
      aria-label=${msg(str`Lấy lại: ${name}`)}
      @click=${onBringBack}
      .textContent=${msg('Lấy lại')}
    ></button>
  </li>`;
}

export const paperCardStyles = css`
  .papers {
    display: grid;
    gap: 12px;
    margin: 0 0 1em;
    padding: 0;
    list-style: none;
  }
  .paper {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.5em 1em;
    align-items: center;
  }
  .removed {
    grid-template-columns: minmax(0, 1fr) auto;
    border-style: dashed;
    padding-block: 0.3em;
  }
  .picture {
    display: grid;
    place-items: center;
    align-self: start;
    inline-size: 88px;
    block-size: 88px;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
    color: var(--_muted);
    font: inherit;
    font-weight: 700;
    cursor: zoom-in;
  }
  .picture img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .facts {
    display: grid;
    gap: 0.15em;
  }
  .name {
    font-weight: 600;
  }
  .uploaded .standing {
    color: var(--_done);
  }
  .uploaded .standing::before {
    content: '✓ ' / '';
  }
  .failed {
    border-inline-start: 5px solid var(--_error);
  }
  .failed .standing {
    color: var(--_error);
    font-weight: 600;
  }
  progress {
    inline-size: 100%;
    block-size: 10px;
    accent-color: var(--_brand);
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    margin-block-end: -0.5em;
  }
  @media (max-width: 30em) {
    .deeds {
      grid-column: 1 / -1;
    }
  }
`;
