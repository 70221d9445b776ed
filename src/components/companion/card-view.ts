import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalCard } from '../../model/portal-cards.js';

/** The card in sight and what can be done with it. */
export interface CardView {
  readonly cards: readonly PortalCard[];
  /** Its place among all; as many as there are cards once all were gone through. */
  readonly index: number;
  /** How copying it went; `undefined` while it was not asked for. */
  readonly copied: 'copied' | 'refused' | undefined;
  /** Names of places could not be had. */
  readonly isNameLost: boolean;
  readonly onMain: () => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** A longer value does not fit beside its label: it can be scrolled, also by keyboard. */
const long = 90;

/** Headings one inside the other, as they are read. */
export function partsOf({ parts }: PortalCard): string {
  return parts.join(' › ');
}

/** What is heard of a card: its label, its value, and where it is. */
export function spoken(card: PortalCard, index: number, count: number): string {
  const { label, value = '' } = card;
  return `${partsOf(card)}. ${label}: ${value}. ${msg(str`Mục ${index + 1} trên ${count}.`)}`;
}

/** One card, its one button, and the way back and on. All keep their place, whatever stands on the card. */
export function cardView(view: CardView): TemplateResult {
  const { cards, index, onMain, onMove } = view;
  const card = cards[index];
  return html`
    <p
      class="count"
      id="count"
      part="count"
      .textContent=${card ? msg(str`${index + 1} trên ${cards.length}`) : msg(str`Hết ${cards.length} mục`)}
    ></p>
    <div class="card sheet" part="card">${card ? face(card, view) : end()}</div>
    <button type="button" class="button primary" part="copy" aria-describedby="count part label value" @click=${onMain}>
      <span .textContent=${mainWords(card, view)}></span>
    </button>
    <div class="moves">
      <button
        type="button"
        class="button"
        part="back"
        aria-disabled=${index ? nothing : 'true'}
        @click=${() => onMove(-1)}
      >
        ${msg('Mục trước')}
      </button>
      <button
        type="button"
        class="button"
        part="skip"
        aria-disabled=${card ? nothing : 'true'}
        @click=${() => onMove(1)}
      >
        ${msg('Bỏ qua')}
      </button>
    </div>
  `;
}

function face(card: PortalCard, { copied, isNameLost }: CardView): TemplateResult {
  const { label, value, isExtra } = card;
  const told =
    copied === 'copied'
      ? msg('Đã chép. Dán vào ô này trên Cổng.')
      : copied === 'refused'
        ? msg('Ở đây không cho chép. Xin bấm giữ dòng chữ trên rồi chọn Sao chép.')
        : isExtra
          ? msg('Trên Cổng có thể không có ô này. Không thấy thì bỏ qua.')
          : '';
  return html`
    <p class="part" id="part" lang="vi" translate="no" .textContent=${partsOf(card)}></p>
    <p class="label" id="label" lang="vi" translate="no" .textContent=${label}></p>
    ${
      value === undefined
        ? html`<p
            class="value"
            id="value"
            .textContent=${isNameLost ? msg('Chưa tải được tên nơi này.') : msg('Đang tải tên nơi này…')}
          ></p>`
        : html`<p
            class="value text"
            id="value"
            part="value"
            lang="vi"
            translate="no"
            tabindex=${value.length > long ? 0 : nothing}
            role=${value.length > long ? 'group' : nothing}
            aria-labelledby=${value.length > long ? 'label' : nothing}
            .textContent=${value}
          ></p>`
    }
    <p class="told" .textContent=${told}></p>
  `;
}

function end(): TemplateResult {
  return html`
    <p class="part" id="part"></p>
    <p class="label" id="label">${msg('Đã qua hết các mục.')}</p>
    <p class="value" id="value">${msg('Xin xem lại tờ khai trên Cổng, tải giấy tờ lên, rồi nộp ở đó.')}</p>
  `;
}

function mainWords(card: PortalCard | undefined, { copied, index, cards, isNameLost }: CardView): string {
  if (!card) return msg('Về mục đầu');
  if (card.value === undefined) return isNameLost ? msg('Tải lại tên') : msg('Bỏ qua');
  if (!copied) return msg('Chép');
  return index + 1 < cards.length ? msg('Xong, chép mục tiếp') : msg('Xong');
}
