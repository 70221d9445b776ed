import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { PortalCard } from '../../model/portal-cards.js';

export interface AllCardsView {
  readonly cards: readonly PortalCard[];
  readonly copied: Readonly<Record<string, string>>;
  readonly onPick: (index: number) => void;
}

/** All cards under the headings of their parts, each a way to it. */
export function allCardsView({ cards, copied, onPick }: AllCardsView): TemplateResult {
  const isDone = ({ key, value }: PortalCard): boolean => value !== undefined && copied[key] === value;
  const done = cards.filter(isDone).length;
  const parts: { readonly title: string; readonly rows: (readonly [card: PortalCard, index: number])[] }[] = [];
  for (const [index, card] of cards.entries()) {
    const title = card.parts[0] ?? '';
    const last = parts.at(-1);
    if (last?.title === title) last.rows.push([card, index]);
    else parts.push({ title, rows: [[card, index]] });
  }
  return html`<details part="all">
    <summary .textContent=${msg(str`Tất cả các mục: đã chép ${done} trên ${cards.length}`)}></summary>
    ${parts.map(
      ({ title, rows }) => html`
        <h4 lang="vi" translate="no" .textContent=${title}></h4>
        <ul class="all">
          ${rows.map(([card, index]) => row(card, stateOf(card, copied), () => onPick(index)))}
        </ul>
      `,
    )}
  </details>`;
}

/** In words; the mark before it is for the eye. */
function stateOf({ key, value }: PortalCard, copied: Readonly<Record<string, string>>): string {
  const before = copied[key];
  if (before === undefined) return '';
  return before === value ? msg('đã chép') : msg('đã sửa sau khi chép');
}

function row({ parts, label, value = '…' }: PortalCard, state: string, onPick: () => void): TemplateResult {
  const name = [...parts.slice(1), label].join(' › ');
  return html`<li>
    <button type="button" class="pick" @click=${onPick}>
      <span class="name" lang="vi" translate="no" .textContent=${name}></span>
      <span class="short" lang="vi" translate="no" .textContent=${value}></span>
      <span class="state" .textContent=${state && `✓ ${state}`}></span>
    </button>
  </li>`;
}
